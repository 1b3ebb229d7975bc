import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

// A menu of twenty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const coupon = `
              | Discover                    | Buy
  doing       | > reads #r / > compares #c  | > pays #p
  pain points | !3 slow [web] {Sales} #slow |`;

const copied = new Map<string, string>();
const clipboardData = {
  files: [],
  setData: (type: string, data: string) => void copied.set(type, data),
  getData: (type: string) => copied.get(type) ?? '',
};

/** Reads as a page may: what other programs see, and not our own flavour. */
async function read(): Promise<ClipboardItem[]> {
  const types = ['text/html', 'text/plain'].filter((type) => copied.has(type));
  const getType = async (type: string): Promise<Blob> => new Blob([copied.get(type) ?? '']);
  return [{ types, getType, presentationStyle: 'unspecified' }];
}

beforeEach(() => {
  copied.clear();
  // jsdom knows no such command: browsers send the page an event of their own, past what has focus.
  document.execCommand = (what) => fireEvent(document.body, clipEvent(what));
});

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

/** A map in a browser whose clipboard pages can read so; null: not at all. */
function open(clipboard: Partial<Clipboard> | null, rights: 'write' | 'read' = 'write'): RenderedEditor {
  const map = renderEditor(coupon, { rights });
  Reflect.deleteProperty(navigator, 'clipboard');
  if (clipboard) Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return map;
}

function clipEvent(what: string): Event {
  return Object.assign(new Event(what, { bubbles: true, cancelable: true }), { clipboardData });
}

async function choose(map: RenderedEditor, spot: HTMLElement, item: string): Promise<void> {
  spot.focus();
  await map.press('{Shift>}{F10}{/Shift}');
  await map.user.click(await screen.findByRole('menuitem', { name: item }));
}

const texts = (map: RenderedEditor, lane: string, stage: string) => cardsOf(map.cell(lane, stage));

describe('the menus of cards and cells', () => {
  it('copy a card with all its facts and paste it into another cell, as one step', async () => {
    const map = open({ read });
    const before = map.print();
    await choose(map, map.cardButton('slow'), 'Copy');
    await waitFor(() => expect(map.said()).toBe('Card copied.'));
    await choose(map, map.cell('pain points', 'Buy'), 'Paste');
    await waitFor(() => expect(texts(map, 'pain points', 'Buy')).toEqual(['slow']));
    expect(map.print()).toContain('| !3 slow #slow [web] {Sales} | !3 slow [web] {Sales}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('slow'));
    await map.press('{Control>}z{/Control}');
    expect(map.print()).toBe(before);
  });

  it('cut a card and paste it behind another one', async () => {
    const map = open({ read });
    await choose(map, map.cardButton('p'), 'Cut');
    await waitFor(() => expect(texts(map, 'doing', 'Buy')).toEqual([]));
    await choose(map, map.cardButton('r'), 'Paste');
    await waitFor(() => expect(texts(map, 'doing', 'Discover')).toEqual(['reads', 'pays', 'compares']));
  });

  it('tell the keys where the person has not allowed the page to read what was copied', async () => {
    const map = open({
      read: async () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError')),
    });
    await choose(map, map.cell('pain points', 'Buy'), 'Paste');
    const notice = await screen.findByRole('region', { name: 'Notice' });
    expect(notice).toHaveTextContent('Press Ctrl V to paste here.');
    expect(map.cell('pain points', 'Buy')).toHaveFocus();
  });

  it('leave pasting to its keys where the browser lets no page read what was copied', async () => {
    const map = open(null);
    map.cardButton('r').focus();
    await map.press('{Shift>}{F10}{/Shift}');
    expect(await screen.findByRole('menuitem', { name: 'Copy' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Paste' })).toBeNull();
  });

  it('copy, and change nothing, for whoever only reads', async () => {
    const map = open({ read }, 'read');
    await choose(map, map.cardButton('slow'), 'Copy cards');
    await waitFor(() => expect(map.said()).toBe('Card copied.'));
    map.cardButton('slow').focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await screen.findByRole('menuitem', { name: 'Copy cards' });
    for (const name of ['Cut', 'Paste', 'Duplicate']) {
      expect(screen.queryByRole('menuitem', { name })).toBeNull();
    }
  });
});

describe('the bar of selected cards', () => {
  const press = async (map: RenderedEditor, name: string): Promise<void> =>
    map.user.click(
      within(await screen.findByRole('toolbar', { name: 'Selected cards' })).getByRole('button', { name }),
    );

  async function selectBoth(map: RenderedEditor): Promise<void> {
    map.cardButton('r').focus();
    await map.press('{Control>}a{/Control}');
  }

  it('copies all of them', async () => {
    const map = open({ read });
    await selectBoth(map);
    await press(map, 'Copy');
    await waitFor(() => expect(map.said()).toBe('2 cards copied.'));
    expect(copied.get('text/plain')).toBe('- reads\n- compares');
  });

  it('cuts all of them in one step', async () => {
    const map = open({ read });
    await selectBoth(map);
    await press(map, 'Cut');
    expect(texts(map, 'doing', 'Discover')).toEqual([]);
    map.doc.undo.undo();
    await waitFor(() => expect(texts(map, 'doing', 'Discover')).toEqual(['reads', 'compares']));
  });

  it('duplicates all of them behind them, and the new ones are selected', async () => {
    const map = open({ read });
    await selectBoth(map);
    await press(map, 'Duplicate');
    await waitFor(() =>
      expect(texts(map, 'doing', 'Discover')).toEqual(['reads', 'compares', 'reads', 'compares']),
    );
    await waitFor(() => expect(screen.getByText('2 selected')).toBeInTheDocument());
    expect(document.activeElement).not.toBe(document.body);
  });
});
