import { curvesOf } from '@throughline/journey';
import type { Point } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { feelingUnder, lineAt } from '../../../src/canvas/curve/lineAt.ts';
import { smallMap } from '../layout.ts';

const { card, journey, lane, layout, stage } = smallMap(`
  | Discover | Buy | Wait | Use
  emotion | ~+1 glad | ~-1 cross | | ~0 calm`);
const emotion = lane('emotion');
const curves = curvesOf(journey, emotion);
const centre = (text: string): Point => layout.curvePoint(card(text)) as Point;

describe('a press on the line', () => {
  it('meets it between two points, at the value it has there', () => {
    const [from, to] = [centre('glad'), centre('cross')];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    expect(lineAt(layout, curves, middle, 6)).toEqual({ persona: null, value: 0 });
    expect(lineAt(layout, curves, { ...middle, y: middle.y + 5 }, 6)).toEqual({ persona: null, value: 0 });
  });

  it('misses it further away, and before its first point', () => {
    const [from, to] = [centre('glad'), centre('cross')];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    expect(lineAt(layout, curves, { ...middle, y: middle.y + 9 }, 6)).toBeNull();
    expect(lineAt(layout, curves, { x: from.x - 20, y: from.y }, 6)).toBeNull();
  });
});

describe('a place in a cell', () => {
  it('is a feeling: a quarter of a value, a part of its stage', () => {
    const at = centre('glad');
    expect(
      feelingUnder(layout, { lane: emotion, stage: stage('Discover') }, { x: at.x, y: at.y + 2 }),
    ).toEqual({
      value: 1,
      offset: 0.5,
    });
  });

  it('is none under the curve', () => {
    const area = layout.curveArea(emotion);
    const below = { x: centre('glad').x, y: (area?.y ?? 0) + (area?.height ?? 0) + 1 };
    expect(feelingUnder(layout, { lane: emotion, stage: stage('Discover') }, below)).toBeNull();
  });
});
