import { curvesOf } from '@throughline/journey';
import { expect, describe, it } from 'vitest';
import { drawCurves, leading, placeNames, weightOf } from '../../../src/canvas/curve/drawing.ts';
import type { CurveScene } from '../../../src/canvas/curve/drawing.ts';
import { withHeld } from '../../../src/canvas/curve/place.ts';
import { smallMap } from '../layout.ts';

const sketch = `
  persona: Maria (58)
  persona: Devon (23)

  | Discover | Buy | Wait | Use
  emotion | ~+1 glad <Maria> ^current | ~-1 cross <Maria> ^current | | ~0 calm <Maria> ^current
          | ~+1.5 <Maria> ^future | ~+1 eager <Maria> ^future | |
          | ~0.5 easy <Devon> | ~-0.5 torn <Devon> | |`;

const { card, journey, lane, layout } = smallMap(sketch);
const emotion = lane('emotion');
const area = layout.curveArea(emotion) as CurveScene['area'];
const curves = curvesOf(journey, emotion);
const personaOf = (name: string) =>
  [...journey.personas.values()].find((each) => each.name === name)?.id ?? null;
const scene: CurveScene = { layout, area, curves, state: 'current', persona: personaOf('Maria') };
const drawnOf = (drawn: ReturnType<typeof drawCurves>, persona: string, state: string) =>
  drawn.find((curve) => curve.persona === personaOf(persona) && curve.state === state);

describe('the drawing of curves', () => {
  it('breaks a line where a stage between has no point', () => {
    expect(drawnOf(drawCurves(scene), 'Maria', 'current')?.lines).toHaveLength(1);
    expect(leading(curves, scene)?.runs.map((run) => run.length)).toEqual([2, 1]);
  });

  it('puts the chosen persona in front, others back, and the future beside the present', () => {
    const drawn = drawCurves(scene);
    expect(drawn.at(-1)).toMatchObject({ persona: personaOf('Maria'), state: 'current', leads: true });
    expect(drawnOf(drawn, 'Devon', 'current')?.weight).toBe('faint');
    expect(drawnOf(drawn, 'Maria', 'future')?.weight).toBe('beside');
    const maria = curves.find((curve) => curve.persona === personaOf('Maria') && curve.state === 'current');
    expect(maria && weightOf(maria, { ...scene, state: 'future' })).toBe('faint');
  });

  it('fills only under the line that leads', () => {
    expect(drawCurves(scene).filter(({ areas }) => areas.length > 0)).toHaveLength(1);
  });

  it('marks the points that this view cannot focus', () => {
    const drawn = drawCurves(scene);
    expect(drawnOf(drawn, 'Maria', 'future')?.marks).toHaveLength(2);
    expect(drawnOf(drawn, 'Maria', 'current')?.marks).toHaveLength(0);
  });

  it('follows a point that is held', () => {
    const held = { card: card('cross'), value: 2, offset: 0.5 };
    const moved = drawCurves({ ...scene, curves: withHeld(curves, held) });
    expect(drawnOf(moved, 'Maria', 'current')?.lines).not.toEqual(
      drawnOf(drawCurves(scene), 'Maria', 'current')?.lines,
    );
    expect(drawnOf(moved, 'Devon', 'current')).toEqual(drawnOf(drawCurves(scene), 'Devon', 'current'));
  });
});

describe('names on the curve', () => {
  const names = placeNames({
    ...scene,
    width: (text) => text.length * 6,
    nameOf: ({ text }) => text,
    futureName: 'Future state',
  });

  it('stand at the points people work on, and the future is named once', () => {
    expect(names.map(({ text }) => text).toSorted()).toEqual(['Future state', 'calm', 'cross', 'glad']);
  });

  it('stand at a point that both states share, whichever is shown', () => {
    const shared = smallMap('| A | B\nemotion | ~+1 up ^current / ~0@0.9 new ^future | ~+2 proud');
    const lane = shared.lane('emotion');
    const area = shared.layout.curveArea(lane) as CurveScene['area'];
    const own = { layout: shared.layout, area, curves: curvesOf(shared.journey, lane), persona: null };
    const named = (state: CurveScene['state']): readonly string[] =>
      placeNames({
        ...own,
        state,
        width: (text) => text.length * 6,
        nameOf: ({ text }) => text,
        futureName: '',
      }).map(({ text }) => text);
    expect(named('current').toSorted()).toEqual(['proud', 'up']);
    expect(named('future').toSorted()).toEqual(['new', 'proud']);
  });

  it('cover neither each other nor a point', () => {
    const boxes = names.map(({ height, width, x, y }) => ({ x, y, width, height }));
    const points = [...journey.cards.values()].flatMap(({ id }) => layout.curvePoint(id) ?? []);
    const faces = points.map(({ x, y }) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
    const covers = boxes.flatMap((one, index) =>
      [...boxes.slice(index + 1), ...faces].filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      ),
    );
    expect(covers).toEqual([]);
  });

  it('are cut when they are long', () => {
    const long = placeNames({
      ...scene,
      width: (text) => text.length * 6,
      nameOf: () => 'Waits for a letter that never comes',
      futureName: '',
    });
    expect(long.length).toBeGreaterThan(0);
    for (const { text, width } of long) {
      expect(text).toMatch(/^Waits for a letter.*…$/u);
      expect(width).toBeLessThanOrEqual(132);
    }
  });
});
