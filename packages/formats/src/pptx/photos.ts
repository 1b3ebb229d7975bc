import { cardsInReadingOrder } from '@throughline/journey';
import type { Box, Card, Stage } from '@throughline/journey';
import type { Photo, Photos } from '../photos.ts';
import { element } from '../xml/write.ts';
import { stageName } from './cards.ts';
import type { ToldMap } from './cards.ts';
import { fill, geometry, textBody, transform } from './drawing.ts';
import { below, edge, firstShape, onSlide, page } from './slide.ts';
import type { Slide, SlideSetting } from './slide.ts';
import { oneLine } from './table.ts';

const across = 3;
const perSlide = 2 * across;
const gap = 12;
const captionHeight = 26;

interface Shown {
  readonly card: Extract<Card, { readonly kind: 'photo' }>;
  readonly photo: Photo;
}

/** The photos of a stage, six on a slide, each over its words: no cell of a table holds a picture. */
export function photoSlides(
  stage: Stage,
  index: number,
  { journey, voice }: ToldMap,
  { photos, ...setting }: SlideSetting & { readonly photos: Photos },
): readonly Slide[] {
  const shown = cardsInReadingOrder(journey).flatMap((card): readonly Shown[] => {
    const photo = card.kind === 'photo' && card.place.stage === stage.id && photos.get(card.file);
    return photo ? [{ card, photo }] : [];
  });
  const title = voice.photosOf(`${index + 1}. ${stageName(stage, index, voice)}`);
  const count = Math.ceil(shown.length / perSlide);
  return Array.from({ length: count }, (_, number): Slide => {
    const own = shown.slice(number * perSlide, (number + 1) * perSlide);
    return {
      title: count === 1 ? title : voice.slide(title, number + 1, count),
      shapes: own.flatMap((each, place) => [
        pictureXml(each, place, voice.kinds.photo, setting),
        captionXml(oneLine(each.card.text), place, setting),
      ]),
      photos: own.map(({ photo }) => photo),
      notes: own.flatMap(({ card }) => voice.plain(card.description) || []),
    };
  });
}

function spotOf(place: number): Box {
  const width = (page.width - 2 * edge - (across - 1) * gap) / across;
  const height = (page.height - edge - below - gap) / 2;
  return {
    x: edge + (place % across) * (width + gap),
    y: below + Math.floor(place / across) * (height + gap),
    width,
    height,
  };
}

/** As large as its spot has room for, in its own proportions. */
function pictureXml({ card }: Shown, place: number, word: string, setting: SlideSetting): string {
  const spot = spotOf(place);
  const [wide, high] = card.width > 0 && card.height > 0 ? [card.width, card.height] : [4, 3];
  const scale = Math.min(spot.width / wide, (spot.height - captionHeight) / high);
  const box = { x: spot.x, y: spot.y, width: wide * scale, height: high * scale };
  const descr = card.decorative ? '' : oneLine(card.description) || word;
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element('p:cNvPr', { id: firstShape + 2 * place, name: `${word} ${place + 1}`, descr }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': photoId(place) }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, transform(onSlide(box, setting)), geometry('rect') + fill('F4F5F8')),
  );
}

function captionXml(text: string, place: number, setting: SlideSetting): string {
  if (text === '') return '';
  const spot = spotOf(place);
  const box = { ...spot, y: spot.y + spot.height - captionHeight, height: captionHeight };
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: firstShape + 2 * place + 1, name: text.slice(0, 40) }),
      element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, transform(onSlide(box, setting)), geometry('rect'), element('a:noFill')),
    textBody([{ runs: [{ text }] }], { ...setting, size: 11 }),
  );
}

/** The relationship from a slide to the photo in this place: two others come before. */
export function photoId(place: number): string {
  return `rId${place + 3}`;
}
