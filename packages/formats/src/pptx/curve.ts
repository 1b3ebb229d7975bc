import { curveStory, curveSummary, curvesOf, monotone, placeLabels } from '@throughline/journey';
import type { Box, Curve, EmotionPoint, Journey, Lane, Point } from '@throughline/journey';
import { interMeasure } from '../svg/measure.ts';
import { element } from '../xml/write.ts';
import type { ToldMap } from './cards.ts';
import { emu, fill, geometry, textBody, transform } from './drawing.ts';
import { onSlide } from './slide.ts';
import type { SlideSetting } from './slide.ts';
import { oneLine } from './table.ts';

const inset = 10;
const face = 7;
const size = 9;

/** What the curves of a lane say, one text for each. */
export function curveTexts(lane: Lane, { journey, voice }: ToldMap): readonly string[] {
  return curvesOf(journey, lane.id).map((curve) => curveSummary(curveStory(curve, journey), voice.curve));
}

/** The curves of a lane over columns of equal width, as shapes that can be edited; one group with all of it in words. */
export function curveGroup(
  lane: Lane,
  map: ToldMap,
  { area, firstId }: { readonly area: Box; readonly firstId: number },
  setting: SlideSetting,
): string {
  const { journey, voice } = map;
  const curves = curvesOf(journey, lane.id);
  if (curves.length === 0) return '';
  const place = placer(journey, area);
  const ids = counter(firstId + 1);
  const drawing: Drawing = { area, ids, place, setting };
  const look = geometry('rect') + fill('F4F5F8') + noLine;
  const ground = shape(ids(), 'Ground', onSlide(area, setting), look);
  const lines = curves.flatMap((curve) => lineShapes(curve, drawing));
  const unique = [...new Map(curves.flatMap(({ points }) => points.map((each) => [each.id, each]))).values()];
  const points = unique.map((point) => {
    const { x, y } = place(point);
    const box = { x: x - face / 2, y: y - face / 2, width: face, height: face };
    return shape(
      ids(),
      'Feeling',
      onSlide(box, setting),
      geometry('ellipse') + fill(inkOf(point.value)) + noLine,
    );
  });
  const description = oneLine(curveTexts(lane, map).join(' '));
  const seen = onSlide(area, setting);
  const frame = transform(seen, 'a:xfrm', childFrame(seen));
  return element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id: firstId, name: lane.title || voice.kinds.emotion, descr: description }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element('p:grpSpPr', {}, frame),
    ground,
    ...lines,
    ...points,
    ...names(unique, curves, drawing),
  );
}

/** Reckoned from the first stage to the last along rising x; what comes of it is put where it lies on the slide. */
interface Drawing {
  readonly area: Box;
  readonly ids: () => number;
  readonly place: (point: EmotionPoint) => Point;
  readonly setting: SlideSetting;
}

function counter(from: number): () => number {
  let next = from;
  return () => next++;
}

function placer({ stages }: Journey, area: Box): (point: EmotionPoint) => Point {
  const column = area.width / Math.max(1, stages.length);
  const step = (area.height - 2 * inset - size) / 4;
  return ({ offset, place, value }) => {
    const index = stages.findIndex(({ id }) => id === place.stage);
    const x = area.x + index * column + inset + offset * (column - 2 * inset);
    return { x, y: area.y + inset + size / 2 + (2 - value) * step };
  };
}

function inkOf(value: number): string {
  if (value > 0.6) return '0F7C88';
  return value < -0.6 ? 'C8431F' : '5B6474';
}

const noLine = element('a:ln', {}, element('a:noFill'));

function shape(id: number, name: string, box: Box, look: string): string {
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, element('p:cNvPr', { id, name }), element('p:cNvSpPr'), element('p:nvPr')),
    element('p:spPr', {}, transform(box), look),
  );
}

function childFrame({ height, width, x, y }: Box): string {
  const at = { x: Math.round(x * emu), y: Math.round(y * emu) };
  const across = { cx: Math.round(width * emu), cy: Math.round(height * emu) };
  return element('a:chOff', at) + element('a:chExt', across);
}

function lineShapes({ runs, state }: Curve, { area, ids, place, setting }: Drawing): readonly string[] {
  const isFuture = state === 'future';
  const line = element(
    'a:ln',
    { w: 28_575 },
    fill(isFuture ? '3F4BD1' : '414A59'),
    element('a:prstDash', { val: isFuture ? 'dash' : 'solid' }),
  );
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const points = run.map(place).map(({ x, y }) => ({ x: x - area.x, y: y - area.y }));
      const name = isFuture ? 'Future curve' : 'Curve';
      const drawn = freeform(monotone(points), area, setting.toLeft);
      return shape(ids(), name, onSlide(area, setting), drawn + line);
    });
}

/**
 * The path of a curve, which moves once and then goes on in cubic pieces and straight ones. `toLeft`: seen in a mirror
 * that stands in the middle of its box.
 */
function freeform(d: string, { height, width }: Box, toLeft: boolean): string {
  const parts = [...d.matchAll(/([MLC])([^MLC]*)/gu)].map(([, mark = 'M', numbers = '']) => {
    const pairs = numbers
      .trim()
      .split(/[\s,]+/u)
      .map((each) => Math.round(Number(each) * emu));
    const points = pairs.flatMap((x, index) => {
      if (index % 2 === 1) return [];
      return element('a:pt', { x: toLeft ? Math.round(width * emu) - x : x, y: pairs[index + 1] ?? 0 });
    });
    return element(tags[mark] ?? 'a:lnTo', {}, ...points);
  });
  const path = { w: Math.round(width * emu), h: Math.round(height * emu), fill: 'none' };
  const lists = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name));
  const frame = element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' });
  return element(
    'a:custGeom',
    {},
    ...lists,
    frame,
    element('a:pathLst', {}, element('a:path', path, ...parts)),
  );
}

const tags: Readonly<Record<string, string>> = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo' };

function names(
  points: readonly EmotionPoint[],
  curves: readonly Curve[],
  { area, ids, place, setting }: Drawing,
): readonly string[] {
  const named = points.map((point) => {
    const text = [...oneLine(point.text)].slice(0, 24).join('');
    return { ...place(point), text, width: interMeasure.width(text, 'medium') * size };
  });
  const lines = curves.flatMap(({ runs }) => runs.map((run) => run.map(place)));
  return placeLabels(named, area, lines).flatMap((spot, index) => {
    const text = named[index]?.text ?? '';
    if (!spot || text === '') return [];
    const box = { ...spot, x: spot.x - 4, width: spot.width + 12 };
    return element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        element('p:cNvPr', { id: ids(), name: text }),
        element('p:cNvSpPr', { txBox: 1 }),
        element('p:nvPr'),
      ),
      element('p:spPr', {}, transform(onSlide(box, setting)), geometry('rect'), element('a:noFill')),
      textBody([{ runs: [{ text }] }], { ...setting, size }),
    );
  });
}
