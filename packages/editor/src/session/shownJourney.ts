import type { JourneyChange, JourneyDoc } from '@throughline/doc';
import { filterTest, isPrompt } from '@throughline/journey';
import type { Card, CardId, CardTest, CellKey, Journey } from '@throughline/journey';
import { differInWordsOnly } from './besideWords.ts';
import { Channels } from './channels.ts';
import type { HeldMoment } from './heldMoment.ts';
import type { MapViewStore, ViewState } from './mapView.ts';
import { createMoments } from './moments.ts';
import type { Moment } from './moments.ts';

/**
 * The moment of the journey that is on the screen, as this person looks at it. My own changes, and another view,
 * are shown at once, because what I do must appear under my fingers and code that follows a command reads its
 * result here. Others' changes are shown once per animation frame, however many arrive: forty a second from eight
 * people cost one render each frame.
 *
 * Whoever follows one card or one cell hears of that one only, so a remote text edit costs one record and one
 * component, on a map of any size.
 */
export interface ShownJourney {
  /** What can be seen, focused and acted on: without hidden lanes, cards of the other state, cards of collapsed lanes and stages. */
  getState(): Journey;
  /** The same with the cards of what is collapsed: what headers count. */
  inView(): Journey;
  /** The whole map at this moment, whatever the view leaves out. */
  whole(): Journey;
  /** Without hidden lanes and cards of the other state, but with what a filter hides. */
  unfiltered(): Journey;
  /** Whether the filter lets a card pass, or what I changed since I set it. */
  passes(): CardTest;
  /** After any change. */
  subscribe(listener: () => void): () => void;
  subscribeCard(card: CardId, listener: () => void): () => void;
  subscribeCell(cell: CellKey, listener: () => void): () => void;
  /** After any change but one of nothing but the words of cards. */
  subscribeBesideWords(listener: () => void): () => void;
  /** When the map looks other from afar, where words are not seen and a line more is no size. */
  subscribeAfar(listener: () => void): () => void;
  /** Before anybody is told, with all that changed since the last time. */
  beforeTelling(listener: (changes: ShownChange) => void): () => void;
  /**
   * From the next moment on only what `make` makes of it is shown, of all that happens; null: everything again, with the
   * next frame.
   */
  hold(make: ((journey: Journey) => HeldMoment) | null): void;
  /** The whole map as it is, while some of it is held back from what is shown; null: all of it is shown, or comes with the next frame. */
  heldBack(): Journey | null;
  stop(): void;
}

export interface ShownChange {
  readonly previous: Journey;
  readonly journey: Journey;
  /** The whole map before, whatever the view leaves out. */
  readonly wholeBefore: Journey;
  /** Whether any of it is my own, a change of view included. */
  readonly local: boolean;
  /** Whether any of it may be that of others. */
  readonly others: boolean;
  /** Cards that changed, and those that came or went because of the view. */
  readonly cards: ReadonlySet<CardId>;
  readonly cells: ReadonlySet<CellKey>;
  /** Nothing else has changed than the words of these cards. */
  readonly isWordsOnly: boolean;
}

export function showJourney(doc: JourneyDoc, view: MapViewStore): ShownJourney {
  return new FrameByFrame(doc, view);
}

class FrameByFrame implements ShownJourney {
  private readonly doc: JourneyDoc;
  private readonly view: MapViewStore;
  private readonly momentOf = createMoments();
  private readonly channels = new Channels();
  private readonly early = new Set<(change: ShownChange) => void>();
  private readonly stops: readonly (() => void)[];
  private moment: Moment;
  private cards = new Set<CardId>();
  private cells = new Set<CellKey>();
  private frame = 0;
  private makeHeld: ((journey: Journey) => HeldMoment) | null = null;
  private held: HeldMoment | null = null;
  private test: CardTest;
  private leavesOut: CardTest | undefined;
  /** Cards I wrote or changed since the filter was set: they do not go from under my fingers. */
  private spared = new Set<CardId>();
  readonly getState = (): Journey => this.moment.open;
  readonly inView = (): Journey => this.moment.inView;
  readonly whole = (): Journey => this.moment.whole;
  readonly unfiltered = (): Journey => this.moment.all;
  readonly passes = (): CardTest => this.test;
  readonly subscribe = (listener: () => void): (() => void) => this.channels.subscribe('all', listener);

  readonly subscribeBesideWords = (listener: () => void): (() => void) =>
    this.channels.subscribe('beside words', listener);

  readonly subscribeAfar = (listener: () => void): (() => void) => this.channels.subscribe('afar', listener);

  constructor(doc: JourneyDoc, view: MapViewStore) {
    this.doc = doc;
    this.view = view;
    this.test = filterTest(view.getState().filter);
    this.refilter();
    this.moment = this.momentOf(doc.journey, unfolded(view.getState()), this.leavesOut);
    this.stops = [
      doc.subscribe((change) => this.changed(change)),
      view.subscribe((now, before) => {
        const isFilter = now.filter !== before.filter || now.filterMode !== before.filterMode;
        if (isFilter) this.refilter();
        if (showsOther(now, before) || isFilter) this.show(true);
      }),
    ];
  }

  subscribeCard(card: CardId, listener: () => void): () => void {
    return this.channels.subscribe(`card ${card}`, listener);
  }

  subscribeCell(cell: CellKey, listener: () => void): () => void {
    return this.channels.subscribe(`cell ${cell}`, listener);
  }

  beforeTelling(listener: (change: ShownChange) => void): () => void {
    this.early.add(listener);
    return () => this.early.delete(listener);
  }

  hold(make: ((journey: Journey) => HeldMoment) | null): void {
    const { journey } = this.doc;
    this.makeHeld = make;
    this.held = null;
    for (const card of journey.cards.changedSince(this.moment.whole.cards)) this.cards.add(card);
    if (journey === this.moment.whole) this.held = make?.(journey) ?? null;
    else this.showSoon();
  }

  heldBack(): Journey | null {
    const { journey } = this.doc;
    return this.held && this.held.journey !== journey ? journey : null;
  }

  stop(): void {
    for (const stop of this.stops) stop();
    cancelAnimationFrame(this.frame);
  }

  private changed(change: JourneyChange): void {
    const { cards, cells, local } = change;
    const before = this.held?.journey;
    this.held?.take(change);
    if (before && this.held?.journey === before) return;
    for (const card of cards) this.cards.add(card);
    for (const cell of cells) this.cells.add(cell);
    if (local && this.leavesOut) for (const card of cards) this.spared.add(card);
    if (local) this.show(true);
    else this.showSoon();
  }

  private showSoon(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.show(false));
  }

  private nextWhole(): Journey {
    const whole = this.held?.journey ?? this.doc.journey;
    this.held ??= this.makeHeld?.(whole) ?? null;
    return whole;
  }

  private refilter(): void {
    const { filter, filterMode } = this.view.getState();
    const passes = filterTest(filter);
    const spared = new Set<CardId>();
    this.spared = spared;
    this.test = (card) => passes(card) || spared.has(card.id);
    const hides = filterMode === 'hide' && filter.length > 0;
    this.leavesOut = hides ? (card) => !passes(card) && !spared.has(card.id) : undefined;
  }

  private show(local: boolean): void {
    cancelAnimationFrame(this.frame);
    const others = !local || this.frame !== 0;
    const { cards, cells } = this;
    const before = this.moment;
    const previous = before.open;
    this.frame = 0;
    this.cards = new Set();
    this.cells = new Set();
    this.moment = this.momentOf(this.nextWhole(), unfolded(this.view.getState()), this.leavesOut);
    const isWordsOnly =
      differInWordsOnly(before.whole, this.moment.whole, cards) &&
      differInWordsOnly(previous, this.moment.open, cards);
    const journey = this.moment.open;
    for (const card of journey.cards.changedSince(previous.cards)) cards.add(card);
    for (const cell of journey.cells.changedSince(previous.cells)) cells.add(cell);
    const change = { previous, journey, wholeBefore: before.whole, local, others, cards, cells, isWordsOnly };
    for (const listener of this.early) listener(change);
    this.tell(change);
  }

  private tell({ cards, cells, isWordsOnly, journey, previous }: ShownChange): void {
    for (const card of cards) this.channels.tell(`card ${card}`);
    for (const cell of cells) this.channels.tell(`cell ${cell}`);
    this.channels.tell('all');
    if (!isWordsOnly) this.channels.tell('beside words');
    if (cells.size > 0 || [...cards].some((id) => !looksSame(previous.cards.get(id), journey.cards.get(id))))
      this.channels.tell('afar');
  }
}

const nothing: ReadonlySet<never> = new Set<never>();

/** Lanes and stages are collapsed where they are drawn: a table has a row for each of their cards. */
function unfolded(view: ViewState): ViewState {
  return view.view === 'table' ? { ...view, collapsed: nothing, collapsedStages: nothing } : view;
}

/** Whom one looks at is a matter of colours; the rest decides what is there. */
function showsOther(now: ViewState, before: ViewState): boolean {
  return (['state', 'hidden', 'collapsed', 'collapsedStages', 'view'] as const).some(
    (part) => now[part] !== before[part],
  );
}

/** Whether nobody could tell two moments of a card apart from afar. */
function looksSame(one: Card | undefined, other: Card | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.kind === 'emotion') return one === other;
  if (one.kind !== other.kind || isPrompt(one) !== isPrompt(other)) return false;
  return one.kind !== 'painPoint' || other.kind !== 'painPoint' || one.severity === other.severity;
}
