import { act, screen, waitFor, within } from '@testing-library/react';
import { deleteCards, rateSeverity } from '@throughline/doc';
import { expect, it, onTestFinished } from 'vitest';
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
  await waitFor(() => expect(undo).toHaveAccessibleName('Undo severity'));
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

it('chooses whose cards stand out', async () => {
  const map = renderEditor(`persona: Maria (58, nurse)\n${coupon}`);
  const [maria] = [...map.doc.journey.personas.values()];
  await map.user.click(screen.getByRole('button', { name: 'Persona: Everybody' }));
  await map.user.click(screen.getByRole('menuitemradio', { name: /^Maria/ }));
  expect(map.view.getState().persona).toBe(maria?.id);
  expect(map.said()).toBe('Showing Maria.');
});

it('says and changes what the person is trying to get done', async () => {
  const map = renderEditor(coupon);
  await map.user.click(screen.getByRole('button', { name: 'Say the goal' }));
  const field = await screen.findByRole('textbox', { name: 'What is the person trying to get done?' });
  expect(field).toHaveFocus();
  await map.user.type(field, 'Pay less{Enter}');
  expect(map.doc.journey.meta.goal).toBe('Pay less');
  const goal = screen.getByRole('button', { name: 'Goal: Pay less' });
  await waitFor(() => expect(goal).toHaveFocus());
  expect(screen.getByRole('button', { name: 'Undo goal' })).toBeInTheDocument();
  await map.press('{Control>}z{/Control}');
  expect(map.doc.journey.meta.goal).toBe('');
  await map.press('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(goal).toHaveFocus();
  map.setRights('read');
  expect(screen.getByText('Pay less')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /goal/i })).not.toBeInTheDocument();
});

it('switches the state also on a phone, where it offers the library and the kinds itself', async () => {
  onPhone();
  const map = renderEditor(coupon);
  act(() => map.view.setState({ view: 'map' }));
  expect(screen.queryByRole('complementary', { name: 'Library' })).not.toBeInTheDocument();
  await map.user.click(screen.getByRole('radio', { name: 'Future' }));
  expect(map.view.getState().state).toBe('future');
  await map.user.click(screen.getByRole('button', { name: 'Library' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Library' }));
  map.cell('pain points', 'Discover').focus();
  await map.user.click(sheet.getByRole('button', { name: 'Add quote' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /^New quote/ })).toHaveFocus();
  await map.press('{Escape}');
  await map.user.click(screen.getByRole('button', { name: 'Library' }));
  await map.user.click(screen.getByRole('button', { name: 'pain points' }));
  expect(screen.getByRole('rowheader', { name: /pain points/ })).toHaveFocus();
});

/** A screen of 390 px. */
function onPhone(): void {
  const isMet = (query: string): boolean => !query.includes('min-width');
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: isMet(query), media: query }) as MediaQueryList;
  onTestFinished(() => {
    Reflect.deleteProperty(window, 'matchMedia');
  });
}
