import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';

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
  expect(screen.queryByRole('button', { name: /Add|Undo|menu/ })).toBeNull();
});

it('takes the controls away when the right to edit ends', () => {
  const map = renderEditor(coupon);
  expect(screen.getByRole('button', { name: 'Add stage' })).toBeInTheDocument();
  map.setRights('read');
  expect(screen.queryByRole('button', { name: 'Add stage' })).toBeNull();
});
