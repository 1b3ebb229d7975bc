import { feelingWord, lacksDescription, replacedBy } from '@throughline/journey';
import type {
  Card,
  CardId,
  CardKind,
  Journey,
  Metric,
  Opportunity,
  Photo,
  Quote,
} from '@throughline/journey';
import { channelWord, phrase } from './words.ts';
import type { Voice } from './words.ts';

/** What is said of a card behind its text, in the order it is said, as this voice writes what people typed. */
export function factsOf(card: Card, journey: Journey, lane: CardKind, words: Voice): readonly string[] {
  const kind = card.kind === lane ? [] : [words.kinds[card.kind]];
  return [...kind, ...ownFacts(card, words), ...sharedFacts(card, journey, words)];
}

/** A card as another one speaks of it: its text on one line, and its reference. */
export function nameOf(id: CardId, { cards }: Journey, words: Voice): string {
  const card = cards.get(id);
  if (!card) return '';
  const text = words.lines(card.text).filter(Boolean).join(' ') || words.noText;
  return card.ref === '' ? text : `${text} (${words.plain(card.ref)})`;
}

function ownFacts(card: Card, words: Voice): readonly string[] {
  switch (card.kind) {
    case 'emotion': {
      const feeling = words.curve.feeling(feelingWord(card.value));
      return [phrase(words.feeling, { feeling, value: words.curve.value(card.value) })];
    }
    case 'painPoint': {
      const { severity, reach } = card;
      const rated =
        severity && phrase(words.severity, { number: severity, word: words.severities[severity] });
      return [rated ?? words.unrated, ...said(words.reach, reach, words)];
    }
    case 'quote':
      return quoteFacts(card, words);
    case 'metric':
      return metricFacts(card, words);
    case 'opportunity':
      return opportunityFacts(card, words);
    case 'photo':
      return photoFacts(card, words);
    default:
      return [];
  }
}

function quoteFacts({ speaker, consent }: Quote, words: Voice): readonly string[] {
  return [
    ...said(words.speaker, speaker, words),
    ...(consent === 'withdrawn' ? [] : [words.consents[consent]]),
  ];
}

function metricFacts(card: Metric, words: Voice): readonly string[] {
  const { better, period, series, target, unit, value } = card;
  const figure = (form: string, number: number): string =>
    phrase(form, { number: words.number(number), unit: words.plain(unit) });
  return [
    value === null ? words.noFigure : figure(words.figure, value),
    ...(target === null ? [] : [figure(words.target, target)]),
    ...(better === null ? [] : [words[better]]),
    ...said(words.period, period, words),
    ...said(words.earlier, series.map(words.number).join(words.comma), words),
  ];
}

function opportunityFacts({ effort, impact, status }: Opportunity, words: Voice): readonly string[] {
  return [
    ...(impact === null ? [] : [phrase(words.impact, { said: words.impacts[impact] })]),
    ...(effort === null ? [] : [phrase(words.effort, { said: words.efforts[effort] })]),
    phrase(words.status, { said: words.statuses[status] }),
  ];
}

function photoFacts(card: Photo, words: Voice): readonly string[] {
  return [
    ...said(words.description, card.description, words),
    ...(lacksDescription(card) ? [words.undescribed] : []),
    ...(card.decorative ? [words.decorative] : []),
  ];
}

function sharedFacts(card: Card, journey: Journey, words: Voice): readonly string[] {
  const { divisions, personas, tags } = journey;
  const list = (names: readonly (string | undefined)[]): string => {
    return names.flatMap((name) => (name ? [words.plain(name)] : [])).join(words.comma);
  };
  const channelNames = card.channels.map((id) => channelWord(id, words));
  const { replaces } = card;
  return [
    ...(card.moment ? [words.moment] : []),
    ...(card.state === 'current' ? [words.current] : []),
    ...(replaces === null ? [] : [phrase(words.replaces, { said: nameOf(replaces, journey, words) })]),
    ...(replacedBy(journey).get(card.id) ?? []).map((id) => {
      return phrase(words.replacedBy, { said: nameOf(id, journey, words) });
    }),
    ...listed(words.channels, list(channelNames)),
    ...listed(words.about, list(card.personas.map((id) => personas.get(id)?.name))),
    ...listed(words.division, list(card.division === null ? [] : [divisions.get(card.division)?.name])),
    ...listed(words.evidence, evidenceOf(card, words)),
    ...listed(words.tags, list(card.tags.map((id) => tags.get(id)?.label))),
    ...said(words.language, card.lang, words),
  ];
}

function evidenceOf({ evidence: { date, level, source } }: Card, words: Voice): string {
  if (level === null && source === '' && date === '') return '';
  const parts = [
    level === null ? words.noLevel : words.levels[level],
    words.plain(source),
    words.plain(date),
  ];
  return parts.filter((part) => part !== '').join(words.comma);
}

/** A phrase about what somebody typed; none when nothing was. */
export function said(form: string, text: string, words: Voice): readonly string[] {
  return listed(form, words.plain(text));
}

/** The same of what is written already. */
function listed(form: string, text: string): readonly string[] {
  return text === '' ? [] : [phrase(form, { said: text })];
}
