import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionRange } from '../../src/card.ts';
import type { EmotionPoint } from '../../src/card.ts';
import { isCurvePoint } from '../../src/curve/curves.ts';
import type { CardId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import { createLayout } from '../../src/layout/grid.ts';
import { spacing } from '../../src/layout/spacing.ts';
import { dropTarget } from '../../src/layout/target.ts';
import { evenMeasure } from '../../src/testing.ts';
import { emotional } from '../emotional.ts';
import { sketched } from '../sketched.ts';

const { card, journey } = sketched(`
              | A                                   | B
  Emotion     | ~1@0 up #up / ~-2@1 low #low        | ~0 mid #mid / > stacked #stacked / - too #too
  notes       | - note #note                        |`);
const [emotion, notes] = journey.lanes.map(({ id }) => id) as [never, never];
const [a, b] = journey.stages.map(({ id }) => id) as [never, never];

function withPoint(id: CardId, change: Partial<EmotionPoint>): Journey {
  const point = { ...journey.cards.get(id)!, ...change } as EmotionPoint;
  return { ...journey, cards: journey.cards.withAll([[id, point]], []) };
}

describe('an emotion lane', () => {
  const layout = createLayout(evenMeasure)(journey);

  it('has a curve over all stages, and its other cards under it', () => {
    const area = layout.curveArea(emotion)!;
    const row = layout.rows[0]!;
    expect(area).toMatchObject({ x: 132, y: row.y, width: 2 * spacing.column, height: spacing.curve });
    expect(layout.cardBox(card('stacked'))!.y).toBe(area.y + area.height + spacing.cell);
    expect(layout.cardBox(card('too'))!.y).toBe(area.y + area.height + spacing.cell + 32 + spacing.cardGap);
    expect(row.height).toBe(area.height + 2 * spacing.cell + 32 + spacing.cardGap + 32);
    expect(layout.curveArea(notes)).toBeNull();
    expect(layout.curvePoint(card('note'))).toBeNull();
  });

  it('is as high as its curve when nothing is under it', () => {
    const { journey: bare } = sketched('| A\nEmotion | ~1 x');
    expect(createLayout(evenMeasure)(bare).rows[0]!.height).toBe(spacing.curve);
  });

  it('draws a point at its value and offset, with its target around it, inside its cell', () => {
    const { offset, value } = journey.cards.get(card('low')) as EmotionPoint;
    const point = layout.curvePoint(card('low'))!;
    const area = layout.curveArea(emotion)!;
    expect([point.x, point.y]).toEqual([
      132 + spacing.column - spacing.curveInset,
      area.y + area.height - spacing.curveMargin,
    ]);
    expect(layout.feelingPoint(a, emotion, { offset, value })).toEqual(point);
    expect(layout.cardBox(card('low'))).toEqual({ x: point.x - 12, y: point.y - 12, width: 24, height: 24 });
    expect(layout.cardParts(card('low'))).toBeNull();
    expect(layout.lines(card('low'))).toEqual([]);
  });

  it('keeps every target in its cell and above the stack, and reads values back', () => {
    fc.assert(
      fc.property(emotional, (any) => {
        const laid = createLayout(evenMeasure)(any);
        for (const one of any.cards.values()) {
          const kind = any.lanes.find(({ id }) => id === one.place.lane)!.kind;
          expect(laid.curvePoint(one.id) !== null).toBe(isCurvePoint(one, kind));
          if (!isCurvePoint(one, kind)) continue;
          const cell = laid.cellBox(one.place.stage, one.place.lane)!;
          const area = laid.curveArea(one.place.lane)!;
          const box = laid.cardBox(one.id)!;
          expect(box.x >= cell.x && box.x + box.width <= cell.x + cell.width + 1e-9).toBe(true);
          expect(box.y >= area.y && box.y + box.height <= area.y + area.height).toBe(true);
          expect(area.valueAt(laid.curvePoint(one.id)!.y)).toBeCloseTo(one.value, 9);
        }
      }),
    );
  });

  it('says no value beyond delighted and frustrated', () => {
    const area = layout.curveArea(emotion)!;
    expect([area.y - 50, area.y + 500].map((y) => area.valueAt(y))).toEqual([
      emotionRange.most,
      emotionRange.least,
    ]);
  });

  it('moves only the point that was felt anew, and nothing when a point is named', () => {
    const lay = createLayout(evenMeasure);
    const before = lay(journey);
    const ids = ['up', 'mid', 'stacked', 'too', 'note'].map(card);
    const places = ids.map((id) => [before.cardBox(id), before.curvePoint(id), before.cardParts(id)]);
    const [area, low, up] = [
      before.curveArea(emotion),
      before.cardBox(card('low')),
      before.curvePoint(card('up')),
    ];
    const felt = lay(withPoint(card('low'), { value: 1, offset: 0.5 }));
    expect(felt.rows).toBe(before.rows);
    expect(felt.columns).toBe(before.columns);
    for (const [index, id] of ids.entries()) {
      const now = [felt.cardBox(id), felt.curvePoint(id), felt.cardParts(id)];
      expect(now.every((part, which) => part === places[index]![which])).toBe(true);
    }
    expect(felt.curveArea(emotion)).toBe(area);
    expect(felt.cardBox(card('low'))).not.toEqual(low);
    const named = lay(withPoint(card('up'), { text: 'Something else' }));
    expect(named.curvePoint(card('up'))).toBe(up);
    expect(named.cardBox(card('low'))).toEqual(low);
  });

  it('stacks what a template asks until somebody answers', () => {
    const asked = createLayout(evenMeasure)(withPoint(card('up'), { text: '', prompt: 'How is it?' }));
    expect(asked.curvePoint(card('up'))).toBeNull();
    expect(asked.cardBox(card('up'))).toMatchObject({ x: 138, height: 32 });
    expect(asked.lines(card('up'))).toEqual(['How is it?']);
  });

  it('becomes a plain lane when its kind changes, and back', () => {
    const lay = createLayout(evenMeasure);
    const before = lay(journey);
    const lanes = journey.lanes.map((lane) =>
      lane.id === emotion ? { ...lane, kind: 'note' as const } : lane,
    );
    const plain = lay({ ...journey, lanes });
    expect(plain.curveArea(emotion)).toBeNull();
    expect(plain.cardBox(card('up'))!.height).toBe(52);
    const back = lay(journey);
    expect(back.rows).toEqual(before.rows);
    expect(back.cardBox(card('up'))).toEqual({
      ...back.curvePoint(card('up'))!,
      x: 132,
      width: 24,
      height: 24,
      y: back.curvePoint(card('up'))!.y - 12,
    });
  });

  it('takes dropped cards under its curve, wherever over the cell they are', () => {
    const box = layout.cellBox(b, emotion)!;
    const drop = (y: number) => dropTarget(layout, journey, { x: box.x + 20, y }, new Set([card('note')]))!;
    expect(drop(box.y + 10)).toEqual({
      stage: b,
      lane: emotion,
      after: null,
      lineY: box.y + spacing.curve + spacing.cell - spacing.cardGap / 2,
    });
    const stacked = layout.cardBox(card('stacked'))!;
    expect(drop(stacked.y + stacked.height - 2).after).toBe(card('stacked'));
  });
});

describe('a collapsed lane', () => {
  const collapsed = new Set([emotion, notes]);

  it('is a strip whose cards have no box', () => {
    const lay = createLayout(evenMeasure);
    const open = lay(journey);
    const strip = lay(journey, { collapsed });
    expect(strip.rows.map(({ height }) => height)).toEqual([32, 32]);
    expect(strip.rows.every((row) => row.collapsed)).toBe(true);
    expect(['up', 'stacked', 'note'].map((name) => strip.cardBox(card(name)))).toEqual([null, null, null]);
    expect(strip.curveArea(emotion)).toBeNull();
    expect(strip.curvePoint(card('up'))).toBeNull();
    expect(strip.cellBox(b, notes)).toMatchObject({ height: 32 });
    const again = lay(journey, { collapsed: new Set() });
    expect(again.rows).toEqual(open.rows);
    expect(again.cardBox(card('stacked'))).toEqual(open.cardBox(card('stacked')));
  });

  it('leaves open lanes as they are but for their height on the map', () => {
    const lay = createLayout(evenMeasure);
    const open = lay(journey);
    const [parts, height] = [open.cardParts(card('note')), open.rows[1]!.height];
    const half = lay(journey, { collapsed: new Set([emotion]) });
    expect(half.cardParts(card('note'))).toBe(parts);
    expect(half.rows[1]).toMatchObject({ y: open.headerHeight + 32, height, collapsed: false });
  });

  it('is also a strip on a map without stages', () => {
    const { journey: bare } = sketched('notes |');
    const lay = createLayout(evenMeasure);
    lay(bare);
    const ids = new Set(bare.lanes.map(({ id }) => id));
    expect(lay(bare, { collapsed: ids }).rows.map(({ height }) => height)).toEqual(bare.lanes.map(() => 32));
  });

  it('takes dropped cards behind all it has', () => {
    const strip = createLayout(evenMeasure)(journey, { collapsed });
    const box = strip.cellBox(b, emotion)!;
    const target = dropTarget(strip, journey, { x: box.x + 5, y: box.y + 2 }, new Set())!;
    expect(target).toEqual({ stage: b, lane: emotion, after: card('too'), lineY: box.y + 16 });
  });

  it('cuts its title after one line', () => {
    const { journey: long } = sketched('| A\nA title of a lane that needs many lines | x');
    const ids = new Set(long.lanes.map(({ id }) => id));
    const { lines } = createLayout(evenMeasure)(long, { collapsed: ids }).rows[0]!;
    expect(lines.map((line) => line.text)).toEqual([expect.stringMatching(/…$/u)]);
  });
});
