import { act, fireEvent, screen, within } from '@testing-library/react';
import { deleteCards, editText, moveCards } from '@throughline/doc';
import { Dice, meet, peers } from '@throughline/doc/testing';
import { printSketch } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';
import { bodyOf } from '../../src/views.tsx';

const licence = `
              | Notice                            | Book
  doing       | > sees the date #sees / > opens a letter #opens | > books a slot #books
  pain points |                                   | !3 no slot nearby #slot
  emotion     | ~+1 calm #calm                     | ~-1.5 worried #worried`;

/** Opens a map in its outline. */
function renderOutline(sketch = licence, options: Parameters<typeof renderEditor>[1] = {}): RenderedEditor {
  const editor = renderEditor(sketch, options);
  act(() => editor.view.setState({ view: 'outline' }));
  return editor;
}

const outline = (): HTMLElement => screen.getByRole('region', { name: /^Outline of/ });
const focused = (): HTMLElement | null => document.activeElement as HTMLElement | null;
const focus = (element: HTMLElement): void => act(() => element.focus());
const textsIn = (cell: HTMLElement): readonly (string | null)[] =>
  [...cell.querySelectorAll('[data-card] > div > [data-spot]')].map(
    (each) => each.getAttribute('aria-label') ?? each.textContent,
  );

describe('what it reads', () => {
  it('has a heading for each stage, and one for each lane under it, with its cards as a list', () => {
    const { cell } = renderOutline();
    const headings = within(outline())
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent?.trim());
    expect(headings).toEqual(['1 Notice', '2 Book']);
    expect(within(outline()).getAllByRole('heading', { level: 3 })).toHaveLength(6);
    const list = within(cell('doing', 'Notice')).getByRole('list', { name: 'doing, Notice' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  });

  it('has a heading for each lane, and its stages under it, where a person wants that', async () => {
    const { user } = renderOutline();
    await user.click(screen.getByRole('radio', { name: 'By lane' }));
    const headings = within(outline())
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent?.trim());
    expect(headings).toEqual(['doing', 'pain points', 'emotion']);
    expect(screen.getAllByText(/starts.*at Notice.*Lowest:.*worried.*at Book/)).not.toHaveLength(0);
  });

  it('says the facts of a card in words, which describe its button', () => {
    const { cardButton } = renderOutline();
    expect(cardButton('slot')).toHaveAccessibleName('no slot nearby');
    expect(cardButton('slot')).toHaveAccessibleDescription(/^Pain point.*severity 3 Serious/);
  });

  it('shows what the filter lets pass, and no more', () => {
    const { view } = renderOutline();
    act(() => view.setState({ filter: [{ by: 'kind', value: 'painPoint' }], filterMode: 'hide' }));
    expect(screen.queryByText('sees the date')).toBeNull();
    expect(screen.getByText('no slot nearby')).toBeVisible();
  });

  it('names those who are on a card', async () => {
    const { card, presence } = renderOutline();
    act(() => presence.show({ name: 'Ben', selection: [card('books')] }));
    expect(await screen.findByText('Ben is here')).toBeVisible();
  });
});

describe('focus', () => {
  it('stays on the same card when the view is chosen by command, there and back', async () => {
    const { cardButton, press } = renderEditor(licence);
    focus(cardButton('books'));
    for (const [command, role] of [
      ['Show as outline', 'listitem'],
      ['Show as map', 'gridcell'],
    ] as const) {
      await press('{Control>}k{/Control}');
      await press(`${command}{Enter}`);
      await expect.poll(() => focused()?.closest(`[role="${role}"], li`)).not.toBeNull();
      expect(focused()).toBe(cardButton('books'));
    }
  });

  it('goes along to a view whose code is still coming when the palette has given it back to the map', async () => {
    const { cardButton, press } = renderEditor(licence);
    const code = bodyOf('outline')!;
    const isThere = vi.spyOn(code, 'isThere').mockReturnValue(false);
    let came = (): void => undefined;
    const bring = vi.spyOn(code, 'bring').mockReturnValue(new Promise((resolve) => (came = resolve)));
    focus(cardButton('books'));
    await press('{Control>}k{/Control}');
    await press('Show as outline{Enter}');
    await expect.poll(() => focused()?.closest('[role="gridcell"]')).not.toBeNull();
    await act(async () => came());
    await expect.poll(() => focused()?.closest('li')).not.toBeNull();
    expect(focused()).toBe(cardButton('books'));
    isThere.mockRestore();
    bring.mockRestore();
  });

  it('goes down and up through headings, cards and empty places in the order they are read', async () => {
    const { press, stage } = renderOutline();
    focus(document.getElementById(`stage-${stage('Notice')}`)!);
    const way: (string | null)[] = [];
    for (let steps = 0; steps < 8; steps += 1) {
      await press('{ArrowDown}');
      way.push(focused()?.getAttribute('aria-label') ?? focused()?.textContent?.trim() ?? null);
    }
    expect(way).toEqual([
      'doing',
      'sees the date',
      'opens a letter',
      'pain points',
      'Add pain point, pain points, Notice',
      'emotion',
      'calm',
      // Up and down are the value of a point, as on the map.
      'calm',
    ]);
    await press('{PageDown}');
    expect(focused()).toHaveTextContent('2 Book');
    await press('{ArrowUp}');
    expect(focused()).toHaveAccessibleName('calm');
  });

  it('comes to the head of a lane in the section where it was', async () => {
    const { cardButton, lane, press } = renderOutline();
    focus(cardButton('slot'));
    await press('{ArrowUp}');
    expect(focused()?.closest('[data-section]')).toBe(cardButton('slot').closest('[data-section]'));
    expect(focused()?.id).toBe(`lane-${lane('pain points')}`);
    await press('{F2}{Control>}a{/Control}Troubles{Enter}');
    expect(screen.getAllByRole('heading', { level: 3, name: 'Troubles' })).toHaveLength(2);
    expect(focused()).toHaveTextContent('Troubles');
  });

  it('stays on a card that somebody else moves to another stage', async () => {
    const { ana, ben } = peers(licence, 'ana', 'ben');
    const { cardButton } = renderOutline(licence, { sketched: ana });
    focus(cardButton('sees'));
    moveCards(ben.doc, [ben.card('sees')], { stage: ben.stage('Book'), lane: ben.lane('doing') }, 'last');
    meet(ana, ben);
    await expect
      .poll(() => focused()?.closest('[data-section]'))
      .toBe(cardButton('books').closest('[data-section]'));
    expect(focused()).toBe(cardButton('sees'));
  });

  it('stays where a card was that somebody else deleted, which can be brought back', async () => {
    const { ana, ben } = peers(licence, 'ana', 'ben');
    const { cardButton, user } = renderOutline(licence, { sketched: ana });
    focus(cardButton('opens'));
    deleteCards(ben.doc, [ben.card('opens')]);
    meet(ana, ben);
    await screen.findByRole('group', { name: /opens a letter/ });
    expect(focused()).toHaveAccessibleName(/opens a letter/);
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(focused()).toBe(cardButton('opens'));
  });
});

describe('writing', () => {
  it('starts a card with the letter that is typed, and Enter begins the next one', async () => {
    const { cell, lane, press, stage } = renderOutline();
    focus(document.getElementById(`cell-${lane('pain points')}-${stage('Notice')}`)!);
    await press('late letter{Enter}small print{Enter}{Enter}');
    expect(textsIn(cell('pain points', 'Notice'))).toEqual(['late letter', 'small print']);
    expect(focused()).toHaveTextContent('small print');
  });

  it('writes where the button to add is pressed', async () => {
    const { cell, press, user } = renderOutline();
    await user.click(screen.getByRole('button', { name: 'Add action, doing, Book' }));
    await press('waits{Escape}');
    expect(textsIn(cell('doing', 'Book'))).toEqual(['books a slot']);
    await user.click(screen.getByRole('button', { name: 'Add action, doing, Book' }));
    await press('waits{F2}');
    expect(textsIn(cell('doing', 'Book'))).toEqual(['books a slot', 'waits']);
  });

  it('keeps every letter of two who write in one card', async () => {
    const { ana, ben } = peers(licence, 'ana', 'ben');
    const { cardButton, press } = renderOutline(licence, { sketched: ana });
    focus(cardButton('books'));
    await press('{F2}{End} at last');
    const run = editText(ben.doc, { card: ben.card('books') });
    run?.apply({ at: 0, remove: 0, insert: 'she ' });
    meet(ana, ben);
    await press('!{Enter}');
    meet(ana, ben);
    expect(cardButton('books')).toHaveTextContent('she books a slot at last!');
    expect(ben.doc.journey.cards.get(ben.card('books'))?.text).toBe('she books a slot at last!');
  });

  it('says that one may only look', async () => {
    const { cardButton, press, said } = renderOutline(licence, { rights: 'read' });
    focus(cardButton('books'));
    await press('x');
    await expect.poll(said).toMatch(/View only/);
    expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
  });
});

describe('what else is done', () => {
  it('rates how somebody feels with the slider, in one step to undo', async () => {
    const { card, doc, press, user } = renderOutline();
    const slider = screen.getByRole('slider', { name: 'worried' });
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringContaining('Book'));
    await user.click(slider);
    await press('{ArrowUp}{ArrowUp}');
    expect(doc.journey.cards.get(card('worried'))).toMatchObject({ value: -1 });
    await press('{Control>}z{/Control}');
    expect(doc.journey.cards.get(card('worried'))).toMatchObject({ value: -1.5 });
  });

  it('selects in the order it is read, and deletes what is selected', async () => {
    const { cardButton, doc, press } = renderOutline();
    focus(cardButton('opens'));
    await press('{Shift>}{ArrowUp}{/Shift}');
    expect(screen.getByRole('toolbar', { name: 'Selected cards' })).toHaveTextContent('2');
    await press('{Delete}');
    expect(doc.journey.cards.size).toBe(4);
  });

  it('opens the menu of a card and its details', async () => {
    const { cardButton, press, user } = renderOutline();
    focus(cardButton('slot'));
    await press('{Shift>}{F10}{/Shift}');
    expect(screen.getByRole('menuitem', { name: 'Severity' })).toBeVisible();
    await user.keyboard('{Escape}');
    await expect.poll(focused).toBe(cardButton('slot'));
    await press('{Shift>}{Enter}{/Shift}');
    await expect.poll(() => focused()?.closest('[data-panel="details"]')).not.toBeNull();
  });

  it('hides the cards of a lane that is collapsed, and shows them again', async () => {
    const { cell, user } = renderOutline();
    const fold = within(cell('doing', 'Book')).getByRole('button', { name: 'Hide' });
    await user.click(fold);
    expect(screen.queryByText('books a slot')).toBeNull();
    await user.click(within(cell('doing', 'Book')).getByRole('button', { name: 'Show' }));
    expect(screen.getByText('books a slot')).toBeVisible();
  });

  it('adds stages and lanes at its end, with their names open for writing', async () => {
    const { press, user } = renderOutline();
    await user.click(screen.getByRole('button', { name: 'Add stage' }));
    await press('Drive{Enter}');
    expect(screen.getByRole('heading', { level: 2, name: '3 Drive' })).toBeVisible();
    expect(focused()).toHaveTextContent('3 Drive');
  });
});

/** What is done to one card by keys, and means the same wherever the card is shown. */
const deeds = [
  '{Delete}',
  '{F2}{End} more{F2}',
  '{Control>}{Enter}{/Control}after{F2}',
  'typed{F2}',
  '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}',
  '{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}',
  '{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}',
  '{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}',
  '{Control>}z{/Control}',
  '{Control>}{Shift>}z{/Shift}{/Control}',
] as const;

it.each([1, 2])(
  'what keys do to cards is the same in the outline as on the map, seed %i',
  async (seed) => {
    const live = async (view: 'map' | 'outline'): Promise<string> => {
      const dice = new Dice(seededRandom(seed));
      const editor = renderEditor(licence);
      act(() => editor.view.setState({ view }));
      for (let number = 0; number < 20; number += 1) {
        const cards = [...editor.doc.journey.cards.values()].filter(({ kind }) => kind !== 'emotion');
        const texts = cards
          .map(({ id, text }) => ({ id, text }))
          .toSorted((a, b) => (a.text < b.text ? -1 : 1));
        const card = dice.of(texts);
        if (!card) break;
        focus(screen.getByTestId(`card-${card.id}`));
        await editor.press(dice.of(deeds) ?? '');
      }
      const sketch = printSketch(editor.doc.journey);
      editor.close();
      return sketch;
    };
    expect(await live('outline')).toBe(await live('map'));
  },
  60_000,
);

describe('a card that is dragged', () => {
  const item = (map: RenderedEditor, name: string): HTMLElement => map.cardButton(name).closest('li')!;
  const carrying = { setData: () => undefined, types: ['text/plain'], effectAllowed: '', dropEffect: '' };

  /** Takes a card with a mouse and holds it over another, in its upper half as nothing has a size here. */
  function drag(map: RenderedEditor, card: string, over: HTMLElement): void {
    fireEvent.pointerDown(map.cardButton(card), { pointerType: 'mouse' });
    fireEvent.dragStart(item(map, card), { dataTransfer: carrying });
    fireEvent.dragOver(over, { dataTransfer: carrying });
  }

  it('comes before the card it is let go on, with focus, as one step to undo', async () => {
    const map = renderOutline();
    drag(map, 'books', map.cardButton('opens'));
    expect(item(map, 'opens')).toHaveAttribute('data-drop');
    const side = item(map, 'opens').getAttribute('data-drop');
    fireEvent.drop(map.cardButton('opens'), { dataTransfer: carrying });
    const texts = ['sees the date', 'opens a letter'];
    texts.splice(side === 'before' ? 1 : 2, 0, 'books a slot');
    expect(textsIn(map.cell('doing', 'Notice'))).toEqual(texts);
    expect(map.cardButton('books')).toHaveFocus();
    expect(item(map, 'opens')).not.toHaveAttribute('data-drop');
    await map.press('{Control>}z{/Control}');
    expect(textsIn(map.cell('doing', 'Book'))).toEqual(['books a slot']);
  });

  it('is let go where there is none yet, and becomes what lies there', () => {
    const map = renderOutline();
    const place = within(map.cell('pain points', 'Notice')).getByRole('button', { name: /^Add pain point/ });
    drag(map, 'sees', place);
    fireEvent.drop(place, { dataTransfer: carrying });
    expect(textsIn(map.cell('pain points', 'Notice'))).toEqual(['sees the date']);
    expect(map.doc.journey.cards.get(map.card('sees'))?.kind).toBe('painPoint');
  });

  it('stays where it is without a right to move it, and under a finger, which scrolls', () => {
    const map = renderOutline();
    fireEvent.pointerDown(map.cardButton('sees'), { pointerType: 'touch' });
    expect(item(map, 'sees').draggable).toBe(false);
    act(() => map.setRights('read'));
    fireEvent.pointerDown(map.cardButton('sees'), { pointerType: 'mouse' });
    expect(item(map, 'sees').draggable).toBe(false);
  });
});
