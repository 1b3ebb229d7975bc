import { drawnRuns, shownText } from '@throughline/journey';
import type { Card, Journey, Lane, Stage } from '@throughline/journey';
import { isLanguage } from '../language.ts';
import { factsOf } from '../outline/facts.ts';
import { phrase, plainVoice } from '../outline/words.ts';
import type { Voice } from '../outline/words.ts';
import { wordsIn } from '../paper/languages.ts';
import type { Paragraph, TextRun } from './drawing.ts';

/** A map, and the words in which slides tell it. */
export interface ToldMap {
  readonly journey: Journey;
  readonly voice: Voice;
}

export function toldIn(journey: Journey): ToldMap {
  return { journey, voice: plainVoice(wordsIn(journey.meta.lang).outline) };
}

const soft = '414A59';

/** A card as a line of a list, with what is known about it in smaller type. */
export function cardParagraph(card: Card, lane: Lane, { journey, voice }: ToldMap, size: number): Paragraph {
  const facts = factsOf(card, journey, lane.kind, voice).join(voice.and);
  const about: TextRun[] = facts === '' ? [] : [{ text: `  ${facts}`, ink: soft, size: size * 0.8 }];
  return { bullet: true, runs: [...textRuns(card, voice), ...about] };
}

/** Its words, and the figure of a metric. */
export function shortParagraph(card: Card, voice: Voice): Paragraph {
  if (card.kind !== 'metric' || card.value === null) return { bullet: true, runs: textRuns(card, voice) };
  const figure = phrase(voice.figure, { number: voice.number(card.value), unit: voice.plain(card.unit) });
  return { bullet: true, runs: [{ text: `${figure} `, bold: true }, ...textRuns(card, voice)] };
}

function textRuns(card: Card, voice: Voice): readonly TextRun[] {
  const { lang, state } = card;
  const language = isLanguage(lang) ? { lang } : {};
  const said = drawnRuns(shownText(card).trim() || voice.noText).map((run): TextRun => ({
    text: run.text,
    bold: run.bold,
    ...language,
  }));
  return state === 'future' ? [{ text: `${voice.future} `, bold: true, ink: '3F4BD1' }, ...said] : said;
}

/** A card as it is read out: in the notes. */
export function spokenCard(card: Card, lane: Lane, { journey, voice }: ToldMap): string {
  const said = voice.lines(shownText(card)).filter(Boolean).join(' ') || voice.noText;
  const facts = factsOf(card, journey, lane.kind, voice);
  const marked = card.state === 'future' ? `${voice.future} ${said}` : said;
  return [marked, ...facts].join(voice.and);
}

export function stageName({ title }: Stage, index: number, voice: Voice): string {
  return voice.plain(title) || phrase(voice.stage, { number: index + 1 });
}

export function laneName({ title }: Lane, index: number, voice: Voice): string {
  return voice.plain(title) || phrase(voice.lane, { number: index + 1 });
}
