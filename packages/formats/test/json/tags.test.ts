import { buildJourney, plainTag, tagId } from '@throughline/journey';
import { expect, test } from 'vitest';
import { writeJson } from '../../src/json/write.ts';
import { file, read } from './files.ts';

const meta = { title: 'Renewing a licence', lang: '', goal: '' };
const rural = {
  ...plainTag('Rural'),
  definition: 'Far from an office',
  colour: 3,
  synonyms: ['Out of town', 'Village'],
};

test('what a tag means, its colour and other words for it come back from a file', () => {
  const journey = buildJourney({ meta, stages: [], lanes: [], cards: [], tags: [rural, plainTag('Web')] });
  const back = read(writeJson(journey).body);
  expect(back.ok && [...back.journey.tags.values()]).toEqual(
    expect.arrayContaining([rural, plainTag('Web')]),
  );
});

test('a tag of which a file says only a label has none of these', () => {
  const back = read(file({ tags: [{ id: 't', label: 'Web' }] }));
  expect(back.ok && back.journey.tags.get(tagId('web'))).toEqual(plainTag('Web'));
});
