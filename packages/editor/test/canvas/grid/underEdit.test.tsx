import { act, screen } from '@testing-library/react';
import { deleteLane, deleteStage } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover           | Buy               | Use
  doing       | > reads reviews #r | > fills the cart #f |
  pain points |                    | !3 coupon fails #coupon |`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** Ana's map on the screen, and what Ben does to it. */
function open() {
  const { ana, ben } = peers(coupon, 'ana', 'ben');
  const map = renderEditor(coupon, { sketched: ana });
  const benDoes = async (what: () => unknown): Promise<void> => {
    what();
    meet(ana, ben);
    await frame();
    expect(document.activeElement).not.toBe(document.body);
  };
  return { ben, benDoes, map };
}

describe('a stage that somebody deletes while I write in it', () => {
  it('comes back with the card whose text I keep', async () => {
    const { ben, benDoes, map } = open();
    map.cardButton('f').focus();
    await map.press('{Enter} twice');
    await benDoes(() => deleteStage(ben.doc, ben.stage('Buy')));
    expect(screen.getByRole('textbox')).toHaveFocus();
    await map.press(' more{Enter}');
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart twice more']);
    expect(map.cardButton('f')).toHaveFocus();
  });

  it('comes back with a card I only looked at, when I keep it', async () => {
    const { ben, benDoes, map } = open();
    map.cardButton('f').focus();
    await map.press('{Enter}');
    await benDoes(() => deleteStage(ben.doc, ben.stage('Buy')));
    await map.press('{Enter}');
    expect(map.cardButton('f')).toHaveFocus();
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart']);
  });

  it('comes back for a new card that had no letter yet', async () => {
    const { ben, benDoes, map } = open();
    map.cell('doing', 'Use').focus();
    await map.press('{Enter}');
    await benDoes(() => deleteStage(ben.doc, ben.stage('Use')));
    await map.press('uses it{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['uses it']);
    expect(document.activeElement).toHaveAccessibleName('uses it');
  });

  it('stays away when I let the empty card go', async () => {
    const { ben, benDoes, map } = open();
    map.cell('doing', 'Use').focus();
    await map.press('{Enter}');
    await benDoes(() => deleteStage(ben.doc, ben.stage('Use')));
    await map.press('{Escape}');
    expect(screen.queryByRole('columnheader', { name: /Use/u })).toBeNull();
    await map.press('[ArrowLeft]');
    expect(screen.getByRole('grid')).toContainElement(document.activeElement as HTMLElement);
  });

  it('comes back with the name I was writing', async () => {
    const { ben, benDoes, map } = open();
    document.getElementById(`stage-${map.stage('Use')}`)?.focus();
    await map.press('{F2}Use it');
    await benDoes(() => undefined);
    await benDoes(() => deleteStage(ben.doc, ben.stage('Use it')));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('columnheader', { name: /Use it/u })).toBeInTheDocument();
  });
});

it('brings a lane back for a new card that had no letter yet', async () => {
  const { ben, benDoes, map } = open();
  map.cell('pain points', 'Use').focus();
  await map.press('{Enter}');
  await benDoes(() => deleteLane(ben.doc, ben.lane('pain points')));
  await map.press('breaks{Enter}{Escape}');
  expect(cardsOf(map.cell('pain points', 'Use'))).toEqual(['breaks']);
});
