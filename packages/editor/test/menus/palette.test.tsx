import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shortMemory } from '../../src/session/memory.ts';
import type { PageOffers } from '../../src/session/pageOffers.ts';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const licence = `
              | Find out          | Book and attend
  doing       | > asks a friend #f | > books a slot #b / > waits in line #w
  pain points |                   | !3 No slot within 40 km #n`;

const open = '{Control>}k{/Control}';
const palette = () => screen.getByRole('dialog', { name: 'Commands' });
const field = () => within(palette()).getByRole('combobox', { name: 'Commands, cards and places' });
const rows = () => within(palette()).queryAllByRole('option');
const names = () => rows().map((row) => row.querySelector('[dir="auto"]')?.textContent);
const chosen = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');

/** What the field says it points at. */
function pointedAt(): HTMLElement | null {
  return document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
}

describe('the palette', () => {
  it('opens by key with focus in its field, and gives focus back', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press(open);
    expect(field()).toHaveFocus();
    await editor.press('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(editor.cardButton('b')).toHaveFocus();
  });

  it('opens while text is being written, which is kept', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('f').focus();
    await editor.press('rings up');
    await editor.press(open);
    expect(field()).toHaveFocus();
    await editor.press('{Escape}');
    expect(cardsOf(editor.cell('doing', 'Find out'))).toEqual(['asks a friend', 'rings up']);
  });

  it('closes by the key that opened it, and leaves Tab nowhere to go', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press(open);
    await editor.press('{Tab}');
    expect(field()).toHaveFocus();
    await editor.press(open);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps focus when what was begun before it ends only now', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press('{Control>}d{/Control}{Control>}k{/Control}');
    await expect
      .poll(() => cardsOf(editor.cell('doing', 'Book and attend')))
      .toEqual(['books a slot', 'books a slot', 'waits in line']);
    expect(field()).toHaveFocus();
    await editor.press('{Escape}');
    // One goes on with what it was: the copy.
    expect(document.activeElement).toBe(
      within(editor.cell('doing', 'Book and attend')).getAllByRole('button')[1],
    );
  });

  it('is done with what was taken before the next key, however fast that comes', () => {
    const editor = renderEditor(licence);
    act(() => screen.getByRole('rowheader', { name: /pain points/ }).focus());
    const press = (target: Element, init: KeyboardEventInit) => fireEvent.keyDown(target, init);
    const take = (typed: string) => {
      press(document.activeElement ?? document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
      fireEvent.change(field(), { target: { value: typed } });
      press(field(), { key: 'Enter' });
    };
    take('no slot');
    expect(editor.cardButton('n')).toHaveFocus();
    take('collapse st');
    expect(screen.getByRole('columnheader', { name: /Book and attend/ })).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    expect(screen.getByRole('columnheader', { name: /Book and attend/ })).toHaveFocus();
  });

  it('has the letters that were typed before it came, and the map has none of them', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    const card = editor.cardButton('b');
    // Both reach the card: its code is still on the way.
    act(() => {
      fireEvent.keyDown(card, { key: 'k', code: 'KeyK', ctrlKey: true });
      fireEvent.keyDown(card, { key: 'd' });
      fireEvent.keyDown(card, { key: 'u' });
    });
    expect(field()).toHaveValue('du');
    expect(cardsOf(editor.cell('doing', 'Book and attend'))).toEqual(['books a slot', 'waits in line']);
  });

  it.each(['a cell of the table', 'a text that is written'])(
    'has them too when it is asked for from %s',
    async (where) => {
      const editor = renderEditor(licence);
      if (where === 'a text that is written') {
        editor.cardButton('b').focus();
        await editor.press('{Enter}');
      } else {
        act(() => editor.view.setState({ view: 'table' }));
        const table = await screen.findByRole('table');
        act(() =>
          within(table)
            .getByRole('button', { name: /^Severity: 3/u })
            .focus(),
        );
      }
      const before = editor.print();
      const pressed = document.activeElement!;
      act(() => {
        fireEvent.keyDown(pressed, { key: 'k', code: 'KeyK', ctrlKey: true });
        expect(fireEvent.keyDown(pressed, { key: 'c' })).toBe(false);
        fireEvent.keyDown(pressed, { key: '1' });
      });
      expect(field()).toHaveValue('c1');
      expect(editor.print()).toBe(before);
    },
  );

  it('does not come any more when Escape was pressed before it came', async () => {
    const editor = renderEditor(licence);
    const card = editor.cardButton('b');
    card.focus();
    act(() => {
      fireEvent.keyDown(card, { key: 'k', code: 'KeyK', ctrlKey: true });
      fireEvent.keyDown(card, { key: 'Escape' });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(card).toHaveFocus();
  });

  it('opens by its button in the bar', async () => {
    const editor = renderEditor(licence);
    await editor.user.click(screen.getByRole('button', { name: 'Commands' }));
    expect(field()).toHaveFocus();
  });

  it('says which row Enter takes, and goes round with the arrows', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press(open);
    expect(chosen()).toEqual([rows()[0]]);
    expect(pointedAt()).toBe(rows()[0]);
    await editor.press('{ArrowUp}');
    expect(pointedAt()).toBe(rows().at(-1));
    await editor.press('{ArrowDown}{ArrowDown}');
    expect(pointedAt()).toBe(rows()[1]);
    expect(chosen()).toEqual([rows()[1]]);
  });

  it('carries out a command on what had focus, and shows its keys', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press(open);
    await editor.press('move left');
    expect(within(rows()[0] as HTMLElement).getByText('Ctrl Shift ←')).toBeInTheDocument();
    await editor.press('{Enter}');
    await waitFor(() =>
      expect(cardsOf(editor.cell('doing', 'Find out'))).toEqual(['asks a friend', 'books a slot']),
    );
    expect(editor.cardButton('b')).toHaveFocus();
  });

  it('goes to cards, stages and lanes by their words, also to what the view hides', async () => {
    const editor = renderEditor(licence);
    editor.view.setState({ hidden: new Set([editor.lane('pain points')]) });
    editor.cardButton('f').focus();
    await editor.press(open);
    await editor.press('slot 40');
    expect(names()).toEqual(['No slot within 40 km']);
    await editor.press('{Enter}');
    await waitFor(() => expect(editor.cardButton('n')).toHaveFocus());
    await editor.press(open);
    await editor.press('book and');
    await editor.press('{Enter}');
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('id', `stage-${editor.stage('Book and attend')}`),
    );
  });

  it('marks the letters that were typed', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('f').focus();
    await editor.press(open);
    await editor.press('slot within');
    expect([...(rows()[0]?.querySelectorAll('b') ?? [])].map((lit) => lit.textContent)).toEqual([
      'slot',
      'within',
    ]);
  });

  it('leaves out what cannot be done now', async () => {
    const editor = renderEditor(licence, { rights: 'read' });
    editor.cardButton('b').focus();
    await editor.press(open);
    expect(names()).toContain('Fit map');
    expect(names().filter((name) => /delete|add|move|undo/i.test(name ?? ''))).toEqual([]);
  });

  it('begins with what was chosen last, also on the next map', async () => {
    const device = { keys: shortMemory(), recent: shortMemory() };
    const editor = renderEditor(licence, { device });
    editor.cardButton('b').focus();
    await editor.press(open);
    await editor.press('zoom out{Enter}');
    await waitFor(() => expect(editor.cardButton('b')).toHaveFocus());
    await editor.press(open);
    await editor.press('zoom in{Enter}');
    await waitFor(() => expect(editor.cardButton('b')).toHaveFocus());
    await editor.press(open);
    expect(names().slice(0, 2)).toEqual(['Zoom in', 'Zoom out']);
    expect(within(palette()).getByRole('group', { name: 'Last used' })).toBeVisible();
    expect(device.recent.read()).toEqual(['command zoom in', 'command zoom out']);
  });

  it('says how much was found, once, when the fingers rest', async () => {
    const editor = renderEditor(licence);
    editor.cardButton('b').focus();
    await editor.press(open);
    await editor.press('slot');
    const status = within(palette()).getByRole('status');
    expect(status).toHaveTextContent('');
    await waitFor(() => expect(status).toHaveTextContent('2 results'));
    await editor.press('zzz');
    await waitFor(() => expect(status).toHaveTextContent('Nothing found'));
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  it('leads to who else is here, and to other maps', async () => {
    const went: string[] = [];
    const page: PageOffers = {
      commands: [{ id: 'share', words: 'Share', run: () => went.push('share') }],
      maps: () => Promise.resolve([{ id: 'm2', title: 'Moving house', go: () => went.push('m2') }]),
    };
    const editor = renderEditor(licence, { page });
    editor.presence.show({ name: 'Priya', selection: [editor.card('n')] }, { name: 'Tomás' });
    editor.cardButton('f').focus();
    await editor.press(open);
    await editor.press('go to p');
    expect(names()).toContain('Go to Priya');
    await editor.press('riya{Enter}');
    await waitFor(() => expect(editor.cardButton('n')).toHaveFocus());
    await editor.press(open);
    await editor.press('tomas');
    expect(names()).toEqual(['Follow Tomás']);
    await editor.press('{Control>}a{/Control}moving h{Enter}');
    await editor.press(open);
    await editor.press('share{Enter}');
    await waitFor(() => expect(went).toEqual(['m2', 'share']));
  });
});
