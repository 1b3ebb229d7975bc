import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { RenderedEditor } from '../../../src/testing.tsx';

// A form of thirty fields is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 30_000 });

/** Opens the details of a card by key, as a person would; they have focus then. */
export async function openDetails(map: RenderedEditor, card: string): Promise<HTMLElement> {
  map.cardButton(card).focus();
  await map.press('{Shift>}{Enter}{/Shift}');
  return screen.findByRole('complementary', { name: 'Card details' });
}

/** What is in the details. */
export function details() {
  return within(screen.getByRole('complementary', { name: / details$/ }));
}

/** Writes into a field of the details and leaves it with Enter. */
export async function fill(map: RenderedEditor, name: string, text: string): Promise<void> {
  const field = details().getByRole('textbox', { name });
  await map.user.clear(field);
  await map.user.type(field, `${text}{Enter}`);
}
