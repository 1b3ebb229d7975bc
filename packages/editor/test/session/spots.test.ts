import { addCard, deleteCards, deleteLane, deleteStage } from '@throughline/doc';
import { docFromSketch } from '@throughline/doc/testing';
import type { GridSpot } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { soundSpot } from '../../src/session/spots.ts';

const open = () =>
  docFromSketch(`
          | A         | B      | C
  doing   | > one #one / > two #two | > three #three |
  other   |           | x #x   | `);

describe('where focus goes when its place is gone', () => {
  it('is the next card, then the one before, then the cell', () => {
    const map = open();
    const before = map.doc.journey;
    const spot: GridSpot = { at: 'card', card: map.card('one') };
    deleteCards(map.doc, [map.card('one')]);
    expect(soundSpot(map.doc.journey, before, spot)).toEqual({ at: 'card', card: map.card('two') });
    const then = map.doc.journey;
    deleteCards(map.doc, [map.card('two')]);
    expect(soundSpot(map.doc.journey, then, { at: 'card', card: map.card('two') })).toEqual({
      at: 'cell',
      stage: map.stage('A'),
      lane: map.lane('doing'),
    });
  });

  it('is the same column in the next lane, and the same lane in the next column', () => {
    const map = open();
    const before = map.doc.journey;
    const lane = map.lane('doing');
    const other = map.lane('other');
    deleteLane(map.doc, lane);
    const c = map.stage('C');
    expect(soundSpot(map.doc.journey, before, { at: 'cell', stage: c, lane })).toEqual({
      at: 'cell',
      stage: c,
      lane: other,
    });
    const then = map.doc.journey;
    deleteStage(map.doc, c);
    expect(soundSpot(map.doc.journey, then, { at: 'stage', stage: c })).toEqual({
      at: 'stage',
      stage: map.stage('B'),
    });
  });

  it('is the cell it was on, also when cards have come into it', () => {
    const map = open();
    const before = map.doc.journey;
    const spot: GridSpot = { at: 'cell', stage: map.stage('A'), lane: map.lane('other') };
    addCard(map.doc, { stage: spot.stage, lane: spot.lane, text: 'new' });
    expect(soundSpot(map.doc.journey, before, spot)).toBe(spot);
  });

  it('is where it was while that lives', () => {
    const map = open();
    const spot: GridSpot = { at: 'card', card: map.card('x') };
    expect(soundSpot(map.doc.journey, map.doc.journey, spot)).toBe(spot);
  });
});
