/** What it costs to know where everything lies, without a screen. */
import { createLayout, parseSketch } from '@throughline/journey';
import type { Card, CardId, Journey } from '@throughline/journey';
import { evenMeasure } from '@throughline/journey/testing';
import { type Figure, quantile } from './figures.ts';

const stages = Array.from({ length: 20 }, (_, i) => `Stage ${i + 1}`);

/** For a lane of each kind what its cards say; N stands for a number. */
const lanes: Readonly<Record<string, string>> = {
  'Customer actions': '> Somebody at desk N does the same thing again and again',
  Touchpoints: 'Booking site N (on: website, text, mail)',
  Emotion: '~-1@0.3 Worried about N',
  'Pain points': '! Nobody in room N told them about the form before',
  'Voice of customer': '" N days, for a check of five minutes (by: P07, carer)',
  Backstage: '% Slots are released in batches of N {Field Operations}',
  Metrics: '= Days to a slot at N (value: 9.4 days; was: 4, 5, 6.2)',
  Opportunities: '* Release unused slots hourly at N (effort: M)',
  Notes: '- A note of N words',
  Photos: '@ Counter N',
};

/** `each` cards in every cell of twenty stages and ten lanes. */
function journeyOf(each: number): Journey {
  const rows = Object.entries(lanes).map(([title, card]) => {
    const cell = Array.from({ length: each }, (_, i) => card.replace('N', String(i))).join(' / ');
    return [title, ...stages.map(() => cell)].join(' | ');
  });
  const sketch = parseSketch(`| ${stages.join(' | ')}\n${rows.join('\n')}`);
  if (!sketch.ok) throw new Error('The sketch of the benchmark is not sound.');
  return sketch.value.journey;
}

function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { system, user } = process.cpuUsage(start);
  return (system + user) / 1000;
}

/** Milliseconds of processor time for all cards, and for one whose text has changed; medians of thirty. */
function layoutOf(each: number): { readonly all: number; readonly edit: number } {
  const journey = journeyOf(each);
  const ids: CardId[] = Array.from(journey.cards, ([id]) => id);
  const all: number[] = [];
  const edit: number[] = [];
  for (let i = 0; i < 30; i++) {
    const fresh = ids.map((id) => [id, { ...journey.cards.get(id)! }] as const);
    const before = { ...journey, cards: journey.cards.withAll(fresh, []) };
    const id = ids[i * 7]!;
    const written: Card = { ...before.cards.get(id)!, text: 'a few other words' };
    const after = { ...before, cards: before.cards.withAll([[id, written]], []) };
    const layout = createLayout(evenMeasure);
    all.push(timed(() => layout(before)));
    edit.push(timed(() => layout(after)));
  }
  return { all: quantile(all, 0.5), edit: quantile(edit, 0.5) };
}

/** Runs all of them in this process. */
export function layoutFigures(): Figure[] {
  const few = layoutOf(5);
  const many = layoutOf(25);
  const name = 'ours with 1,000 cards';
  return [
    { what: 'laying out 1,000 cards, processor time', unit: 'ms', ours: few.all },
    {
      what: 'one text edit laid out among 5,000 cards, processor time',
      unit: 'ms',
      ours: many.edit,
      peer: { name, value: few.edit },
    },
  ];
}
