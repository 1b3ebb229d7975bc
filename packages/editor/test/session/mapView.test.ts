import type { LaneId, PersonaId, StageId } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { createMapView } from '../../src/session/mapView.ts';
import type { ViewMemory } from '../../src/session/mapView.ts';

function memoryOf(kept: unknown): ViewMemory & { kept: unknown } {
  return {
    kept,
    read() {
      return this.kept;
    },
    write(value) {
      this.kept = JSON.parse(JSON.stringify(value)) as unknown;
    },
  };
}

describe('how a person looks at a map', () => {
  it('is as they left it', () => {
    const memory = memoryOf(null);
    createMapView(memory).setState({
      state: 'future',
      hidden: new Set(['lane_a' as LaneId]),
      laneFolds: { own: new Map([['lane_b' as LaneId, true]]), forAll: new Set() },
      stageFolds: { own: new Map([['stage_b' as StageId, true]]), forAll: new Set() },
      persona: 'persona_m' as PersonaId,
      library: 'rail',
      links: 'all',
      widths: new Map([['stage_a' as StageId, 240]]),
    });
    expect(createMapView(memory).getState()).toMatchObject({
      state: 'future',
      hidden: new Set(['lane_a']),
      collapsed: new Set(['lane_b']),
      collapsedStages: new Set(['stage_b']),
      persona: 'persona_m',
      library: 'rail',
      links: 'all',
      widths: new Map([['stage_a', 240]]),
    });
  });

  it.each([
    null,
    7,
    'future',
    [],
    { state: 'past', hidden: 'lane_a', laneFolds: { 0: 'lane_a' }, persona: 3, library: 'wide', links: true },
    {
      state: null,
      hidden: [null, 1, {}, 'a b', '__proto__'],
      persona: '',
      library: [],
      laneFolds: [
        ['lane_a', 'yes'],
        ['lane b', true],
      ],
      stageFolds: [7, ['stage_b'], 'stage_b'],
      widths: [['a b', 200], ['stage_a', '200'], 'stage_a', null],
    },
  ])('starts with everything of the current state where nothing sensible was kept: %j', (kept) => {
    expect(createMapView(memoryOf(kept)).getState()).toMatchObject({
      state: 'current',
      hidden: new Set(),
      collapsed: new Set(),
      collapsedStages: new Set(),
      persona: null,
      library: null,
      links: 'chosen',
      widths: new Map(),
    });
  });
});
