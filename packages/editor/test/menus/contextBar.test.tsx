import { act, screen } from '@testing-library/react';
import { deleteCards, rateSeverity } from '@throughline/doc';
import { expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const coupon = `
              | Discover           | Buy
  doing       | > reads reviews #r | > fills the cart
  pain points |                    | !3 coupon fails #coupon`;

it('says what Undo takes back and what Redo brings back', async () => {
  const map = renderEditor(coupon);
  const undo = screen.getByRole('button', { name: 'Undo' });
  const redo = screen.getByRole('button', { name: 'Redo' });
  expect(undo).toHaveAttribute('aria-disabled', 'true');
  act(() => {
    rateSeverity(map.doc, [map.card('coupon')], 4);
    deleteCards(map.doc, [map.card('r')]);
  });
  expect(undo).toHaveAccessibleName('Undo delete cards');
  expect(undo).toHaveAttribute('title', 'Undo delete cards (Ctrl Z)');
  await map.user.click(undo);
  expect(undo).toHaveAccessibleName('Undo severity');
  expect(redo).toHaveAccessibleName('Redo delete cards');
  await map.user.click(redo);
  expect(map.doc.journey.cards.has(map.card('r'))).toBe(false);
});

it('calls the writing of a new card what it was, and a later change of its text typing', async () => {
  const map = renderEditor(coupon);
  const undo = screen.getByRole('button', { name: 'Undo' });
  map.cell('pain points', 'Discover').focus();
  await map.press('No price{Enter}No date{Enter}{Escape}');
  expect(undo).toHaveAccessibleName('Undo add card');
  await map.press('{Enter} at all{Enter}');
  expect(undo).toHaveAccessibleName('Undo typing');
  await map.press('{Control>}zz{/Control}');
  expect(cardsOf(map.cell('pain points', 'Discover'))).toEqual(['No price']);
  expect(undo).toHaveAccessibleName('Undo add card');
  await map.user.click(undo);
  expect(undo).toHaveAccessibleName('Undo');
  expect(screen.getByRole('button', { name: 'Redo add card' })).toBeInTheDocument();
});
