import {
  curveStory,
  curveSummary,
  curvesOf,
  isMirroredMap,
  monotone,
  placeLabels,
} from '@throughline/journey';
import type { Box, Curve, EmotionPoint, Journey, Lane, Point } from '@throughline/journey';
import type { OutlineWords } from '../outline/words.ts';
import { interMeasure } from '../svg/measure.ts';
import { element, escapeXml } from '../xml/write.ts';

/** In units of the picture, one of which is a pixel where it is shown as large as it is. */
const stageWidth = 160;
const height = 190;
const inset = 16;
const frame = { top: 26, bottom: 34 } as const;
const lineHeight = 14;
const face = 5;
/** Longer titles and names are cut. */
const mostTitle = 22;
const mostName = 24;

/** How people feel along the journey: a picture that is named by its curves in words. */
export function curveFigure(lane: Lane, journey: Journey, words: OutlineWords): string {
  const curves = curvesOf(journey, lane.id);
  const told = curves.map((curve) => curveSummary(curveStory(curve, journey), words.curve));
  if (told.length === 0) return '';
  const width = journey.stages.length * stageWidth;
  const scene = { journey, toLeft: isMirroredMap(journey) };
  const title = lane.title.trim() || words.kinds.emotion;
  const ids = [`title-${lane.id}`, `words-${lane.id}`] as const;
  const picture = element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': ids.join(' '),
    },
    element('title', { id: ids[0] }, escapeXml(title)),
    element('desc', { id: ids[1] }, escapeXml(told.join(' '))),
    stageNames(scene, words),
    ...curves.map((curve) => line(curve, scene)),
    ...points(curves, scene, { x: 0, y: frame.top - lineHeight, width, height: height - frame.bottom }),
  );
  const paragraphs = told.map((said) => `<p dir="auto">${escapeXml(said)}</p>`);
  return `<figure>${picture}<figcaption>${paragraphs.join('')}</figcaption></figure>`;
}

/** Stages go the way the page is read, as they do in its table. */
interface Scene {
  readonly journey: Journey;
  readonly toLeft: boolean;
}

function columnOf(index: number, { journey: { stages }, toLeft }: Scene): number {
  return (toLeft ? stages.length - 1 - index : index) * stageWidth;
}

function stageNames(scene: Scene, words: OutlineWords): string {
  const { stages } = scene.journey;
  const y = yOf(0);
  const rule = element('path', { class: 'rule', d: `M0 ${y}H${stages.length * stageWidth}` });
  const names = stages.map(({ title }, index) => {
    const x = columnOf(index, scene);
    const name = cut(title.trim() || words.stage.replace('{number}', String(index + 1)), mostTitle);
    return (
      element('path', { class: 'rule', d: `M${x} 0V${height}` }) +
      element('text', { class: 'soft', x: x + 8, y: height - 10 }, escapeXml(name))
    );
  });
  return [rule, ...names].join('');
}

function line({ runs, state }: Curve, scene: Scene): string {
  const drawn = runs.map((run) => monotone(placed(run, scene)));
  return element('path', { class: state === 'future' ? 'curve future' : 'curve', d: drawn.join(' ') });
}

function points(curves: readonly Curve[], scene: Scene, area: Box): readonly string[] {
  const unique = [
    ...new Map(curves.flatMap((curve) => curve.points.map((each) => [each.id, each]))).values(),
  ];
  const named = unique.map((point) => {
    const name = cut(point.text.trim(), mostName);
    return { ...place(point, scene), point, name, width: 12 * interMeasure.width(name, 'regular') };
  });
  const lines = curves.flatMap(({ runs }) => runs.map((run) => placed(run, scene)));
  const spots = placeLabels(named, area, lines);
  return named.map(({ name, point, x, y }, index) => {
    const spot = spots[index];
    const label = spot && element('text', { x: spot.x, y: spot.y + lineHeight - 3 }, escapeXml(name));
    return `${element('circle', { class: zone(point.value), cx: x, cy: y, r: face })}${label ?? ''}`;
  });
}

/** From the left to the right, as a line is drawn. */
function placed(run: readonly EmotionPoint[], scene: Scene): readonly Point[] {
  const points = run.map((point) => place(point, scene));
  return scene.toLeft ? points.reverse() : points;
}

function place({ offset, place: { stage }, value }: EmotionPoint, scene: Scene): Point {
  const index = scene.journey.stages.findIndex(({ id }) => id === stage);
  const along = inset + offset * (stageWidth - 2 * inset);
  const x = columnOf(index, scene) + (scene.toLeft ? stageWidth - along : along);
  return { x: Math.round(x * 10) / 10, y: yOf(value) };
}

function yOf(value: number): number {
  const step = (height - frame.top - frame.bottom) / 4;
  return Math.round((frame.top + (2 - value) * step) * 10) / 10;
}

function zone(value: number): string {
  if (value > 0.6) return 'pos';
  return value < -0.6 ? 'neg' : 'mid';
}

function cut(text: string, most: number): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
