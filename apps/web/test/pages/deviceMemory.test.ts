import { createMapView } from '@throughline/editor';
import type { LaneId } from '@throughline/journey';
import { afterEach, expect, it } from 'vitest';
import { viewMemory } from '../../src/pages/map/deviceMemory.ts';

afterEach(() => localStorage.clear());

it('keeps how a person looks at a map, for that map', () => {
  createMapView(viewMemory('one')).setState({ state: 'future', hidden: new Set(['lane_a' as LaneId]) });
  expect(createMapView(viewMemory('one')).getState()).toMatchObject({
    state: 'future',
    hidden: new Set(['lane_a']),
  });
  expect(createMapView(viewMemory('two')).getState()).toMatchObject({ state: 'current', hidden: new Set() });
});

it('reads nothing from what is no JSON', () => {
  localStorage.setItem('throughline.view one', '{"state":');
  expect(viewMemory('one').read()).toBeNull();
});

it('lasts as long as the page where storage is refused', () => {
  const refused = viewMemory('one', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  const view = createMapView(refused);
  view.setState({ state: 'future' });
  expect(view.getState().state).toBe('future');
  expect(refused.read()).toBeNull();
});
