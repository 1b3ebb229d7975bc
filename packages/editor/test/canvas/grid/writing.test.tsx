import { fireEvent, screen, within } from '@testing-library/react';
import { deleteCards, editText } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover          | Buy               | Use
  doing       | > reads reviews #r | > fills the cart #f |
  pain points |                   | !3 coupon fails #coupon |`;

describe('writing new cards by keyboard', () => {
  it('opens a card of the lane with the first letter in it', async () => {
    const map = renderEditor(coupon);
    map.cell('pain points', 'Discover').focus();
    await map.press('No price');
    expect(screen.getByRole('textbox', { name: 'New pain point, pain points, Discover' })).toHaveValue(
      'No price',
    );
    await map.press('{Enter}{Enter}');
    expect(cardsOf(map.cell('pain points', 'Discover'))).toEqual(['No price']);
    expect(map.print()).toContain('! No price');
  });

  it('lists card after card with Enter, and an empty one ends the run', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('one{Enter}two{Enter}three{Enter}{Enter}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['one', 'two', 'three']);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toHaveAccessibleName('three');
  });

  it('leaves no caret between the cards', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('pays');
    // Where a browser has it, as far as a page can tell.
    document.getSelection()?.collapse(screen.getByRole('textbox').parentElement);
    await map.press('{Enter}{Escape}');
    expect(document.getSelection()?.rangeCount).toBe(0);
  });

  it('puts a new card behind the focused one', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('asks a friend{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Discover'))).toEqual(['reads reviews', 'asks a friend']);
  });

  it('flows through the stages with Tab and rests at the edge, so that the next Tab leaves', async () => {
    const map = renderEditor(coupon);
    map.cell('pain points', 'Discover').focus();
    await map.press('a{Tab}b{Tab}c{Tab}');
    expect(cardsOf(map.cell('pain points', 'Buy'))).toEqual(['coupon fails', 'b']);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toHaveAccessibleName('c');
    await map.user.tab();
    expect(screen.getByRole('grid')).not.toContainElement(document.activeElement as HTMLElement);
  });

  it('goes back with Shift+Tab and leaves no empty card behind', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('pays{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['pays']);
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart']);
  });

  it('keeps a newline with Shift+Enter', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('one{Shift>}{Enter}{/Shift}line{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['one\nline']);
  });

  it('drops the draft with Escape and brings it back with redo', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('oops{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual([]);
    expect(document.activeElement).toBe(map.cell('doing', 'Use'));
    await map.press('{Control>}y{/Control}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['oops']);
  });

  it('takes a written card back in one step', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cell('doing', 'Use').focus();
    await map.press('one{Enter}{Escape}');
    await map.press('{Control>}z{/Control}');
    expect(map.print()).toBe(before);
    await map.press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['one']);
  });

  it('writes another card in the same cell with Ctrl+Enter', async () => {
    const map = renderEditor(coupon);
    map.cardButton('f').focus();
    await map.press('{Control>}{Enter}{/Control}pays{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart', 'pays']);
  });

  it('starts a card by double click on empty space, and by the bar', async () => {
    const map = renderEditor(coupon);
    await map.user.dblClick(map.cell('doing', 'Use'));
    await map.press('by hand{Enter}{Escape}');
    await map.user.click(screen.getByRole('button', { name: 'Add touchpoint' }));
    await map.press('Counter{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['by hand', 'Counter']);
  });
});

describe('editing a card', () => {
  it('commits with Enter and gives focus back to the card', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Enter} twice{Enter}');
    expect(map.cardButton('r')).toHaveAccessibleName('reads reviews twice');
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('restores the text with Escape', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{F2} nonsense{Escape}');
    expect(map.cardButton('r')).toHaveAccessibleName('reads reviews');
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('commits when something else is clicked, and is one step to undo', async () => {
    const map = renderEditor(coupon);
    await map.user.dblClick(map.cardButton('r'));
    await map.press(' and blogs');
    await map.user.click(map.cardButton('coupon'));
    expect(map.cardButton('r')).toHaveAccessibleName('reads reviews and blogs');
    await map.press('{Control>}z{/Control}');
    expect(map.cardButton('r')).toHaveAccessibleName('reads reviews');
  });

  it('still shows what is seen of the card beside its text', async () => {
    const map = renderEditor(coupon);
    map.cardButton('coupon').focus();
    await map.press('{Enter}');
    const box = screen.getByRole('textbox').closest('[data-kind]');
    expect(box).toHaveAttribute('data-severity', '3');
    expect(box?.querySelector('[data-words="3 Serious"]')).not.toBeNull();
  });

  it('opens no card that came under the pointer between two presses', async () => {
    const map = renderEditor(coupon);
    fireEvent.click(map.cell('doing', 'Discover'), { detail: 1 });
    fireEvent.click(map.cardButton('r'), { detail: 2 });
    fireEvent.doubleClick(map.cardButton('r'), { detail: 2 });
    expect(screen.queryByRole('textbox')).toBeNull();
    await map.user.dblClick(map.cardButton('r'));
    expect(screen.getByRole('textbox')).toHaveValue('reads reviews');
  });

  it('tells others where I write', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Enter}!');
    expect(map.presence.mine().typing).toMatchObject({ target: { card: map.card('r') } });
    await map.press('{Enter}');
    expect(map.presence.mine().typing).toBeNull();
  });
});

describe('writing while others write', () => {
  it('merges what they type into the field and keeps the caret at its letter', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cardButton('r').focus();
    await map.press('{Enter}{Home}[ArrowRight][ArrowRight][ArrowRight][ArrowRight][ArrowRight] X');
    const field = screen.getByRole('textbox');
    const caret = (field as HTMLTextAreaElement).selectionStart;
    const run = editText(ben.doc, { card: ben.card('r') });
    run?.apply({ at: 0, remove: 0, insert: 'often ' });
    meet(ana, ben);
    expect(field).toHaveValue('often reads X reviews');
    expect((field as HTMLTextAreaElement).selectionStart).toBe(caret + 'often '.length);
    await map.press('Y{Enter}');
    meet(ana, ben);
    expect(ben.doc.journey.cards.get(ben.card('r'))?.text).toBe('often reads XY reviews');
  });

  it('names who else is in the card', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Enter}');
    map.presence.show({ name: 'Priya', typing: { target: { card: map.card('r') }, caret: null } });
    expect(await screen.findByText('Priya is typing here')).toBeInTheDocument();
  });

  it('keeps the text of a card that somebody deletes meanwhile', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cardButton('r').focus();
    await map.press('{Enter}!');
    meet(ana, ben);
    deleteCards(ben.doc, [ben.card('r')]);
    meet(ana, ben);
    expect(await screen.findByText(/Enter keeps your text/)).toBeInTheDocument();
    await map.press('{Enter}');
    expect(cardsOf(map.cell('doing', 'Discover'))).toEqual(['reads reviews!']);
    expect(within(map.cell('doing', 'Discover')).getByRole('button')).toHaveFocus();
  });
});
