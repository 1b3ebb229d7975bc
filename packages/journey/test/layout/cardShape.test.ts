import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankFacts, blankOwnFacts } from '../../src/card.ts';
import type { Card } from '../../src/card.ts';
import { cardKindNames } from '../../src/cardKinds.ts';
import type { CardKind } from '../../src/cardKinds.ts';
import { cardShapes } from '../../src/layout/cardShape.ts';
import type { CardParts } from '../../src/layout/cardShape.ts';
import type { Box } from '../../src/layout/kept.ts';
import type { TextMeasure } from '../../src/layout/measure.ts';
import { leastCardHeight, spacing } from '../../src/layout/spacing.ts';
import { evenMeasure, journeys } from '../../src/testing.ts';

/** A card that says only this much. */
function made(kind: CardKind, facts: object): Card {
  const record = { id: 'c1', ref: 'C-1', place: {}, text: 'Words', created: null, touched: null };
  return { ...blankFacts, ...blankOwnFacts(kind), ...record, ...facts } as unknown as Card;
}

const shape = (kind: CardKind, facts: object = {}, width = 156): CardParts =>
  cardShapes(evenMeasure)(made(kind, facts), width);

const heights = (kind: CardKind, ...all: object[]): readonly number[] =>
  all.map((facts) => shape(kind, facts).height);

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const owner = { division: 'd1' };

/** Text set half as wide again, in lines of 1.5 em. */
const wider: TextMeasure = {
  width: (text, face) => 1.5 * evenMeasure.width(text, face),
  line: (face) => (face === 'meta' ? 18 : 19.5),
};

describe('a card', () => {
  it('has room for every line of people who set text wider', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        for (const card of journey.cards.values()) {
          const [plain, wide] = [evenMeasure, wider].map((measure) => cardShapes(measure)(card, 156));
          expect(wide!.height).toBeGreaterThanOrEqual(plain!.height);
          expect(wide!.text.height).toBeCloseTo(wide!.lines.length * wide!.lineHeight, 5);
          expect(wide!.lineHeight).toBe(wide!.face === 'meta' ? 18 : 19.5);
          expect(wide!.height - wide!.text.y - wide!.text.height).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the parts of a card', () => {
  it('lie inside it and beside each other, whatever it says', () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 132, max: 308 }), (journey, width) => {
        const shapeOf = cardShapes(evenMeasure);
        for (const card of journey.cards.values()) {
          const parts = shapeOf(card, width);
          const { channels, corner, figure, mark, meta, picture, sparkline, text } = parts;
          const all = [mark, picture, text, meta, channels, figure, sparkline].flatMap((part) => part ?? []);
          const whole = { x: 0, y: 0, width, height: parts.height };
          expect([...all, ...(corner ? [corner] : [])].every((part) => inside(part, whole))).toBe(true);
          expect(all.some((part, index) => all.slice(0, index).some((other) => overlap(part, other)))).toBe(
            false,
          );
          expect(text.height).toBe(parts.lines.length * parts.lineHeight);
          if (!corner) continue;
          const last = parts.lines
            .at(-1)!
            .runs.reduce(
              (sum, run) => sum + evenMeasure.width(run.text, run.bold ? 'cardBold' : parts.face),
              0,
            );
          const lastLine = {
            x: text.x,
            y: text.y + text.height - parts.lineHeight,
            width: last,
            height: parts.lineHeight,
          };
          expect(overlap(corner, lastLine)).toBe(false);
        }
      }),
    );
  });

  it('are as high as said for a card that has one line and nothing else', () => {
    for (const kind of cardKindNames) expect(shape(kind).height).toBe(leastCardHeight(kind));
    expect(
      ['action', 'touchpoint', 'painPoint', 'metric'].map((kind) => leastCardHeight(kind as CardKind)),
    ).toEqual([32, 28, 52, 50]);
  });

  it('leave room right of a touchpoint for three icons, or fewer and a number', () => {
    const icons = (count: number, width = 156) => {
      const all = ['website', 'text', 'mail', 'counter', 'app'].slice(0, count);
      const { channels } = shape('touchpoint', { channels: all }, width);
      return channels && [channels.icons, channels.more];
    };
    expect([0, 1, 2, 3, 4, 5].map((count) => icons(count))).toEqual([
      null,
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 2],
      [2, 3],
    ]);
    expect([1, 2, 3, 4].map((count) => icons(count, 132))).toEqual([
      [1, 0],
      [2, 0],
      [1, 2],
      [1, 3],
    ]);
    expect(icons(5, 308)).toEqual([3, 2]);
    const { channels, height, text } = shape('touchpoint', { channels: ['website', 'text'], ...owner });
    expect(text.x + text.width + spacing.channelsGap).toBe(channels!.x);
    expect(channels!.y + channels!.height / 2).toBe(height / 2);
  });

  it('set a quote in italics, with a line for who said it', () => {
    expect(shape('quote').face).toBe('cardItalic');
    expect(heights('quote', {}, { speaker: 'P07' }, { consent: 'withdrawn' })).toEqual([32, 50, 50]);
  });

  it('give a backstage step a line for its owner, and other cards a glyph behind the last line', () => {
    expect(heights('backstage', {}, owner)).toEqual([32, 50]);
    expect(heights('action', {}, owner)).toEqual([32, 32]);
    expect(shape('action', owner).corner).toEqual({ x: 138, y: 8, width: 10, height: 16 });
    expect(heights('action', { text: 'Words up to the end' }, { ...owner, text: 'Words right up' })).toEqual([
      50, 32,
    ]);
    expect(heights('action', { ...owner, text: 'Words of seventee' })).toEqual([50]);
  });

  it('give an opportunity room for its effort at the lower right', () => {
    const { corner, height } = shape('opportunity', { effort: 'M' });
    expect([corner, height]).toEqual([{ x: 130, y: 8, width: 18, height: 16 }, 32]);
    expect(shape('opportunity', { effort: 'M', ...owner }).corner!.width).toBe(18 + 4 + 10);
    expect(shape('opportunity').corner).toBeNull();
  });

  it('begin a metric with its figure, and a sparkline where there is room', () => {
    const measured = { value: 9.4, unit: 'd', series: [4, 5, 6.2] };
    const { figure, sparkline, text } = shape('metric', measured);
    expect(figure).toEqual({ x: 30, y: 7, width: 80, height: 20 });
    expect(sparkline).toEqual({ x: 116, y: 10, width: 32, height: 14 });
    expect(text).toMatchObject({ x: 30, y: 27, height: 16 });
    expect(shape('metric', { ...measured, series: [] })).toMatchObject({
      sparkline: null,
      figure: { width: 118 },
    });
    expect(shape('metric', { ...measured, unit: 'working days' }).sparkline).toBeNull();
    expect(shape('metric', { ...measured, unit: 'days' })).toMatchObject({
      figure: { width: 118 - spacing.sparklineGap - 22 },
      sparkline: { width: 22 },
    });
    expect(shape('metric', { ...measured, value: null }).sparkline).toBeNull();
  });

  it('are only a question while nobody has answered a template, cut after three lines', () => {
    const asks = { text: '', prompt: 'What does the person do here?', ...owner };
    for (const kind of cardKindNames) {
      const { channels, corner, face, figure, lines, meta } = shape(kind, { ...asks, channels: ['website'] });
      expect([channels, corner, figure, meta, face]).toEqual([null, null, null, null, 'card']);
      expect(lines.map(({ text }) => text).join(' ')).toBe(asks.prompt);
    }
    const { height, lines } = shape('metric', { text: '', prompt: 'word '.repeat(60) });
    expect([lines.length, lines[2]!.text.endsWith('…'), height]).toEqual([3, true, 7 + 3 * 18 + 7]);
  });
});
