/** Map files to measure with: cards of every kind with the facts such cards have, twelve stages by nine lanes. */

const stageCount = 12;
const kinds = [
  'action',
  'touchpoint',
  'painPoint',
  'quote',
  'backstage',
  'metric',
  'opportunity',
  'note',
] as const;
type Kind = (typeof kinds)[number];

/** Of so many cards one is a point of the curve. */
const cardsToAPoint = 25;

const texts = [
  'Checks the website for a free slot',
  'Waits for a letter that never comes and calls the office about it',
  'Brings **the wrong form** to the counter',
  'Asks a neighbour',
] as const;

const own: Readonly<Record<Kind, (i: number) => object>> = {
  action: () => ({}),
  touchpoint: (i) => ({ channels: i % 2 ? ['website', 'text'] : ['counter'] }),
  painPoint: (i) => ({ severity: (i % 4) + 1, reach: 'one in three' }),
  quote: (i) => ({ speaker: `Visitor ${i}`, consent: 'internal' }),
  backstage: (i) => ({ division: `division-${i % 3}` }),
  metric: (i) => ({ value: i % 40, unit: 'days', better: 'lower', target: 5, series: [4, 9, i % 7] }),
  opportunity: (i) => ({ impact: 'high', effort: i % 2 ? 'S' : 'L', status: 'idea' }),
  note: () => ({}),
};

/** The words of the card a map is waited for by: it is the first one in the top left cell. */
export const firstCard = 'Card 0: Checks the website for a free slot';

function cardOf(i: number): object {
  const common = {
    id: `card-${i}`,
    stage: `stage-${i % stageCount}`,
    tags: i % 3 ? [] : [`tag ${i % 12}`],
    personas: i % 4 ? [] : [`persona-${i % 3}`],
    evidence: i % 5 ? {} : { level: 'reported', source: 'Interviews', date: '2026' },
  };
  if (i % cardsToAPoint === cardsToAPoint - 1) {
    const offset = ((i * 7) % 100) / 100;
    return {
      ...common,
      kind: 'emotion',
      lane: 'lane-emotion',
      text: `Feeling ${i}`,
      value: (i % 5) - 2,
      offset,
    };
  }
  const kind = kinds[Math.floor(i / stageCount) % kinds.length] ?? 'note';
  const text = `Card ${i}: ${texts[i % texts.length]}`;
  return { ...common, kind, lane: `lane-${kind}`, text, moment: i % 50 === 0, ...own[kind](i) };
}

/** A file of our own format with so many cards. */
export function mapFile(cards: number): string {
  const lanes = [...kinds.slice(0, 4), 'emotion', ...kinds.slice(4)];
  return JSON.stringify({
    format: 'throughline/1',
    map: {
      meta: { title: `Map of ${cards}` },
      stages: Array.from({ length: stageCount }, (_, i) => ({ id: `stage-${i}`, title: `Stage ${i + 1}` })),
      lanes: lanes.map((kind) => ({ id: `lane-${kind}`, kind, title: `Lane of ${kind}` })),
      cards: Array.from({ length: cards }, (_, i) => cardOf(i)),
      personas: [0, 1, 2].map((i) => ({ id: `persona-${i}`, name: `Persona ${i + 1}` })),
      divisions: [0, 1, 2].map((i) => ({ id: `division-${i}`, name: `Division ${i + 1}` })),
      links: Array.from({ length: cards / 50 }, (_, i) => ({
        from: `card-${i * 2}`,
        to: `card-${i * 2 + 1}`,
        kind: 'leads to',
      })),
    },
  });
}
