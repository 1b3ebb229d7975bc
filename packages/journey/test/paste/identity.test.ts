import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  cardsInReadingOrder,
  isForOthers,
  planPaste,
  readClipboard,
  tagId,
  writeClipboard,
} from '../../src/index.ts';
import type { Card, CardId, Journey, PastePlan, Spot } from '../../src/index.ts';
import { factsOf } from '../../src/paste/factShapes.ts';
import { journeys } from '../../src/testing.ts';
import { cellOf, choice } from './pasted.ts';
import { sketched } from '../sketched.ts';

/** What a card says, with everything it names as the map calls it. */
function said(card: Card, copied: ReadonlyMap<CardId, number>): object {
  const { replaces, evidence, ...facts } = factsOf(card);
  const { stage, lane } = card.place;
  const target = replaces === null ? null : (copied.get(replaces) ?? replaces);
  return { ...facts, ...evidence, stage, lane, text: card.text, replaces: target };
}

function planned({ cards }: PastePlan): readonly object[] {
  return cards.map(({ after, facts, tags, ...card }) => {
    expect(after).toBe('last');
    return { ...card, ...facts, tags: tags.map(tagId) };
  });
}

function linksAmong(journey: Journey, copied: ReadonlyMap<CardId, number>): readonly string[] {
  return [...journey.links.values()]
    .flatMap(({ from, to, kind }) => {
      const ends: readonly Spot<CardId>[] = [copied.get(from) ?? from, copied.get(to) ?? to];
      return ends.every((end) => typeof end === 'number') ? [`${ends[0]} ${kind} ${ends[1]}`] : [];
    })
    .sort();
}

const copies = fc
  .tuple(journeys, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }))
  .map(([journey, picks]) => {
    const cards = cardsInReadingOrder(journey).filter((_, index) => picks[index % 25]);
    return { journey, cards };
  })
  .filter(({ cards }) => cards.length > 0);

function firstSpot(journey: Journey, cards: readonly Card[]) {
  const stage = journey.stages.find(({ id }) => cards.some(({ place }) => place.stage === id))!.id;
  return { stage, lane: cards[0]!.place.lane };
}

describe('copy, then paste where it was', () => {
  it('gives the same cards with all their facts and the links among them', () => {
    fc.assert(
      fc.property(copies, ({ journey, cards }) => {
        const copied = new Map(cards.map(({ id }, index) => [id, index]));
        const flavours = writeClipboard(journey, [...copied.keys()]);
        const plan = planPaste(readClipboard(flavours), journey, firstSpot(journey, cards), choice);
        expect(planned(plan)).toEqual(cards.map((card) => said(card, copied)));
        expect(plan.links.map(({ from, to, kind }) => `${from} ${kind} ${to}`).sort()).toEqual(
          linksAmong(journey, copied),
        );
        expect([plan.stages, plan.lanes, plan.personas, plan.divisions]).toEqual([[], [], [], []]);
        expect(plan.leftOut).toEqual({ missing: 0, limit: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same by way of HTML alone, without what others may not see', () => {
    fc.assert(
      fc.property(copies, ({ journey, cards: all }) => {
        const cards = all.filter(isForOthers);
        fc.pre(cards.length > 0);
        const { html } = writeClipboard(
          journey,
          all.map(({ id }) => id),
        );
        const plan = planPaste(readClipboard({ html, text: '' }), journey, firstSpot(journey, cards), choice);
        const copied = new Map(cards.map(({ id }, index) => [id, index]));
        expect(planned(plan)).toEqual(cards.map((card) => said(card, copied)));
      }),
    );
  });

  it('gives the same words by way of plain text, for cards of one cell that are more than one', () => {
    const words = fc.stringMatching(/^[a-zé申]{1,12}( [a-z]{1,8}){0,3}(\n[a-z]{1,8}){0,2}$/u);
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 9 }), (texts) => {
        const list = texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n');
        const pasted = readClipboard({ text: list });
        expect(pasted.kind).toBe('list');
        const plan = planPaste(pasted, ...cellOf(' | Buy\n doing | '), choice);
        expect(plan.cards.map(({ text }) => text)).toEqual(texts);
      }),
    );
  });
});

test('pasting into another map brings along what it lacks, once', () => {
  const { journey, card } = sketched(`
    persona: Maria (nurse)
                | Buy                              | Pay
    doing       | > fills the cart #a {Sales} <Maria> |
    pain points |                                  | !3 fails #b {Sales} <Maria>`);
  const [other, at] = cellOf(' | Ask\n doing | ');
  const plan = planPaste(readClipboard(writeClipboard(journey, [card('a'), card('b')])), other, at, choice);
  expect(plan.stages.map(({ title }) => title)).toEqual(['Pay']);
  expect(plan.lanes).toEqual([{ title: 'pain points', kind: 'painPoint' }]);
  expect(plan.personas).toEqual([{ name: 'Maria', about: 'nurse', side: 'customer' }]);
  expect(plan.divisions).toEqual([{ name: 'Sales' }]);
  expect(plan.cards.map(({ personas, division }) => [personas, division])).toEqual([
    [[0], 0],
    [[0], 0],
  ]);
  expect(plan.missing).toEqual({ stages: 1, lanes: 1, cards: 1 });
});

test('other programs get bold as bold, a mention as a name, lines in one cell, and texts that stay texts', () => {
  const { journey, card } = sketched(`
          | Book                                            | Pay
    doing | > waits **nine days** for @[Ana](p1) & Ben #a   | > 3-4 #b`);
  const { html } = writeClipboard(journey, [card('a'), card('b')]);
  const table = html.slice(html.indexOf('<table'));
  expect(table).toContain('>waits <b>nine days</b> for @Ana &amp; Ben</td>');
  expect(table).toMatch(/mso-number-format:'\\@'">3-4<\/td>/u);
  expect(table.match(/<th /gu)).toHaveLength(4);
});
