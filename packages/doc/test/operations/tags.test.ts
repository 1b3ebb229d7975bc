import { tagId } from '@throughline/journey';
import type { Tag } from '@throughline/journey';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addSynonym,
  addTag,
  deleteTag,
  describeTag,
  mergeTags,
  removeSynonym,
  removeTag,
  renameTag,
} from '../../src/index.ts';
import type { JourneyDoc } from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';

const map = `tags: Web
  | Discover | Buy
  doing | reads [Forms; Rural] #r | pays [Rural] #p`;
const [forms, rural, web] = [tagId('Forms'), tagId('Rural'), tagId('Web')];

const tagOf = ({ journey }: JourneyDoc, label: string): Tag | undefined => journey.tags.get(tagId(label));

function labelsOn({ journey }: JourneyDoc, text: string): readonly (string | undefined)[] {
  const card = [...journey.cards.values()].find((each) => each.text === text);
  return (card?.tags ?? []).map((id) => journey.tags.get(id)?.label).sort();
}

describe('renameTag', () => {
  test('calls it so on every card', () => {
    checkOperation({
      before: map,
      do: (j) => renameTag(j.doc, rural, ' Far  away'),
      after: `tags: Web
  | Discover | Buy
  doing | reads [Forms; Far away] #r | pays [Far away] #p`,
    });
  });

  test('to another spelling of its own label keeps what it is', () => {
    const { doc } = docFromSketch(map);
    renameTag(doc, rural, 'RURAL');
    expect(tagOf(doc, 'rural')).toMatchObject({ id: rural, label: 'RURAL', synonyms: [] });
  });

  test('takes along what is said of it, and the former label goes on meaning it', () => {
    const { doc, card } = docFromSketch(map);
    describeTag(doc, rural, { definition: 'Far from an office', colour: 3 });
    addSynonym(doc, rural, 'Village');
    renameTag(doc, rural, 'Far away');
    expect(tagOf(doc, 'Far away')).toMatchObject({
      definition: 'Far from an office',
      colour: 3,
      synonyms: ['Rural', 'Village'],
    });
    removeTag(doc, [card('p')], tagId('Far away'));
    expect(labelsOn(doc, 'pays')).toEqual([]);
    addTag(doc, [card('p')], 'rural');
    expect(labelsOn(doc, 'pays')).toEqual(['Far away']);
  });

  test('back to a former label is the tag of that label again', () => {
    const { doc } = docFromSketch(map);
    renameTag(doc, rural, 'Far away');
    renameTag(doc, tagId('Far away'), 'Rural');
    expect(labelsOn(doc, 'pays')).toEqual(['Rural']);
    expect(tagOf(doc, 'Rural')?.synonyms).toEqual(['Far away']);
    expect(doc.journey.tags.size).toBe(3);
  });

  test('by two people to two labels leaves all cards with one of them', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    renameTag(ana.doc, rural, 'Far away');
    renameTag(ben.doc, rural, 'Village');
    meet(ana, ben);
    expect(labelsOn(ana.doc, 'pays')).toHaveLength(1);
    expect(labelsOn(ana.doc, 'pays')).toEqual(labelsOn(ben.doc, 'pays'));
  });
});

describe('mergeTags', () => {
  test('makes them one on every card', () => {
    checkOperation({
      before: map,
      do: (j) => mergeTags(j.doc, [forms, rural], web),
      after: `
  | Discover | Buy
  doing | reads [Web] #r | pays [Web] #p`,
    });
  });

  test('keeps the tags of cards that others tag meanwhile, with the one that goes and the one that stays', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    mergeTags(ana.doc, [forms], web);
    addTag(ben.doc, [ben.card('p')], 'Forms');
    meet(ana, ben);
    expect(labelsOn(ana.doc, 'pays')).toEqual(['Rural', 'Web']);
    ana.doc.undo.undo();
    meet(ana, ben);
    expect(labelsOn(ben.doc, 'pays')).toEqual(['Forms', 'Rural']);
  });

  test('both ways by people who do not know of each other still leaves one tag', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    mergeTags(ana.doc, [forms], rural);
    mergeTags(ben.doc, [rural], forms);
    meet(ana, ben);
    expect(labelsOn(ana.doc, 'reads')).toHaveLength(1);
    expect(labelsOn(ana.doc, 'reads')).toEqual(labelsOn(ben.doc, 'pays'));
  });

  test('whoever tags, merges and renames at the same moment: each card has what stands for each of its tags', () => {
    const labels = ['Forms', 'Rural', 'Web', 'Wait'] as const;
    const label = fc.constantFrom(...labels);
    const step = fc.record({
      who: fc.constantFrom('ana', 'ben'),
      what: fc.constantFrom('tag', 'merge', 'rename', 'meet'),
      label,
      other: label,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { ana, ben } = peers(map, 'ana', 'ben');
        const tagged = new Set(['Rural']);
        for (const { label: one, other, what, who } of steps) {
          const { card, doc } = who === 'ana' ? ana : ben;
          if (what === 'tag' && addTag(doc, [card('p')], one).ok) tagged.add(one);
          if (what === 'merge') mergeTags(doc, [tagId(one)], tagId(other));
          if (what === 'rename') renameTag(doc, tagId(one), other);
          if (what === 'meet') meet(ana, ben);
        }
        meet(ana, ben);
        const on = labelsOn(ana.doc, 'pays');
        expect(on).toEqual(labelsOn(ben.doc, 'pays'));
        expect(on.length).toBeGreaterThan(0);
        expect(new Set(on).size).toBe(on.length);
        for (const each of tagged) {
          const meant = addTag(ana.doc, [ana.card('r')], each);
          const id = meant.ok ? meant.value : tagId(each);
          if (meant.ok) expect(ana.doc.journey.cards.get(ana.card('p'))?.tags).toContain(id);
        }
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

describe('describeTag', () => {
  test('says when cards get it', () => {
    const { doc } = docFromSketch(map);
    expect(describeTag(doc, rural, { definition: 'Far from an office' }).ok).toBe(true);
    expect(describeTag(doc, rural, { colour: 2 }).ok).toBe(true);
    expect(tagOf(doc, 'Rural')).toMatchObject({ definition: 'Far from an office', colour: 2 });
    expect(describeTag(doc, rural, { colour: 2 })).toEqual({ ok: false, reason: 'nothing' });
    expect(describeTag(doc, rural, { definition: 'x'.repeat(501) })).toEqual({ ok: false, reason: 'limit' });
    expect(describeTag(doc, tagId('none'), { colour: 2 })).toEqual({ ok: false, reason: 'gone' });
    doc.undo.undo();
    expect(tagOf(doc, 'Rural')?.colour).toBeNull();
  });
});

describe('another word for a tag', () => {
  test('means it, until it does no more', () => {
    const { card, doc } = docFromSketch(map);
    addSynonym(doc, rural, 'Village');
    addTag(doc, [card('p'), card('r')], 'village');
    expect(doc.journey.tags.size).toBe(3);
    removeSynonym(doc, rural, 'Village');
    addTag(doc, [card('p')], 'village');
    expect(labelsOn(doc, 'pays')).toEqual(['Rural', 'village']);
  });

  test('of two people are both kept', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    addSynonym(ana.doc, rural, 'Village');
    addSynonym(ben.doc, rural, 'Far away');
    meet(ana, ben);
    expect(tagOf(ana.doc, 'Rural')?.synonyms).toEqual(['Far away', 'Village']);
  });

  test('that was a tag of its own becomes one again when it is taken back', () => {
    const { doc } = docFromSketch(map);
    mergeTags(doc, [rural], web);
    removeSynonym(doc, web, 'Rural');
    expect(labelsOn(doc, 'pays')).toEqual(['Rural']);
    expect(tagOf(doc, 'Web')?.synonyms).toEqual([]);
  });
});

describe('deleteTag', () => {
  test('takes it from all cards and from the map', () => {
    checkOperation({
      before: map,
      do: (j) => deleteTag(j.doc, rural),
      after: `tags: Web
  | Discover | Buy
  doing | reads [Forms] #r | pays #p`,
    });
  });

  test('also takes the tags that have become it', () => {
    const { doc } = docFromSketch(map);
    mergeTags(doc, [rural], forms);
    deleteTag(doc, forms);
    expect(labelsOn(doc, 'pays')).toEqual([]);
    expect([...doc.journey.tags.values()].map(({ label }) => label)).toEqual(['Web']);
  });

  test('leaves it to whoever tags a card with it meanwhile', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    deleteTag(ana.doc, forms);
    addTag(ben.doc, [ben.card('p')], 'Forms');
    meet(ana, ben);
    expect(labelsOn(ana.doc, 'pays')).toEqual(['Forms', 'Rural']);
    expect(labelsOn(ana.doc, 'reads')).toEqual(['Rural']);
  });
});
