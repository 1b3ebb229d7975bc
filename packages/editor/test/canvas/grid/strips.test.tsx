import { collapseForEveryone, setText } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import type { SketchedDoc } from '@throughline/doc/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

// A menu of twenty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const queue = `
              | Book                                        | Attend
  doing       | > looks for a slot #look                    | > waits #wait
  pain points | !4 no slot #slot / !2 site is down #down    | ! queue #queue
  emotion     | ~ hopes #hope                               | ~ sighs #sigh`;

const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });

const rowHeader = (name: string) => screen.getByRole('rowheader', { name: new RegExp(name) });

async function choose(map: RenderedEditor, spot: HTMLElement, item: string): Promise<void> {
  spot.focus();
  await map.press('{Shift>}{F10}{/Shift}');
  await map.user.click(await screen.findByRole('menuitem', { name: item }));
}

it('collapses a stage from its menu to a strip that says what it holds, and opens it again', async () => {
  const map = renderEditor(queue);
  const before = map.print();
  expect(header('Book')).toHaveAttribute('aria-expanded', 'true');
  await choose(map, header('Book'), 'Collapse');
  await waitFor(() => expect(map.said()).toBe('Book is collapsed.'));
  await waitFor(() => expect(header('Book')).toHaveFocus());
  expect(header('Book')).toHaveAttribute('aria-expanded', 'false');
  expect(header('Book')).toHaveStyle({ width: '40px' });
  expect(header('Book')).toHaveAccessibleName(/Book.*4 cards/);
  const cell = map.cell('pain points', 'Book');
  expect(within(cell).queryByRole('button')).toBeNull();
  expect(cell).toHaveAccessibleName('2 cards, collapsed. pain points, Book');
  expect(cell).toHaveAccessibleDescription(/4/);
  expect(cardsOf(map.cell('doing', 'Attend'))).toEqual(['waits']);
  expect(map.print()).toBe(before);
  await choose(map, header('Book'), 'Expand');
  await waitFor(() => expect(cardsOf(map.cell('doing', 'Book'))).toEqual(['looks for a slot']));
  await waitFor(() => expect(map.said()).toBe('Book is expanded.'));
});

it('leaves its cells to the arrow keys, and what focus was on to its head', async () => {
  const map = renderEditor(queue);
  map.cardButton('slot').focus();
  await map.press('{Control>}k{/Control}');
  await map.user.type(await screen.findByRole('combobox'), 'collapse stage{Enter}');
  await waitFor(() => expect(header('Book')).toHaveFocus());
  await map.press('{ArrowDown}{ArrowDown}');
  expect(map.cell('pain points', 'Book')).toHaveFocus();
  await map.press('{ArrowRight}');
  expect(map.cardButton('queue')).toHaveFocus();
});

it('is offered to whoever only reads, for it changes their own map alone', async () => {
  const map = renderEditor(queue, { rights: 'read' });
  await choose(map, header('Attend'), 'Collapse');
  await waitFor(() => expect(header('Attend')).toHaveAttribute('aria-expanded', 'false'));
});

it('opens where a card is led to: by a move, and by the palette', async () => {
  const map = renderEditor(queue);
  await choose(map, header('Book'), 'Collapse');
  map.cardButton('wait').focus();
  await map.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
  expect(cardsOf(map.cell('doing', 'Book'))).toHaveLength(2);
  await choose(map, header('Book'), 'Collapse');
  await map.press('{Control>}k{/Control}');
  await map.user.type(await screen.findByRole('combobox'), 'site is down{Enter}');
  await waitFor(() => expect(map.cardButton('down')).toHaveFocus());
});

describe('what is set for everyone', () => {
  const collapsedFor = (map: RenderedEditor) => [...map.view.getState().collapsed];

  it('collapses a lane on every map, and undo takes that back', async () => {
    const { ana, ben } = peers(queue, 'ana', 'ben');
    const map = renderEditor('', { sketched: ben });
    collapse(ana, 'pain points');
    act(() => meet(ana, ben));
    await waitFor(() => expect(rowHeader('pain points')).toHaveAttribute('aria-expanded', 'false'));
    await choose(map, rowHeader('pain points'), 'Expand for everyone');
    await waitFor(() => expect(map.said()).toBe('pain points is expanded for everyone.'));
    expect(rowHeader('pain points')).toHaveAttribute('aria-expanded', 'true');
    act(() => meet(ana, ben));
    expect(ana.doc.journey.lanes.map((lane) => lane.collapsed)).toEqual([false, false, false]);
    await map.press('{Control>}z{/Control}');
    await waitFor(() => expect(rowHeader('pain points')).toHaveAttribute('aria-expanded', 'false'));
  });

  it('gives way to what a person has chosen, until that is the same', async () => {
    const { ana, ben } = peers(queue, 'ana', 'ben');
    const map = renderEditor('', { sketched: ben });
    collapse(ana, 'doing');
    act(() => meet(ana, ben));
    await waitFor(() => expect(collapsedFor(map)).toEqual([map.lane('doing')]));
    await choose(map, rowHeader('doing'), 'Expand');
    expect(collapsedFor(map)).toEqual([]);
    setText(ana.doc, { lane: ana.lane('doing') }, 'what they do');
    act(() => meet(ana, ben));
    await waitFor(() => expect(rowHeader('what they do')).toHaveAttribute('aria-expanded', 'true'));
    await choose(map, rowHeader('what they do'), 'Collapse');
    expect(map.view.getState().laneFolds.own.size).toBe(0);
  });

  it('leaves open the lane that my hands are in', async () => {
    const { ana, ben } = peers(queue, 'ana', 'ben');
    const map = renderEditor('', { sketched: ben });
    map.cardButton('slot').focus();
    await map.press('{Enter} at all');
    collapse(ana, 'pain points');
    collapse(ana, 'doing');
    act(() => meet(ana, ben));
    await waitFor(() => expect(collapsedFor(map)).toEqual([map.lane('doing')]));
    await map.press('{Enter}');
    expect(map.doc.journey.cards.get(map.card('slot'))?.text).toBe('no slot at all');
    expect(map.cardButton('slot')).toHaveFocus();
  });

  it('is offered to nobody who may not write', async () => {
    const map = renderEditor(queue, { rights: 'read' });
    rowHeader('doing').focus();
    await map.press('{Shift>}{F10}{/Shift}');
    expect(await screen.findByRole('menuitem', { name: 'Collapse' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Collapse for everyone' })).toBeNull();
  });

  function collapse({ doc, lane }: SketchedDoc, title: string): void {
    collapseForEveryone(doc, { root: 'lanes', id: lane(title) }, true);
  }
});
