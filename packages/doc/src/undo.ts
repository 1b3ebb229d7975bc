import type { CardId, LaneId, PersonId, StageId } from '@throughline/journey';
import * as Y from 'yjs';
import { ForeignWork } from './foreignWork.ts';
import type { Intent } from './intent.ts';
import { lastOther } from './life.ts';
import type { Stamp } from './life.ts';
import type { Touched } from './observe.ts';
import { Replay } from './replay.ts';
import type { TextHolder } from './replay.ts';
import { recordIn } from './roots.ts';
import type { RootName, Roots } from './roots.ts';
import type { Entry } from './writer.ts';

/** What an undo or a redo did, for "Undid: moved 3 cards". */
export interface Undone {
  readonly intent: Intent;
  /** The cards it changed. */
  readonly cards: readonly CardId[];
  /** The stages and lanes it changed, created or deleted. */
  readonly stages: readonly StageId[];
  readonly lanes: readonly LaneId[];
  /** Cards of the step that were left as they are, because other people have worked on them since. */
  readonly kept: readonly CardId[];
  /** Other people who have worked on cards of the step since: what they did is kept. */
  readonly keptBy: readonly PersonId[];
}

/** Undo as people have it: my own steps, one for each thing I did. */
export interface Undo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What `undo` would take back, for the words of its button; null when there is nothing. */
  readonly nextUndo: Intent | null;
  /** What `redo` would bring back. */
  readonly nextRedo: Intent | null;
  /** The card whose first words `undo` would take back, its creation being the step before them; else null. */
  readonly firstWords: CardId | null;
  /** Takes back my last step; null when there is none. Never another person's work. */
  undo(): Undone | null;
  redo(): Undone | null;
  /** Ends the running editing step: what is typed next is a step of its own. */
  seal(): void;
  subscribe(listener: () => void): () => void;
}

/** Whose texts are being written, and in which editing run. */
export interface Typing {
  readonly holders: readonly TextHolder[];
  readonly run: object;
}

type StackItem = Y.UndoManager['undoStack'][number];

/** What was written at a time. */
interface Part {
  readonly entries: readonly Entry[];
  /** How much of other people's work had arrived by then: theirs is told from mine in each part by itself. */
  readonly seen: number;
}

interface Step {
  readonly intent: Intent;
  /** In the order in which they were written: several of a run between which others have worked. */
  readonly parts: readonly Part[];
  readonly text: (Typing & { readonly item: StackItem }) | null;
}

/**
 * The steps I took and those I took back. Fields and lives of records are replayed from what the operation told
 * (`replay.ts`). For typed text Yjs's own manager is the engine, because it knows where deleted letters belong
 * among those that others wrote meanwhile: it captures each run as one item, which the step then holds. The
 * engine's stacks hold that one item only while it works; the steps here are the stacks.
 */
export class History implements Undo {
  private readonly ydoc: Y.Doc;
  private readonly roots: Roots;
  private readonly origin: object;
  private readonly stamp: () => Stamp;
  private readonly engine: Y.UndoManager;
  private readonly foreign = new ForeignWork();
  private readonly listeners = new Set<() => void>();
  private past: Step[] = [];
  private future: Step[] = [];
  private openRun: object | null = null;

  constructor(ydoc: Y.Doc, roots: Roots, origin: object, stamp: () => Stamp) {
    this.ydoc = ydoc;
    this.roots = roots;
    this.origin = origin;
    this.stamp = stamp;
    const tracked = { trackedOrigins: new Set<unknown>([origin]), captureTimeout: Infinity, doc: ydoc };
    this.engine = new Y.UndoManager([], tracked);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  get nextUndo(): Intent | null {
    return this.past.at(-1)?.intent ?? null;
  }

  get nextRedo(): Intent | null {
    return this.future.at(-1)?.intent ?? null;
  }

  get firstWords(): CardId | null {
    const [creation, words] = this.past.slice(-2);
    const holder = words?.text?.holders[0];
    if (creation?.intent !== 'add card' || holder?.root !== 'cards') return null;
    return entriesOf(creation).some((entry) => entry.did === 'create' && entry.id === holder.id)
      ? (holder.id as CardId)
      : null;
  }

  /** To be called before an operation writes; `texts` are those it is going to type in. */
  begin(run: object | null, texts: readonly Y.Text[]): void {
    if (run === null || run !== this.openRun) this.seal();
    if (texts.length > 0) this.engine.addToScope([...texts]);
  }

  /** To be called after an operation has written. */
  record(
    intent: Intent,
    entries: readonly Entry[],
    typing: Typing | null,
    run: object | null = typing?.run ?? null,
  ): void {
    const item = typing ? this.engine.undoStack.at(-1) : undefined;
    if (entries.length === 0 && item === undefined) return;
    this.dropFuture();
    if (item === undefined) this.push(intent, entries, run);
    else if (this.past.at(-1)?.text?.item !== item) {
      const text = typing && { ...typing, item };
      this.past.push({ intent, parts: [{ entries, seen: this.foreign.seen }], text });
    }
    this.openRun = run;
    this.tell();
  }

  /** One more step without typing, or more of the last one while its run goes on. */
  private push(intent: Intent, entries: readonly Entry[], run: object | null): void {
    const last = run !== null && run === this.openRun ? this.past.at(-1) : undefined;
    const part: Part = { entries, seen: this.foreign.seen };
    if (last && !last.text) this.past[this.past.length - 1] = { ...last, parts: withPart(last.parts, part) };
    else this.past.push({ intent, parts: [part], text: null });
  }

  undo(): Undone | null {
    return this.replay(this.past, this.future, false);
  }

  redo(): Undone | null {
    return this.replay(this.future, this.past, true);
  }

  seal(): void {
    this.openRun = null;
    this.engine.stopCapturing();
    this.engine.undoStack = [];
  }

  /** Takes back what one editing run typed, as if it had never been, in one transaction. */
  takeBack(run: object): void {
    this.seal();
    const steps = this.past.filter((step) => step.text?.run === run);
    if (steps.length === 0) return;
    this.past = this.past.filter((step) => step.text?.run !== run);
    this.ydoc.transact(() => {
      for (const step of steps.toReversed()) {
        this.rewind(step.text?.item);
        replayEntries(new Replay(this.roots, this.stamp(), this.foreign), step.parts, false);
      }
    }, this.origin);
    this.closeEngine();
    this.tell();
  }

  /** Other people's work has arrived. */
  foreignWork(touched: Touched): void {
    if (this.canUndo || this.canRedo) this.foreign.note(touched, (root, id) => this.lastOther(root, id));
    else this.foreign.forget();
  }

  private lastOther(root: RootName, id: string): PersonId | null {
    if (root !== 'cards') return null;
    const record = recordIn(this.roots, root, id);
    return record && lastOther(record, this.stamp().by);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.engine.destroy();
    this.listeners.clear();
  }

  private replay(from: Step[], to: Step[], forward: boolean): Undone | null {
    this.seal();
    const step = from.pop();
    if (!step) return null;
    const replay = new Replay(this.roots, this.stamp(), this.foreign);
    this.ydoc.transact(() => {
      replayStep(replay, step, { forward, rewind: () => this.rewind(step.text?.item) });
      replay.finish();
    }, this.origin);
    const item = this.closeEngine();
    const entries = entriesOf(step).filter((entry) => replay.applied.has(entry));
    if (entries.length > 0 || item) {
      const text = step.text && item ? { ...step.text, item } : null;
      to.push({ intent: step.intent, parts: [{ entries, seen: this.foreign.seen }], text });
    }
    this.tell();
    return {
      intent: step.intent,
      cards: [...replay.cards],
      stages: [...replay.stages],
      lanes: [...replay.lanes],
      kept: [...replay.kept],
      keptBy: [...replay.keptBy],
    };
  }

  /**
   * Lets the engine take one item back within the running transaction. It must believe to be undoing until the
   * transaction ends, so that what it captures then is the way forth and not a new step.
   */
  private rewind(item: StackItem | undefined): boolean {
    if (!item) return false;
    this.engine.undoStack = [item];
    const went = this.engine.undo() !== null;
    this.engine.undoing = true;
    return went;
  }

  /** After the transaction: what the engine captured, and its stacks left empty. */
  private closeEngine(): StackItem | undefined {
    this.engine.undoing = false;
    const captured = this.engine.redoStack.at(-1);
    this.engine.undoStack = [];
    this.engine.redoStack = [];
    return captured;
  }

  /** A new step ends the way forth; the engine may let go of the letters it kept for it. */
  private dropFuture(): void {
    const items = this.future.flatMap((step) => step.text?.item ?? []);
    this.future = [];
    if (items.length === 0) return;
    this.engine.redoStack = items;
    this.engine.clear(false, true);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function entriesOf({ parts }: Step): readonly Entry[] {
  return parts.flatMap(({ entries }) => entries);
}

/** What nobody has come between is one part. */
function withPart(parts: readonly Part[], part: Part): readonly Part[] {
  const last = parts.at(-1);
  if (last?.seen !== part.seen) return [...parts, part];
  return [...parts.slice(0, -1), { ...part, entries: [...last.entries, ...part.entries] }];
}

/** An operation that writes in what it then deletes does so before: words are taken back while their record is there. */
function replayStep(
  replay: Replay,
  step: Step,
  { forward, rewind }: { readonly forward: boolean; readonly rewind: () => boolean },
): void {
  const only = (isWanted: (entry: Entry) => boolean): readonly Part[] =>
    step.parts.map(({ entries, seen }) => ({ seen, entries: entries.filter(isWanted) }));
  const deletes = only(({ did }) => did === 'delete');
  const others = only(({ did }) => did !== 'delete');
  replayEntries(replay, forward ? others : deletes, forward);
  if (step.text) replay.texts(step.text.holders, step.parts[0]?.seen ?? 0, rewind);
  replayEntries(replay, forward ? deletes : others, forward);
}

function replayEntries(replay: Replay, parts: readonly Part[], forward: boolean): void {
  for (const { entries, seen } of forward ? parts : parts.toReversed()) {
    for (const entry of forward ? entries : entries.toReversed()) replay.entry(entry, seen, forward);
  }
}
