import { emptyJourney } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { loadTemplate, templates } from '@throughline/journey/templates';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/pages/library/picture.ts';

describe('the picture of a map', () => {
  it('shows cards, both curves and a mark for each kind of the licence journey', async () => {
    const journey = await loadTemplate('licence', { form: 'example', random: seededRandom(1) });
    const picture = pictureOf(journey);
    expect(picture.stages).toBe(6);
    expect(picture.curves.map(({ isFuture }) => isFuture)).toEqual([false, true]);
    expect(picture.marks.map(({ kind }) => kind).sort()).toEqual([
      'action',
      'backstage',
      'metric',
      'opportunity',
      'painPoint',
      'quote',
      'touchpoint',
    ]);
  });

  it('draws questions as outlines and does not count them', async () => {
    const journey = await loadTemplate('licence', { form: 'prompts', random: seededRandom(1) });
    const picture = pictureOf(journey);
    expect(picture.cards).toBe(0);
    expect(picture.faces).toBe('');
    expect(picture.prompts).not.toBe('');
  });

  it('is made of every template and of an empty map, without a coordinate that is no number', async () => {
    const random = seededRandom(2);
    const all = await Promise.all(templates.map(({ id }) => loadTemplate(id, { form: 'example', random })));
    for (const journey of [emptyJourney, ...all]) {
      const { curves, faces, grid, headings, marks, words } = pictureOf(journey);
      const paths = [faces, grid, headings, words, ...[...curves, ...marks].map(({ path }) => path)];
      expect(paths.filter((path) => /NaN|Infinity|undefined/u.test(path))).toEqual([]);
    }
  });
});
