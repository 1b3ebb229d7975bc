import { tagId } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import { addDivision, addTag, assignDivision, removeTag } from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';

const map = `
  | Discover | Buy
  doing | reads #r | pays #p`;

describe('addTag', () => {
  test('makes the tag with its first card', () => {
    checkOperation({
      before: map,
      do: (j) => addTag(j.doc, [j.card('r'), j.card('p')], 'Forms'),
      after: `
  | Discover | Buy
  doing | reads [Forms] #r | pays [Forms] #p`,
    });
  });

  test('of two people with two spellings makes one tag', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    addTag(ana.doc, [ana.card('r')], 'Long  wait');
    addTag(ben.doc, [ben.card('r')], 'long wait ');
    addTag(ben.doc, [ben.card('p')], 'web');
    meet(ana, ben);
    expect([...ana.doc.journey.tags].map(([id]) => id).sort()).toEqual(
      [tagId('long wait'), tagId('web')].sort(),
    );
    expect(ana.doc.journey.cards.get(ana.card('r'))?.tags).toEqual([tagId('long wait')]);
  });

  test('is not taken from someone else by an undo of what first made the tag', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    addTag(ana.doc, [ana.card('r')], 'Forms');
    meet(ana, ben);
    addTag(ben.doc, [ben.card('p')], 'Forms');
    ana.doc.undo.undo();
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(ana.card('p'))?.tags).toEqual([tagId('forms')]);
    expect(ana.doc.journey.cards.get(ana.card('r'))?.tags).toEqual([]);
  });

  test('refuses a label without letters', () => {
    const j = docFromSketch(map);
    expect(addTag(j.doc, [j.card('r')], '  ')).toEqual({ ok: false, reason: 'nothing' });
  });
});

test('removeTag takes the tag from the cards and leaves the tag', () => {
  const before = `
  | Discover | Buy
  doing | reads [Forms] #r | pays [Forms; web] #p`;
  checkOperation({
    before,
    do: (j) => removeTag(j.doc, [j.card('r'), j.card('p')], tagId('Forms')),
    after: `tags: Forms
  | Discover | Buy
  doing | reads #r | pays [web] #p`,
  });
});

describe('divisions', () => {
  test('get the first free colour', () => {
    const j = docFromSketch(map);
    addDivision(j.doc, 'Licensing');
    addDivision(j.doc, 'IT');
    const all = [...j.doc.journey.divisions.values()].sort((a, b) => a.colour - b.colour);
    expect(all.map(({ name, colour }) => [name, colour])).toEqual([
      ['Licensing', 1],
      ['IT', 2],
    ]);
  });

  test('own cards', () => {
    checkOperation({
      before: `divisions: Sales\n${map}`,
      do: (j) => {
        const [division] = [...j.doc.journey.divisions].map(([id]) => id);
        return assignDivision(j.doc, [j.card('r')], division ?? null);
      },
      after: `divisions: Sales
  | Discover | Buy
  doing | reads {Sales} #r | pays #p`,
    });
  });

  test('in use by someone else outlive an undo of what made them', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const made = addDivision(ana.doc, 'Licensing');
    meet(ana, ben);
    assignDivision(ben.doc, [ben.card('r')], made.ok ? made.value : null);
    ana.doc.undo.undo();
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(ana.card('r'))?.division).toBe(made.ok && made.value);
  });
});
