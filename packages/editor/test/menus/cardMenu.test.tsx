import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const coupon = `
              | Discover          | Buy
  doing       | > reads reviews #r | > fills the cart
  emotion     | ~ Curious #e      |
  pain points |                   | !3 coupon fails #coupon`;

/** Opens the card's menu by key and goes through these items. */
async function choose(map: RenderedEditor, card: string, ...items: readonly string[]): Promise<void> {
  map.cardButton(card).focus();
  await map.press('{Shift>}{F10}{/Shift}');
  for (const item of items) await map.user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the menu of a card', () => {
  it('rates severity and gives focus back', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'coupon', 'Severity', '4 Critical');
    expect(map.print()).toContain('!4 coupon fails');
    await waitFor(() => expect(map.cardButton('coupon')).toHaveFocus());
    expect(map.said()).toBe('Severity 4, Critical.');
  });

  it('has the keys from the press on that asks for it, and Escape lets go of it, while its code is still on the way', () => {
    const map = renderEditor(coupon);
    const card = map.cardButton('r');
    card.focus();
    const before = map.print();
    act(() => {
      fireEvent.keyDown(card, { key: 'F10', shiftKey: true });
      fireEvent.keyDown(card, { key: 'Delete' });
      fireEvent.keyDown(card, { key: 's' });
    });
    expect(screen.getByRole('menu')).toBeInTheDocument();
    expect(map.print()).toBe(before);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    act(() => {
      fireEvent.keyDown(card, { key: 'F10', shiftKey: true });
      fireEvent.keyDown(card, { key: 'Escape' });
    });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(card).toHaveFocus();
  });

  it('does what is chosen within the press, and keys that follow at once go on from there', () => {
    const map = renderEditor(coupon);
    const card = map.cardButton('r');
    card.focus();
    const take = (name: string) => {
      fireEvent.keyDown(document.activeElement!, { key: 'F10', shiftKey: true });
      fireEvent.click(screen.getByRole('menuitem', { name }));
    };
    take('Edit text');
    expect(screen.getByRole('textbox', { name: /^Text of/u })).toHaveFocus();
  });

  it('sets a feeling', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'e', 'Feeling', '+2 Delighted');
    expect(map.doc.journey.cards.get(map.card('e'))).toMatchObject({ value: 2 });
  });

  it('changes the kind', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'r', 'Kind', 'Pain point');
    expect(map.doc.journey.cards.get(map.card('r'))?.kind).toBe('painPoint');
  });

  it('tags a card, and knows the tag next time', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'r', 'Tags', 'Add a tag…');
    await map.user.type(await screen.findByRole('combobox', { name: 'Tag' }), 'rural{Enter}');
    expect(map.cardButton('r')).toHaveAccessibleDescription(/tagged rural/);
    await waitFor(() => expect(map.cardButton('r')).toHaveFocus());
    await choose(map, 'r', 'Tags', 'Remove rural');
    expect(map.cardButton('r')).not.toHaveAccessibleDescription(/tagged/);
  });

  it('gives a card an owner that did not exist', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'r', 'Owner division', 'Add a division…');
    await map.user.type(await screen.findByRole('combobox'), 'Field Operations{Enter}');
    expect(map.cardButton('r')).toHaveAccessibleDescription(/owned by Field Operations/);
  });

  it('moves a card to a chosen place', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'r', 'Move to…');
    await map.user.selectOptions(await screen.findByRole('combobox', { name: 'Stage' }), '2 Buy');
    await map.user.selectOptions(screen.getByRole('combobox', { name: 'Position' }), 'First');
    await map.user.click(screen.getByRole('button', { name: 'Move' }));
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['reads reviews', 'fills the cart']);
    await waitFor(() => expect(map.cardButton('r')).toHaveFocus());
  });

  it('deletes all selected cards', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Control>}aa{/Control}');
    await choose(map, 'r', 'Delete 2 cards');
    expect(map.doc.journey.cards.size).toBe(2);
  });

  it('is named, and so is each submenu, and says of its items what is written there and no key', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'coupon', 'Severity');
    await screen.findByRole('menuitem', { name: '4 Critical' });
    const dialogs = [...document.querySelectorAll('[role="dialog"]')];
    expect(dialogs.length).toBeGreaterThan(0);
    for (const dialog of dialogs) expect(dialog).toHaveAccessibleName();
    expect(document.querySelector('[role="menuitem"]')).toHaveTextContent(/^Edit text$/);
  });

  it('is named after the stage it belongs to', async () => {
    const map = renderEditor(coupon);
    await map.user.click(screen.getByRole('button', { name: 'Stage menu: Buy' }));
    expect(await screen.findByRole('menu', { name: 'Stage menu: Buy' })).toBeInTheDocument();
    expect(screen.getByRole('dialog', { name: 'Stage menu: Buy' })).toBeInTheDocument();
  });

  it('is named where it adds a lane', async () => {
    const map = renderEditor(coupon);
    await map.user.click(screen.getByRole('button', { name: 'Add lane' }));
    await screen.findByRole('menuitem', { name: 'Touchpoints' });
    expect(screen.getByRole('dialog')).toHaveAccessibleName();
  });

  it('opens the editor', async () => {
    const map = renderEditor(coupon);
    await choose(map, 'r', 'Edit text');
    expect(await screen.findByRole('textbox')).toHaveValue('reads reviews');
  });
});
