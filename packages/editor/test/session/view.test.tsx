import { act, screen, waitFor } from '@testing-library/react';
import { setState, setText } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { cellKey } from '@throughline/journey';
import type { LaneId } from '@throughline/journey';
import { describe, expect, it, vi } from 'vitest';
import { createMapView } from '../../src/session/mapView.ts';
import { showJourney } from '../../src/session/shownJourney.ts';
import { cardsOf, renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const queue = `
              | Book                                                    | Attend
  doing       | > looks for a slot #look / > books by text #text ^future | > waits #wait
  pain points | !4 no slot for nine days #slot ^current                 | !2 queue #queue
  ideas       | * release slots #release                                |`;

const hide = (map: RenderedEditor, ...lanes: readonly string[]): void =>
  act(() => map.view.setState({ hidden: new Set(lanes.map((lane) => map.lane(lane))) }));
const collapse = (map: RenderedEditor, ...lanes: readonly string[]): void =>
  act(() => map.view.setState({ collapsed: new Set(lanes.map((lane) => map.lane(lane))) }));
const look = (map: RenderedEditor, state: 'current' | 'future'): void =>
  act(() => map.view.setState({ state }));

describe('what a view shows', () => {
  it('is the cards of its state, and switching it is one change to all concerned', () => {
    const { ana } = peers(queue, 'ana');
    const view = createMapView();
    const shown = showJourney(ana.doc, view);
    const [slot, look, cell, all] = [
      vi.fn<() => void>(),
      vi.fn<() => void>(),
      vi.fn<() => void>(),
      vi.fn<() => void>(),
    ];
    shown.subscribeCard(ana.card('slot'), slot);
    shown.subscribeCard(ana.card('look'), look);
    shown.subscribeCell(cellKey(ana.stage('Book'), ana.lane('doing')), cell);
    shown.subscribe(all);
    view.setState({ state: 'future' });
    expect([slot, look, cell, all].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1, 1]);
    expect(shown.getState().cards.has(ana.card('slot'))).toBe(false);
    expect(shown.getState().cards.has(ana.card('text'))).toBe(true);
    expect(shown.whole()).toBe(ana.doc.journey);
    view.setState({ persona: null });
    expect(all).toHaveBeenCalledTimes(1);
  });

  it('is the journey itself while nothing is left out', () => {
    const { ana } = peers('| Book\ndoing | > looks', 'ana');
    const view = createMapView();
    const shown = showJourney(ana.doc, view);
    expect(shown.getState()).toBe(ana.doc.journey);
    view.setState({ hidden: new Set(['lane_gone' as LaneId]) });
    expect(shown.getState()).toBe(ana.doc.journey);
  });

  it('counts in headers what it shows, collapsed lanes included', () => {
    const map = renderEditor(queue);
    const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });
    expect(header('Book')).toHaveAccessibleName(/3 cards/);
    look(map, 'future');
    expect(header('Book')).toHaveAccessibleName(/3 cards/);
    hide(map, 'doing');
    expect(header('Book')).toHaveAccessibleName(/1 card$/);
    expect(screen.queryByRole('rowheader', { name: /doing/ })).not.toBeInTheDocument();
    hide(map);
    collapse(map, 'doing');
    expect(header('Book')).toHaveAccessibleName(/3 cards/);
    expect(screen.getByRole('rowheader', { name: /doing/ })).toHaveAccessibleName(/3 cards/);
  });

  it('says the state and how much of it there is', async () => {
    const map = renderEditor(queue);
    look(map, 'future');
    expect(map.said()).toBe('Future state, 5 cards.');
  });
});

describe('under another view', () => {
  it('focus stays on a card that is still shown', () => {
    const map = renderEditor(queue);
    map.cardButton('wait').focus();
    look(map, 'future');
    hide(map, 'ideas');
    expect(map.cardButton('wait')).toHaveFocus();
  });

  it('focus goes from a card that is not shown to its cell', () => {
    const map = renderEditor(queue);
    map.cardButton('slot').focus();
    look(map, 'future');
    expect(map.cell('pain points', 'Book')).toHaveFocus();
    collapse(map, 'doing');
    map.cardButton('queue').focus();
    collapse(map, 'doing', 'pain points');
    expect(map.cell('pain points', 'Attend')).toHaveFocus();
  });

  it('focus goes from a hidden lane to the one that takes its place', () => {
    const map = renderEditor(queue);
    map.cardButton('queue').focus();
    hide(map, 'pain points');
    expect(document.activeElement).toHaveAttribute('data-spot');
    expect(map.cell('ideas', 'Attend')).toHaveFocus();
  });

  it('the selection keeps what can be seen', async () => {
    const map = renderEditor(queue);
    map.cardButton('look').focus();
    await map.press('{Control>}aaa{/Control}');
    look(map, 'future');
    await map.press('{Delete}');
    expect(map.doc.journey.cards.has(map.card('slot'))).toBe(true);
    expect(map.doc.journey.cards.has(map.card('queue'))).toBe(false);
  });

  it('what is being written is kept', async () => {
    const map = renderEditor(queue);
    map.cardButton('slot').focus();
    await map.press('{Enter}');
    const field = screen.getByRole('textbox');
    look(map, 'future');
    expect(field).toHaveFocus();
    await map.press(' at all{Enter}');
    expect(map.doc.journey.cards.get(map.card('slot'))?.text).toBe('no slot for nine days at all');
    expect(map.cell('pain points', 'Book')).toHaveFocus();
  });

  it('arrows pass what is not shown', async () => {
    const map = renderEditor(queue);
    hide(map, 'pain points');
    map.cardButton('wait').focus();
    await map.press('{ArrowDown}');
    expect(map.cell('ideas', 'Attend')).toHaveFocus();
  });

  it('Ctrl+Shift+Down moves a card into the next lane that is shown', async () => {
    const map = renderEditor(queue);
    hide(map, 'pain points');
    map.cardButton('wait').focus();
    await map.press('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}');
    expect(map.doc.journey.cards.get(map.card('wait'))?.place.lane).toBe(map.lane('ideas'));
  });

  it('a new card is about the state one looks at', async () => {
    const map = renderEditor(queue);
    const states = () =>
      cardsOf(map.cell('ideas', 'Attend')).map(
        (text) => [...map.doc.journey.cards.values()].find((card) => card.text === text)?.state,
      );
    look(map, 'future');
    map.cell('ideas', 'Attend').focus();
    await map.press('by text{Enter}{Escape}');
    look(map, 'current');
    expect(states()).toEqual([]);
    map.cell('ideas', 'Attend').focus();
    await map.press('by post{Enter}{Escape}');
    look(map, 'future');
    expect(states()).toEqual(['future', 'both']);
  });

  it('writing into a collapsed lane opens it', async () => {
    const map = renderEditor(queue);
    collapse(map, 'doing');
    expect(cardsOf(map.cell('doing', 'Attend'))).toEqual([]);
    map.cell('doing', 'Attend').focus();
    await map.press('asks{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Attend'))).toEqual(['waits', 'asks']);
  });

  it('writing into a collapsed stage, or into its name, opens it', async () => {
    const map = renderEditor(queue);
    const strips = new Set([map.stage('Attend')]);
    act(() => map.view.setState({ collapsedStages: strips }));
    map.cell('doing', 'Attend').focus();
    await map.press('asks{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Attend'))).toEqual(['waits', 'asks']);
    act(() => map.view.setState({ collapsedStages: strips }));
    screen.getByRole('columnheader', { name: /Attend/ }).focus();
    await map.press('{F2}');
    expect(map.view.getState().collapsedStages.size).toBe(0);
    expect(screen.getByRole('textbox', { name: /^Name of stage/ })).toHaveFocus();
  });

  it('undo of what lies in a hidden lane brings the lane into sight, and focus to what has changed', async () => {
    const map = renderEditor(queue);
    act(() => void setText(map.doc, { card: map.card('slot') }, 'no slot'));
    map.cardButton('wait').focus();
    hide(map, 'pain points');
    await map.press('{Control>}z{/Control}');
    expect(map.doc.journey.cards.get(map.card('slot'))?.text).toBe('no slot for nine days');
    await waitFor(() => expect(map.cardButton('slot')).toHaveFocus());
  });
});

it('a card that others take out of view is not called deleted', async () => {
  const { ana, ben } = peers(queue, 'ana', 'ben');
  const map = renderEditor(queue, { sketched: ana });
  look(map, 'future');
  map.cardButton('look').focus();
  act(() => {
    setState(ben.doc, [ben.card('look')], 'current');
    meet(ana, ben);
  });
  await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  expect(screen.queryByRole('group', { name: /Deleted card/ })).not.toBeInTheDocument();
  expect(map.cell('doing', 'Book')).toHaveFocus();
  await vi.waitFor(() => expect(map.said()).toMatch(/your view does not show it now/), { timeout: 3000 });
});
