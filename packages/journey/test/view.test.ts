import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../src/build.ts';
import { isPrompt } from '../src/card.ts';
import type { Card } from '../src/card.ts';
import type { CardId, LaneId } from '../src/ids.ts';
import { problemsIn } from '../src/invariants.ts';
import type { Journey } from '../src/journey.ts';
import { replacedBy } from '../src/replaces.ts';
import { journeys } from '../src/testing.ts';
import { createView } from '../src/view.ts';
import type { MapView, ShownState } from '../src/view.ts';
import { sketched } from './sketched.ts';

/** A journey of these records, with the cells of `before` that are the same again. */
function rebuilt(before: Journey, cards: readonly Card[]): Journey {
  const ids = new Set(cards.map(({ id }) => id));
  const held = new Set<string>(cards.flatMap(({ place }) => [place.stage, place.lane]));
  const sound = cards.map((card) =>
    card.replaces !== null && (!ids.has(card.replaces) || card.replaces === card.id)
      ? { ...card, replaces: null }
      : card,
  );
  const next = buildJourney({
    ...before,
    stages: before.stages.filter(({ id, kept }) => !kept || held.has(id)),
    lanes: before.lanes.filter(({ id, kept }) => !kept || held.has(id)),
    cards: sound,
    links: [...before.links.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    personas: [...before.personas.values()],
    divisions: [...before.divisions.values()],
    tags: [...before.tags.values()],
    bin: { stages: [], lanes: [], cards: [], links: [] },
  });
  const same = [...next.cells].flatMap(([key, inCell]) => {
    const old = before.cells.get(key);
    return old && old.join() === inCell.join() ? [[key, old] as const] : [];
  });
  return { ...next, cells: next.cells.withAll(same, []) };
}

interface Change {
  readonly what: 'text' | 'state' | 'replaces' | 'move' | 'delete' | 'prompt';
  readonly card: number;
  readonly other: number;
}

function changed(journey: Journey, { card: pick, other, what }: Change): Journey {
  const cards = [...journey.cards.values()];
  const card = cards[pick % cards.length];
  const target = cards[other % cards.length];
  if (!card || !target) return journey;
  const replace = (now: Card): Journey => rebuilt(journey, [...cards.filter((one) => one !== card), now]);
  const states = ['both', 'current', 'future'] as const;
  switch (what) {
    case 'text':
      return { ...journey, cards: journey.cards.withAll([[card.id, { ...card, text: `${other}` }]], []) };
    case 'state':
      return replace({ ...card, state: states[other % 3]! });
    case 'replaces':
      return replace({ ...card, replaces: target.id });
    case 'prompt':
      return replace({ ...card, prompt: 'What then?', text: other % 2 === 0 ? '' : 'said' });
    case 'move':
      return replace({
        ...card,
        place: { ...card.place, lane: target.place.lane, stage: target.place.stage },
      });
    case 'delete':
      return rebuilt(
        journey,
        cards.filter((one) => one !== card),
      );
  }
}

/** What the view is to show, said as plainly as can be. */
function expected(journey: Journey, view: MapView): Journey {
  const cards = [...journey.cards.values()];
  const takes = (card: Card): CardId | null =>
    card.state === 'current' || isPrompt(card) ? null : card.replaces;
  const isInCircle = (card: Card): boolean => {
    let at: Card | undefined = card;
    for (const _ of cards) {
      const next: CardId | null = at ? takes(at) : null;
      at = next === null ? undefined : journey.cards.get(next);
      if (at === card) return true;
    }
    return false;
  };
  const replaced = new Set(cards.filter((card) => !isInCircle(card)).map(takes));
  const seen = cards.filter(({ id, place, state }) => {
    if (view.hidden.has(place.lane)) return false;
    return view.state === 'current' ? state !== 'future' : state !== 'current' && !replaced.has(id);
  });
  return rebuilt({ ...journey, lanes: journey.lanes.filter(({ id }) => !view.hidden.has(id)) }, seen);
}

function listed(journey: Journey): unknown {
  const { cards, cells, links, ...others } = journey;
  const { bin: _, ...plain } = others;
  return {
    ...plain,
    cards: [...cards.values()].map(({ replaces: _target, ...card }) => card).sort(byId),
    cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
    links: [...links.values()].sort(byId),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

const everything = (state: ShownState): MapView => ({ state, hidden: new Set() });

describe('what a view shows', () => {
  const change = fc.record({
    what: fc.constantFrom('text', 'state', 'replaces', 'move', 'delete', 'prompt'),
    card: fc.nat(99),
    other: fc.nat(99),
  });
  const step = fc.record({
    change: fc.option(change, { freq: 9 }),
    future: fc.boolean(),
    hidden: fc.integer({ min: 0, max: 7 }),
    looks: fc.boolean(),
  });
  const kept = fc.record({ journey: journeys, which: fc.nat(9) }).map(({ journey, which }) =>
    rebuilt(
      {
        ...journey,
        stages: journey.stages.map((stage, index) => ({ ...stage, kept: index === which % 3 })),
        lanes: journey.lanes.map((lane, index) => ({ ...lane, kept: index === which % 2 })),
      },
      [...journey.cards.values()],
    ),
  );

  it('is the same step by step as from scratch, and sound but for what replaces what', () => {
    fc.assert(
      fc.property(kept, fc.array(step, { maxLength: 15 }), (start, steps) => {
        const show = createView();
        let journey = start;
        let view = everything('current');
        for (const { change, future, hidden, looks } of steps) {
          if (change) journey = changed(journey, change);
          if (looks) {
            const lanes = start.lanes.filter((_, index) => ((hidden >> index) & 1) === 1);
            view = { state: future ? 'future' : 'current', hidden: new Set(lanes.map(({ id }) => id)) };
          }
          const shown = show(journey, view);
          expect(listed(shown)).toEqual(listed(expected(journey, view)));
          expect(problemsIn(shown).filter(({ invariant }) => invariant !== 12)).toEqual([]);
          for (const [id, card] of shown.cards) expect(card).toBe(journey.cards.get(id));
        }
      }),
    );
  });

  it('is the journey itself when nothing is left out', () => {
    const { journey } = sketched('| A\nnotes | - one / - two');
    expect(createView()(journey, everything('current'))).toBe(journey);
    expect(createView()(journey, everything('future'))).toBe(journey);
  });

  it('keeps what did not change the same object', () => {
    const { card, journey } = sketched(`
                  | A                      | B
      touchpoints | one #one / two ^future | three
      notes       | - four                 | - five #five / - six ^future`);
    const show = createView();
    const view = everything('current');
    const before = show(journey, view);
    const five = { ...journey.cards.get(card('five'))!, text: 'else' };
    const after = show({ ...journey, cards: journey.cards.withAll([[five.id, five]], []) }, view);
    expect(after.cards.get(five.id)).toBe(five);
    expect([...after.cards.changedSince(before.cards)]).toEqual([five.id]);
    expect(after.cells).toBe(before.cells);
    expect(after.stages).toBe(journey.stages);
    expect(after.lanes).toBe(journey.lanes);
    expect(after.links).toBe(before.links);
    expect(show({ ...journey, cards: journey.cards.withAll([[five.id, five]], []) }, { ...view })).toBe(
      after,
    );
  });

  it('shows the future with what replaces, and the present with what is replaced', () => {
    const { card, journey } = sketched(
      '| A\nnotes | - now #now / - soon ^future #soon / - only now ^current #only / - always #always',
    );
    const soon = { ...journey.cards.get(card('soon'))!, replaces: card('now') };
    const map = { ...journey, cards: journey.cards.withAll([[soon.id, soon]], []) };
    const shownIn = (state: ShownState): readonly string[] =>
      ['now', 'soon', 'only', 'always'].filter((name) =>
        createView()(map, everything(state)).cards.has(card(name)),
      );
    expect(shownIn('current')).toEqual(['now', 'only', 'always']);
    expect(shownIn('future')).toEqual(['soon', 'always']);
    expect([...replacedBy(map)]).toEqual([[card('now'), [card('soon')]]]);
    const by = replacedBy(map);
    const other = { ...journey.cards.get(card('only'))!, text: 'other' };
    const cards = map.cards.withAll([[other.id, other]], []);
    expect(replacedBy({ cards })).toBe(by);
    expect(replacedBy(journey).size).toBe(0);
    expect(replacedBy({ cards: cards.withAll([], [soon.id]) }).size).toBe(0);
  });

  it('loses no card to two that replace each other', () => {
    const { card, journey } = sketched('| A\nnotes | - one #one / - two #two / - three #three');
    const pair = (from: string, to: string) =>
      [card(from), { ...journey.cards.get(card(from))!, replaces: card(to) }] as const;
    const cards = journey.cards.withAll([pair('one', 'two'), pair('two', 'one'), pair('three', 'one')], []);
    const shown = createView()({ ...journey, cards }, everything('future'));
    expect([...shown.cards].map(([id]) => id).sort()).toEqual([card('two'), card('three')].sort());
  });

  it('brings a link back with its end', () => {
    const { card, journey } = sketched('| A\nnotes | - one #one / - two #two');
    const link = { id: 'k1', from: card('one'), to: card('two'), kind: 'leads to', created: null };
    const links = journey.links.withAll([['k1' as never, { ...link, touched: null } as never]], []);
    const now = (state: Card['state']): Journey => {
      const one = { ...journey.cards.get(card('one'))!, state };
      return { ...journey, links, cards: journey.cards.withAll([[one.id, one]], []) };
    };
    const show = createView();
    const sizes = (['both', 'future', 'current'] as const).map(
      (state) => show(now(state), everything('current')).links.size,
    );
    expect(sizes).toEqual([1, 0, 1]);
  });

  it('leaves out links and binned links whose end is not seen', () => {
    const { card, journey } = sketched('| A\nnotes | - one #one / - two #two\npain points | ! three #three');
    const gone = { ...journey.cards.get(card('two'))! };
    const [notes] = journey.lanes;
    const link = (id: string, from: string, to: string) =>
      ({ id, from: card(from), to: card(to), kind: 'caused by', created: null, touched: null }) as never;
    const map = buildJourney({
      ...journey,
      cards: [...journey.cards.values()].filter(({ id }) => id !== gone.id),
      links: [link('k1', 'one', 'three')],
      personas: [],
      divisions: [],
      tags: [],
      bin: {
        stages: [],
        lanes: [],
        cards: [{ record: gone, deleted: { over: 't', by: 'ana' as never, at: 1 } }],
        links: [link('k2', 'one', 'two')],
      },
    });
    expect(problemsIn(map)).toEqual([]);
    const hidden = new Set<LaneId>([notes!.id]);
    const shown = createView()(map, { state: 'current', hidden });
    expect([shown.links.size, shown.bin.links.size, shown.bin.cards.size]).toEqual([0, 0, 1]);
    expect(problemsIn(shown)).toEqual([]);
  });
});
