import { isMirroredMap } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { chosenOf } from '../chosen.ts';
import type { Written } from '../format.ts';
import { isLanguage } from '../language.ts';
import type { WithPhotos } from '../photos.ts';
import { zipped } from '../zip/write.ts';
import { toldIn } from './cards.ts';
import { overviewSlide } from './overview.ts';
import { presentationParts } from './package.ts';
import { photoSlides } from './photos.ts';
import type { SlideSetting } from './slide.ts';
import { stageSlides } from './stages.ts';

/**
 * Writes a map as slides that can be edited: one of the whole with its curve, one of each stage. Tables are tables, text
 * is text; pictures and tables say what they show, and the notes say all of it.
 */
export function writePptx(whole: Journey, options: WithPhotos = {}): Written<Uint8Array<ArrayBuffer>> {
  const { leftOut, shown: journey } = chosenOf(whole, options);
  const { lang, title } = journey.meta;
  const setting: SlideSetting = { lang: isLanguage(lang) ? lang : 'en-US', toLeft: isMirroredMap(journey) };
  const { photos = new Map() } = options;
  const map = toldIn(journey);
  const { voice } = map;
  const named = voice.plain(title) || voice.untitled;
  const slides = [
    overviewSlide(map, named, setting),
    ...journey.stages.flatMap((stage, index) => {
      options.onProgress?.(index / journey.stages.length);
      return [
        ...stageSlides(stage, index, map, setting),
        ...photoSlides(stage, index, map, { ...setting, photos }),
      ];
    }),
  ];
  return { body: zipped(presentationParts(journey.meta, slides, setting)), notCarried: leftOut };
}
