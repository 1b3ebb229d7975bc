import type { DivisionId, PersonaId } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import {
  addPersona,
  addPersonaTo,
  assignDivision,
  deleteDivision,
  deletePersona,
  describeDivision,
  describePersona,
  removePersonaFrom,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const who = 'persona: Maria (58, home-care nurse)\nemployee: Clerk\ndivision: Licensing';
const table = (first: string): string => `
  | Discover | Buy
  doing | ${first} | pays #p`;
const map = `${who}${table('reads <Maria> {Licensing} #r')}`;

const persona = ({ doc }: SketchedDoc, name = 'Maria'): PersonaId =>
  [...doc.journey.personas.values()].find((each) => each.name === name)?.id ?? ('gone' as PersonaId);
const division = ({ doc }: SketchedDoc): DivisionId =>
  [...doc.journey.divisions].map(([id]) => id)[0] ?? ('gone' as DivisionId);
const gone = { ok: false, reason: 'gone' };

describe('a persona', () => {
  test('is made, in the first colour that is free', () => {
    checkOperation({
      before: map,
      do: (j) => addPersona(j.doc, { name: ' Ben ', about: 'new in town' }),
      after: `persona: Maria (58, home-care nurse)\nemployee: Clerk\npersona: Ben (new in town)\ndivision: Licensing${table('reads <Maria> {Licensing} #r')}`,
    });
    const { doc } = docFromSketch(map);
    expect(addPersona(doc, { name: '  ' })).toEqual({ ok: false, reason: 'nothing' });
    expect(addPersona(doc, { name: 'x', about: 'x'.repeat(501) })).toEqual({ ok: false, reason: 'limit' });
  });

  test('is described, part by part', () => {
    checkOperation({
      before: map,
      do: (j) => describePersona(j.doc, persona(j), { name: 'Maria Okafor', side: 'employee', colour: 9 }),
      after: `employee: Maria Okafor (58, home-care nurse) (8)\nemployee: Clerk (2)\ndivision: Licensing${table('reads <Maria Okafor> {Licensing} #r')}`,
    });
    const { ana, ben } = peers(map, 'ana', 'ben');
    describePersona(ana.doc, persona(ana), { about: '59' });
    describePersona(ben.doc, persona(ben), { colour: 4 });
    meet(ana, ben);
    expect(ana.doc.journey.personas.get(persona(ana))).toMatchObject({ about: '59', colour: 4 });
  });

  test('is put on cards and taken off them', () => {
    checkOperation({
      before: map,
      do: (j) => addPersonaTo(j.doc, [j.card('r'), j.card('p')], persona(j, 'Clerk')),
      after: `${who}
  | Discover | Buy
  doing | reads <Maria; Clerk> {Licensing} #r | pays <Clerk> #p`,
    });
    checkOperation({
      before: map,
      do: (j) => removePersonaFrom(j.doc, [j.card('r'), j.card('p')], persona(j)),
      after: `${who}${table('reads {Licensing} #r')}`,
    });
  });

  test('that is deleted is on no card any more, and is back on them with an undo', () => {
    const j = docFromSketch(map);
    expect(deletePersona(j.doc, persona(j)).ok).toBe(true);
    expect(j.doc.journey.personas.size).toBe(1);
    expect(j.doc.journey.cards.get(j.card('r'))?.personas).toEqual([]);
    expect(describePersona(j.doc, persona(j), { name: 'x' })).toEqual(gone);
    j.doc.undo.undo();
    expect(j.doc.journey.cards.get(j.card('r'))?.personas).toEqual([persona(j)]);
  });

  test('outlives a delete by someone who had not seen that it is in use, or described', () => {
    for (const edit of [
      (j: SketchedDoc) => addPersonaTo(j.doc, [j.card('p')], persona(j)),
      (j: SketchedDoc) => describePersona(j.doc, persona(j), { about: '59' }),
    ]) {
      const { ana, ben } = peers(map, 'ana', 'ben');
      deletePersona(ana.doc, persona(ana));
      edit(ben);
      meet(ana, ben);
      expect([...ana.doc.journey.personas.values()].map(({ name }) => name)).toContain('Maria');
    }
  });

  test('obeys the laws when it is deleted', () => {
    checkOperation({
      before: map,
      do: (j) => deletePersona(j.doc, persona(j, 'Clerk')),
      after: `persona: Maria (58, home-care nurse)\ndivision: Licensing${table('reads <Maria> {Licensing} #r')}`,
    });
  });
});

describe('a division', () => {
  test('gets another name and colour', () => {
    checkOperation({
      before: map,
      do: (j) => describeDivision(j.doc, division(j), { name: 'Permits', colour: 5 }),
      after: `persona: Maria (58, home-care nurse)\nemployee: Clerk\ndivision: Permits (5)${table('reads <Maria> {Permits} #r')}`,
    });
    const j = docFromSketch(map);
    expect(describeDivision(j.doc, division(j), { name: ' ' })).toEqual({ ok: false, reason: 'nothing' });
  });

  test('that is deleted owns nothing', () => {
    checkOperation({
      before: map,
      do: (j) => deleteDivision(j.doc, division(j)),
      after: `persona: Maria (58, home-care nurse)\nemployee: Clerk${table('reads <Maria> #r')}`,
    });
    const j = docFromSketch(map);
    expect(deleteDivision(j.doc, 'division_x' as DivisionId)).toEqual(gone);
  });

  test('outlives a delete by someone who had not seen that it owns a card', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    deleteDivision(ana.doc, division(ana));
    assignDivision(ben.doc, [ben.card('p')], division(ben));
    meet(ana, ben);
    expect(ana.doc.journey.divisions.size).toBe(1);
    expect(ana.doc.journey.cards.get(ana.card('p'))?.division).toBe(division(ana));
  });
});
