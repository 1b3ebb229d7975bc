import type { PersonId } from '@throughline/journey';
import { expect, it } from 'vitest';
import { personName, renameMap } from '../src/index.ts';
import { meet, peers } from '../src/testing.ts';

const map = `
        | Go
  doing | > goes #g`;

it('says what those who wrote are called, also when they have left', () => {
  const { ana, ben } = peers(map, 'ana', 'ben');
  ben.doc.setAuthor({ id: 'ben' as PersonId, name: 'Ben Ito' });
  renameMap(ben.doc, 'Going');
  meet(ana, ben);
  expect(personName(ana.doc, 'ben' as PersonId)).toBe('Ben Ito');
  expect(personName(ana.doc, 'ana' as PersonId)).toBe('ana');
});

it('says nothing of people who never wrote, and of what is not a name', () => {
  const { ana } = peers(map, 'ana');
  ana.doc.ydoc.getMap('authors').set('1', 'nonsense');
  ana.doc.ydoc.getMap('authors').set('2', { id: 'eve', name: 7 });
  expect(personName(ana.doc, 'eve' as PersonId)).toBeNull();
  expect(personName(ana.doc, 'nobody' as PersonId)).toBeNull();
});
