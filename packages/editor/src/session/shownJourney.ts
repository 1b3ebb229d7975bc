import type { JourneyChange, JourneyDoc } from '@throughline/doc';
import type { CardId, CellKey, Journey } from '@throughline/journey';
import { Channels } from './channels.ts';

/**
 * The moment of the journey that is on the screen. My own changes are shown at once, because what I type must
 * appear under my fingers and code that follows a command reads its result here. Others' changes are shown once
 * per animation frame, however many arrive: forty a second from eight people cost one render each frame.
 *
 * Whoever follows one card or one cell hears of that one only, so a remote text edit costs one record and one
 * component, on a map of any size.
 */
export interface ShownJourney {
  getState(): Journey;
  /** After any change. */
  subscribe(listener: () => void): () => void;
  subscribeCard(card: CardId, listener: () => void): () => void;
  subscribeCell(cell: CellKey, listener: () => void): () => void;
  /** Before anybody is told, with all that changed since the last time. */
  beforeTelling(listener: (changes: ShownChange) => void): () => void;
  stop(): void;
}

export interface ShownChange {
  readonly previous: Journey;
  readonly journey: Journey;
  /** Whether any of it is my own. */
  readonly local: boolean;
  readonly cards: ReadonlySet<CardId>;
  readonly cells: ReadonlySet<CellKey>;
}

export function showJourney(doc: JourneyDoc): ShownJourney {
  return new FrameByFrame(doc);
}

class FrameByFrame implements ShownJourney {
  private readonly doc: JourneyDoc;
  private readonly channels = new Channels();
  private readonly early = new Set<(change: ShownChange) => void>();
  private readonly stopDoc: () => void;
  private shown: Journey;
  private cards = new Set<CardId>();
  private cells = new Set<CellKey>();
  private frame = 0;
  readonly getState = (): Journey => this.shown;
  readonly subscribe = (listener: () => void): (() => void) => this.channels.subscribe('all', listener);

  constructor(doc: JourneyDoc) {
    this.doc = doc;
    this.shown = doc.journey;
    this.stopDoc = doc.subscribe((change) => this.changed(change));
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

  stop(): void {
    this.stopDoc();
    cancelAnimationFrame(this.frame);
  }

  private changed({ cards, cells, local }: JourneyChange): void {
    for (const card of cards) this.cards.add(card);
    for (const cell of cells) this.cells.add(cell);
    if (local) this.show(true);
    else if (this.frame === 0) this.frame = requestAnimationFrame(() => this.show(false));
  }

  private show(local: boolean): void {
    cancelAnimationFrame(this.frame);
    const { cards, cells, shown: previous } = this;
    this.frame = 0;
    this.cards = new Set();
    this.cells = new Set();
    this.shown = this.doc.journey;
    const change = { previous, journey: this.shown, local, cards, cells };
    for (const listener of this.early) listener(change);
    for (const card of cards) this.channels.tell(`card ${card}`);
    for (const cell of cells) this.channels.tell(`cell ${cell}`);
    this.channels.tell('all');
  }
}
