import type { Page } from '@playwright/test';

/** In CSS px of the viewport. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Named {
  readonly name: string;
  readonly box: Box;
}

/** What is drawn on the map: holders of words (cards and headers), cells with their cards, curves with their names. */
interface Drawn {
  readonly holders: readonly {
    readonly box: Box;
    readonly words: readonly Named[];
    readonly cut: string[];
  }[];
  readonly cells: readonly { readonly box: Box; readonly cards: readonly Named[] }[];
  readonly curves: readonly { readonly box: Box; readonly names: readonly Named[] }[];
}

/**
 * What a person could not read on the map as it stands: words that reach out of their card or header or are cut there
 * without a tooltip that says them whole, cards of one cell that lie on each other, names at a curve that do. Measured
 * in the browser, with one px of grace for rounding.
 */
export async function unreadable(page: Page): Promise<readonly string[]> {
  const { cells, curves, holders } = await drawnOn(page);
  return [
    ...holders.flatMap(({ box, cut, words }) => [
      ...reachingOut(words, box, 'its box'),
      ...cut.map((text) => `“${text}” is cut`),
    ]),
    ...cells.flatMap(({ box, cards }) => [...reachingOut(cards, box, 'its cell'), ...onEachOther(cards)]),
    ...curves.flatMap(({ box, names }) => [...reachingOut(names, box, 'its lane'), ...onEachOther(names)]),
  ];
}

const grace = 1;

function reachingOut(inner: readonly Named[], outer: Box, called: string): readonly string[] {
  const isOut = ({ box }: Named): boolean =>
    box.left < outer.left - grace ||
    box.right > outer.right + grace ||
    box.top < outer.top - grace ||
    box.bottom > outer.bottom + grace;
  return inner.filter(isOut).map(({ name }) => `“${name}” reaches out of ${called}`);
}

function onEachOther(all: readonly Named[]): readonly string[] {
  const overlap = (a: Box, b: Box): boolean =>
    a.left < b.right - grace &&
    b.left < a.right - grace &&
    a.top < b.bottom - grace &&
    b.top < a.bottom - grace;
  return all.flatMap(({ box, name }, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `“${name}” and “${other.name}” lie on each other`),
  );
}

async function drawnOn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const boxOf = (of: Element | Range | DOMRect): Box => {
      const { bottom, left, right, top } = of instanceof DOMRect ? of : of.getBoundingClientRect();
      return { bottom, left, right, top };
    };
    const isDrawn = (element: Element): boolean =>
      getComputedStyle(element).visibility === 'visible' && element.getBoundingClientRect().width > 1;
    const named = (element: Element): Named => ({
      name:
        element.getAttribute('data-words') ?? element.getAttribute('aria-label') ?? element.textContent ?? '',
      box: boxOf(element),
    });
    const wordsIn = (element: Element): readonly Named[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = [...element.querySelectorAll('[data-words]')].filter(isDrawn).map(named);
      while (walker.nextNode()) {
        const name = walker.currentNode.textContent?.trim() ?? '';
        const parent = walker.currentNode.parentElement;
        if (name === '' || !parent || !isDrawn(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        found.push(...[...range.getClientRects()].map((box) => ({ name, box: boxOf(box) })));
      }
      return found;
    };
    const cutIn = (holder: Element): string[] =>
      [...holder.querySelectorAll('*')]
        .filter((part) => getComputedStyle(part).overflowX === 'hidden')
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && !part.closest('[title]'))
        .map((part) => named(part).name);
    const all = (selector: string, within: ParentNode = document): Element[] => [
      ...within.querySelectorAll(selector),
    ];
    const cards = '[data-card]:not([role="slider"])';
    const heads = '[role="columnheader"], [role="rowheader"]';
    return {
      holders: all(`[role="grid"] :is(${cards}, ${heads})`).map((holder) => ({
        box: boxOf(holder),
        words: wordsIn(holder),
        cut: cutIn(holder),
      })),
      cells: all('[role="gridcell"]').map((cell) => ({
        box: boxOf(cell),
        cards: all(cards, cell).map(named),
      })),
      curves: all('svg[role="img"]:has(text)').map((curve) => ({
        box: boxOf(curve),
        names: all('text', curve).filter(isDrawn).map(named),
      })),
    };
  });
}
