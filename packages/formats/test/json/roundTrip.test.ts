import { buildJourney, cardsInReadingOrder, printSketch, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/json/read.ts';
import { writeJson } from '../../src/json/write.ts';

const context = { random: seededRandom(1) };

function read(text: string): Journey {
  const result = readJson(text, context);
  if (!result.ok) throw new Error(result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return result.journey;
}

/** All that the file says, apart from order keys and the token of the last write. */
function content(journey: Journey): unknown {
  const plain = (record: object, but = ['order', 'touched']) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !but.includes(field)));
  const byId = (records: Iterable<{ readonly id: string }>) =>
    [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => plain(record));
  return {
    meta: journey.meta,
    stages: journey.stages.map((stage) => plain(stage)),
    lanes: journey.lanes.map((lane) => plain(lane)),
    cards: cardsInReadingOrder(journey).map((card) => [
      card.place.stage,
      card.place.lane,
      plain(card, ['touched', 'place']),
    ]),
    links: byId(journey.links.values()),
    personas: byId(journey.personas.values()),
    divisions: byId(journey.divisions.values()),
    tags: byId(journey.tags.values()),
  };
}

/** The same journey with some of its stages and lanes collapsed for everybody: what a sketch does not say. */
function partlyCollapsed(journey: Journey): Journey {
  const some = <T>(records: readonly T[]) =>
    records.map((record, index) => ({ ...record, collapsed: index % 3 === 1 }));
  return { ...journey, stages: some(journey.stages), lanes: some(journey.lanes) };
}

describe('our file', () => {
  it('says everything on the map: what is written and read is the same journey', () => {
    fc.assert(
      fc.property(journeys.map(partlyCollapsed), (journey) => {
        const { body: text, notCarried } = writeJson(journey);
        const again = read(text);
        expect(content(again)).toEqual(content(journey));
        expect(problemsIn(again)).toEqual([]);
        expect(notCarried).toEqual([]);
        expect(writeJson(again).body).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps fields of later versions with their records', () => {
    const later = {
      format: 'throughline/1',
      map: {
        meta: { title: 'T', programme: { id: 7 } },
        stages: [{ id: 's', title: 'S', icon: 'bus' }],
        lanes: [{ id: 'l', kind: 'action', title: 'L', height: 3 }],
        cards: [
          {
            id: 'c',
            kind: 'action',
            stage: 's',
            lane: 'l',
            text: 'x',
            ref: 'A-01',
            mood: ['a', { b: null }],
          },
        ],
        links: [],
        personas: [{ id: 'p', name: 'Maria', colour: 2, age: 58 }],
        divisions: [{ id: 'd', name: 'Field', colour: 3, head: 'Ana' }],
        tags: [{ id: 't', label: 'slots', note: '' }],
      },
    };
    const written = JSON.parse(writeJson(read(JSON.stringify(later))).body) as typeof later;
    const [tag] = written.map.tags;
    expect(written).toEqual({
      ...later,
      map: { ...later.map, tags: [{ ...later.map.tags[0], id: tag!.id }] },
    });
  });

  it('lists records in reading order, one a line', () => {
    const journey = read(
      JSON.stringify({
        format: 'throughline/1',
        map: {
          stages: [{ id: 'z' }, { id: 'a' }],
          lanes: [{ id: 'l', title: 'Pain points' }],
          cards: [
            { stage: 'a', lane: 'l', text: 'third' },
            { stage: 'z', lane: 'l', text: 'first' },
            { stage: 'z', lane: 'l', text: 'second' },
          ],
        },
      }),
    );
    const lines = writeJson(journey).body.split('\n');
    expect(
      lines.filter((line) => line.includes('"text"')).map((line) => /"text":"(\w+)"/u.exec(line)?.[1]),
    ).toEqual(['first', 'second', 'third']);
    expect([...journey.cards.values()].every(({ kind }) => kind === 'painPoint')).toBe(true);
  });

  it('leaves the bin where it is, and says so', () => {
    const deleted = { over: 't', by: 'ana' as never, at: 0 };
    const journey = read('{"format":"throughline/1","map":{"stages":[{"id":"s"}],"lanes":[],"cards":[]}}');
    const withBin = buildJourney({
      meta: journey.meta,
      stages: [],
      lanes: [],
      cards: [],
      bin: { stages: [{ record: journey.stages[0]!, deleted }], lanes: [], cards: [] },
    });
    expect(printSketch(withBin)).toBe(' |');
    expect(writeJson(withBin).notCarried).toEqual([
      {
        path: '',
        code: 'bin.stays',
        values: { count: 1 },
        says: 'What is in the bin stays there: 1 left out.',
      },
    ]);
  });
});
