import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';

// A menu of twenty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const coupon = `
              | Discover          | Buy
  doing       | > reads reviews #r | > fills the cart
  pain points |                   | !3 coupon fails #coupon`;

it('says once that it is view only, and changes nothing', async () => {
  const map = renderEditor(coupon, { rights: 'read' });
  const before = map.print();
  map.cardButton('r').focus();
  await map.press('typing{Enter}{Delete}{Control>}{Enter}{/Control}');
  expect(map.print()).toBe(before);
  expect(screen.queryByRole('textbox')).toBeNull();
  await waitFor(() => expect(map.said()).toBe('View only. Ask for edit access.'));
});

it('has no controls that edit', () => {
  renderEditor(coupon, { rights: 'read' });
  expect(screen.queryByRole('button', { name: /Add|Undo/ })).toBeNull();
});

it('has menus of what one can do without changing anything, which say why there is no more', async () => {
  const map = renderEditor(coupon, { rights: 'read' });
  const items = async (name: string): Promise<readonly string[]> => {
    expect(await screen.findByRole('menu', { name })).toHaveAccessibleDescription(
      'View only. Ask for edit access.',
    );
    const found = screen.getAllByRole('menuitem').map((item) => item.getAttribute('aria-label') ?? '');
    await map.user.keyboard('{Escape}');
    return found;
  };
  await map.user.click(screen.getByRole('button', { name: 'Stage menu: Buy' }));
  expect(await items('Stage menu: Buy')).toEqual([
    'Details',
    'Collapse',
    'Widen stage',
    'Narrow stage',
    'Give stage the width of the others',
  ]);
  await map.user.click(screen.getByRole('button', { name: 'Lane menu: doing' }));
  expect(await items('Lane menu: doing')).toEqual([
    'Details',
    'Collapse',
    'Focus on this lane',
    'Hide from my map',
  ]);
  act(() => map.cardButton('r').focus());
  await map.user.click(screen.getByRole('button', { name: 'Card menu' }));
  expect(await items('Card menu')).toContain('Copy cards');
});

it('lets what is selected be copied and left, and nothing else', async () => {
  const map = renderEditor(coupon, { rights: 'read' });
  act(() => map.cardButton('r').focus());
  await map.press('{Control>}aaa{/Control}');
  const bar = within(await screen.findByRole('toolbar', { name: 'Selected cards' }));
  const names = bar.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual(['Copy', 'Clear selection']);
});

it('takes the controls away when the right to edit ends', () => {
  const map = renderEditor(coupon);
  expect(screen.getByRole('button', { name: 'Add stage' })).toBeInTheDocument();
  map.setRights('read');
  expect(screen.queryByRole('button', { name: 'Add stage' })).toBeNull();
});
