import { describe, expect, test } from 'vitest';
import { addCard, addFutureOf, changeKind, describePhoto } from '../../src/index.ts';
import { checkOperation, contentOf, docFromSketch, meet, peers } from '../../src/testing.ts';
import type { SketchedDoc } from '../../src/testing.ts';

const [one, two] = ['1a'.repeat(32), '2b'.repeat(32)];
const map = (facts: string): string => `
  | Discover
  photos | @ Counter B #it ${facts} / > pays #other`;
const both = (j: SketchedDoc) => [j.card('it'), j.card('other')];
const picture = (file: string) => ({ file, media: 'image/webp', width: 1600, height: 1200 });

describe('a photo', () => {
  test('says which picture it shows', () => {
    checkOperation({
      before: map('(description: A queue)'),
      do: (j) => describePhoto(j.doc, both(j), picture(one)),
      after: map(`(file: ${one}; media: image/webp; size: 1600x1200; description: A queue)`),
    });
  });

  test('says what can be seen on it, or that it is decorative', () => {
    checkOperation({
      before: map(`(file: ${one})`),
      do: (j) => describePhoto(j.doc, both(j), { description: 'Nine people, one counter' }),
      after: map(`(file: ${one}; description: Nine people, one counter)`),
    });
    checkOperation({
      before: map(`(file: ${one}; description: A queue)`),
      do: (j) => describePhoto(j.doc, both(j), { description: '', decorative: true }),
      after: map(`(file: ${one}; decorative: yes)`),
    });
  });

  test('gets another picture whole, and loses it whole', () => {
    checkOperation({
      before: map(`(file: ${one}; media: image/webp; size: 1600x1200)`),
      do: (j) => describePhoto(j.doc, [j.card('it')], { file: two }),
      after: map(`(file: ${two})`),
    });
    checkOperation({
      before: map(`(file: ${one}; media: image/webp; size: 1600x1200; description: A queue)`),
      do: (j) => describePhoto(j.doc, [j.card('it')], { file: '' }),
      after: map('(description: A queue)'),
    });
  });

  test('refuses what is no file, what it says already, and more than it may hold', () => {
    const j = docFromSketch(map(`(file: ${one}; description: A queue)`));
    const nothing = { ok: false, reason: 'nothing' };
    expect(describePhoto(j.doc, both(j), { file: 'photo.jpg' })).toEqual(nothing);
    expect(describePhoto(j.doc, both(j), { file: one, description: 'A queue' })).toEqual(nothing);
    expect(describePhoto(j.doc, [j.card('other')], { description: 'x' })).toEqual(nothing);
    expect(describePhoto(j.doc, both(j), { description: 'x'.repeat(501) })).toEqual({
      ok: false,
      reason: 'limit',
    });
  });

  test('has one of two pictures chosen at the same moment, never one in the size of the other', () => {
    const { ana, ben } = peers(map(''), 'ana', 'ben');
    describePhoto(ana.doc, [ana.card('it')], picture(one));
    describePhoto(ben.doc, [ben.card('it')], { file: two, media: 'image/png', width: 30, height: 40 });
    describePhoto(ben.doc, [ben.card('it')], { description: 'A queue' });
    meet(ana, ben);
    const card = ana.doc.journey.cards.get(ana.card('it'));
    expect(card).toMatchObject({ description: 'A queue' });
    expect([picture(one), { file: two, media: 'image/png', width: 30, height: 40 }]).toContainEqual(
      card?.kind === 'photo' && {
        file: card.file,
        media: card.media,
        width: card.width,
        height: card.height,
      },
    );
    expect(contentOf(ben.doc.journey)).toBe(contentOf(ana.doc.journey));
  });

  test('is made with its picture, and with none that makes no sense', () => {
    const { doc, lane, stage } = docFromSketch(map(''));
    const added = (facts: object): unknown => {
      const card = addCard(doc, { stage: stage('Discover'), lane: lane('photos'), text: '', facts });
      return card.ok && doc.journey.cards.get(card.value);
    };
    expect(added({ ...picture(one), description: 'A queue' })).toMatchObject({
      ...picture(one),
      description: 'A queue',
    });
    expect(added({ file: 'x', width: 9 })).toMatchObject({ file: '', media: '', width: 0, height: 0 });
  });

  test('keeps its picture while it is of another kind, and gives it to what takes its place', () => {
    const { card, doc } = docFromSketch(map(`(file: ${one}; description: A queue)`));
    const future = addFutureOf(doc, card('it'));
    expect(future.ok && doc.journey.cards.get(future.value)).toMatchObject({
      file: one,
      description: 'A queue',
    });
    changeKind(doc, [card('it')], 'note');
    expect(doc.journey.cards.get(card('it'))).not.toHaveProperty('file');
    changeKind(doc, [card('it')], 'photo');
    expect(doc.journey.cards.get(card('it'))).toMatchObject({ file: one, description: 'A queue' });
  });
});
