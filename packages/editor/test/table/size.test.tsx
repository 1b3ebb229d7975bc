import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

/** A map of so many cards in one row of six stages. */
function mapOf(cards: number): string {
  const cells = Array.from({ length: 6 }, (_, stage) =>
    Array.from({ length: cards / 6 }, (_each, index) => `card ${stage * 1000 + index}`).join(' / '),
  );
  return `\n    | A | B | C | D | E | F\n  touchpoints | ${cells.join(' | ')}`;
}

async function openTable(cards: number): Promise<RenderedEditor> {
  const editor = renderEditor(mapOf(cards));
  act(() => editor.view.setState({ view: 'table' }));
  await screen.findByRole('table');
  return editor;
}

const drawn = (): number => document.querySelectorAll('tbody tr[data-card]').length;

let watched: MutationObserver | null = null;
afterEach(() => watched?.disconnect());

/** The rows whose elements change from now on. */
function rowsTouched(): ReadonlySet<Element> {
  const rows = new Set<Element>();
  watched = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = target instanceof Element ? target.closest('tr[data-card]') : null;
      if (row) rows.add(row);
    }
  });
  watched.observe(document.querySelector('tbody')!, { subtree: true, attributes: true, childList: true });
  return rows;
}

test('a table of many cards draws the rows near what is seen, and says how many there are', async () => {
  await openTable(300);
  const few = drawn();
  expect(few).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('301');
});

test('twice as many cards draw as many rows, and the last one is a key press away', async () => {
  const editor = await openTable(600);
  expect(drawn()).toBeLessThan(60);
  await editor.user.click(within(screen.getByRole('table')).getByRole('button', { name: 'card 0' }));
  await editor.press('{Control>}{End}{/Control}');
  expect(document.activeElement?.textContent).toBe('card 5099');
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('601');
  expect(drawn()).toBeLessThan(60);
});

test('a key press changes the rows it leaves and reaches, whatever else is drawn', async () => {
  const editor = await openTable(300);
  await editor.user.click(within(screen.getByRole('table')).getByRole('button', { name: 'card 2' }));
  const rows = rowsTouched();
  await editor.press('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('card 3'));
  expect(rows.size).toBe(2);
});
