import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';
import { PageOfPictures } from '../canvas/photo/pageOfPictures.ts';

const licence = `
              | Notice          | Book
  actions     | > looks #looks  | > picks a slot #slot
  pain points |                 | ! no slot #no`;

async function opened(view: 'outline' | 'table'): Promise<RenderedEditor> {
  const editor = renderEditor(licence, { pictures: new PageOfPictures() });
  act(() => editor.view.setState({ view }));
  await waitFor(() => expect(place(editor, 'slot')).not.toBeNull());
  return editor;
}

/** The row, or the item of a list, of a card. */
const place = (editor: RenderedEditor, card: string): HTMLElement =>
  document.querySelector(`[data-card="${editor.card(card)}"]`)!;

describe.each(['outline', 'table'] as const)('files dropped on the %s', (view) => {
  const files = [new File(['x'], 'counter.png', { type: 'image/png' })];
  const dataTransfer = { files, items: [{ type: 'image/png' }], types: ['Files'], dropEffect: 'none' };

  it('are photos behind the card they are let go on, which says so before', async () => {
    const editor = await opened(view);
    fireEvent.dragOver(place(editor, 'slot').querySelector('button')!, { dataTransfer });
    expect(place(editor, 'slot')).toHaveAttribute('data-drop');
    expect(fireEvent.drop(place(editor, 'slot').querySelector('button')!, { dataTransfer })).toBe(false);
    expect(place(editor, 'slot')).not.toHaveAttribute('data-drop');
    await screen.findByRole('dialog');
    const photo = [...editor.doc.journey.cards.values()].find(({ kind }) => kind === 'photo');
    expect(photo?.place).toMatchObject({ lane: editor.lane('actions'), stage: editor.stage('Book') });
  });

  it('do not take the page away anywhere else', async () => {
    const editor = await opened(view);
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    expect(editor.doc.journey.cards.size).toBe(3);
  });
});

describe.each(['outline', 'table'] as const)('somebody followed in the %s', (view) => {
  afterEach(() => void vi.restoreAllMocks());

  async function following(selection: readonly string[]): Promise<RenderedEditor> {
    const editor = await opened(view);
    act(() => place(editor, 'looks').querySelector<HTMLElement>('button, [data-spot]')!.focus());
    act(() => editor.presence.show({ name: 'Priya', selection: selection.map((card) => editor.card(card)) }));
    act(() => editor.view.setState({ following: 'Priya' }));
    return editor;
  }

  it('takes what I see along to their card, and leaves focus where it is', async () => {
    const shown: Element[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function note(this: Element) {
      shown.push(this);
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function height(
      this: HTMLElement,
    ) {
      return this.matches('thead') ? 20 : 60;
    });
    const editor = await following(['no']);
    const focused = document.activeElement;
    const led = (): boolean =>
      view === 'outline'
        ? shown.includes(place(editor, 'no'))
        : document.querySelector('[data-view="table"]')!.scrollTop > 0;
    await waitFor(() => expect(led()).toBe(true));
    expect(document.activeElement).toBe(focused);
  });

  it('is followed no more once my own hand scrolls or presses a key', async () => {
    const editor = await following(['no']);
    fireEvent.keyDown(document.activeElement!, { key: 'Shift' });
    expect(editor.view.getState().following).toBe('Priya');
    await editor.press('{ArrowDown}');
    expect(editor.view.getState().following).toBeNull();
    act(() => editor.view.setState({ following: 'Priya' }));
    fireEvent.wheel(place(editor, 'looks'));
    expect(editor.view.getState().following).toBeNull();
  });
});
