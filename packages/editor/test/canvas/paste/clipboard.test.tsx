import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover                    | Buy
  doing       | > reads #r / > compares #c  | > pays #p
  pain points | !3 slow [web] {Sales} #slow |
  #slow caused by #r`;

/** As much of a clipboard as the map asks for; it goes from one event to the next. */
class Clipboard {
  private readonly flavours = new Map<string, string>();
  readonly files: readonly File[] = [];

  constructor(text = '', html = '') {
    if (text !== '') this.setData('text/plain', text);
    if (html !== '') this.setData('text/html', html);
  }

  setData(type: string, data: string): void {
    this.flavours.set(type, data);
  }

  getData(type: string): string {
    return this.flavours.get(type) ?? '';
  }
}

function focus(element: HTMLElement): HTMLElement {
  act(() => element.focus());
  return element;
}

/** Whether the map took the event for itself. */
function clip(what: 'copy' | 'cut' | 'paste', element: HTMLElement, clipboard: Clipboard): boolean {
  return !fireEvent[what](focus(element), { clipboardData: clipboard });
}

const dialog = async (): Promise<HTMLElement> => screen.findByRole('dialog');
const texts = (map: RenderedEditor, lane: string, stage: string) => cardsOf(map.cell(lane, stage));

describe('copying', () => {
  it('puts a card on the clipboard for us, for spreadsheets and for text, and pasting makes it again', async () => {
    const map = renderEditor(coupon);
    const clipboard = new Clipboard();
    expect(clip('copy', map.cardButton('slow'), clipboard)).toBe(true);
    expect(clipboard.getData('text/plain')).toBe('slow');
    expect(clipboard.getData('text/html')).toContain('<table');
    await waitFor(() => expect(map.said()).toBe('Card copied.'));
    clip('paste', map.cell('pain points', 'Buy'), clipboard);
    await waitFor(() => expect(texts(map, 'pain points', 'Buy')).toEqual(['slow']));
    expect(map.print()).toContain('| !3 slow #slow [web] {Sales} | !3 slow [web] {Sales}');
  });

  it('takes selected cards of several lanes along with the links among them', async () => {
    const map = renderEditor(coupon);
    focus(map.cardButton('r'));
    await map.press(' ');
    focus(map.cardButton('slow'));
    await map.press(' ');
    const clipboard = new Clipboard();
    clip('copy', map.cardButton('slow'), clipboard);
    clip('paste', map.cell('doing', 'Buy'), clipboard);
    await waitFor(() => expect(texts(map, 'doing', 'Buy')).toEqual(['pays', 'reads']));
    expect(texts(map, 'pain points', 'Buy')).toEqual(['slow']);
    expect(map.doc.journey.links.size).toBe(2);
  });

  it('leaves alone what is selected or written as text', () => {
    const map = renderEditor(coupon);
    const field = document.createElement('input');
    map.cardButton('r').append(field);
    expect(clip('copy', field, new Clipboard())).toBe(false);
    expect(clip('paste', field, new Clipboard('words'))).toBe(false);
  });
});

test('cutting takes cards away and offers to undo it; pasting brings them to another place', async () => {
  const map = renderEditor(coupon);
  const clipboard = new Clipboard();
  clip('cut', map.cardButton('c'), clipboard);
  expect(texts(map, 'doing', 'Discover')).toEqual(['reads']);
  expect(screen.getByText('Cut a card.')).toBeInTheDocument();
  clip('paste', map.cardButton('p'), clipboard);
  await waitFor(() => expect(texts(map, 'doing', 'Buy')).toEqual(['pays', 'compares']));
});

describe('pasting', () => {
  it('makes up to five cards at once, behind the focused one, and selects them', async () => {
    const map = renderEditor(coupon);
    clip('paste', map.cardButton('r'), new Clipboard('- one\n- two\n  - of a kind'));
    await waitFor(() => expect(texts(map, 'doing', 'Discover')).toHaveLength(4));
    const [, one, two] = within(map.cell('doing', 'Discover')).getAllByRole('button');
    expect(one).toHaveAccessibleName('one');
    expect(two).toHaveAccessibleName(/^two\s+of a kind$/u);
    await waitFor(() => expect(one).toHaveFocus());
    expect(screen.getByText('Pasted 2 cards.')).toBeInTheDocument();
    await map.press('{Control>}z{/Control}');
    expect(texts(map, 'doing', 'Discover')).toEqual(['reads', 'compares']);
  });

  it('shows more than five before they are made, and makes them in one step', async () => {
    const map = renderEditor(coupon);
    clip('paste', map.cell('pain points', 'Buy'), new Clipboard('a\nb\nc\nd\ne\nf'));
    const preview = within(await dialog());
    expect(preview.getAllByRole('listitem')).toHaveLength(5);
    expect(texts(map, 'pain points', 'Buy')).toEqual([]);
    await map.user.click(preview.getByRole('button', { name: 'Create 6 cards' }));
    await waitFor(() => expect(texts(map, 'pain points', 'Buy')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('a'));
    await map.press('{Control>}z{/Control}');
    expect(texts(map, 'pain points', 'Buy')).toEqual([]);
  });

  it('makes nothing when the preview is left, and focus is where it was', async () => {
    const map = renderEditor(coupon);
    clip('paste', map.cardButton('p'), new Clipboard('a\nb\nc\nd\ne\nf'));
    await dialog();
    await map.user.keyboard('{Escape}');
    await waitFor(() => expect(map.cardButton('p')).toHaveFocus());
    expect(texts(map, 'doing', 'Buy')).toEqual(['pays']);
  });

  it('offers to add the stages that are missing over the right edge, or to stop there', async () => {
    const map = renderEditor(coupon);
    clip('paste', map.cell('pain points', 'Buy'), new Clipboard('a\tb\tc'));
    const preview = within(await dialog());
    expect(preview.getByRole('radio', { name: 'Add 2 stages' })).toBeChecked();
    expect(preview.getByRole('button', { name: 'Create 3 cards' })).toBeEnabled();
    await map.user.click(preview.getByRole('radio', { name: 'Stop at stage 2' }));
    await map.user.click(preview.getByRole('button', { name: 'Create 1 card' }));
    await waitFor(() => expect(texts(map, 'pain points', 'Buy')).toEqual(['a']));
    expect(map.doc.journey.stages).toHaveLength(2);
  });

  it('of a table with a header lets people say what its columns mean', async () => {
    const map = renderEditor(coupon);
    const table = 'Stage\tText\tRemark\tSeverity\nBuy\tslow\tvery\tawful\nBuy\tdear\ttoo\t3';
    clip('paste', map.cardButton('r'), new Clipboard(table));
    const preview = within(await dialog());
    expect(preview.getByText('Row 2, Severity: awful')).toBeInTheDocument();
    expect(preview.getByRole('combobox', { name: 'Severity' })).toHaveDisplayValue('Severity');
    await map.user.selectOptions(preview.getByRole('combobox', { name: 'Remark' }), 'Notes, below the text');
    await map.user.selectOptions(preview.getByRole('combobox', { name: 'Severity' }), 'Leave out');
    expect(preview.queryByText(/not understood/u)).toBeNull();
    await map.user.click(preview.getByRole('button', { name: 'Create 2 cards' }));
    await waitFor(() => expect(texts(map, 'doing', 'Buy')).toHaveLength(3));
    expect(map.print()).toContain('slow\\nvery');
  });

  it('says why nothing came of it', async () => {
    const map = renderEditor(coupon);
    clip('paste', map.cardButton('r'), new Clipboard(' \u200b '));
    await waitFor(() => expect(screen.getByText('There are no words to paste.')).toBeInTheDocument());
    map.setRights('read');
    expect(clip('paste', map.cardButton('r'), new Clipboard('words'))).toBe(true);
    await waitFor(() => expect(screen.getAllByText('View only').length).toBeGreaterThan(0));
    expect(texts(map, 'doing', 'Discover')).toEqual(['reads', 'compares']);
  });

  it('on a header goes to the first cell of its stage', async () => {
    const map = renderEditor(coupon);
    clip('paste', screen.getByRole('columnheader', { name: /Buy/u }), new Clipboard('one'));
    await waitFor(() => expect(texts(map, 'doing', 'Buy')).toEqual(['pays', 'one']));
  });

  it('on a map without lanes says what it needs first', async () => {
    renderEditor('| Discover | Buy');
    clip('paste', screen.getByRole('columnheader', { name: /Buy/u }), new Clipboard('one'));
    await waitFor(() => expect(screen.getByText(/^Add a stage and a lane first/u)).toBeInTheDocument());
  });
});
