import { parseSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../src/json/write.ts';
import { writeOutline } from '../src/outline/write.ts';
import { card, read } from './json/files.ts';

const file = 'ab'.repeat(32);

function withPhoto(facts: string): Journey {
  const sketch = parseSketch(`
           | Book
    photos | @ Counter B (${facts})`);
  if (!sketch.ok) throw new Error(sketch.problems.map(({ reason }) => reason).join('\n'));
  return sketch.value.journey;
}

describe('a photo in our own file', () => {
  const photo = {
    kind: 'photo',
    file,
    media: 'image/webp',
    width: 1600,
    height: 1200,
    description: 'A queue',
  };

  it('is written with its picture and what can be seen on it, and read back', () => {
    const facts = `file: ${file}; media: image/webp; size: 1600x1200; description: A queue`;
    const written = writeJson(withPhoto(facts)).body;
    expect(JSON.parse(written)).toMatchObject({ map: { cards: [photo] } });
    const again = read(written);
    expect(again.ok && [...again.journey.cards.values()]).toMatchObject([photo]);
    const blank = JSON.parse(writeJson(withPhoto('decorative: yes')).body) as { map: { cards: object[] } };
    expect(blank.map.cards[0]).toMatchObject({ decorative: true });
    expect(blank.map.cards[0]).not.toHaveProperty('file');
  });

  it('keeps no picture that is named in another way, and says so', () => {
    const result = read(card({ ...photo, file: 'counter.jpg' }));
    expect(result.ok && [...result.journey.cards.values()]).toMatchObject([
      { file: '', media: '', width: 0, height: 0, description: 'A queue' },
    ]);
    expect(result.ok && result.notCarried.map(({ path, says }) => `${path} ${says}`)).toEqual([
      'map.cards[0].file is no name of a file: 64 lower-case hexadecimal digits. The card keeps no picture.',
    ]);
    expect(read(card({ ...photo, width: -1 })).ok).toBe(false);
    expect(read(card({ ...photo, decorative: 'yes' })).ok).toBe(false);
  });
});

describe('a photo in the outline', () => {
  const line = (facts: string): string | undefined =>
    writeOutline(withPhoto(facts))
      .body.split('\n')
      .find((each) => each.includes('PH-01'));

  it('is told by what can be seen on it', () => {
    expect(line(`file: ${file}; description: Nine people wait`)).toBe('  - PH-01 · shows Nine people wait');
    expect(line(`file: ${file}; decorative: yes`)).toBe('  - PH-01 · decorative');
  });

  it('says when nobody has described its picture', () => {
    expect(line(`file: ${file}`)).toBe('  - PH-01 · not described yet');
    expect(line('source: Site visit')).toBe('  - PH-01 · evidence: of unknown strength, Site visit');
  });
});
