import { act } from '@testing-library/react';
import { setText, textOf } from '@throughline/doc';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const map = `
          | One
  doing   | > waits_for_hours #w / > b #b`;

/** Others write in a card, each behind so many letters. */
async function write(editor: RenderedEditor, card: string, ...places: readonly number[]): Promise<void> {
  const target = { card: editor.card(card) };
  const text = textOf(editor.doc, target)!;
  const people = places.map((index, person) => {
    const position = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index));
    return {
      name: ['Priya', 'Aiko'][person]!,
      colour: person + 3,
      typing: { target, caret: JSON.stringify(position) },
    };
  });
  await act(async () => {
    editor.presence.show(...people);
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
}

/** The text over the field, with `|` for each caret. */
function overField(): string {
  const mirror = document
    .querySelector('textarea')
    ?.parentElement?.querySelector('[data-caret]')?.parentElement;
  if (!mirror) return '';
  const copy = mirror.cloneNode(true) as HTMLElement;
  for (const caret of copy.querySelectorAll('[data-caret]')) caret.replaceWith(`|${caret.textContent}|`);
  return copy.textContent ?? '';
}

it('shows where others write in the text I write, with their names, hidden from assistive technology', async () => {
  const editor = renderEditor(map);
  editor.cardButton('w').focus();
  await editor.press('{Enter}');
  await write(editor, 'w', 9, 5);
  expect(overField()).toBe('waits|Aiko|_for|Priya|_hours');
  expect(document.querySelector('[data-caret]')?.closest('[aria-hidden="true"]')).not.toBeNull();
});

it('keeps them at their letters while I write before them', async () => {
  const editor = renderEditor(map);
  editor.cardButton('w').focus();
  await editor.press('{Enter}');
  await write(editor, 'w', 5);
  await editor.user.keyboard('{Home}NB ');
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 40))));
  expect(overField()).toBe('NB waits|Priya|_for_hours');
});

it('shows none that it cannot place', async () => {
  const editor = renderEditor(map);
  editor.cardButton('w').focus();
  await editor.press('{Enter}');
  for (const caret of ['', '{', '7', '{"type":{"client":1,"clock":9}}', '{"tname":"other"}']) {
    await act(async () => {
      editor.presence.show({ name: 'Priya', typing: { target: { card: editor.card('w') }, caret } });
      await new Promise((resolve) => setTimeout(resolve, 40));
    });
    expect(overField()).toBe('');
  }
  await write(editor, 'b', 1);
  expect(overField()).toBe('');
});

it('tells others where mine is, also when only it moves', async () => {
  const editor = renderEditor(map);
  const target = { card: editor.card('w') };
  const mine = (): number | undefined => {
    const { typing } = editor.presence.mine();
    const text = textOf(editor.doc, target)!;
    const position = Y.createRelativePositionFromJSON(JSON.parse(typing?.caret ?? 'null'));
    return Y.createAbsolutePositionFromRelativePosition(position, text.doc!)?.index;
  };
  editor.cardButton('w').focus();
  await editor.press('{Enter}');
  await vi.waitFor(() => expect(mine()).toBe('waits_for_hours'.length));
  await editor.user.keyboard('{Home}');
  document.dispatchEvent(new Event('selectionchange'));
  expect(mine()).toBe(0);
  act(() => void setText(editor.doc, { card: editor.card('b') }, 'c'));
  await editor.press('{Escape}');
  expect(editor.presence.mine().typing).toBeNull();
});
