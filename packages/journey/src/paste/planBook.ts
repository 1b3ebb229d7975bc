import { kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { CardId, DivisionId, LaneId, PersonaId, StageId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import type { RowProblem } from '../rows/read.ts';
import type { SaidFacts } from '../rows/rowCard.ts';
import { plainWords } from '../rows/words.ts';
import type { Stage } from '../stage.ts';
import { normaliseLabel } from '../tags.ts';
import { inPieces, isBlank } from './ink.ts';
import type { PasteChoice, PastePlan, PasteSpot, PlannedCard, Spot } from './pastePlan.ts';

/** Where a card is to go: a place of the map, one that is added, one that is missing, or one past the limits. */
export type Slot<Id extends string> = Spot<Id> | 'missing' | 'limit';

/** A card on its way into the plan. */
export interface ComingCard {
  readonly stage: Slot<StageId>;
  readonly lane: Slot<LaneId>;
  readonly after: PlannedCard['after'];
  /** null: that of its lane. */
  readonly kind: CardKind | null;
  readonly text: string;
  readonly facts: PlannedCard['facts'];
  readonly tags: readonly string[];
  readonly personas: readonly Spot<PersonaId>[];
  readonly division: Spot<DivisionId> | null;
}

type NewPersona = PastePlan['personas'][number];

/** Gathers a plan: looks names up in the map, keeps what it lacks, and counts what cannot be. */
export class PlanBook {
  readonly journey: Journey;
  private readonly choice: PasteChoice;
  private readonly cards: PlannedCard[] = [];
  private readonly links: PastePlan['links'][number][] = [];
  private readonly spelled = new Map<string, string>();
  private readonly linked = new Set<string>();
  private readonly stages = new NewRecords<StageId, Pick<Stage, 'title' | 'when'>>();
  private readonly lanes = new NewRecords<LaneId, Pick<Lane, 'kind' | 'title'>>();
  private readonly personas = new NewRecords<PersonaId, NewPersona>();
  private readonly divisions = new NewRecords<DivisionId, { readonly name: string }>();
  private readonly lacking = { stages: new Set<string>(), lanes: new Set<string>(), cards: 0 };
  private readonly leftOut = { missing: 0, limit: 0 };
  private readonly problems: RowProblem[] = [];
  private readonly room: number;
  private divided = 0;

  constructor(journey: Journey, choice: PasteChoice) {
    this.journey = journey;
    this.choice = choice;
    this.room = limits.cards - journey.cards.size;
    for (const { id, title } of journey.stages) this.stages.know(plainWords(title), id);
    for (const { id, title } of journey.lanes) this.lanes.know(plainWords(title), id);
    for (const { id, name } of journey.personas.values()) this.personas.know(normaliseLabel(name), id);
    for (const { id, name } of journey.divisions.values()) this.divisions.know(normaliseLabel(name), id);
  }

  /** The stage so many places to the right of another; beyond the last ones are missing. */
  stageBeside(
    from: StageId,
    offset: number,
    said: Pick<Stage, 'title' | 'when'> | null = null,
  ): Slot<StageId> {
    const { stages } = this.journey;
    const index =
      Math.max(
        0,
        stages.findIndex(({ id }) => id === from),
      ) + offset;
    const there = stages[index];
    if (there) return there.id;
    if (index >= limits.stages) return this.tooManyStages(`#${index}`);
    for (let number = stages.length; number < index; number++) this.newStage(`#${number}`, null);
    return this.newStage(`#${index}`, said);
  }

  /** The stage of this title. */
  stageTitled(title: string): Slot<StageId> {
    const words = this.wordsOf(title);
    return this.stages.find(words) ?? this.newStage(words, { title: clipped(title), when: '' });
  }

  /** A table says a few titles over and over. */
  private wordsOf(title: string): string {
    const known = this.spelled.get(title);
    if (known !== undefined) return known;
    const words = plainWords(title);
    this.spelled.set(title, words);
    return words;
  }

  /** The stage of this title, of several the one that comes so many places behind the first, from 0. */
  stageAmong(said: Pick<Stage, 'title' | 'when'>, nth: number): Slot<StageId> {
    const words = this.wordsOf(said.title);
    const known = this.journey.stages.filter(({ title }) => this.wordsOf(title) === words)[nth];
    return known?.id ?? this.newStage(`#${nth} ${words}`, said);
  }

  /** The same of lanes; where the title of the first only says what lies in it, a lane of that. */
  laneAmong({ kind, title }: Pick<Lane, 'kind' | 'title'>, nth: number): Slot<LaneId> {
    const words = this.wordsOf(title);
    const alike = this.journey.lanes.filter((lane) => this.wordsOf(lane.title) === words);
    const known = alike[nth];
    if (known) return known.id;
    return nth === 0 ? this.laneTitled(title, kind) : this.newLane(`#${nth} ${words}`, { kind, title });
  }

  knowsStage(title: string): boolean {
    return this.journey.stages.some((stage) => plainWords(stage.title) === plainWords(title));
  }

  /** By its words, or by its place behind the last one. */
  private newStage(key: string, said: Pick<Stage, 'title' | 'when'> | null): Slot<StageId> {
    const known = this.stages.find(key);
    if (known !== null) return known;
    this.lacking.stages.add(key);
    const number = this.journey.stages.length + this.stages.added.length + 1;
    if (this.choice.missing === 'leave out' || number > limits.stages) return this.tooManyStages(key);
    const title = said === null || isBlank(said.title) ? this.choice.stageTitle(number) : said.title;
    return this.stages.add(key, { title, when: said?.when ?? '' });
  }

  private tooManyStages(key: string): Slot<StageId> {
    this.lacking.stages.add(key);
    return this.choice.missing === 'leave out' ? 'missing' : 'limit';
  }

  /** The lane of this title; where the title only says what lies in it ("Pains"), a lane of that; or a new one. */
  laneTitled(title: string, kind: CardKind): Slot<LaneId> {
    const words = this.wordsOf(title);
    const meant = kindMeantBy(title);
    const known = this.lanes.find(words) ?? (meant === null ? null : this.laneOfKind(meant));
    return known ?? this.newLane(words, { title, kind });
  }

  private newLane(words: string, { kind, title }: Pick<Lane, 'kind' | 'title'>): Slot<LaneId> {
    this.lacking.lanes.add(words);
    if (this.choice.missing === 'leave out') return 'missing';
    if (this.journey.lanes.length + this.lanes.added.length >= limits.lanes) return 'limit';
    return this.lanes.add(words, { title: clipped(title), kind });
  }

  laneOfKind(kind: CardKind): LaneId | null {
    return this.journey.lanes.find((lane) => lane.kind === kind)?.id ?? null;
  }

  persona(said: NewPersona): Spot<PersonaId> {
    const key = normaliseLabel(said.name);
    return this.personas.find(key) ?? this.personas.add(key, said);
  }

  division(name: string): Spot<DivisionId> {
    const key = normaliseLabel(name);
    return this.divisions.find(key) ?? this.divisions.add(key, { name: name.trim() });
  }

  /** Puts a card into the plan and gives its index; null: it has no place. A text that is too long takes several. */
  put(card: ComingCard): number | null {
    const { stage, lane, after, tags, personas, division } = card;
    if (stage === 'missing' || lane === 'missing') return this.leave('missing');
    if (stage === 'limit' || lane === 'limit' || this.isFull()) return this.leave('limit');
    const [text = '', ...others] = inPieces(card.text, limits.cardText);
    const kind = card.kind ?? this.kindIn(lane);
    const { state } = this.choice;
    const facts = state === 'both' || card.facts.state ? card.facts : { ...card.facts, state };
    const index = this.add({
      stage,
      lane,
      after,
      kind,
      text,
      facts,
      tags,
      personas,
      division,
      replaces: null,
    });
    for (const piece of others)
      this.add({ ...bare, facts: { state }, stage, lane, after, kind, text: piece });
    if (others.length > 0) this.divided += 1;
    return index;
  }

  private add(card: PlannedCard): number | null {
    if (this.isFull()) return this.leave('limit');
    const { stage, lane } = card;
    if (typeof stage === 'number' || typeof lane === 'number') this.lacking.cards += 1;
    return this.cards.push(card) - 1;
  }

  /** So many more than any map holds. */
  leaveOut(count: number): void {
    this.leftOut.limit += count;
  }

  private isFull(): boolean {
    return this.cards.length >= this.room;
  }

  private leave(why: 'missing' | 'limit'): null {
    this.leftOut[why] += 1;
    if (why === 'missing') this.lacking.cards += 1;
    return null;
  }

  private kindIn(lane: Spot<LaneId>): CardKind {
    const { lanes } = this.journey;
    const into = typeof lane === 'number' ? this.lanes.added[lane] : lanes.find(({ id }) => id === lane);
    return into?.kind ?? 'note';
  }

  replace(index: number, replaces: Spot<CardId>): void {
    const card = this.cards[index];
    if (card) this.cards[index] = { ...card, replaces };
  }

  link(from: number, to: number, kind: PastePlan['links'][number]['kind']): void {
    const said = `${from} ${kind} ${to}`;
    if (this.linked.has(said)) return;
    this.linked.add(said);
    this.links.push({ from, to, kind });
  }

  complain(problems: readonly RowProblem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  plan(): PastePlan {
    const { cards, links, stages, lanes, personas, divisions, lacking, leftOut, divided, problems } = this;
    return {
      cards: withoutCircles(cards),
      links,
      stages: stages.added,
      lanes: lanes.added,
      personas: personas.added,
      divisions: divisions.added,
      missing: { stages: lacking.stages.size, lanes: lacking.lanes.size, cards: lacking.cards },
      leftOut,
      divided,
      problems,
    };
  }
}

/** Behind the card people paste at, in its cell only. */
export function afterIn(at: PasteSpot, stage: Slot<StageId>, lane: Slot<LaneId>): PlannedCard['after'] {
  return at.after !== undefined && stage === at.stage && lane === at.lane ? at.after : 'last';
}

/** Words and nothing more, of the kind of their lane. */
export function wordsIn(
  text: string,
  stage: Slot<StageId>,
  lane: Slot<LaneId>,
  after: PlannedCard['after'],
): ComingCard {
  return { stage, lane, after, kind: null, text, facts: {}, tags: [], personas: [], division: null };
}

const bare = { facts: {} as SaidFacts, tags: [], personas: [], division: null, replaces: null } as const;

/** What replaces what, without the links that close a circle: files and strangers may say anything. */
function withoutCircles(cards: readonly PlannedCard[]): readonly PlannedCard[] {
  const seenFrom = new Map<number, number>();
  const closing = new Set<number>();
  for (const start of cards.keys()) {
    for (let at: unknown = start; typeof at === 'number' && !seenFrom.has(at);) {
      seenFrom.set(at, start);
      const next = cards[at]?.replaces;
      if (typeof next === 'number' && seenFrom.get(next) === start) closing.add(at);
      at = next;
    }
  }
  return closing.size === 0
    ? cards
    : cards.map((card, index) => (closing.has(index) ? { ...card, replaces: null } : card));
}

function clipped(title: string): string {
  return inPieces(title.trim(), limits.title)[0] ?? '';
}

/** Records by what people call them: those of the map, and those that are to be. */
class NewRecords<Id extends string, T> {
  readonly added: T[] = [];
  private readonly byName = new Map<string, Spot<Id>>();

  /** The first of several that are called the same. */
  know(name: string, id: Id): void {
    if (!this.byName.has(name)) this.byName.set(name, id);
  }

  find(name: string): Spot<Id> | null {
    return this.byName.get(name) ?? null;
  }

  add(name: string, record: T): number {
    const index = this.added.push(record) - 1;
    this.byName.set(name, index);
    return index;
  }
}
