import { createLayout, curveStory, curveSummary, curvesOf } from '@throughline/journey';
import type { Journey, TextMeasure } from '@throughline/journey';
import { chosenOf } from '../chosen.ts';
import type { Notice } from '../format.ts';
import type { WithPhotos } from '../photos.ts';
import { phrase } from '../outline/words.ts';
import { Brush } from '../paper/brush.ts';
import { MapFace } from '../paper/mapFace.ts';
import { mirrored } from '../paper/mirrored.ts';
import type { Painted, TypeMeasure } from '../paper/painted.ts';
import { screenMeasure, subjectOf } from '../paper/subject.ts';
import { wordsIn } from '../paper/languages.ts';
import type { PaperWords } from '../paper/words.ts';
import { paintLinks } from './links.ts';
import type { Picture } from './render.ts';

/** A map as a picture of itself: not on a page, in its own size. */
export interface DrawnMap extends Picture {
  readonly leftOut: readonly Notice[];
}

/** Around the map, in map units. */
const margin = 16;

/**
 * Draws a map, or some of its cards where they are, as the screen has it: the same lines, the curve, the links. Of a
 * map that tells of two states it shows what is, unless it is asked for what will be. `lines` breaks them; unsaid,
 * they break as `type` is wide.
 */
export function drawnMap(
  whole: Journey,
  { cards, greyscale = false, photos, state = 'current' }: WithPhotos,
  type: TypeMeasure,
  lines: TextMeasure = screenMeasure(type),
): DrawnMap {
  const { leftOut, shown } = chosenOf(whole, { ...(cards ? { cards } : {}), ...(photos ? { photos } : {}) });
  const words = wordsIn(whole.meta.lang);
  const subject = subjectOf(shown, { state, greyscale, language: 'en', words, measure: type });
  const layout = createLayout(lines)(subject.journey);
  const painted: Painted[] = [];
  const brush = Brush.on(painted, subject);
  const { height, width } = layout;
  const all = { firstColumn: 0, endColumn: layout.columns.length, top: layout.headerHeight, bottom: height };
  new MapFace(subject, layout).paint(brush.at(margin, margin), all);
  paintLinks(brush.at(margin, margin), subject, layout);
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const { lang, title } = subject.journey.meta;
  return {
    ...size,
    language: lang,
    title: title.trim() || words.outline.untitled,
    description: inWords(subject.journey, shown, words),
    painted: subject.isMirrored ? mirrored(painted, size.width) : painted,
    leftOut,
  };
}

/** What the picture shows, for those who do not see it: how large the map is, its stages, its curves and photos. */
function inWords({ cards, lanes, stages }: Journey, whole: Journey, words: PaperWords): string {
  const names = stages.map(({ title }, index) => title || phrase(words.stage, { number: index + 1 }));
  const curves = lanes.flatMap(({ id }) =>
    curvesOf(whole, id).map((curve) => curveSummary(curveStory(curve, whole), words.outline.curve)),
  );
  const photos = [...cards.values()].flatMap((card) => {
    if (card.kind !== 'photo' || card.decorative || card.description === '') return [];
    return [`${words.kinds.photo}: ${card.description}.`];
  });
  const size = words.outline.mapOf(stages.length, lanes.length, cards.size);
  return [size, ...(names.length > 0 ? [`${names.join(', ')}.`] : []), ...curves, ...photos].join(' ');
}
