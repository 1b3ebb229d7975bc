import { act, screen, waitFor, within } from '@testing-library/react';
import { tagId } from '@throughline/journey';
import { expect, test } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const map = `
              | Apply                      | Wait
  touchpoints | web form [Rural; Forms] #w | letter [Rural] #l`;

async function openTags(rights: 'write' | 'read' = 'write'): Promise<RenderedEditor> {
  const editor = renderEditor(map, { rights });
  act(() => editor.cardButton('w').focus());
  await editor.user.keyboard('{Control>}k{/Control}');
  await editor.user.keyboard('tags: list{Enter}');
  await screen.findByRole('dialog', { name: 'Tags' });
  return editor;
}

const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'Tags' });
const entry = (name: RegExp): HTMLElement => within(dialog()).getByRole('button', { name });
const labels = ({ doc }: RenderedEditor): readonly string[] =>
  [...doc.journey.tags.values()].map(({ label }) => label).sort();

test('tags are listed with how many cards have them, and found by other words for them', async () => {
  const editor = await openTags();
  expect(entry(/^Rural/u).textContent).toBe('Rural2 cards');
  expect(entry(/^Forms/u).textContent).toBe('Forms1 card');
  await editor.user.click(entry(/^Rural/u));
  await editor.user.type(within(dialog()).getByRole('textbox', { name: 'Other words' }), 'Village{Enter}');
  await editor.user.type(within(dialog()).getByRole('searchbox', { name: 'Find a tag' }), 'villa');
  expect(entry(/^Rural/u)).toBeTruthy();
  expect(within(dialog()).queryByRole('button', { name: /^Forms/u })).toBeNull();
});

test('what a tag means and its colour are kept as they are said', async () => {
  const editor = await openTags();
  await editor.user.click(entry(/^Rural/u));
  const meaning = within(dialog()).getByRole('textbox', { name: 'When a card gets it' });
  await editor.user.type(meaning, 'Far from an office{Enter}');
  await editor.user.click(within(dialog()).getByRole('radio', { name: 'Colour 3' }));
  expect(editor.doc.journey.tags.get(tagId('rural'))).toMatchObject({
    definition: 'Far from an office',
    colour: 3,
  });
});

test('another name is that of the tag on every card, and stays open under it', async () => {
  const editor = await openTags();
  await editor.user.click(entry(/^Rural/u));
  const name = within(dialog()).getByRole('textbox', { name: 'Name' });
  await editor.user.clear(name);
  await editor.user.type(name, 'Countryside{Enter}');
  expect(labels(editor)).toEqual(['Countryside', 'Forms']);
  expect(entry(/^Countryside/u).getAttribute('aria-expanded')).toBe('true');
  expect(
    entry(/^Countryside/u)
      .closest('li')
      ?.contains(document.activeElement),
  ).toBe(true);
  expect(editor.doc.journey.cards.get(editor.card('l'))?.tags).toEqual([tagId('countryside')]);
});

test('two tags are made one, which undo makes two of again', async () => {
  const editor = await openTags();
  await editor.user.click(entry(/^Forms/u));
  await editor.user.selectOptions(within(dialog()).getByRole('combobox', { name: 'Merge into' }), 'Rural');
  await editor.user.click(within(dialog()).getByRole('button', { name: 'Merge' }));
  expect(labels(editor)).toEqual(['Rural']);
  await waitFor(() => expect(document.activeElement).toBe(entry(/^Rural/u)));
  await editor.user.keyboard('{Control>}z{/Control}');
  expect(labels(editor)).toEqual(['Forms', 'Rural']);
  await editor.user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(editor.cardButton('w')));
});

test('whoever only reads sees them, and changes nothing', async () => {
  const editor = await openTags('read');
  await editor.user.click(entry(/^Rural/u));
  expect(within(dialog()).queryByRole('textbox')).toBeNull();
  expect(within(dialog()).queryByRole('button', { name: 'Delete tag' })).toBeNull();
});
