import { cardKinds, limits, newId, ordersBetween, tagId } from '@throughline/journey';
import type {
  CardId,
  DivisionId,
  LaneId,
  Order,
  PastePlan,
  PersonaId,
  Place,
  PlannedCard,
  Spot,
  StageId,
  TagId,
} from '@throughline/journey';
import { factFields, ownFields, setFields } from '../cardFields.ts';
import { change } from '../change.ts';
import type { Intent } from '../intent.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { refused, success } from '../outcome.ts';
import type { Outcome, Refusal } from '../outcome.ts';
import { cardKey, divisionKey, laneKey, linkKey, personaKey, stageKey } from '../schema.ts';
import { newText } from '../sharedText.ts';
import type { Writer } from '../writer.ts';
import { ordersOf } from './cards.ts';
import { freeColour } from './colours.ts';
import { keepInUse, keepTag } from './facets.ts';
import { wholeFacts } from './newCardFacts.ts';
import type { WholeFacts } from './newCardFacts.ts';
import { exceedsLimits } from './ranges.ts';

/** What people did to bring them: undo names it so. */
export type PasteIntent = Extract<Intent, 'paste cards' | 'import'>;

/**
 * Does what a plan says, all of it or nothing, in one step: cards with what they name and the links among them, and the
 * stages, lanes, personas, divisions and tags that the map lacks. The ids of the cards come in the order of the plan.
 */
export function pasteCards(
  doc: JourneyDoc,
  plan: PastePlan,
  intent?: PasteIntent,
): Outcome<readonly CardId[]> {
  const slices = pasteInSlices(doc, plan, Infinity, intent);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/**
 * The same with at most so many cards at a time, each slice an update, so that a screen can breathe between them. All
 * slices are one step to undo, also where somebody else works on the map meanwhile. Undoing it before it has come to
 * its end ends it: refused as `gone`.
 */
export function* pasteInSlices(
  doc: JourneyDoc,
  plan: PastePlan,
  most: number,
  intent: PasteIntent = 'paste cards',
): Generator<void, Outcome<readonly CardId[]>, void> {
  const isNothing = plan.cards.length + plan.stages.length + plan.lanes.length === 0;
  const reason = isNothing ? 'nothing' : wrongWith(doc, plan);
  if (reason !== null) return refused(reason);
  const ids = newIds(doc, plan);
  const places = placesOf(doc, plan, ids);
  const run = {};
  for (let from = 0; from === 0 || from < plan.cards.length; from += most) {
    const cards = plannedCards(doc, plan, { ids, places, from, to: from + most });
    const isFirst = from === 0;
    const isLast = from + most >= plan.cards.length;
    const write = (writer: Writer): void => {
      if (isFirst) writeAxes(doc, writer, plan, ids);
      if (isFirst) writeNamed(doc, writer, plan, ids);
      for (const { id, fields, facts } of cards) {
        writer.create('cards', id, { ...fields, ...setFields(facts, writer.stamp.at) });
      }
      keepNamed(doc, writer, cards);
      if (isLast) writeLinks(doc, writer, plan, ids);
    };
    change(doc, intent, write, run);
    if (!isLast) yield;
    if (!isLast && cards.every(({ id }) => !doc.journey.cards.has(id))) return refused('gone');
  }
  return success(ids.cards);
}

function writeLinks(doc: JourneyDoc, writer: Writer, { links }: PastePlan, { cards }: NewIds): void {
  for (const { from, to, kind } of links) {
    const said = { [linkKey.from]: cards[from], [linkKey.to]: cards[to], [linkKey.kind]: kind };
    writer.create('links', newId('link', doc[workings].random), said);
  }
}

function wrongWith({ journey }: JourneyDoc, plan: PastePlan): Refusal | null {
  const { cards, stages, lanes } = plan;
  const isTooMany =
    journey.cards.size + cards.length > limits.cards ||
    journey.stages.length + stages.length > limits.stages ||
    journey.lanes.length + lanes.length > limits.lanes;
  if (isTooMany || isTooLong(plan)) return 'limit';
  const stageIds = new Set<Spot<StageId>>([...journey.stages.map(({ id }) => id), ...stages.keys()]);
  const laneIds = new Set<Spot<LaneId>>([...journey.lanes.map(({ id }) => id), ...lanes.keys()]);
  const isPlaced = ({ stage, lane }: PlannedCard) => stageIds.has(stage) && laneIds.has(lane);
  return cards.every(isPlaced) ? null : 'not a place';
}

function isTooLong({ cards, stages, lanes, personas, divisions }: PastePlan): boolean {
  return (
    cards.some(({ text, facts }) => text.length > limits.cardText || exceedsLimits(facts)) ||
    cards.some(({ tags }) => tags.some((label) => exceedsLimits({ label }))) ||
    [...stages, ...lanes].some(({ title }) => title.length > limits.title) ||
    [...stages, ...personas, ...divisions].some(exceedsLimits)
  );
}

/** Of everything that the plan makes, by its index there. */
interface NewIds {
  readonly cards: readonly CardId[];
  readonly stages: readonly StageId[];
  readonly lanes: readonly LaneId[];
  readonly personas: readonly PersonaId[];
  readonly divisions: readonly DivisionId[];
}

function newIds(doc: JourneyDoc, plan: PastePlan): NewIds {
  const { random } = doc[workings];
  return {
    cards: plan.cards.map(() => newId('card', random)),
    stages: plan.stages.map(() => newId('stage', random)),
    lanes: plan.lanes.map(() => newId('lane', random)),
    personas: plan.personas.map(() => newId('persona', random)),
    divisions: plan.divisions.map(() => newId('division', random)),
  };
}

function idAt<Id extends string>(spot: Spot<Id>, added: readonly Id[]): Id | null {
  return typeof spot === 'number' ? (added[spot] ?? null) : spot;
}

/** Behind the last stage and the last lane. */
function writeAxes(doc: JourneyDoc, writer: Writer, { stages, lanes }: PastePlan, ids: NewIds): void {
  const stageOrders = ordersBehindAll(doc, doc.journey.stages, stages.length);
  for (const [index, { title, when }] of stages.entries()) {
    const order = stageOrders[index];
    const fields = { [stageKey.title]: newText(title), [stageKey.order]: order, [stageKey.when]: when };
    writer.create('stages', ids.stages[index] ?? '', fields);
  }
  const laneOrders = ordersBehindAll(doc, doc.journey.lanes, lanes.length);
  for (const [index, { title, kind }] of lanes.entries()) {
    const order = laneOrders[index];
    const fields = { [laneKey.kind]: kind, [laneKey.title]: newText(title), [laneKey.order]: order };
    writer.create('lanes', ids.lanes[index] ?? '', fields);
  }
}

function ordersBehindAll(
  doc: JourneyDoc,
  records: readonly { readonly order: Order }[],
  count: number,
): readonly Order[] {
  return count === 0 ? [] : ordersBetween(records.at(-1)?.order ?? null, null, count, doc[workings].random);
}

/** Each new persona and division in the colour that is free by then. */
function writeNamed(doc: JourneyDoc, writer: Writer, plan: PastePlan, ids: NewIds): void {
  const personas: { readonly colour: number }[] = [...doc.journey.personas.values()];
  for (const [index, { name, about, side }] of plan.personas.entries()) {
    const colour = freeColour(personas);
    personas.push({ colour });
    const said = { [personaKey.name]: name, [personaKey.about]: about, [personaKey.side]: side };
    writer.create('personas', ids.personas[index] ?? '', { ...said, [personaKey.colour]: colour });
  }
  const divisions: { readonly colour: number }[] = [...doc.journey.divisions.values()];
  for (const [index, { name }] of plan.divisions.entries()) {
    const colour = freeColour(divisions);
    divisions.push({ colour });
    const said = { [divisionKey.name]: name, [divisionKey.colour]: colour };
    writer.create('divisions', ids.divisions[index] ?? '', said);
  }
}

interface NewRecord {
  readonly id: CardId;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly facts: WholeFacts;
  /** By id; labels of tags that are there stay as they are. */
  readonly tags: ReadonlyMap<TagId, string>;
}

/** Where each card of the plan comes to lie. */
function placesOf(doc: JourneyDoc, plan: PastePlan, ids: NewIds): readonly Place[] {
  const cells = plan.cards.map(({ stage, lane, after }) => {
    const cell = { stage: idAt(stage, ids.stages), lane: idAt(lane, ids.lanes) };
    return { ...cell, after } as { stage: StageId; lane: LaneId; after: PlannedCard['after'] };
  });
  const orders = ordersOf(doc, cells, ids.cards);
  return cells.map(({ stage, lane }, index) => {
    return { stage, lane, order: orders.get(ids.cards[index] as CardId) as Order };
  });
}

interface Slice {
  readonly ids: NewIds;
  readonly places: readonly Place[];
  readonly from: number;
  readonly to: number;
}

function plannedCards(
  doc: JourneyDoc,
  plan: PastePlan,
  { from, ids, places, to }: Slice,
): readonly NewRecord[] {
  const given = new Map<string, number>();
  return plan.cards.slice(from, to).flatMap((card, index) => {
    const id = ids.cards[from + index];
    if (id === undefined) return [];
    const prefix = cardKinds[card.kind].refPrefix;
    const ahead = given.get(prefix) ?? 0;
    given.set(prefix, ahead + 1);
    const tags = tagsOf(doc, card.tags);
    const facts = factsOf(doc, card, ids, [...tags.keys()]);
    const fields = {
      [cardKey.kind]: card.kind,
      [cardKey.text]: newText(card.text),
      [cardKey.place]: places[from + index],
      [cardKey.ref]: doc[workings].nextRef(prefix, ahead),
      ...factFields(facts),
      ...ownFields(facts),
    };
    return [{ id, fields, facts, tags }];
  });
}

/** Labels that read the same are one tag; one that draws nothing is none. */
function tagsOf({ journey }: JourneyDoc, labels: readonly string[]): ReadonlyMap<TagId, string> {
  const shown = labels.map((label) => label.replace(/\s+/gu, ' ').trim()).filter((label) => label !== '');
  return new Map(
    shown.map((label) => {
      const id = tagId(label);
      return [id, journey.tags.get(id)?.label ?? label];
    }),
  );
}

/** Everything that the cards name, once each and as it is said first: a table says a few things in every row. */
function keepNamed({ journey }: JourneyDoc, writer: Writer, cards: readonly NewRecord[]): void {
  const personas = new Set(cards.flatMap(({ facts }) => facts.personas));
  const divisions = new Set(cards.map(({ facts }) => facts.division));
  keepInUse(writer, journey, { personas: [...personas] });
  for (const division of divisions) keepInUse(writer, journey, { division });
  const labels = cards.flatMap(({ tags }) => [...tags]);
  for (const [id, label] of new Map(labels.toReversed())) keepTag(writer, id, label);
}

/** All facts of the card; a persona, a division or a card that has gone meanwhile is left out. */
function factsOf(doc: JourneyDoc, card: PlannedCard, ids: NewIds, tags: readonly TagId[]): WholeFacts {
  const { journey } = doc;
  const { level = null, source = '', date = '', ...said } = card.facts;
  const facts = wholeFacts(journey, card.kind, { ...said, evidence: { level, source, date } });
  const isThere = (id: PersonaId) => journey.personas.has(id) || ids.personas.includes(id);
  const personas = card.personas.flatMap((spot) => idAt(spot, ids.personas) ?? []).filter(isThere);
  const division = card.division === null ? null : idAt(card.division, ids.divisions);
  const isDivision =
    division !== null && (typeof card.division === 'number' || journey.divisions.has(division));
  const replaces = card.replaces === null ? null : idAt(card.replaces, ids.cards);
  const isReplaced = replaces !== null && (typeof card.replaces === 'number' || journey.cards.has(replaces));
  return {
    ...facts,
    tags,
    personas: [...new Set(personas)],
    division: isDivision ? division : null,
    replaces: isReplaced ? replaces : null,
  };
}
