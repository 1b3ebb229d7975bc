import { cardKindNames, problemsIn, tagId } from '@throughline/journey';
import type { CardId, PersonId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  addChannel,
  addFutureOf,
  addLink,
  addPersona,
  addPersonaTo,
  addSynonym,
  addTag,
  collapseForEveryone,
  describePhoto,
  describeQuote,
  markMoment,
  mergeTags,
  openJourney,
  SCHEMA_VERSION,
  setEvidence,
  setMetric,
  setReach,
} from '../src/index.ts';
import type { JourneyDoc } from '../src/index.ts';
import { contentOf, deliver, Dice, editsLost, emptyDoc, randomIntents, Witness } from '../src/testing.ts';
import { fixture } from './fixtures/files.ts';
import { ClientOfSchema1 } from './fixtures/schema1.ts';
import { ClientOfSchema2 } from './fixtures/schema2.ts';
import { ClientOfSchema3 } from './fixtures/schema3.ts';

/** A document of schema version 1, open in an app of today and in one of that time. */
function sameMap() {
  const today = emptyDoc('today', 11);
  const old = oldApp('old', 12, new Dice(seededRandom(1)));
  for (const ydoc of [today.ydoc, old.ydoc]) Y.applyUpdate(ydoc, fixture('schema-1.bin'), 'network');
  return { today, old };
}

function oldApp(name: string, clientId: number, dice: Dice): ClientOfSchema1 {
  return new ClientOfSchema1(name, clientId, () => String(dice.random()));
}

function meet(...all: readonly { readonly ydoc: Y.Doc }[]): void {
  for (const to of all) for (const from of all) if (to !== from) deliver(from.ydoc, to.ydoc);
}

const byKind = ({ journey }: JourneyDoc, kind: string): CardId =>
  [...journey.cards.values()].find((card) => card.kind === kind)?.id ?? ('none' as CardId);

describe('a document of schema version 1, worked on today', () => {
  test('and by an app of that version at the same moment, loses nothing of either', () => {
    const { today, old } = sameMap();
    const [pain, touchpoint] = [byKind(today, 'painPoint'), byKind(today, 'touchpoint')];
    const persona = addPersona(today, { name: 'Maria', about: 'nurse' });
    setReach(today, [pain], '34 of 52');
    setEvidence(today, [pain], { level: 'observed', source: 'P03' });
    markMoment(today, [pain], true);
    addChannel(today, [touchpoint], 'website');
    if (persona.ok) addPersonaTo(today, [touchpoint], persona.value);
    addLink(today, { from: touchpoint, to: pain, kind: 'leads to' });
    addFutureOf(today, touchpoint);
    old.type(pain, 0, 'far ');
    old.set(pain, 'severity', 1);
    old.move(touchpoint, { ...today.journey.cards.get(pain)!.place, order: 'a9' });
    meet(today, old);
    old.type(pain, 0, 'by ');
    old.set(touchpoint, 'kind', 'quote');
    meet(today, old);
    expect(today.journey.cards.get(pain)).toMatchObject({
      text: 'by far too many questions',
      severity: 1,
      reach: '34 of 52',
      evidence: { level: 'observed', source: 'P03' },
      moment: true,
    });
    expect(today.journey.cards.get(touchpoint)).toMatchObject({
      kind: 'quote',
      place: { order: 'a9' },
      channels: ['website'],
      personas: persona.ok ? [persona.value] : [],
    });
    expect(describeQuote(today, [touchpoint], { speaker: 'P07' }).ok).toBe(true);
    expect(today.journey.links.size).toBe(1);
    expect(old.cards().get(pain)).toMatchObject({ extra: { reach: '34 of 52', moment: true } });
    expect(old.cards().size).toBe(today.journey.cards.size);
  });

  test('says the version of today from then on, and an app of version 1 leaves that be', () => {
    const { today, old } = sameMap();
    setMetric(
      today,
      [...today.journey.cards].map(([id]) => id),
      { value: 3 },
    );
    markMoment(today, [byKind(today, 'painPoint')], true);
    meet(today, old);
    old.type(byKind(today, 'emotion'), 0, 'so ');
    meet(today, old);
    expect(today.ydoc.getMap('meta').get('schemaVersion')).toBe(SCHEMA_VERSION);
  });

  test('in an app of that version keeps what it deletes in the bin, with all that was said today', () => {
    const { today, old } = sameMap();
    const pain = byKind(today, 'painPoint');
    setReach(today, [pain], 'all');
    meet(today, old);
    old.delete('cards', pain);
    meet(today, old);
    expect(today.journey.bin.cards.get(pain)?.record).toMatchObject({ reach: 'all' });
    old.restore('cards', pain);
    meet(today, old);
    expect(today.journey.cards.get(pain)).toMatchObject({ reach: 'all' });
  });

  test('outlives a delete in either app by someone who had not seen an edit in the other', () => {
    const { today, old } = sameMap();
    const [pain, emotion] = [byKind(today, 'painPoint'), byKind(today, 'emotion')];
    old.delete('cards', pain);
    setEvidence(today, [pain], { date: '2026' });
    randomIntents['deleteCards']?.(today, new Dice(seededRandom(3)));
    old.type(emotion, 0, 'so ');
    meet(today, old);
    expect(today.journey.cards.get(pain)).toMatchObject({ evidence: { date: '2026' } });
    expect(today.journey.cards.get(emotion)?.text).toMatch(/^so /);
    expect([...old.cards().keys()]).toEqual([...today.journey.cards].map(([id]) => id).sort());
  });
});

describe('a photo, shown on a map of schema version 2', () => {
  test('keeps its picture and its description whatever an app of that version does to it', () => {
    const today = emptyDoc('today', 11);
    const old = new ClientOfSchema2('old', 12, () => 'token');
    for (const ydoc of [today.ydoc, old.ydoc]) Y.applyUpdate(ydoc, fixture('schema-2.bin'), 'network');
    const [stage, later] = today.journey.stages;
    const [lane] = today.journey.lanes;
    const added = addCard(today, { stage: stage!.id, lane: lane!.id, kind: 'photo', text: 'Counter' });
    const id = added.ok ? added.value : ('none' as CardId);
    const picture = { file: 'ab'.repeat(32), media: 'image/webp', width: 1600, height: 1200 };
    describePhoto(today, [id], { ...picture, description: 'A queue' });
    meet(today, old);
    const carried = { extra: { description: 'A queue', picture } };
    expect(old.cards().get(id)).toMatchObject(carried);
    old.type(id, 7, ' B');
    old.move(id, { stage: later!.id, lane: lane!.id, order: 'a9' });
    old.set(id, 'kind', 'note');
    old.delete('cards', id);
    meet(today, old);
    expect(today.journey.bin.cards.has(id)).toBe(true);
    old.restore('cards', id);
    old.set(id, 'kind', 'photo');
    meet(today, old);
    expect(today.journey.cards.get(id)).toMatchObject({
      text: 'Counter B',
      place: { order: 'a9' },
      description: 'A queue',
      ...picture,
    });
    expect(old.cards().get(id)).toMatchObject(carried);
  });
});

describe('a tag, merged on a map of schema version 3', () => {
  test('is shown under its former name by an app of that version, whose tagging comes to what it has become', () => {
    const today = emptyDoc('today', 11);
    const old = new ClientOfSchema3('old', 12, () => 'token');
    for (const ydoc of [today.ydoc, old.ydoc]) Y.applyUpdate(ydoc, fixture('schema-3.bin'), 'network');
    const [one, other] = [...today.journey.cards].map(([id]) => id);
    addTag(today, [one!], 'Rural');
    addTag(today, [one!], 'Far away');
    addSynonym(today, tagId('Far away'), 'Village');
    mergeTags(today, [tagId('Rural')], tagId('Far away'));
    meet(today, old);
    expect([...old.tags().values()].sort()).toEqual(['Far away', 'Rural']);
    old.tag(other!, 'Rural');
    meet(today, old);
    expect(today.journey.cards.get(other!)?.tags).toEqual([tagId('Far away')]);
    expect(today.journey.tags.get(tagId('Far away'))?.synonyms).toEqual(['Rural', 'Village']);
  });
});

describe('a lane, collapsed for everybody', () => {
  test('stays so whatever an app of schema version 3 does to it, and carries its cards as before', () => {
    const today = emptyDoc('today', 11);
    const old = new ClientOfSchema3('old', 12, () => 'token');
    for (const ydoc of [today.ydoc, old.ydoc]) Y.applyUpdate(ydoc, fixture('schema-3.bin'), 'network');
    const [lane] = today.journey.lanes;
    const [card] = [...today.journey.cards].map(([id]) => id);
    collapseForEveryone(today, { root: 'lanes', id: lane!.id }, true);
    meet(today, old);
    old.type(card!, 0, 'so ');
    old.delete('lanes', lane!.id);
    old.restore('lanes', lane!.id);
    meet(today, old);
    expect(today.journey.lanes[0]).toMatchObject({ id: lane!.id, collapsed: true });
    expect(today.journey.cards.get(card!)?.text).toMatch(/^so /u);
  });
});

describe('whatever people do in apps of today and of earlier versions', () => {
  test.for([
    ['version 1', 'schema-1.bin', ClientOfSchema1],
    ['version 2', 'schema-2.bin', ClientOfSchema2],
    ['version 3', 'schema-3.bin', ClientOfSchema3],
  ] as const)('all see the same as those of %s in the end, who lose nothing', { timeout: 60_000 }, (of) => {
    const [, file, Client] = of;
    for (let seed = 1; seed <= 20; seed++) liveTogether(new Dice(seededRandom(seed)), file, Client);
  });
});

/** Two apps of today and two of an earlier version on one map, apart and together, for 40 steps. */
function liveTogether(dice: Dice, file: string, Client: typeof ClientOfSchema1): void {
  const letters = (): string => String(dice.random());
  const today = [emptyDoc('ana', 21), emptyDoc('ben', 22)] as const;
  const old = [new Client('cem', 23, letters), new Client('dua', 24, letters)] as const;
  const all = [...today, ...old];
  for (const { ydoc } of all) Y.applyUpdate(ydoc, fixture(file), 'network');
  const watched = old.map(({ ydoc }, index) => readingOf(ydoc, index));
  const witnesses = [...today, ...watched].map((doc) => new Witness(doc));
  for (let step = 0; step < 40; step++) {
    const [app, other] = [dice.of(all), dice.of(all)];
    if (app && other && dice.chance(0.3)) meet(app, other);
    else if (app instanceof ClientOfSchema1) editInOld(app, dice);
    else if (app) randomIntents[dice.of(Object.keys(randomIntents)) ?? '']?.(app, dice);
  }
  meet(...all);
  const { journey } = today[0];
  expect(problemsIn(journey)).toEqual([]);
  expect(contentOf(today[1].journey)).toBe(contentOf(journey));
  expect([...old[0].cards()]).toEqual([...old[1].cards()]);
  expect([...old[0].cards().keys()]).toEqual([...journey.cards].map(([id]) => id).sort());
  expect(editsLost(journey, witnesses)).toEqual([]);
}

/** The same document read with today's code, so that a witness can watch what is done in the old app. */
function readingOf(ydoc: Y.Doc, index: number): JourneyDoc {
  return openJourney(ydoc, {
    author: { id: `w${index}` as PersonId, name: '' },
    now: () => 0,
    random: () => 0.5,
  });
}

/** One random edit, after which every field the old app does not know is still there as it was. */
function editInOld(app: ClientOfSchema1, dice: Dice): void {
  const before = unknownFields(app);
  const cards = [...app.cards().keys()];
  const card = dice.of(cards);
  const place = app.cards().get(dice.of(cards) ?? '')?.['place'] as {
    stage: string;
    lane: string;
    order: string;
  };
  const [stage] = [...app.ydoc.getMap('stages').keys()].sort();
  const edits: (() => void)[] = [
    () => card && app.type(card, 0, dice.word()),
    () => card && app.move(card, place),
    () => card && app.set(card, 'severity', 1 + dice.number(4)),
    () => card && app.set(card, 'kind', dice.of(cardKindNames)),
    () => card && app.set(card, 'division', undefined),
    () => card && app.delete('cards', card),
    () => wrapped(dice.of(app.bin().keys()), (id) => app.restore('cards', id)),
    () => card && app.add(`card_old${app.ydoc.clientID}${dice.number(1e9)}`, 'touchpoint', place),
    () => stage !== undefined && app.rename('stages', stage, dice.word()),
  ];
  dice.of(edits)?.();
  const after = unknownFields(app);
  for (const [id, fields] of before) expect(after.get(id)).toBe(fields);
}

function wrapped<T>(value: T | null, use: (value: T) => void): void {
  if (value !== null) use(value);
}

/** Of every card, also of those in the bin: what it holds beside the fields of version 1, as text. */
function unknownFields(app: ClientOfSchema1): ReadonlyMap<string, string> {
  return new Map([...app.cards(), ...app.bin()].map(([id, { extra }]) => [id, JSON.stringify(extra)]));
}
