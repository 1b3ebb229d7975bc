import { act, cleanup, screen } from '@testing-library/react';
import { addCard, deleteStage, moveCards, setText, textOf } from '@throughline/doc';
import type { JourneyDoc, OtherPerson } from '@throughline/doc';
import { Dice, meet, peers, randomIntents } from '@throughline/doc/testing';
import { problemsIn } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { caretsOnFaces } from '../../src/session/carets.ts';
import { holdMoment } from '../../src/session/heldMoment.ts';
import { createMapView } from '../../src/session/mapView.ts';
import type { View } from '../../src/session/mapView.ts';
import { showJourney } from '../../src/session/shownJourney.ts';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const map = `
  persona: Maria
  division: Licensing
              | Discover                     | Buy               | Use
  doing       | > reads reviews #r / > asks  | > fills the cart #f | > unpacks
  pain points | ! no stock {Licensing} [Wait] | !3 coupon fails #c | ! late <Maria>
  feeling     | (+1) curious                 |                   | (-2) cross`;

afterEach(() => void vi.useRealTimers());

describe('the map while others are held', () => {
  it('stays sound and as it was, but for what is written and what I do; then everything is there', () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    const frame = (): void => void vi.advanceTimersByTime(20);
    let held = 0;
    for (let seed = 1; seed <= 16; seed += 1) {
      const { ana, ben } = peers(map, 'ana', 'ben');
      const dice = new Dice(seededRandom(seed));
      const shown = showJourney(ana.doc, createMapView());
      const mine = ana.card('f');
      const start = shown.whole();
      shown.hold((journey) => holdMoment(journey, () => [mine]));
      for (let number = 0; number < 12; number += 1) {
        if (dice.chance(0.3)) setText(ana.doc, { card: mine }, `${dice.word()} ${number}`);
        else dice.of(Object.values(randomIntents))?.(ben.doc, dice);
        meet(ana, ben);
        frame();
        const now = shown.whole();
        expect(problemsIn(now), `seed ${seed}`).toEqual([]);
        expect(now.cards.get(mine)?.text).toBe(ana.doc.journey.cards.get(mine)?.text);
        if (now === ana.doc.journey) continue;
        held += 1;
        expect([now.stages, now.lanes, now.meta]).toEqual([start.stages, start.lanes, start.meta]);
        const others = [...start.cards.values()].filter(({ id }) => id !== mine);
        expect(others.map(({ id }) => now.cards.get(id))).toEqual(others);
      }
      shown.hold(null);
      frame();
      expect(shown.whole()).toBe(ana.doc.journey);
      shown.stop();
    }
    expect(held).toBeGreaterThan(40);
  });

  it('has no caret of others in words that are held back', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const shown = showJourney(ana.doc, createMapView());
    const placed = (): readonly string[] => {
      const others = ['r', 'c'].map((name, clientId): OtherPerson =>
        writing(ana.doc, ana.card(name), clientId),
      );
      return caretsOnFaces(ana.doc, shown, others).map(({ card }) => card);
    };
    const [read, failed] = [ana.card('r'), ana.card('c')];
    expect(placed()).toEqual([read, failed]);
    shown.hold((journey) => holdMoment(journey, () => []));
    expect(placed()).toEqual([read, failed]);
    setText(ben.doc, { card: failed }, 'coupon works');
    meet(ana, ben);
    expect(placed()).toEqual([read]);
    shown.stop();
  });
});

/** Somebody whose caret stands behind the first letter of a card. */
function writing(doc: JourneyDoc, card: CardId, clientId: number): OtherPerson {
  const text = textOf(doc, { card })!;
  const caret = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 1));
  return { clientId, typing: { target: { card }, caret: JSON.stringify(caret) } } as OtherPerson;
}

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** To the card that will be written, in one of the views. */
function goTo(editor: RenderedEditor, view: View): void {
  act(() => editor.cardButton('f').focus());
  act(() => editor.view.setState({ view }));
  act(() => document.getElementById(`card-${editor.card('f')}`)?.focus());
}

describe.each(['map', 'outline', 'table'] as const)('in the %s', (view) => {
  it('others wait while I write a card, and everything of theirs is there when I have finished', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = renderEditor(map, { sketched: ana, attention: { holds: true } });
    goTo(editor, view);
    const theyDo = async (what: () => unknown): Promise<void> => {
      what();
      meet(ana, ben);
      await frame();
    };
    const to = { stage: ben.stage('Use'), lane: ben.lane('doing') };
    const shows = (words: string): boolean => document.body.textContent.includes(words);

    await editor.press('{Enter}');
    const field = screen.getByRole('textbox', { name: /fills the cart|Text of/u });
    await editor.press(' twice');
    const waiting = (): string => screen.queryByText(/until you finish/u)?.textContent ?? '';
    expect(waiting()).toBe('');
    await theyDo(() => addCard(ben.doc, { ...to, text: 'theirs' }));
    expect(waiting()).toBe('1 change by others waits until you finish.');
    await theyDo(() => setText(ben.doc, { card: ben.card('c') }, 'coupon works'));
    await theyDo(() => moveCards(ben.doc, [ben.card('r')], to, null));
    await theyDo(() => deleteStage(ben.doc, ben.stage('Discover')));
    expect([shows('theirs'), shows('coupon works'), shows('Discover')]).toEqual([false, false, true]);
    expect(field).toHaveFocus();
    expect(waiting()).toBe('7 changes by others wait until you finish.');
    expect(field).toHaveAccessibleDescription(waiting());
    expect(
      ['live-polite', 'live-alert'].map((region) => screen.queryByTestId(region)?.textContent),
    ).not.toContain(waiting());
    await theyDo(() => setText(ben.doc, { card: ben.card('f') }, 'fills the cart twice, slowly'));
    expect(field).toHaveValue('fills the cart twice, slowly');
    await editor.press('!{Escape}');
    await frame();
    await frame();
    expect(waiting()).toBe('');
    expect([shows('theirs'), shows('coupon works'), shows('Discover')]).toEqual([true, true, false]);
    expect(document.activeElement).not.toBe(document.body);

    await editor.press('{Enter}{End}, then pays{F2}');
    await frame();
    await editor.press('{Control>}z{/Control}');
    expect(ana.doc.journey.cards.get(ana.card('f'))?.text).toBe('fills the cart, slowly');
    expect(ana.doc.journey).toEqual(expect.objectContaining({ stages: ben.doc.journey.stages }));
  });
});

it('others wait while I write in the details of a card, and not for whoever has not asked for it', async () => {
  for (const holds of [true, false]) {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = renderEditor(map, { sketched: ana, attention: { holds } });
    act(() => editor.cardButton('c').focus());
    await editor.press('{Shift>}{Enter}{/Shift}');
    act(() => screen.getByRole('textbox', { name: 'Reach' }).focus());
    await editor.press('34');
    setText(ben.doc, { card: ben.card('f') }, 'fills two carts');
    meet(ana, ben);
    await frame();
    expect(editor.cardButton('f').getAttribute('aria-label')).toBe(
      holds ? 'fills the cart' : 'fills two carts',
    );
    await editor.press('{Enter}');
    act(() => editor.cardButton('c').focus());
    await frame();
    expect(editor.cardButton('f')).toHaveAccessibleName('fills two carts');
    cleanup();
  }
});
