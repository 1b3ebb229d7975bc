import { docFromSketch } from '@throughline/doc/testing';
import { cardIdsIn, cellKey } from '@throughline/journey';
import type { CardId, CellKey, GridSpot } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCellMarks } from '../../src/session/cellMarks.ts';
import type { MapState } from '../../src/session/state.ts';

const { doc } = docFromSketch(`
          | One           | Two     | Three
  doing   | > a / > b     | > c     | > d
  pain    | ! e           | ! f / ! g |
`);
const { journey } = doc;
const cards = Array.from(journey.cards, ([id]) => id);
const cells = journey.lanes.flatMap((lane) => journey.stages.map((stage) => ({ lane, stage })));

type Part = Pick<MapState, 'rights' | 'selection' | 'spot'>;

const spots: readonly GridSpot[] = [
  ...cards.map((card): GridSpot => ({ at: 'card', card })),
  ...cells.map(({ lane, stage }): GridSpot => ({ at: 'cell', stage: stage.id, lane: lane.id })),
  { at: 'corner' },
];

function partOf(random: () => number): Part {
  return {
    rights: random() < 0.5 ? 'write' : 'read',
    spot: spots[Math.floor(random() * spots.length)] ?? { at: 'corner' },
    selection: new Set(cards.filter(() => random() < 0.6)),
  };
}

/** All that a cell shows of the state, asked one by one. */
function lookOf({ rights, selection, spot }: Part, { lane, stage }: (typeof cells)[number]): string {
  const inside: readonly CardId[] = cardIdsIn(journey, stage.id, lane.id);
  return JSON.stringify([
    rights,
    spot.at === 'cell' && spot.stage === stage.id && spot.lane === lane.id,
    spot.at === 'card' && inside.includes(spot.card) ? spot.card : null,
    inside.length > 0 && inside.every((id) => selection.has(id)),
  ]);
}

describe('the marks of cells', () => {
  it('tell every cell that looks other, and of a step of focus none but those it leaves and reaches', () => {
    const random = seededRandom(20261123);
    for (let run = 0; run < 300; run++) {
      const [before, now] = [partOf(random), partOf(random)];
      const state = createStore<MapState>(() => before as MapState);
      const marks = createCellMarks(state, { getState: () => journey });
      const told = new Set<CellKey>();
      for (const { lane, stage } of cells) {
        const cell = cellKey(stage.id, lane.id);
        marks.subscribe(cell, () => told.add(cell));
      }
      state.setState(now);
      const other = cells.filter((each) => lookOf(before, each) !== lookOf(now, each));
      const keys = other.map(({ lane, stage }) => cellKey(stage.id, lane.id));
      expect([...told], `run ${run}`).toEqual(expect.arrayContaining(keys));
      told.clear();
      state.setState({ spot: before.spot });
      expect(told.size, `run ${run}`).toBeLessThanOrEqual(2);
      marks.stop();
    }
  });
});
