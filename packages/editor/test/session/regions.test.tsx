import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';

const map = `
        | One    | Two
  doing | > a #a | > b #b`;

/** The part of the page that has focus. */
const region = () => document.activeElement?.closest('[data-region], [data-map]');

describe('F6', () => {
  it('goes through the parts of the page and comes back to the same card', async () => {
    const editor = renderEditor(map);
    const card = editor.cardButton('b');
    card.focus();
    const seen = [region()];
    do {
      await editor.press('{F6}');
      seen.push(region());
    } while (region() !== seen[0] && seen.length < 10);
    expect(card).toHaveFocus();
    expect(new Set(seen).size).toBe(seen.length - 1);
    expect(seen).toContain(screen.getByRole('complementary', { name: 'Library' }));
  });

  it('goes back with Shift, to where focus was in each part', async () => {
    const editor = renderEditor(map);
    editor.cardButton('a').focus();
    await editor.press('{Shift>}{F6}{/Shift}{Tab}');
    const before = document.activeElement;
    await editor.press('{F6}{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(before);
  });

  it('works while text is being written, which is kept', async () => {
    const editor = renderEditor(map);
    editor.cardButton('a').focus();
    await editor.press('{Enter} and more{F6}');
    expect(screen.queryByRole('textbox', { name: /^Text of/ })).toBeNull();
    expect(editor.cardButton('a')).toHaveAccessibleName('a and more');
  });
});
