import type { Journey, Random } from '@throughline/journey';
import type * as Y from 'yjs';
import { workings } from './journeyDoc.ts';
import type { Author, JourneyChange, JourneyDoc, JourneyDocOptions } from './journeyDoc.ts';
import type { Stamp } from './life.ts';
import { observe } from './observe.ts';
import type { Touched } from './observe.ts';
import { Reader } from './read.ts';
import { openRoots } from './roots.ts';
import { History } from './undo.ts';

/** Opens the journey in a Yjs document whose content is there, or arrives later. Opening writes nothing. */
export function openJourney(ydoc: Y.Doc, options: JourneyDocOptions): JourneyDoc {
  return new OpenJourney(ydoc, options);
}

class OpenJourney implements JourneyDoc {
  readonly ydoc: Y.Doc;
  readonly [workings]: JourneyDoc[typeof workings];
  private readonly options: JourneyDocOptions;
  private readonly reader: Reader;
  private readonly history: History;
  private readonly listeners = new Set<(change: JourneyChange) => void>();
  private readonly stopObserving: () => void;
  private currentAuthor: Author;

  constructor(ydoc: Y.Doc, options: JourneyDocOptions) {
    const roots = openRoots(ydoc);
    const origin = { origin: 'throughline' };
    const random: Random = options.random;
    const stamp = (): Stamp => this.stamp();
    this.ydoc = ydoc;
    this.options = options;
    this.currentAuthor = options.author;
    this.reader = new Reader(roots);
    this.history = new History(ydoc, roots, origin, stamp);
    this.stopObserving = observe(ydoc, roots, (touched, transaction) => this.follow(touched, transaction));
    this[workings] = {
      roots,
      origin,
      history: this.history,
      random,
      stamp,
      nextRef: (prefix, ahead) => this.reader.nextRef(prefix, ahead),
      twinsOf: (link) => this.reader.twinsOf(link),
      tagFor: (tag) => this.reader.tagFor(tag),
      sameTag: (tag) => this.reader.sameTag(tag),
    };
  }

  get author(): Author {
    return this.currentAuthor;
  }

  get journey(): Journey {
    return this.reader.journey;
  }

  get undo(): History {
    return this.history;
  }

  setAuthor(author: Author): void {
    this.currentAuthor = author;
  }

  subscribe(listener: (change: JourneyChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.stopObserving();
    this.history.destroy();
    this.listeners.clear();
  }

  private stamp(): Stamp {
    const { now, random } = this.options;
    return { by: this.currentAuthor.id, at: now(), client: this.ydoc.clientID, random };
  }

  private follow(touched: Touched, transaction: Y.Transaction): void {
    if (transaction.origin !== this[workings].origin) this.history.foreignWork(touched);
    const change = this.reader.update(touched);
    if (!change) return;
    for (const listener of this.listeners) listener({ ...change, local: transaction.local });
  }
}
