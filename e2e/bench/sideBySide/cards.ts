/** A map of so many cards of text in a grid that grows with it, about as wide as high, and a curve over all stages. */

const cardsToACell = 2.5;
const stagesToALane = 1.25;
const most = { stages: 50, lanes: 39 } as const;

const kinds = ['action', 'painPoint', 'touchpoint', 'backstage', 'opportunity', 'note'] as const;

const texts = [
  'Checks the website for a free slot',
  'Waits for a letter that never comes and calls the office about it',
  'Brings the wrong form to the counter',
  'Asks a neighbour how it was for them',
] as const;

export function textOf(card: number): string {
  return `Card ${card}: ${texts[card % texts.length]}`;
}

/**
 * A file of our own format, and how many of its cards are plain ones, with the ids `card-0` and on. The others are
 * points of the curve, one in each stage; no peer has those.
 */
export function gridMap(cards: number): { file: string; plain: number } {
  const cells = cards / cardsToACell;
  const stages = Math.min(most.stages, Math.ceil(Math.sqrt(cells * stagesToALane)));
  const lanes = Math.min(most.lanes, Math.ceil(cells / stages));
  const count = cards - stages;
  const grid = Array.from({ length: count }, (_, i) => ({
    id: `card-${i}`,
    stage: `stage-${i % stages}`,
    lane: `lane-${Math.floor(i / stages) % lanes}`,
    text: textOf(i),
  }));
  const curve = Array.from({ length: stages }, (_, i) => ({
    id: `point-${i}`,
    kind: 'emotion',
    stage: `stage-${i}`,
    lane: 'lane-emotion',
    text: `Feeling ${i}`,
    value: (i % 5) - 2,
    offset: 0.5,
  }));
  const rows = Array.from({ length: lanes }, (_, i) => ({
    id: `lane-${i}`,
    kind: kinds[i % kinds.length],
    title: `Lane ${i + 1}`,
  }));
  const file = JSON.stringify({
    format: 'throughline/1',
    map: {
      meta: { title: `Map of ${cards}` },
      stages: Array.from({ length: stages }, (_, i) => ({ id: `stage-${i}`, title: `Stage ${i + 1}` })),
      lanes: [...rows, { id: 'lane-emotion', kind: 'emotion', title: 'Emotion' }],
      cards: [...grid, ...curve],
    },
  });
  return { file, plain: count };
}
