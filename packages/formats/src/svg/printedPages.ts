import type { Journey } from '@throughline/journey';
import { wordsIn } from '../paper/languages.ts';
import type { TypeMeasure } from '../paper/painted.ts';
import { planPaper } from '../paper/plan.ts';
import type { PaperOptions, PaperPlan } from '../paper/plan.ts';
import { largerSizes } from '../paper/sheet.ts';
import { isLeftward } from '../pdf/bidi.ts';
import { svgOf } from './render.ts';

/** One page as a picture, for whatever prints pictures. */
export interface PrintedPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

/** What pages are printed with. */
export interface PrintedWith {
  /** Of its fonts, in em. */
  readonly width: TypeMeasure['width'];
  /** Addresses of the photos that are at hand, by their content. */
  readonly photos: ReadonlyMap<string, string>;
}

/**
 * The pages of a document as pictures. Where text would be too small to read, the map is spread over pages, and over
 * larger ones where that is not enough; none of a map that has nothing to print.
 */
export function printedPages(
  journey: Journey,
  options: PaperOptions,
  { photos, width }: PrintedWith,
): readonly PrintedPage[] {
  const { language, pages, title } = firstReadable(journey, options, { width, isLeftward });
  const words = wordsIn(language);
  return pages.map((page, index) => ({
    width: page.width,
    height: page.height,
    svg: svgOf(
      {
        width: page.width,
        height: page.height,
        language,
        title,
        description: words.page(index + 1, pages.length),
        painted: page.painted,
      },
      photos,
    ),
  }));
}

function firstReadable(journey: Journey, options: PaperOptions, measure: TypeMeasure): PaperPlan {
  const printed: PaperOptions = { ...options, isPrinted: true };
  const byStage: PaperOptions = { ...printed, mode: 'byStage' };
  const larger = largerSizes(options.size).map((size): PaperOptions => ({ ...byStage, size }));
  let plan = planPaper(journey, printed, measure);
  for (const other of [byStage, ...larger]) {
    if (plan.pages.length > 0) break;
    plan = planPaper(journey, other, measure);
  }
  return plan;
}
