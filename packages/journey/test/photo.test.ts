import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankOwnFacts, isPrompt, lacksDescription, shownText } from '../src/card.ts';
import type { Card } from '../src/card.ts';
import { differenceOf } from '../src/difference/difference.ts';
import { differenceSentence, englishDifferenceWords } from '../src/difference/sentences.ts';
import { differenceStory } from '../src/difference/story.ts';
import { problemsIn } from '../src/invariants.ts';
import type { Journey } from '../src/journey.ts';
import { cardShapes } from '../src/layout/cardShape.ts';
import type { CardParts } from '../src/layout/cardShape.ts';
import { leastCardHeight, spacing } from '../src/layout/spacing.ts';
import { isFileHash, noPicture, soundPicture } from '../src/photo.ts';
import type { Picture } from '../src/photo.ts';
import { printSketch } from '../src/sketch/print.ts';
import { evenMeasure } from '../src/testing.ts';
import { sketched } from './sketched.ts';

const file = 'ab'.repeat(32);
const picture: Picture = { file, media: 'image/webp', width: 1600, height: 1200 };

/** A journey with one photo that says this in parentheses. */
function photo(facts: string, text = '?') {
  const { card, journey } = sketched(`
           | Book
    photos | @ ${text} #it ${facts === '' ? '' : `(${facts})`}`);
  const found = journey.cards.get(card('it'))!;
  if (found.kind !== 'photo') throw new Error(`It is a ${found.kind}`);
  return { journey, card: found };
}

function withPhoto({ journey, card }: ReturnType<typeof photo>, facts: object): Journey {
  const changed = { ...card, ...facts } as Card;
  return { ...journey, cards: journey.cards.withAll([[card.id, changed]], []) };
}

describe('a photo', () => {
  it('has no picture until a file is named by its content', () => {
    expect(photo('').card).toMatchObject({ ...noPicture, description: '', decorative: false });
    expect(isFileHash(file)).toBe(true);
    for (const wrong of ['', file.toUpperCase(), file.slice(1), `${file}0`, `../${file.slice(3)}`]) {
      expect(isFileHash(wrong)).toBe(false);
      expect(soundPicture({ ...picture, file: wrong })).toEqual(noPicture);
    }
  });

  it('keeps of a picture what makes sense, and what makes sense as it is', () => {
    const anything = fc.oneof(fc.anything(), fc.constant(file), fc.constant('image/png'), fc.nat(70_000));
    fc.assert(
      fc.property(
        fc.record({ file: anything, media: anything, width: anything, height: anything }),
        (said) => {
          const sound = soundPicture(said);
          expect(soundPicture(sound)).toEqual(sound);
          expect(problemsIn(withPhoto(photo(''), sound))).toEqual([]);
        },
      ),
    );
    expect(soundPicture(picture)).toEqual(picture);
    expect(soundPicture({ ...picture, media: 'text/html', width: -1, height: 1e9 })).toEqual({
      ...noPicture,
      file,
    });
  });

  it('is unsound with a picture that makes no sense', () => {
    const wrongs = [{ file: 'x' }, { media: 'text/html' }, { width: 1.5 }, { height: Number.NaN }];
    for (const wrong of wrongs) {
      const broken = problemsIn(withPhoto(photo(''), { ...picture, ...wrong }));
      expect(broken.map(({ invariant }) => invariant)).toEqual([5]);
    }
  });

  it('is written in the sketch with all that is said of it', () => {
    const { card, journey } = photo(
      `file: ${file}; media: image/webp; size: 1600x1200; description: Nine people \\(one counter\\); decorative: yes`,
      'Counter B',
    );
    expect(card).toMatchObject({
      ...picture,
      text: 'Counter B',
      description: 'Nine people (one counter)',
      decorative: true,
    });
    const again = sketched(printSketch(journey)).journey.cards;
    expect([...again.values()]).toMatchObject([{ ...picture, description: card.description }]);
    expect(photo('', 'Door (file: 12ab)').card).toMatchObject({ text: 'Door (file: 12ab)', file: '' });
    expect(photo('size: 16x12; media: image/png').card).toMatchObject(noPicture);
  });

  it('answers the question of a template by its picture alone', () => {
    expect(isPrompt(photo('prompt: What does it look like?').card)).toBe(true);
    expect(isPrompt(photo(`prompt: What does it look like?; file: ${file}`).card)).toBe(false);
  });

  it('shows its words, or without any what can be seen on it', () => {
    expect(shownText(photo('description: A queue', 'Counter B').card)).toBe('Counter B');
    expect(shownText(photo('description: A queue').card)).toBe('A queue');
    const note = { ...photo('').card, ...blankOwnFacts('note'), description: 'A queue' } as Card;
    expect(shownText(note)).toBe('');
  });

  it('lacks a description while it shows a picture and nobody has said anything of it', () => {
    expect(lacksDescription(photo('').card)).toBe(false);
    expect(lacksDescription(photo(`file: ${file}`, 'Counter B').card)).toBe(true);
    expect(lacksDescription(photo(`file: ${file}; description: A queue`).card)).toBe(false);
    expect(lacksDescription(photo(`file: ${file}; decorative: yes`).card)).toBe(false);
  });

  it('differs by its picture, its description and its text, in words without names of files', () => {
    const before = photo(`file: ${file}; description: A queue`, 'Counter B');
    const told = (facts: object, from = before): string[] =>
      differenceStory(differenceOf(from.journey, withPhoto(from, facts)), () => 'Ana').map((line) =>
        differenceSentence({ ...line, who: 'Ana' }, englishDifferenceWords),
      );
    const other = { file: 'cd'.repeat(32), width: 10, height: 20, description: 'Nobody waits' };
    expect(told(other)).toEqual([
      'Ana changed the picture of photo “Counter B”.',
      'Ana changed the description of photo “Counter B” from “A queue” to “Nobody waits”.',
    ]);
    expect(told(noPicture)).toEqual(['Ana took away the picture of photo “Counter B”.']);
    expect(told(picture, photo('description: A queue'))).toEqual(['Ana set the picture of photo “A queue”.']);
  });
});

describe('a photo card', () => {
  const shape = (facts: string, width = 156, text = 'Words'): CardParts =>
    cardShapes(evenMeasure)(photo(facts, text).card, width);
  const sized = (size: string, width = 156): CardParts => shape(`file: ${file}; size: ${size}`, width);

  it('is as high as any other card while it has no picture', () => {
    expect(shape('')).toMatchObject({ picture: null, height: leastCardHeight('photo') });
  });

  it('has its picture above its mark and its words', () => {
    const { height, lines, mark, picture: box, text } = sized('1600x1200');
    expect(box).toEqual({ x: 8, y: 7, width: 140, height: 105 });
    expect(text.y).toBe(7 + 105 + spacing.pictureGap);
    expect(mark.y).toBe(text.y + 1);
    expect(height).toBe(text.y + lines.length * spacing.cardLine + 7);
    const described = shape(
      `file: ${file}; size: 1600x1200; description: Nine people wait at one counter`,
      156,
      '?',
    );
    expect(described.lines.map((line) => line.text).join(' ')).toBe('Nine people wait at one counter');
  });

  it('keeps the shape of a picture, whole and no larger than it is', () => {
    expect(sized('1200x1600').picture).toEqual({ x: 18, y: 7, width: 120, height: 160 });
    expect(sized('60x30').picture).toEqual({ x: 48, y: 7, width: 60, height: 30 });
    expect(shape(`file: ${file}`).picture).toEqual({ x: 8, y: 7, width: 140, height: 93 });
    expect(sized('60000x1').picture).toMatchObject({ width: 140, height: spacing.pictureLeast });
    const side = fc.integer({ min: 200, max: 4000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 132, max: 308 }), (across, down, width) => {
        const box = sized(`${across}x${down}`, width).picture!;
        expect(box.x).toBeGreaterThanOrEqual(8);
        expect(box.x + box.width).toBeLessThanOrEqual(width - 8);
        expect(box.height).toBeLessThanOrEqual(spacing.pictureMost);
        if (Math.min(box.width, box.height) <= spacing.pictureLeast) return;
        const error = Math.abs(box.width * down - box.height * across) / Math.max(across, down);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});
