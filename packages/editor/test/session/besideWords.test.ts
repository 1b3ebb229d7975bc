import { editText, rateSeverity } from '@throughline/doc';
import { docFromSketch } from '@throughline/doc/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMapView } from '../../src/session/mapView.ts';
import { createRest } from '../../src/session/rest.ts';
import { showJourney } from '../../src/session/shownJourney.ts';
import type { MapState } from '../../src/session/state.ts';

function open() {
  const map = docFromSketch(`
            | Discover
    pain points | ! no slot #s
                | ! queue #q`);
  const shown = showJourney(map.doc, createMapView());
  const state = createStore<MapState>(() => ({ editing: null }) as MapState);
  const rest = createRest(shown, state);
  const run = editText(map.doc, { card: map.card('s') });
  const heard: string[] = [];
  shown.subscribe(() => heard.push('all'));
  shown.subscribeBesideWords(() => heard.push('beside words'));
  rest.subscribe(() => heard.push('rest'));
  const textAtRest = () => rest.journey().cards.get(map.card('s'))?.text;
  const type = (insert: string) => run?.apply({ at: 0, remove: 0, insert });
  return { ...map, heard, rest, state, textAtRest, type };
}

describe('a letter in a card', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told to those who show words, and to what stands beside the map when hands rest', () => {
    const { heard, textAtRest, type } = open();
    for (const letter of 'ylraeN') {
      type(letter);
      vi.advanceTimersByTime(100);
    }
    expect(heard).toEqual(Array.from({ length: 6 }, () => 'all'));
    expect(textAtRest()).toBe('no slot');
    vi.advanceTimersByTime(300);
    expect(heard.at(-1)).toBe('rest');
    expect(textAtRest()).toBe('Nearlyno slot');
  });

  it('is not kept from what stands beside the map for longer than a second', () => {
    const { textAtRest, type } = open();
    for (let number = 0; number < 12; number++) {
      type('e');
      vi.advanceTimersByTime(100);
    }
    expect(textAtRest()).toMatch(/^e+no slot$/);
  });

  it('is there at once when the editor closes, or anything but words changes', () => {
    const { card, doc, heard, state, textAtRest, type } = open();
    type('a');
    state.setState({ editing: null, tombstone: null });
    expect(textAtRest()).toBe('no slot');
    state.setState({ editing: { run: 1, what: 'stage', stage: doc.journey.stages[0]!.id } });
    expect(textAtRest()).toBe('ano slot');
    type('b');
    rateSeverity(doc, [card('q')], 4);
    expect(textAtRest()).toBe('bano slot');
    expect(heard.filter((name) => name === 'beside words')).toHaveLength(1);
  });
});
