import {
  cardKinds,
  consents,
  efforts,
  emotionRange,
  evidenceLevels,
  impacts,
  isCardKind,
  isRecordId,
  isSeverity,
  mostEarlierFigures,
  opportunityStatuses,
  soundPicture,
} from '@throughline/journey';
import type {
  Card,
  CardId,
  CardKind,
  ChannelId,
  DivisionId,
  LaneId,
  PersonaId,
  Place,
  PlainCard,
  Severity,
  StageId,
  TagId,
} from '@throughline/journey';
import { Fields, oneOf, readId, readOrder } from './fields.ts';
import { isPlainObject } from './life.ts';
import type { SharedRecord } from './life.ts';
import { parsed } from './parse.ts';
import type { Parsed } from './parse.ts';
import { cardKey, derived } from './schema.ts';

const isState = oneOf(['both', 'current', 'future'] as const);
const isLevel = oneOf(evidenceLevels);
const isConsent = oneOf(consents);
const isDirection = oneOf(['higher', 'lower'] as const);
const isImpact = oneOf(impacts);
const isEffort = oneOf(efforts);
const isStatus = oneOf(opportunityStatuses);

type CommonCard = Omit<PlainCard, 'kind'>;

/**
 * A card as it says itself to be; an unknown kind reads as a note that remembers it. A map of ten thousand cards is
 * read by this when it opens: an object is only spread where it comes first in another, which halves what it costs.
 */
export function parseCard(id: CardId, source: SharedRecord): Parsed<Card> {
  const fields = Fields.of(source);
  const kind = fields.word(cardKey.kind, isCardKind, 'note');
  const evidence = {
    level: fields.word(cardKey.evidence, isLevel, null),
    source: fields.text(cardKey.source),
    date: fields.text(cardKey.date),
  };
  const card = withOwnFacts(kind, fields, {
    created: null,
    touched: null,
    id,
    ref: readRef(fields.raw(cardKey.ref), id, cardKinds[kind].refPrefix),
    place: readPlace(fields.raw(cardKey.place)),
    text: fields.text(cardKey.text),
    state: fields.word(cardKey.state, isState, 'both'),
    replaces: fields.id<CardId>(cardKey.replaces),
    tags: fields.members<TagId>(derived.tag),
    personas: fields.members<PersonaId>(derived.persona),
    channels: fields.members<ChannelId & string>(derived.channel).filter(isRecordId),
    division: fields.id<DivisionId>(cardKey.division),
    evidence,
    moment: fields.flag(cardKey.moment),
    lang: fields.text(cardKey.lang),
    prompt: fields.text(cardKey.prompt),
  });
  return parsed(Object.assign(card, fields.base('cards')), fields);
}

/** With what its kind has; the rest stays in the document, should the card come back to its old kind. */
function withOwnFacts(kind: CardKind, fields: Fields, common: CommonCard): Card {
  switch (kind) {
    case 'painPoint': {
      const severity = readSeverity(fields.raw(cardKey.severity));
      return { ...common, kind, severity, reach: fields.text(cardKey.reach) };
    }
    case 'emotion': {
      const value = fields.within(cardKey.value, emotionRange.least, emotionRange.most, 0);
      return { ...common, kind, value, offset: fields.within(cardKey.offset, 0, 1, 0.5) };
    }
    case 'quote': {
      const consent = fields.word(cardKey.consent, isConsent, 'notAsked');
      return { ...common, kind, speaker: fields.text(cardKey.speaker), consent };
    }
    case 'metric':
      return {
        ...common,
        kind,
        value: fields.figure(cardKey.amount),
        unit: fields.text(cardKey.unit),
        better: fields.word(cardKey.better, isDirection, null),
        target: fields.figure(cardKey.target),
        period: fields.text(cardKey.period),
        series: fields.figures(cardKey.series).slice(-mostEarlierFigures),
      };
    case 'opportunity':
      return {
        ...common,
        kind,
        impact: fields.word(cardKey.impact, isImpact, null),
        effort: fields.word(cardKey.effort, isEffort, null),
        status: fields.word(cardKey.status, isStatus, 'idea'),
      };
    case 'photo': {
      const said = fields.raw(cardKey.picture);
      const description = fields.text(cardKey.description);
      const decorative = fields.flag(cardKey.decorative);
      return { ...common, kind, ...soundPicture(isPlainObject(said) ? said : {}), description, decorative };
    }
    default:
      return { ...common, kind };
  }
}

/** Where a card lies whose place cannot be read. */
const lostStage = 'stage_lost' as StageId;
const lostLane = 'lane_lost' as LaneId;

function readPlace(value: unknown): Place {
  const place = isPlainObject(value) ? value : {};
  const stage = readId<StageId>(place['stage']) ?? lostStage;
  const lane = readId<LaneId>(place['lane']) ?? lostLane;
  return { stage, lane, order: readOrder(place['order']) };
}

function readRef(value: unknown, id: CardId, prefix: string): string {
  return typeof value === 'string' && value !== '' ? value : `${prefix}-${id.slice(-4)}`;
}

function readSeverity(value: unknown): Severity | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return null;
  const rounded = Math.round(Math.min(4, Math.max(1, value)));
  return isSeverity(rounded) ? rounded : null;
}
