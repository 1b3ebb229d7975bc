import { isPrompt, lacksDescription } from '@throughline/journey';
import type { Card, Metric, Opportunity, PainPoint, Photo, Quote } from '@throughline/journey';
import type { IntlShape } from 'react-intl';
import { changeOf, figureWithUnit, plainFigure } from './figures.ts';
import type { Words } from './words.ts';
import { channelWord, feelingValue } from './cardWords.ts';
import type { Surroundings } from '../session/surroundings.ts';

interface Speaking {
  readonly words: Words;
  readonly intl: IntlShape;
}

/**
 * What is drawn on a card beside its text, and its facts that are not drawn, in one sentence: "Pain point, severity
 * 4 Critical, owned by Field Operations, tagged rural, 2 links."
 */
export function cardSentence(card: Card, around: Surroundings, speaking: Speaking): string {
  const facts = cardFacts(card, around, speaking).map(({ said }) => said);
  return `${[speaking.words(`kindTitle.${card.kind}`), ...facts].join(', ')}.`;
}

/** A fact of a card in words: `severity`, `owner` and `channels` can be drawn as well. */
export interface Fact {
  readonly what: 'severity' | 'own' | 'channels' | 'owner' | 'tags' | 'shared';
  readonly said: string;
}

/** The same without its kind, fact by fact; of a question that waits for an answer there are none. */
export function cardFacts(card: Card, around: Surroundings, speaking: Speaking): readonly Fact[] {
  if (isPrompt(card)) return [];
  const own = ownParts(card, around, speaking).map((said, index): Fact => {
    return { what: card.kind === 'painPoint' && index === 0 ? 'severity' : 'own', said };
  });
  return [...own, ...sharedParts(card, around, speaking)].filter(({ said }) => said !== '');
}

function ownParts(card: Card, around: Surroundings, speaking: Speaking): readonly string[] {
  switch (card.kind) {
    case 'painPoint':
      return painPointParts(card, speaking);
    case 'quote':
      return quoteParts(card, speaking);
    case 'metric':
      return metricParts(card, speaking);
    case 'opportunity':
      return opportunityParts(card, speaking);
    case 'photo':
      return photoParts(card, around, speaking);
    case 'emotion':
      return [speaking.words('card.feeling', { value: feelingValue(card.value, speaking.intl) })];
    default:
      return [];
  }
}

function painPointParts({ reach, severity }: PainPoint, { words }: Speaking): readonly string[] {
  const rated =
    severity === null
      ? words('card.severityNone')
      : words('card.severity', { level: severity, word: words(`severity.${severity}`) });
  return [rated, reach && words('card.reach', { reach })];
}

function quoteParts({ consent, speaker }: Quote, { words }: Speaking): readonly string[] {
  return [speaker && words('card.speaker', { speaker }), words('card.consent', { consent })];
}

function metricParts(metric: Metric, { intl, words }: Speaking): readonly string[] {
  const { period, target, unit, value } = metric;
  const figure = (number: number): string => figureWithUnit(number, unit, { intl, words });
  const change = changeOf(metric);
  return [
    value === null ? words('card.figureNone') : figure(value),
    change
      ? words('card.delta', {
          way: change.direction,
          by: plainFigure(change.by, intl),
          verdict: change.verdict ?? 'none',
        })
      : '',
    target === null ? '' : words('card.target', { target: figure(target) }),
    period,
  ];
}

function opportunityParts({ effort, impact, status }: Opportunity, { words }: Speaking): readonly string[] {
  return [
    impact && words('card.impact', { impact }),
    effort && words('card.effort', { effort }),
    words('card.status', { status }),
  ].filter((part) => part !== null);
}

/** What can be seen is its name where it has no words of its own. */
function photoParts(photo: Photo, { waiting }: Surroundings, { words }: Speaking): readonly string[] {
  const { decorative, description, text } = photo;
  const shows = text !== '' && description !== '' && words('photo.said.shows', { description });
  return [
    shows || '',
    lacksDescription(photo) && text !== '' ? words('photo.said.undescribed') : '',
    decorative && text !== '' ? words('photo.said.decorative') : '',
    waiting ? words(`photo.waiting.${waiting}`) : '',
  ];
}

function sharedParts(card: Card, around: Surroundings, speaking: Speaking): readonly Fact[] {
  const { intl, words } = speaking;
  const list = (names: readonly (string | undefined)[]): string =>
    names.length === 0 ? '' : intl.formatList(names.filter((name): name is string => !!name));
  const channels = list(card.channels.map((channel) => channelWord(channel, words)));
  const division = card.division && around.divisions.get(card.division)?.name;
  const personas = list(card.personas.map((id) => around.personas.get(id)?.name));
  const tags = list(card.tags.map((id) => around.tags.get(id)?.label));
  const also = [
    card.moment ? words('card.moment') : '',
    ...timeParts(card, around, speaking),
    evidencePart(card, words),
    linksPart(around, speaking),
  ];
  return [
    { what: 'channels', said: channels && words('card.channels', { channels, count: card.channels.length }) },
    { what: 'owner', said: division ? words('card.owner', { division }) : '' },
    { what: 'shared', said: personas && words('card.personas', { personas }) },
    { what: 'tags', said: tags && words('card.tags', { tags }) },
    ...also.map((said): Fact => ({ what: 'shared', said })),
  ];
}

/** "2 links: caused by Slots are released in batches and solved by Release unused slots hourly". */
function linksPart({ linked, links }: Surroundings, { intl, words }: Speaking): string {
  if (links === 0) return '';
  const said = linked.map(({ card, isFrom, kind }) =>
    words('card.linked', { kind: words(`inspector.${isFrom ? 'link' : 'linkFrom'}.${kind}`), card }),
  );
  const more = links - linked.length;
  if (more > 0) said.push(words('card.linksMore', { count: more }));
  return words('card.linksAre', { count: links, links: intl.formatList(said) });
}

function timeParts(card: Card, around: Surroundings, { intl, words }: Speaking): readonly string[] {
  const { replacedBy, replaces } = around;
  return [
    card.state === 'both' ? '' : words(`card.${card.state}`),
    replaces && words('card.replaces', { card: replaces }),
    replacedBy.length > 0 ? words('card.replacedBy', { cards: intl.formatList(replacedBy) }) : '',
  ];
}

function evidencePart({ evidence }: Card, words: Words): string {
  const { date, level, source } = evidence;
  const said = [source, date].filter((part) => part !== '').join(', ');
  if (level === null && said === '') return '';
  const word = words('card.evidence', { level: level ?? 'none' });
  return said === '' ? word : words('card.evidenceFrom', { evidence: word, source: said });
}
