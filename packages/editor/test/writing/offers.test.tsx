import { fireEvent, screen, within } from '@testing-library/react';
import { Dice } from '@throughline/doc/testing';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const coupon = `
              | Discover          | Buy               | Use
  doing       | > reads reviews #r | > fills the cart #f |
  feelings    |                   |                   |
  pain points |                   | !3 coupon fails #coupon |`;

const writing = () => screen.getByRole('textbox', { name: /^New / });
const list = () => screen.queryByRole('listbox', { name: 'Insert' });
const offers = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('a slash', () => {
  it('in an empty cell offers kinds first, and is in no card yet', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cell('doing', 'Use').focus();
    await map.press('/');
    expect(offers().slice(0, 4)).toEqual(['Action', 'Touchpoint', 'Emotion', 'Pain point']);
    expect(writing()).toHaveFocus();
    expect(map.print()).toBe(before);
  });

  it('with a letter and Enter makes a card of that kind there', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/p{Enter}No receipt{Enter}{Enter}');
    expect(map.print()).toContain('! No receipt');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['No receipt']);
  });

  it('is known by what it writes, not by its key', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    const press = { key: '/', code: 'Digit7', shiftKey: true };
    fireEvent.keyDown(map.cell('doing', 'Use'), press);
    fireEvent.input(writing(), { target: { value: '/' } });
    expect(list()).not.toBeNull();
  });

  it('on a card opens a new one behind it', async () => {
    const map = renderEditor(coupon);
    map.cardButton('f').focus();
    await map.press('/q{Enter}So slow{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart', 'So slow']);
    expect(map.print()).toContain('So slow');
  });

  it('filters by what is typed, and arrows choose', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/op');
    expect(offers()).toEqual(['Opportunity']);
    await map.press('{Backspace}{Backspace}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}{Enter}');
    expect(writing()).toHaveAccessibleName(/New touchpoint/);
    expect(writing()).toHaveValue('');
  });

  it('is taken by a press of the pointer, and the field keeps focus', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/');
    await map.user.click(screen.getByRole('option', { name: 'Metric' }));
    expect(writing()).toHaveFocus();
    await map.press('Days{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['Days']);
  });

  it('stays as text after Escape, and Escape again drops the draft', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/{Escape}');
    expect(list()).toBeNull();
    await map.press('8 bytes{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['/8 bytes']);
  });

  it('goes with Backspace, and an empty draft leaves nothing', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cell('doing', 'Use').focus();
    await map.press('/{Backspace}');
    expect(list()).toBeNull();
    await map.press('{Enter}');
    expect(map.print()).toBe(before);
    expect(map.cell('doing', 'Use')).toHaveFocus();
  });

  it('that calls nothing is text by itself', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/xyz and / or{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['/xyz and / or']);
  });

  it('is kept as text when one leaves the card', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/p{Tab}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['/p']);
  });

  it('waits while an input method composes', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/');
    const field = writing();
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: '/か' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.compositionEnd(field, { data: 'か' });
    await map.press('{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['/か']);
  });

  it('takes the new card back in one step', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cell('doing', 'Use').focus();
    await map.press('/p{Enter}No receipt{Enter}{Escape}{Control>}z{/Control}');
    expect(map.print()).toBe(before);
  });

  it('asks for a link of the card that is being made, and keeps it', async () => {
    const map = renderEditor(coupon);
    map.cell('pain points', 'Use').focus();
    await map.press('No receipt /link{Enter}');
    expect(map.print()).toContain('! No receipt');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('asks for a link first and for the card then, in an empty cell', async () => {
    const map = renderEditor(coupon);
    map.cell('pain points', 'Use').focus();
    await map.press('/link{Enter}No receipt{Enter}');
    expect(map.print()).toContain('! No receipt');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('puts a sentence with gaps in, the first of which is written over', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('/need{Enter}Ana{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['As Ana I need … so that …']);
  });

  it.each([1, 2, 3])('loses no letter, whatever is typed around it, seed %i', async (seed) => {
    const dice = new Dice(seededRandom(seed));
    const map = renderEditor(coupon);
    for (const start of ['a', '/', '/p', '@']) {
      const text = Array.from({ length: 1 + dice.number(9) }, () => dice.of('/pq x@lä')).join('');
      map.cell('doing', 'Use').focus();
      await map.press(`${start}${text}`);
      if (list()) await map.press('{Escape}');
      await map.press('{Enter}{Escape}');
      expect(cardsOf(map.cell('doing', 'Use')).at(-1)).toBe(`${start}${text}`.trim());
    }
  });
});

describe('an at sign', () => {
  it('offers those who are here, and writes their name', async () => {
    const map = renderEditor(coupon);
    map.presence.show({ name: 'Priya' }, { name: 'Aiko' });
    map.cardButton('coupon').focus();
    await map.press('{Enter} ask @pr');
    expect(offers()).toEqual(['Priya']);
    await map.press('{Enter}first{Enter}');
    expect(map.cardButton('coupon')).toHaveAccessibleName('coupon fails ask @Priya first');
  });

  it('that names nobody is text', async () => {
    const map = renderEditor(coupon);
    map.cell('doing', 'Use').focus();
    await map.press('@home{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['@home']);
  });
});
