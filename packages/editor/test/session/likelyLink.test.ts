import { expect, it } from 'vitest';
import { cardKindNames } from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import { likelyLink } from '../../src/session/likelyLink.ts';

it.each<[CardKind, CardKind | null, string]>([
  ['painPoint', 'touchpoint', 'happens at'],
  ['painPoint', 'opportunity', 'solved by'],
  ['painPoint', 'backstage', 'caused by'],
  ['painPoint', 'metric', 'evidence'],
  ['opportunity', 'quote', 'evidence'],
  ['backstage', 'backstage', 'hands over to'],
  ['backstage', 'touchpoint', 'leads to'],
  ['action', 'action', 'leads to'],
  ['painPoint', 'painPoint', 'leads to'],
  ['painPoint', null, 'caused by'],
  ['quote', null, 'evidence'],
  ['action', null, 'happens at'],
  ['note', null, 'leads to'],
])('a link from %s to %s most likely says "%s"', (from, to, kind) => {
  expect(likelyLink(from, to)).toBe(kind);
});

it('any two kinds have a likely link, and whatever leads to a metric or a quote is evidence', () => {
  for (const from of cardKindNames) {
    for (const to of cardKindNames) {
      expect(likelyLink(from, to) === 'evidence').toBe(to === 'metric' || to === 'quote');
    }
  }
});
