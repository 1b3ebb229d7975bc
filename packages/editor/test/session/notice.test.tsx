import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';

const map = `
        | One    | Two
  doing | > a #a | > b`;

const notices = () => within(screen.getByRole('region', { name: 'Notice' }));

it('shows what cannot be done, and says it once', async () => {
  const editor = renderEditor(map);
  editor.cardButton('a').focus();
  await editor.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
  expect(notices().getByText('Already at the edge.')).toBeVisible();
  await waitFor(() => expect(editor.said()).toBe('Already at the edge.'));
  expect(screen.getAllByText('Already at the edge.')).toHaveLength(2);
});

it('shows what was undone, in place of the notice that offered it', async () => {
  const editor = renderEditor(map);
  editor.cardButton('a').focus();
  await editor.press('{Delete}');
  await editor.user.click(notices().getByRole('button', { name: 'Undo' }));
  expect(notices().getByText('Undid: deleted a card, “a”.')).toBeVisible();
  expect(notices().queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(editor.cardButton('a')).toHaveFocus();
});

it('shows a reader why nothing happens', async () => {
  const editor = renderEditor(map, { rights: 'read' });
  editor.cardButton('a').focus();
  await editor.press('x');
  expect(notices().getByText(/View only/)).toBeVisible();
});
