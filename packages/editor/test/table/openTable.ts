import { act, screen, within } from '@testing-library/react';
import type { JourneyDoc } from '@throughline/doc';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

/** Pain points and touchpoints of two stages, some with tags. */
export const map = `
              | Apply                              | Wait
  pain points | !2 queue [Rural] #q / ! cold #c    | !4 noise [Rural; Forms] #n
  touchpoints | web form #w                        | letter #l`;

/** The map above as a table. */
export async function openTable(options: Parameters<typeof renderEditor>[1] = {}): Promise<RenderedEditor> {
  const editor = renderEditor(map, options);
  act(() => editor.view.setState({ view: 'table' }));
  await screen.findByRole('table');
  return editor;
}

export const table = (): HTMLElement => screen.getByRole('table', { name: 'Cards of Untitled map' });
/** The text of each row, from top to bottom. */
export const texts = (): readonly (string | null)[] =>
  within(table())
    .getAllByRole('rowheader')
    .map((head) => head.textContent);
/** The row of a card, by its text and who is there. */
export const row = (name: string): HTMLElement => {
  const head = within(table()).getByRole('rowheader', { name });
  return head.closest('tr')!;
};
/** What is pressed in a cell, by the card and the name of the column. */
export const cell = (card: string, column: string): HTMLElement =>
  within(row(card)).getByRole('button', { name: new RegExp(`^${column}: `, 'u') });
/** What has focus, as it is called. */
export const focused = (): string | null | undefined =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

/** A press on the text of a card. */
export async function goTo(editor: RenderedEditor, card: string): Promise<void> {
  await editor.user.click(within(row(card)).getByRole('button', { name: card }));
}

export const byText = ({ journey }: JourneyDoc, text: string) =>
  [...journey.cards.values()].find((card) => card.text === text)!;
/** The tags of a card. */
export const labels = (doc: JourneyDoc, text: string): readonly string[] =>
  byText(doc, text).tags.map((id) => doc.journey.tags.get(id)?.label ?? '');
