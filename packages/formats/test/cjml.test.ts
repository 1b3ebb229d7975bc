import { cardsInReadingOrder, parseSketch, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCjml } from '../src/cjml/read.ts';
import { writeCjml } from '../src/cjml/write.ts';
import type { ReadResult } from '../src/format.ts';
import { byId } from '../src/said/facets.ts';
import { isElement, xmlTree } from '../src/xml/tree.ts';

function result(text: string): ReadResult {
  return readCjml(text, { random: seededRandom(1) });
}

function read(text: string): Journey {
  const found = result(text);
  if (!found.ok) throw new Error(found.problems.map(({ path, reason }) => `${path} ${reason}`).join('\n'));
  expect(problemsIn(found.journey)).toEqual([]);
  return found.journey;
}

function journeyOf(sketch: string): Journey {
  const found = parseSketch(sketch, { random: seededRandom(1) });
  if (!found.ok) throw new Error(found.problems[0]?.reason);
  return found.value.journey;
}

/** Cards by the names of where they are and whose they are. */
function told(journey: Journey): unknown {
  const { cards, divisions, lanes, meta, personas, stages } = journey;
  const title = (of: readonly { readonly id: string; readonly title: string }[], id: string) =>
    of.find((each) => each.id === id)?.title;
  return {
    meta,
    stages: stages.map((stage) => [stage.title, stage.when]),
    lanes: lanes.map((lane) => [lane.title, lane.kind]),
    people: byId(personas.values()).map(({ name, side }) => [name, side]),
    parts: byId(divisions.values()).map(({ name }) => name),
    cards: cardsInReadingOrder(journey).map((card) => ({
      at: [title(stages, card.place.stage), title(lanes, card.place.lane)],
      card: [card.kind, card.kind === 'emotion' ? '' : card.ref, card.text, card.state],
      of: [
        ...card.personas.map((id) => personas.get(id)?.name),
        card.division && divisions.get(card.division)?.name,
      ],
      by: card.channels,
      felt: card.kind === 'emotion' ? card.value : null,
    })),
    count: cards.size,
  };
}

const renewal = `
title: Renewing
goal: Drive on
persona: Ana
division: Post
                 | Notice (Day 1)                            | Pay
Customer actions | > Sees a letter <Ana>                     | > Pays ^current / > Pays by card ^future
Touchpoints      | Reminder {Post} <Ana> (on: mail)          | Till (on: counter)
Emotion          | ~-1@0.25 Worried <Ana>                    | ~+1.5@0.25 Relieved
Backstage        | % Prints letters {Post}                   |
`;

describe('CJML', () => {
  it('tells what is as an actual journey and what will be as a planned one, and is read as both', () => {
    const journey = journeyOf(renewal);
    const { body, notCarried } = writeCjml(journey);
    expect(isElement(xmlTree(body))).toBe(true);
    expect(body.match(/<(?:actual|planned)(?:Action|CommunicationPoint)>/gu)?.sort()).toEqual([
      ...Array<string>(3).fill('<actualAction>'),
      ...Array<string>(2).fill('<actualCommunicationPoint>'),
      ...Array<string>(3).fill('<plannedAction>'),
      ...Array<string>(2).fill('<plannedCommunicationPoint>'),
    ]);
    expect(body).toContain(
      '<experienceDescription>Worried</experienceDescription>\n<experienceRating>2</experienceRating>',
    );
    expect(notCarried.map(({ code, values }) => [code, values?.['count']])).toEqual([
      ['cjml.lossPlannedFeelings', 2],
    ]);
    const again = read(body);
    const states = cardsInReadingOrder(again)
      .filter(({ kind }) => kind !== 'emotion')
      .map(({ state, text }) => [text, state]);
    expect(states).toEqual([
      ['Sees a letter', 'both'],
      ['Pays', 'current'],
      ['Pays by card', 'future'],
      ['Reminder', 'both'],
      ['Till', 'both'],
      ['Prints letters', 'both'],
    ]);
    expect([...again.personas.values()].map(({ name }) => name)).toEqual(['Ana']);
    expect([...again.divisions.values()].map(({ name }) => name)).toEqual(['Post']);
  });

  it('says what it cannot carry, and writes one of the two journeys when it is asked to', () => {
    const journey = journeyOf('| A\nPain points | !3 slow [web]\nActions | > asks [x] (lang: vi)');
    const { body, notCarried } = writeCjml(journey, { state: 'future' });
    expect(body).not.toContain('actual');
    expect(notCarried.map(({ says }) => says)).toEqual([
      'CJML cannot say: cards of kind pain point (1).',
      'CJML cannot say: cards with tags (1).',
    ]);
  });

  it('is the same journey when what was read of it is written and read again', { timeout: 60_000 }, () => {
    const noted = (journey: Journey) => writeCjml(journey).notCarried.map(({ code }) => code);
    fc.assert(
      fc.property(journeys, (journey) => {
        const first = result(writeCjml(journey).body);
        if (!first.ok) return;
        expect(problemsIn(first.journey)).toEqual([]);
        expect(noted(first.journey).filter((code) => code !== 'cjml.lossPlannedFeelings')).toEqual([]);
        expect(told(read(writeCjml(first.journey).body))).toEqual(told(first.journey));
      }),
      { numRuns: 100 },
    );
  });

  it('reads what its editor writes, with actors that are only ids and phases that only steps name', () => {
    const text = `<CJML version="2.0"><actualJourney><journeyID>AJ1</journeyID><actors><endUser actorID="Carl"></endUser>
      <serviceProvider actorID="B1"><companyName>Bookis</companyName></serviceProvider></actors><touchpoints>
      <actualCommunicationPoint><touchpointID>T1</touchpointID><belongsTo phaseIDref="Start"></belongsTo><compliance>completed</compliance>
      <initiator><refersTo actorIDref="Carl"/><initiatorLabel>Creates account</initiatorLabel></initiator>
      <receiver><refersTo actorIDref="B1"/><receiverLabel>Account registered</receiverLabel></receiver>
      <channel><channelName>Web</channelName></channel><touchpointExperience><experienceRating>4</experienceRating></touchpointExperience>
      </actualCommunicationPoint><actualAction><touchpointID>2</touchpointID><initiator><refersTo actorIDref="B1"/>
      <initiatorLabel>Packs</initiatorLabel></initiator><comment>slow</comment></actualAction></touchpoints></actualJourney></CJML>`;
    const found = result(text);
    expect(found.ok && found.notCarried.map(({ says }) => says)).toEqual([
      'Comments on touchpoints are not carried: 1.',
    ]);
    const journey = read(text);
    expect(journey.stages.map(({ title }) => title)).toEqual(['Start', '']);
    expect(
      cardsInReadingOrder(journey).map((card) => [
        card.kind,
        card.text,
        card.channels,
        card.kind === 'emotion' ? card.value : null,
      ]),
    ).toEqual([
      ['touchpoint', 'Creates account\nAccount registered', ['website'], null],
      ['backstage', 'Packs', [], null],
      ['emotion', '', [], 1],
    ]);
  });

  it('reads the smaller dialect of the diagram generator', () => {
    const text = `<cjml><actor id="1"><actorName>Ana</actorName><actorRole>Customer</actorRole></actor>
      <actor id="2"><actorName>Shop</actorName><actorRole>System</actorRole></actor>
      <touchpoint id="1" type="action"><initiator>Ana</initiator><initiatorDescription>Chooses</initiatorDescription></touchpoint>
      <touchpoint id="2" type="communication point"><initiator>Ana</initiator><initiatorDescription>Pays</initiatorDescription>
      <receiver>Shop</receiver><receiverDescription>Takes money</receiverDescription><channel>E-mail</channel></touchpoint></cjml>`;
    expect(
      cardsInReadingOrder(read(text)).map(({ channels, kind, text: said }) => [kind, said, channels]),
    ).toEqual([
      ['action', 'Chooses', []],
      ['touchpoint', 'Pays\nTakes money', ['email']],
    ]);
  });

  it('refuses what is none of it, with a sentence', () => {
    const reason = (text: string) => {
      const found = result(text);
      return found.ok ? '' : found.problems[0]?.reason;
    };
    expect(reason('<html><body/></html>')).toBe('There is no journey with touchpoints in this file.');
    expect(reason('<!DOCTYPE x [<!ENTITY a "b">]><CJML/>')).toMatch(/^A document type/u);
    expect(reason(`<CJML>${'<actualJourney>'.repeat(80)}`)).toBe('This is nested more than 64 levels deep.');
    const points = '<actualAction><initiator/></actualAction>'.repeat(10_001);
    expect(reason(`<CJML><actualJourney><touchpoints>${points}</touchpoints></actualJourney></CJML>`)).toBe(
      'A map holds at most 10,000 cards; this file has 10,001.',
    );
  });
});
