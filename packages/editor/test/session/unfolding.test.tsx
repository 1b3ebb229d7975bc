import { screen, waitFor } from '@testing-library/react';
import { docFromSketch } from '@throughline/doc/testing';
import { cellKey } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnfolding } from '../../src/session/unfolding.ts';
import { nextPart } from '../../src/session/useUnfolded.ts';
import { renderEditor } from '../../src/testing.tsx';

const stages = Array.from({ length: 12 }, (_, number) => `S${number}`);

/** Lanes with one card in each stage. */
function sketchOf(cards: number): string {
  const lanes = Math.floor(cards / stages.length);
  const row = (lane: number): string =>
    `  lane ${lane} | ${stages.map((stage) => `> ${stage} ${lane}`).join(' | ')}`;
  return `
           | ${stages.join(' | ')}
${Array.from({ length: lanes }, (_, lane) => row(lane)).join('\n')}`;
}

describe('the cells of a map that opens', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are open at once on a small map', () => {
    const { doc, lane, stage } = docFromSketch(sketchOf(24));
    const unfolding = createUnfolding(() => doc.journey);
    expect(unfolding.isOpen(cellKey(stage('S11'), lane('lane 1')))).toBe(true);
  });

  it('follow in slices on a large one, each told once, and stay open', () => {
    const { doc, lane, stage } = docFromSketch(sketchOf(360));
    const unfolding = createUnfolding(() => doc.journey);
    const last = cellKey(stage('S11'), lane('lane 29'));
    const told = vi.fn<() => void>();
    unfolding.subscribe(last, told);
    unfolding.run();
    expect(unfolding.isOpen(last)).toBe(false);
    vi.runAllTimers();
    expect(unfolding.isOpen(last)).toBe(true);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('open ahead of their turn when they are asked for', () => {
    const { doc, lane, stage } = docFromSketch(sketchOf(360));
    const unfolding = createUnfolding(() => doc.journey);
    const last = cellKey(stage('S11'), lane('lane 29'));
    unfolding.open(last);
    expect(unfolding.isOpen(last)).toBe(true);
    expect(unfolding.isOpen(cellKey(stage('S10'), lane('lane 29')))).toBe(false);
  });

  it('come with their lane, which is told when the first of its cells opens', () => {
    const { doc, lane, stage } = docFromSketch(sketchOf(360));
    const unfolding = createUnfolding(() => doc.journey);
    const last = lane('lane 29');
    const told = vi.fn<() => void>();
    unfolding.subscribeLane(last, told);
    expect(unfolding.isLaneOpen(last)).toBe(false);
    unfolding.open(cellKey(stage('S11'), last));
    expect(unfolding.isLaneOpen(last)).toBe(true);
    expect(unfolding.isLaneOpen(lane('lane 28'))).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
  });
});

it('takes focus to a card whose turn has not come yet, and then shows all cards', async () => {
  const map = renderEditor(sketchOf(312));
  const grid = screen.getByRole('grid');
  const cards = (): number => grid.querySelectorAll('[data-card]').length;
  const first = grid.querySelector<HTMLElement>('[tabindex="0"]');
  first?.focus();
  expect(cards()).toBeLessThan(312);
  await map.press('{Control>}[End]{/Control}');
  expect(document.activeElement).toHaveAccessibleName('S11 25');
  await waitFor(() => expect(cards()).toBe(312));
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'shows of a cell with very many cards those that are there, the one that is to have focus, and of the rest a part at a time, seed %i',
  (seed) => {
    const random = seededRandom(seed);
    const some = (share: number): CardId[] =>
      Array.from({ length: 900 }, (_, index) => `c${index}` as CardId).filter(() => random() < share);
    const [cards, there] = [some(0.8), some(random())];
    const wanted = cards[Math.floor(random() * cards.length)]!;
    const now = nextPart(cards, there, wanted);
    const isNew = now.filter((id) => !there.includes(id));
    expect(now).toEqual(cards.filter((id) => now.includes(id)));
    expect(now).toContain(wanted);
    expect(cards.filter((id) => there.includes(id) && !now.includes(id))).toEqual([]);
    expect(isNew.length).toBeLessThanOrEqual(101);
    expect(isNew.length >= 100 || now === cards).toBe(true);
  },
);
