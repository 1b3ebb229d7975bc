import { drawnRuns } from '@throughline/journey';
import type { Card, Journey } from '@throughline/journey';
import type { IntlShape } from 'react-intl';
import type { Words } from '../../text/words.ts';

/** The text as it is drawn: markup left out. */
export function drawnText(card: Card): string {
  return drawnRuns(card.text)
    .map((run) => run.text)
    .join('');
}

/** What a card is called: its text as it is drawn. */
export function cardName(card: Card, words: Words): string {
  const text = drawnText(card);
  return text.trim() === '' ? words('card.empty') : text;
}

/** −1.9, with a real minus sign and a plus for what is good. */
export function feelingValue(value: number, intl: IntlShape): string {
  return intl.formatNumber(value, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).replace('-', '−');
}

interface Speaking {
  readonly words: Words;
  readonly intl: IntlShape;
}

/** What is drawn on a card beside its text, in one sentence: "Pain point, severity 4 Critical, tagged rural." */
export function cardSentence(card: Card, journey: Journey, { intl, words }: Speaking): string {
  const parts = [words(`kindTitle.${card.kind}`)];
  if (card.kind === 'painPoint') {
    const { severity } = card;
    parts.push(
      severity === null
        ? words('card.severityNone')
        : words('card.severity', { level: severity, word: words(`severity.${severity}`) }),
    );
  }
  if (card.kind === 'emotion') parts.push(words('card.feeling', { value: feelingValue(card.value, intl) }));
  const division = card.division && journey.divisions.get(card.division)?.name;
  if (division) parts.push(words('card.owner', { division }));
  const tags = card.tags.map((id) => journey.tags.get(id)?.label ?? '').filter((label) => label !== '');
  if (tags.length > 0) parts.push(words('card.tags', { tags: intl.formatList(tags) }));
  return `${parts.join(', ')}.`;
}
