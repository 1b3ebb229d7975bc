import { drawnRuns, isKnownChannel, isPrompt, lacksDescription, shownText } from '@throughline/journey';
import type { Card, ChannelId, Photo } from '@throughline/journey';
import type { IntlShape } from 'react-intl';
import type { Words } from './words.ts';

/** The text as it is drawn, markup left out; of a prompt the question it asks. */
export function drawnText(card: Card): string {
  if (isPrompt(card)) return card.prompt;
  return drawnRuns(shownText(card))
    .map((run) => run.text)
    .join('');
}

/** What a card is called: its text as it is drawn. */
export function cardName(card: Card, words: Words): string {
  const text = drawnText(card);
  if (text.trim() === '') return card.kind === 'photo' ? photoName(card, words) : words('card.empty');
  return isPrompt(card) ? words('card.prompt', { prompt: text }) : text;
}

function photoName(photo: Photo, words: Words): string {
  if (photo.file === '') return words('photo.name.none');
  return words(lacksDescription(photo) ? 'photo.name.undescribed' : 'photo.name.decorative');
}

/** −1.9, with a real minus sign and a plus for what is good. */
export function feelingValue(value: number, intl: IntlShape): string {
  return intl.formatNumber(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).replace('-', '−');
}

/** What people call a channel; one that another program has named is called as it is written. */
export function channelWord(channel: ChannelId, words: Words): string {
  return isKnownChannel(channel) ? words(`channel.${channel}`) : channel;
}
