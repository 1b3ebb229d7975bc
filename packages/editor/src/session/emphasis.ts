import { cardsInReadingOrder, filterTest, fold } from '@throughline/journey';
import type { Card, CardId, CardTest, Journey } from '@throughline/journey';
import type { StoreApi } from 'zustand/vanilla';
import { Channels } from './channels.ts';
import type { MapViewStore, ViewState } from './mapView.ts';
import type { ShownJourney } from './shownJourney.ts';

/**
 * How a card stands among the others: like all, back, further back because another lane is worked on, or forward
 * because it was looked for. `marked`: like all, and told from them, because it has changed since.
 */
export type Standing = 'plain' | 'dimmed' | 'away' | 'found' | 'marked';

/** Whether it is not what is looked at now. */
export function isBack(standing: Standing): boolean {
  return standing === 'dimmed' || standing === 'away';
}

/** What a person looks for by its words; empty: nothing. */
export interface Sought {
  readonly words: string;
}

/**
 * Which cards stand back: those that are not about the chosen persona, that the filter does not let pass, or that do
 * not have the words looked for. A card hears of it only when it turns, so that a letter typed into Find costs the
 * cards that come and go, on a map of any size.
 */
export interface Emphasis {
  of(card: CardId): Standing;
  subscribe(card: CardId, listener: () => void): () => void;
  /** The cards that have the words, in reading order; empty while nothing is looked for. */
  found(): readonly CardId[];
  /** When cards turned, or those that have turned before may have changed or moved. */
  subscribeAll(listener: () => void): () => void;
  stop(): void;
}

export function createEmphasis(shown: ShownJourney, view: MapViewStore, sought: StoreApi<Sought>): Emphasis {
  return new Emphasised(shown, view, sought);
}

class Emphasised implements Emphasis {
  private readonly shown: ShownJourney;
  private readonly channels = new Channels();
  private readonly stops: readonly (() => void)[];
  private readonly standing = new Map<CardId, Standing>();
  private judge: (card: Card) => Standing;
  private list: readonly CardId[] | null = null;

  constructor(shown: ShownJourney, view: MapViewStore, sought: StoreApi<Sought>) {
    this.shown = shown;
    const judgeNow = (): ((card: Card) => Standing) =>
      judgeOf(shown.getState(), view.getState(), sought.getState().words);
    this.judge = judgeNow();
    const again = (): void => {
      this.judge = judgeNow();
      this.lookAtAll();
    };
    this.stops = [
      view.subscribe((now, before) => {
        if (isJudgedBy(now, before)) again();
      }),
      sought.subscribe(again),
      shown.beforeTelling(({ cards, journey, previous }) => {
        if (journey.tags !== previous.tags) folded = new WeakMap();
        if (isJudgedAnew(journey, previous)) again();
        else this.look(cards);
      }),
    ];
    this.lookAtAll();
  }

  of(card: CardId): Standing {
    return this.standing.get(card) ?? 'plain';
  }

  subscribe(card: CardId, listener: () => void): () => void {
    return this.channels.subscribe(card, listener);
  }

  subscribeAll(listener: () => void): () => void {
    return this.channels.subscribe('all', listener);
  }

  found(): readonly CardId[] {
    this.list ??= [...this.standing.values()].includes('found')
      ? cardsInReadingOrder(this.shown.getState()).flatMap(({ id }) => (this.of(id) === 'found' ? id : []))
      : [];
    return this.list;
  }

  stop(): void {
    for (const stop of this.stops) stop();
  }

  private lookAtAll(): void {
    this.look(new Set([...Array.from(this.shown.getState().cards, ([id]) => id), ...this.standing.keys()]));
  }

  /** Judges these cards anew, and tells those that have turned. */
  private look(cards: Iterable<CardId>): void {
    const { cards: live } = this.shown.getState();
    const turned: CardId[] = [];
    for (const id of cards) {
      const card = live.get(id);
      const now = card ? this.judge(card) : 'plain';
      if (now === this.of(id)) continue;
      if (now === 'plain') this.standing.delete(id);
      else this.standing.set(id, now);
      turned.push(id);
    }
    this.list = null;
    for (const id of turned) this.channels.tell(id);
    if (turned.length > 0 || this.standing.size > 0) this.channels.tell('all');
  }
}

function isJudgedAnew(now: Journey, before: Journey): boolean {
  return now.tags !== before.tags || now.personas !== before.personas || now.lanes !== before.lanes;
}

function isJudgedBy(now: ViewState, before: ViewState): boolean {
  const judges = ['persona', 'filter', 'filterMode', 'focusLane', 'marked'] as const;
  return judges.some((part) => now[part] !== before[part]);
}

function judgeOf(journey: Journey, view: ViewState, words: string): (card: Card) => Standing {
  const { filter, filterMode, marked, persona } = view;
  const lane = journey.lanes.some(({ id }) => id === view.focusLane) ? view.focusLane : null;
  const follows = persona !== null && journey.personas.has(persona) ? persona : null;
  const passes = filterMode === 'dim' ? filterTest(filter) : null;
  const has = wordsTest(journey, words);
  return (card: Card): Standing => {
    const isOfOthers = follows !== null && card.personas.length > 0 && !card.personas.includes(follows);
    if (lane !== null && card.place.lane !== lane) return 'away';
    if (isOfOthers || (passes && !passes(card))) return 'dimmed';
    if (!has) return marked.has(card.id) ? 'marked' : 'plain';
    return has(card) ? 'found' : 'dimmed';
  };
}

/** Cards as they are searched, made once for each; another name of a tag makes all of them old. */
let folded = new WeakMap<Card, string>();

/** Whether a card has all of the words in its text, reference or tags; null: nothing is looked for. */
function wordsTest({ tags }: Journey, words: string): CardTest | null {
  const wanted = fold(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return null;
  const lettersOf = (card: Card): string => {
    const known = folded.get(card);
    if (known !== undefined) return known;
    const labels = card.tags.map((id) => tags.get(id)?.label ?? '');
    const letters = fold([card.text, card.ref, ...labels].join('\n'));
    folded.set(card, letters);
    return letters;
  };
  return (card) => {
    const letters = lettersOf(card);
    return wanted.every((word) => letters.includes(word));
  };
}
