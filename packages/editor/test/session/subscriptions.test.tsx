import { act } from '@testing-library/react';
import { addCard, changeKind, deleteCards, editText, moveCards } from '@throughline/doc';
import { docFromSketch, meet, peers } from '@throughline/doc/testing';
import { cellKey } from '@throughline/journey';
import { describe, expect, it, vi } from 'vitest';
import { countCards } from '../../src/session/counts.ts';
import { createMapView } from '../../src/session/mapView.ts';
import { showJourney } from '../../src/session/shownJourney.ts';

const coupon = `
              | Discover          | Buy
  doing       | > reads reviews #r | > fills the cart #f
  pain points |                   | !3 coupon fails #coupon`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

describe('the shown journey', () => {
  it('tells a remote edit to those who follow that card, once a frame', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const shown = showJourney(ana.doc, createMapView());
    const edited = vi.fn<() => void>();
    const other = vi.fn<() => void>();
    shown.subscribeCard(ana.card('r'), edited);
    shown.subscribeCard(ana.card('f'), other);
    shown.subscribeCell(cellKey(ana.stage('Buy'), ana.lane('doing')), other);
    const run = editText(ben.doc, { card: ben.card('r') });
    for (const letter of 'abc') {
      run?.apply({ at: 0, remove: 0, insert: letter });
      meet(ana, ben);
    }
    expect(edited).not.toHaveBeenCalled();
    await frame();
    expect(edited).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    expect(shown.getState().cards.get(ana.card('r'))?.text).toBe('cbareads reviews');
  });

  it('tells my own edit at once', () => {
    const map = docFromSketch(coupon);
    const shown = showJourney(map.doc, createMapView());
    const edited = vi.fn<() => void>();
    shown.subscribeCard(map.card('r'), edited);
    editText(map.doc, { card: map.card('r') })?.apply({ at: 0, remove: 0, insert: 'x' });
    expect(edited).toHaveBeenCalledTimes(1);
  });
});

describe('counts of headers', () => {
  it('follow what changes', () => {
    const map = docFromSketch(coupon);
    const counts = countCards(showJourney(map.doc, createMapView()));
    const [discover, buy, doing] = [map.stage('Discover'), map.stage('Buy'), map.lane('doing')];
    const told = () => [
      counts.cards(discover),
      counts.cards(buy),
      counts.cards(doing),
      counts.painPoints(buy),
    ];
    expect(told()).toEqual([1, 2, 2, 1]);
    addCard(map.doc, { stage: discover, lane: doing, text: 'asks' });
    moveCards(map.doc, [map.card('r')], { stage: buy, lane: doing }, 'last');
    changeKind(map.doc, [map.card('f')], 'painPoint');
    expect(told()).toEqual([1, 3, 3, 2]);
    deleteCards(map.doc, [map.card('coupon'), map.card('f')]);
    expect(told()).toEqual([1, 1, 2, 0]);
  });
});
