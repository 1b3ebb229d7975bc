import type { Page } from '@playwright/test';

/**
 * What a person could not read on the map as it stands: words that reach out of their card or header, cards of one
 * cell that lie on each other. Measured in the browser, in CSS px, with one px of grace for rounding.
 */
export async function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const grace = 1;
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    const outside = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left < outer.left - grace ||
      inner.right > outer.right + grace ||
      inner.top < outer.top - grace ||
      inner.bottom > outer.bottom + grace;
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - grace &&
      b.left < a.right - grace &&
      a.top < b.bottom - grace &&
      b.top < a.bottom - grace;
    const isDrawn = (element: Element): boolean =>
      getComputedStyle(element).visibility === 'visible' && boxOf(element).width > 1;
    const wordsIn = (element: Element): readonly { words: string; box: DOMRect }[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: { words: string; box: DOMRect }[] = [];
      while (walker.nextNode()) {
        const words = walker.currentNode.textContent?.trim() ?? '';
        const parent = walker.currentNode.parentElement;
        if (words === '' || !parent || !isDrawn(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        found.push(...[...range.getClientRects()].map((box) => ({ words, box })));
      }
      return found;
    };

    const problems: string[] = [];
    const holders = '[data-card]:not([role="slider"]), [role="columnheader"], [role="rowheader"]';
    for (const holder of document.querySelectorAll(`[role="grid"] :is(${holders})`)) {
      for (const { words, box } of wordsIn(holder)) {
        if (outside(box, boxOf(holder))) problems.push(`“${words}” reaches out of its box`);
      }
    }
    for (const cell of document.querySelectorAll('[role="gridcell"]')) {
      const cards = [...cell.querySelectorAll('[data-card]:not([role="slider"])')];
      for (const [index, card] of cards.entries()) {
        const over = cards.slice(index + 1).find((other) => overlap(boxOf(card), boxOf(other)));
        if (over) problems.push(`${card.id} and ${over.id} lie on each other`);
        if (outside(boxOf(card), boxOf(cell))) problems.push(`${card.id} reaches out of its cell`);
      }
    }
    return problems;
  });
}
