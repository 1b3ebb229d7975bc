import type { ReactNode } from 'react';
import { renderHook } from '@testing-library/react';
import { docFromSketch } from '@throughline/doc/testing';
import type { CardId } from '@throughline/journey';
import { createIntl, RawIntlProvider } from 'react-intl';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCardMarks } from '../../src/session/cardMarks.ts';
import type { MapState } from '../../src/session/state.ts';
import { editorMessages, useWords } from '../../src/text/words.ts';

describe('sentences', () => {
  it('are parsed once, whoever says them and however often', () => {
    const intl = createIntl({ locale: 'en', messages: { ...editorMessages } });
    const parse = vi.fn<typeof intl.formatters.getMessageFormat>(intl.formatters.getMessageFormat);
    const watched = { ...intl, formatters: { ...intl.formatters, getMessageFormat: parse } };
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <RawIntlProvider value={watched}>{children}</RawIntlProvider>
    );
    const one = renderHook(useWords, { wrapper }).result.current;
    const other = renderHook(useWords, { wrapper }).result.current;
    expect(one('card.place', { index: 1, count: 2, stage: 'Discover' })).toBe('1 of 2 in Discover.');
    expect(other('card.place', { index: 2, count: 2, stage: 'Discover' })).toBe('2 of 2 in Discover.');
    expect(parse).toHaveBeenCalledTimes(1);
  });

  it('that are badly translated are told, and said in English', () => {
    const onError = vi.fn<() => void>();
    const intl = createIntl({ locale: 'en', messages: { 'card.place': 'Card {number}' }, onError });
    const words = renderHook(useWords, {
      wrapper: ({ children }) => <RawIntlProvider value={intl}>{children}</RawIntlProvider>,
    }).result.current;
    expect(words('card.place', { index: 1, count: 1, stage: 'Discover' })).toBe('1 of 1 in Discover.');
    expect(onError).toHaveBeenCalled();
  });
});

describe('the look of a card', () => {
  const map = docFromSketch(`
            | Discover
    doing   | > reads #r
            | > asks #a
            | > waits #w`);
  const start = { selection: new Set(), editing: null, spot: { at: 'card', card: map.card('r') } };

  it('is told to the card that focus leaves and the one it reaches, in one call each', () => {
    const state = createStore<MapState>(() => start as unknown as MapState);
    const marks = createCardMarks(state);
    const heard: string[] = [];
    for (const name of ['r', 'a', 'w']) marks.subscribe(map.card(name), () => heard.push(name));
    state.setState({ spot: { at: 'card', card: map.card('a') } });
    expect(heard).toEqual(['a', 'r']);
    expect(marks.of(map.card('a'))).toEqual({
      isHere: true,
      isSelected: false,
      isOneOfMany: false,
      isEdited: false,
    });
  });

  it('is told of a selection of ten thousand in tasks of their own, focus ahead of all', () => {
    vi.useFakeTimers();
    const state = createStore<MapState>(() => start as unknown as MapState);
    const marks = createCardMarks(state);
    const cards = Array.from({ length: 10_000 }, (_, index) => `c${index}` as CardId);
    let heard: CardId[] = [];
    for (const card of cards) marks.subscribe(card, () => heard.push(card));
    state.setState({ selection: new Set(cards) });
    expect(heard.length).toBeLessThan(500);
    heard = [];
    state.setState({ spot: { at: 'card', card: cards[9000]! } });
    expect(heard).toEqual([cards[9000]]);
    vi.runAllTimers();
    expect(new Set(heard).size).toBeGreaterThan(9000);
    expect(cards.every((card) => marks.of(card).isSelected)).toBe(true);
    vi.useRealTimers();
  });

  it('is the same object while nothing of it changes', () => {
    const state = createStore<MapState>(() => start as unknown as MapState);
    const marks = createCardMarks(state);
    const before = marks.of(map.card('w'));
    state.setState({ spot: { at: 'card', card: map.card('a') } });
    expect(marks.of(map.card('w'))).toBe(before);
    expect(marks.of(map.card('r'))).toBe(before);
  });
});
