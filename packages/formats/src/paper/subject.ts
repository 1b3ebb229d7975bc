import { createView, isMirroredMap, replacedBy } from '@throughline/journey';
import type { Card, CardId, CardParts, Face, Journey, ShownState, TextMeasure } from '@throughline/journey';
import type { Notice } from '../format.ts';
import { forReaders } from '../shown.ts';
import { inksFor } from './ink.ts';
import type { Inks } from './ink.ts';
import type { TypeMeasure, TypeStyle } from './painted.ts';
import type { PaperWords } from './words.ts';

/** What is put on paper, and in which words and colours. */
export interface Subject {
  /** Without what readers may not see; both states. */
  readonly whole: Journey;
  /** The state that is shown. */
  readonly journey: Journey;
  readonly state: ShownState;
  /** BCP 47. */
  readonly language: string;
  /** Cards that come instead of a card in the future. */
  readonly replacedBy: ReadonlyMap<CardId, readonly CardId[]>;
  readonly leftOut: readonly Notice[];
  readonly words: PaperWords;
  readonly inks: Inks;
  readonly measure: TypeMeasure;
  /** Pages are mirrored: the map's language is written from right to left. */
  readonly isMirrored: boolean;
}

/** A card and where everything of it lies. */
export interface FacedCard {
  readonly card: Card;
  readonly parts: CardParts;
  readonly subject: Subject;
}

interface SubjectOptions {
  readonly state: ShownState;
  /** Of the document, when the map does not say one. */
  readonly language: string;
  readonly greyscale: boolean;
  readonly words: PaperWords;
  readonly measure: TypeMeasure;
}

const nothingHidden: ReadonlySet<never> = new Set();

export function subjectOf(journey: Journey, options: SubjectOptions): Subject {
  const { greyscale, language, measure, state, words } = options;
  const { leftOut, shown } = forReaders(journey);
  return {
    whole: shown,
    journey: createView()(shown, { state, hidden: nothingHidden }),
    state,
    language: journey.meta.lang || language,
    replacedBy: replacedBy(shown),
    leftOut,
    words,
    inks: inksFor({ greyscale }),
    measure,
    isMirrored: isMirroredMap(journey),
  };
}

/** Type as the map is set in it, in map units. */
export interface MapType {
  readonly size: number;
  readonly style: TypeStyle;
  /** The screen draws a fifth of the way to this heavier weight, and the layout measures that. */
  readonly heavier: TypeStyle;
}

export const mapType: Readonly<Record<Face, MapType>> = {
  card: { size: 13, style: 'regular', heavier: 'medium' },
  cardBold: { size: 13, style: 'semibold', heavier: 'bold' },
  cardItalic: { size: 13, style: 'italic', heavier: 'italic' },
  meta: { size: 12, style: 'medium', heavier: 'semibold' },
  number: { size: 16, style: 'semibold', heavier: 'bold' },
  stage: { size: 14, style: 'semibold', heavier: 'bold' },
  lane: { size: 13, style: 'semibold', heavier: 'bold' },
};

const towardsHeavier = 0.2;
/** Of italics there is one weight on paper: at 420 words are so much wider, on average over the templates. */
const italicAt420 = 1.0035;
/** `letter-spacing` of the page, in em. */
const screenTracking = -0.003;

/**
 * Measures for the layout as the screen does, whose weights are 420, 520 and 620: widths of a variable font change
 * evenly between two weights. So lines break where they break on the screen: in Chromium the words of all templates are
 * as wide to a fiftieth of a unit on average, and to nine tenths at most.
 */
export function screenMeasure(measure: TypeMeasure): TextMeasure {
  return {
    width(text, face) {
      const { heavier, size, style } = mapType[face];
      const light = measure.width(text, style);
      const wide =
        heavier === style
          ? light * italicAt420
          : light + (measure.width(text, heavier) - light) * towardsHeavier;
      return (wide + screenTracking * text.length) * size;
    },
  };
}
