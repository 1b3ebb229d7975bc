import { expect, it } from 'vitest';
import type { Card } from '../../src/card.ts';
import type { CardId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import { createLayout } from '../../src/layout/grid.ts';
import { evenMeasure } from '../../src/testing.ts';
import { sketched } from '../sketched.ts';

declare const process: { cpuUsage(): { readonly user: number; readonly system: number } };

/** The processor's time in ms, which other programs on the machine do not add to. */
function cpu(): number {
  const { system, user } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => void): number {
  const start = cpu();
  work();
  return cpu() - start;
}

/** For a lane of each kind what its cards say; N and S stand for numbers. */
const lanes: Readonly<Record<string, string>> = {
  'Customer actions': '> Somebody at desk N does thing S again and again',
  Touchpoints: 'Booking site N of S (on: website, text, mail)',
  Emotion: '~-1@0.3 Worried about N and S',
  'Pain points': '! Nobody in lane N told stage S about the form before',
  'Voice of customer': '" N days, for a check of S minutes (by: P07, carer)',
  Backstage: '% Slots are released in batches of N for S {Field Operations}',
  Metrics: '= Days to a slot at N in S (value: 9.4 days; was: 4, 5, 6.2)',
  Opportunities: '* Release unused slots hourly at N in S (effort: M)',
  Notes: '- A note of N words for S',
  Photos: '@ Counter N on day S',
};

function thousandCards(): Journey {
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  const stages = numbers(20).map((stage) => `Stage ${stage}`);
  const rows = Object.entries(lanes).map(([title, card]) => {
    const cell = (stage: number): string =>
      numbers(5)
        .map((n) => card.replace('N', `${n}`).replace('S', `${stage}`))
        .join(' / ');
    return [title, ...numbers(20).map(cell)].join(' | ');
  });
  return sketched(`| ${stages.join(' | ')}\n${rows.join('\n')}`).journey;
}

function withCard(journey: Journey, id: CardId, change: object): Journey {
  const card = { ...journey.cards.get(id)!, ...change } as Card;
  return { ...journey, cards: journey.cards.withAll([[id, card]], []) };
}

it(
  'a thousand cards of all kinds take less than 20 ms, and one edit among them less than 2 ms',
  { timeout: 60_000 },
  () => {
    const journey = thousandCards();
    const ids = [...journey.cards].map(([id]) => id);
    const points = ids.filter((id) => journey.cards.get(id)!.kind === 'emotion');
    expect([ids.length, points.length]).toEqual([1000, 100]);
    const took = { all: [] as number[], text: [] as number[], feeling: [] as number[] };
    for (let run = 0; run < 15; run++) {
      const cards = ids.map((id) => [id, { ...journey.cards.get(id)! }] as const);
      const fresh = { ...journey, cards: journey.cards.withAll(cards, []) };
      const written = withCard(fresh, ids[run * 7]!, { text: 'a few other words' });
      const felt = withCard(written, points[run]!, { value: 2 });
      const layout = createLayout(evenMeasure);
      took.all.push(timed(() => layout(fresh)));
      took.text.push(timed(() => layout(written)));
      took.feeling.push(timed(() => layout(felt)));
    }
    expect(Math.min(...took.all)).toBeLessThan(20);
    expect(Math.min(...took.text)).toBeLessThan(2);
    expect(Math.min(...took.feeling)).toBeLessThan(2);
  },
);
