import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

// A menu of thirty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const coupon = `
              | Discover                 | Buy
  doing       | > reads reviews #r       | > fills the cart #f
  pain points | !2 long list #long       | !3 coupon fails #coupon / ! no receipt #receipt`;

async function select(map: RenderedEditor, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    map.cardButton(name).focus();
    await map.press(' ');
  }
}

const bar = async () => within(await screen.findByRole('toolbar', { name: 'Selected cards' }));

async function choose(button: string, item: string, map: RenderedEditor): Promise<void> {
  await map.user.click((await bar()).getByRole('button', { name: button }));
  await map.user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the bar of selected cards', () => {
  it('comes with the second card, says how many, and goes with the selection', async () => {
    const map = renderEditor(coupon);
    await select(map, 'r');
    expect(screen.queryByRole('toolbar', { name: 'Selected cards' })).toBeNull();
    await select(map, 'f');
    expect((await bar()).getByText('2 selected')).toBeInTheDocument();
    await map.user.click((await bar()).getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('toolbar', { name: 'Selected cards' })).toBeNull();
    await waitFor(() => expect(map.cardButton('f')).toHaveFocus());
  });

  it('offers only what fits every card', async () => {
    const map = renderEditor(coupon);
    await select(map, 'long', 'coupon');
    expect((await bar()).getByRole('button', { name: 'Severity' })).toBeInTheDocument();
    await select(map, 'r');
    expect((await bar()).queryByRole('button', { name: 'Severity' })).toBeNull();
    expect((await bar()).getByRole('button', { name: 'Owner division' })).toBeInTheDocument();
  });

  it('rates all of them in one step', async () => {
    const map = renderEditor(coupon);
    await select(map, 'long', 'coupon', 'receipt');
    await choose('Severity', '4 Critical', map);
    const rated = ['long', 'coupon', 'receipt'].map((name) => map.doc.journey.cards.get(map.card(name)));
    expect(rated.map((card) => card?.kind === 'painPoint' && card.severity)).toEqual([4, 4, 4]);
    map.doc.undo.undo();
    expect(map.doc.journey.cards.get(map.card('receipt'))).toMatchObject({ severity: null });
  });

  it('puts a channel on all, deletes all, and is walked through with arrows', async () => {
    const map = renderEditor(coupon);
    await select(map, 'r', 'f');
    await choose('Channels', 'Website', map);
    expect(map.doc.journey.cards.get(map.card('f'))?.channels).toEqual(['website']);
    const tags = (await bar()).getByRole('button', { name: 'Tags' });
    tags.focus();
    await map.press('{ArrowRight}');
    expect((await bar()).getByRole('button', { name: 'Owner division' })).toHaveFocus();
    await map.user.click((await bar()).getByRole('button', { name: 'Delete' }));
    expect(map.doc.journey.cards.size).toBe(3);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('select similar', () => {
  it('selects all of a kind, and all of one severity, and says how many', async () => {
    const map = renderEditor(coupon);
    const similar = async (name: string): Promise<void> => {
      map.cardButton('coupon').focus();
      await map.press('{Shift>}{F10}{/Shift}');
      await map.user.click(await screen.findByRole('menuitem', { name: 'Select similar' }));
      await map.user.click(await screen.findByRole('menuitem', { name }));
    };
    await similar('All: Pain point');
    await waitFor(() => expect(map.said()).toBe('3 cards selected.'));
    await similar('Severity 3, Serious');
    await waitFor(() => expect(map.said()).toBe('1 card selected.'));
  });
});
