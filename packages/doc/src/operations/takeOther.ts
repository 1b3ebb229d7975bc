import type {
  Card,
  CardId,
  FieldName,
  FieldValue,
  LaneId,
  LinkId,
  MergedRecord,
  OwnFacts,
  PersonaId,
  DivisionId,
  StageId,
  TagId,
} from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import { refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { collapseForEveryone } from './axis.ts';
import { moveCards } from './cards.ts';
import { assignDivision, describeDivision } from './divisions.ts';
import { markMoment, setCardLanguage, setEvidence, setState } from './facts.ts';
import { setReplaces } from './future.ts';
import {
  assessOpportunity,
  changeKind,
  describePhoto,
  describeQuote,
  rateSeverity,
  setFeeling,
  setMetric,
  setReach,
} from './kinds.ts';
import { changeLaneKind } from './lanes.ts';
import { changeLink } from './links.ts';
import { renameMap, setGoal, setLanguage } from './map.ts';
import { describePersona } from './personas.ts';
import { setStageTime } from './stages.ts';
import { describeTag, renameTag } from './tags.ts';

/** Of a record that both sides of a merge had changed: the value of a field, or the cell of a card, to be had instead. */
type Wanted =
  | { readonly field: FieldName; readonly value: FieldValue }
  | { readonly field: 'place'; readonly value: Card['place'] };

/**
 * Gives a field the value that a merge did not take, or puts a card where one side had put it: the operation that says
 * so, as one step. Refused like that operation; `nothing` for what cannot be said by one, such as a picture.
 */
export function takeOther(
  doc: JourneyDoc,
  { id, of }: Pick<MergedRecord, 'id' | 'of'>,
  wanted: Wanted,
): Done {
  if (wanted.field === 'place') {
    const { lane, stage } = wanted.value;
    return moveCards(doc, [id as CardId], { lane, stage }, 'last');
  }
  // The value was read from this very field of a journey, so it is one that the field may hold.
  const said = { [wanted.field]: wanted.value } as never;
  switch (of) {
    case 'card':
      return sayOfCard(doc, id as CardId, wanted);
    case 'map':
      return sayOfMap(doc, wanted);
    case 'stage':
      return sayOfStage(doc, id as StageId, wanted);
    case 'lane':
      return sayOfLane(doc, id as LaneId, wanted);
    case 'link':
      return changeLink(doc, id as LinkId, wanted.value as Parameters<typeof changeLink>[2]);
    case 'persona':
      return describePersona(doc, id as PersonaId, said);
    case 'division':
      return describeDivision(doc, id as DivisionId, said);
    case 'tag':
      return wanted.field === 'label'
        ? renameTag(doc, id as TagId, wanted.value as string)
        : describeTag(doc, id as TagId, said);
  }
}

interface Said {
  readonly field: FieldName;
  readonly value: FieldValue;
}

function sayOfMap(doc: JourneyDoc, { field, value }: Said): Done {
  const set = { title: renameMap, goal: setGoal, lang: setLanguage }[field as 'title' | 'goal' | 'lang'];
  return set(doc, value as string);
}

function sayOfStage(doc: JourneyDoc, id: StageId, { field, value }: Said): Done {
  if (field === 'collapsed') return collapseForEveryone(doc, { root: 'stages', id }, value === true);
  return setStageTime(doc, id, value as string);
}

function sayOfLane(doc: JourneyDoc, id: LaneId, { field, value }: Said): Done {
  if (field === 'collapsed') return collapseForEveryone(doc, { root: 'lanes', id }, value === true);
  return changeLaneKind(doc, id, value as Card['kind']);
}

type Saying = (doc: JourneyDoc, id: CardId, value: never) => Done;

const commonSayings: { readonly [Field in FieldName]?: Saying } = {
  kind: (doc, id, value) => changeKind(doc, [id], value),
  state: (doc, id, value) => setState(doc, [id], value),
  replaces: setReplaces,
  division: (doc, id, value) => assignDivision(doc, [id], value),
  evidence: (doc, id, level) => setEvidence(doc, [id], { level }),
  source: (doc, id, source) => setEvidence(doc, [id], { source }),
  date: (doc, id, date) => setEvidence(doc, [id], { date }),
  moment: (doc, id, value) => markMoment(doc, [id], value),
  lang: (doc, id, value) => setCardLanguage(doc, [id], value),
  severity: (doc, id, value) => rateSeverity(doc, [id], value),
  reach: (doc, id, value) => setReach(doc, [id], value),
};

type OwnSaying = (doc: JourneyDoc, id: CardId, said: never) => Done;

const ownSayings: { readonly [Kind in OwnFacts['kind']]?: OwnSaying } = {
  emotion: (doc, id, said) => setFeeling(doc, id, said),
  quote: (doc, id, said) => describeQuote(doc, [id], said),
  metric: (doc, id, said) => setMetric(doc, [id], said),
  opportunity: (doc, id, said) => assessOpportunity(doc, [id], said),
  photo: (doc, id, said) => describePhoto(doc, [id], said),
};

function sayOfCard(doc: JourneyDoc, id: CardId, { field, value }: Said): Done {
  const card = doc.journey.cards.get(id);
  if (!card) return refused('gone');
  const common = commonSayings[field];
  if (common) return common(doc, id, value as never);
  const own = field in card && field !== 'file' ? ownSayings[card.kind] : undefined;
  return own ? own(doc, id, { [field]: value } as never) : refused('nothing');
}
