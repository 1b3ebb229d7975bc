import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shortMemory } from '../../src/session/memory.ts';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const map = `
          | One    | Two
  doing   | > a #a | > b #b`;

const open = '{Control>}/{/Control}';
const dialog = () => screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
const change = (command: string) =>
  within(dialog()).getByRole('button', { name: new RegExp(`^Change keys of ${command}, now`) });
const said = () => within(dialog()).getByRole('status').textContent;

async function opened(device = { keys: shortMemory(), recent: shortMemory() }) {
  const editor = renderEditor(map, { device });
  editor.cardButton('b').focus();
  await editor.press(open);
  await waitFor(() =>
    expect(within(dialog()).getByRole('searchbox', { name: 'Find a shortcut' })).toHaveFocus(),
  );
  return editor;
}

describe('the list of keys', () => {
  it('opens by key, finds a command by its words, and gives focus back', async () => {
    const editor = await opened();
    await editor.press('move left');
    expect(within(dialog()).getAllByRole('listitem')).toHaveLength(1);
    expect(change('Move left')).toHaveTextContent('Ctrl Shift ←');
    await editor.press('{Escape}');
    await waitFor(() => expect(editor.cardButton('b')).toHaveFocus());
  });

  it('gives a command other keys for this device, which then work and are shown', async () => {
    const device = { keys: shortMemory(), recent: shortMemory() };
    const editor = await opened(device);
    await editor.user.click(change('Move left'));
    expect(change('Move left')).toHaveTextContent('Press the new keys');
    await editor.press('{Control>}{Shift>}u{/Shift}{/Control}');
    expect(said()).toBe('Move left: Ctrl Shift U.');
    expect(device.keys.read()).toEqual({ 'move left': ['Mod+Shift+u'] });
    await editor.press('{Escape}');
    await waitFor(() => expect(editor.cardButton('b')).toHaveFocus());
    await editor.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(cardsOf(editor.cell('doing', 'One'))).toEqual(['a']);
    await editor.press('{Control>}{Shift>}u{/Shift}{/Control}');
    expect(cardsOf(editor.cell('doing', 'One'))).toEqual(['a', 'b']);
  });

  it.each([
    ['{Control>}z{/Control}', 'Ctrl Z is “Undo”. Give that other keys first, or choose others.'],
    ['{Control>}w{/Control}', 'Ctrl W belongs to the browser. Choose others.'],
    ['{Alt>}{ArrowUp}{/Alt}', 'Alt ↑ belongs to the system or to screen readers. Choose others.'],
    ['m', 'M writes text. Hold Ctrl or Cmd with it.'],
  ])('says why %s cannot be had', async (keys, sentence) => {
    const editor = await opened();
    await editor.user.click(change('Move left'));
    await editor.press(keys);
    expect(said()).toBe(sentence);
    expect(change('Move left')).toHaveTextContent('Ctrl Shift ←');
  });

  it('lets go with Escape, without closing', async () => {
    const editor = await opened();
    await editor.user.click(change('Move left'));
    await editor.press('{Escape}');
    expect(change('Move left')).toHaveTextContent('Ctrl Shift ←');
  });

  it('switches keys off, and gives them back', async () => {
    const editor = await opened();
    await editor.user.click(within(dialog()).getByRole('button', { name: 'Switch off keys of Commands' }));
    expect(said()).toBe('Commands has no keys now.');
    expect(screen.queryByText('Ctrl K')).toBeNull();
    await editor.user.click(within(dialog()).getByRole('button', { name: 'Reset all' }));
    expect(change('Commands')).toHaveTextContent('Ctrl K');
  });
});
