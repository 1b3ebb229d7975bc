import { act, screen } from '@testing-library/react';
import { setText } from '@throughline/doc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const sketch = `
           | Hear     | Apply    | Pay and wait
  Actions  | > one #one    | > two #two    | > three #three
  Pains    | ! slow #slow   |          | ! dear #dear
`;

beforeEach(() => {
  // A canvas of this size: without one nobody can be followed.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
});
afterEach(() => void vi.restoreAllMocks());

/** Somebody who looks at a part of the map, from a cell on. */
function looksAt(editor: RenderedEditor, name: string, stage: string, x = 0) {
  const from = { stage: editor.stage(stage), lane: editor.lane('Actions'), x, y: 0 };
  return { name, view: { from, to: { ...from, x: x + 1, y: 1 } } };
}

async function showPriya(editor: RenderedEditor, stage: string, x = 0): Promise<void> {
  await act(async () => {
    editor.presence.show(looksAt(editor, 'Priya', stage, x));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Where the map lies under the canvas. */
function viewport(): string {
  const element = document.querySelector<HTMLElement>('.react-flow__viewport, [style*="scale("]');
  return element?.style.transform ?? '';
}

async function following(): Promise<RenderedEditor> {
  const editor = renderEditor(sketch);
  await showPriya(editor, 'Hear');
  act(() => editor.view.setState({ following: 'Priya' }));
  expect(await screen.findByText('Following Priya.', { selector: '[data-person] *' })).toBeInTheDocument();
  return editor;
}

describe('following somebody', () => {
  it('takes the map along with theirs, and leaves focus where it is', async () => {
    const editor = await following();
    editor.cardButton('slow').focus();
    act(() => editor.view.setState({ following: 'Priya' }));
    const before = viewport();
    await showPriya(editor, 'Pay and wait');
    expect(viewport()).not.toBe(before);
    expect(editor.cardButton('slow')).toHaveFocus();
    expect(editor.view.getState().following).toBe('Priya');
  });

  it('ends with Escape, and the key does nothing else', async () => {
    const editor = await following();
    editor.cardButton('one').focus();
    await editor.press('{Escape}');
    expect(editor.view.getState().following).toBeNull();
    expect(screen.queryByRole('button', { name: 'Stop following' })).toBeNull();
    expect(editor.cardButton('one')).toHaveFocus();
  });

  it('ends with its button, which gives focus back to the map', async () => {
    const editor = await following();
    editor.cardButton('one').focus();
    await editor.user.click(screen.getByRole('button', { name: 'Stop following' }));
    expect(editor.view.getState().following).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

  it('ends when the map pans with my focus', async () => {
    const editor = await following();
    editor.cardButton('one').focus();
    await editor.press('{Control>}{End}{/Control}');
    expect(editor.view.getState().following).toBeNull();
  });

  it('ends when I write', async () => {
    const editor = await following();
    editor.cardButton('one').focus();
    await editor.press('x');
    expect(editor.view.getState().following).toBeNull();
  });

  it('ends with any change of mine, and goes on with those of others', async () => {
    const editor = await following();
    await showPriya(editor, 'Apply');
    expect(editor.view.getState().following).toBe('Priya');
    act(() => void setText(editor.doc, { stage: editor.stage('Hear') }, 'Learn'));
    expect(editor.view.getState().following).toBeNull();
  });

  it('ends when they leave, with a word about it', async () => {
    const editor = await following();
    await act(async () => {
      editor.presence.show({ name: 'Aiko' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(editor.view.getState().following).toBeNull();
    expect(screen.getByRole('region', { name: 'Notice' })).toHaveTextContent('Priya has left.');
  });

  it('is offered in the palette for everybody who is here', async () => {
    const editor = renderEditor(sketch);
    await showPriya(editor, 'Apply');
    editor.cardButton('one').focus();
    await editor.press('{Control>}k{/Control}');
    await editor.press('follow');
    await editor.user.click(screen.getByRole('option', { name: /^Follow Priya/ }));
    expect(editor.view.getState().following).toBe('Priya');
    expect(editor.cardButton('one')).toHaveFocus();
  });
});

describe('what I have before me', () => {
  it('is told to others, and not while it is what somebody else looks at', async () => {
    const editor = renderEditor(sketch);
    await vi.waitFor(() => expect(editor.presence.mine().view).toMatchObject({ from: { lane: null } }));
    await showPriya(editor, 'Apply');
    act(() => editor.view.setState({ following: 'Priya' }));
    await vi.waitFor(() => expect(editor.presence.mine().view).toBeNull());
  });
});

describe('cursors of others', () => {
  it('are hidden by one command, and what they select is not', async () => {
    const editor = renderEditor(sketch);
    const cursor = { stage: editor.stage('Hear'), lane: editor.lane('Actions'), x: 0.5, y: 0.5 };
    await act(async () => {
      editor.presence.show({ name: 'Priya', cursor, selection: [editor.card('two')] });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(screen.getAllByText('Priya')).toHaveLength(2);
    editor.cardButton('one').focus();
    await editor.press('{Control>}k{/Control}');
    await editor.press('hide cursors{Enter}');
    expect(editor.view.getState().cursors).toBe(false);
    expect(screen.getAllByText('Priya')).toHaveLength(1);
  });
});
