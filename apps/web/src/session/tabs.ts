import type { LogNews, LogRow, RoomLog } from '@throughline/library';
import * as z from 'zod/mini';

/** What tabs of one device speak over: a BroadcastChannel. */
export interface TabChannel {
  post(message: unknown): void;
  /** The last listener hears; what it hears may be anything. */
  listen(listener: (message: unknown) => void): void;
  close(): void;
}

/** The part of the browser's Web Locks that is used. */
export interface TabLocks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal },
    held: () => Promise<void>,
  ): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

export interface TabsDeps {
  channel(name: string): TabChannel;
  /** Null where the browser has none (plain HTTP): then every tab looks after the log; that is safe, only more work. */
  readonly locks: TabLocks | null;
  /** Calls back after `ms`; returns how to cancel. */
  after(ms: number, call: () => void): () => void;
}

export interface TabsOptions {
  readonly log: Pick<RoomLog, 'room' | 'tab' | 'long' | 'news' | 'leftovers' | 'strike' | 'fold' | 'onNews'>;
  /** Applies rows of other tabs to this tab's document and answers for those not saved yet. */
  takeOver(rows: readonly LogRow[]): void;
}

/** This tab among the tabs that have the same map open. */
export interface Tabs {
  /** This tab looks after the log: it offers what dead tabs left, and folds. */
  readonly keeper: boolean;
  close(): void;
}

/** How often the keeper looks for what a dead tab left, in milliseconds. */
export const LOOK_EVERY = 5_000;

const numbers = z.array(z.number().check(z.int(), z.minimum(0)));
const news = z.object({ written: numbers, saved: numbers });

const keeperLock = (room: string): string => `throughline/${room}`;
const tabLock = (room: string, tab: string): string => `throughline/${room}/tab/${tab}`;

/** True when some tab of this device has the room open; where there are no locks nobody can tell, and it is false. */
export async function isOpenSomewhere(locks: TabLocks | null, room: string): Promise<boolean> {
  const held = (await locks?.query())?.held ?? [];
  return held.some(({ name }) => name === keeperLock(room));
}

/**
 * Joins the tabs of a room. Each writes its own edits to the log and tells the others the row numbers; they read
 * the rows from there. One of them, the holder of the Web Lock, looks after the log. Resolves when this tab is
 * known to be alive, which has to be so before it writes its first row.
 */
export async function joinTabs(options: TabsOptions, deps: TabsDeps): Promise<Tabs> {
  const tabs = new OpenTabs(options, deps);
  await tabs.comeAlive();
  return tabs;
}

class OpenTabs implements Tabs {
  keeper = false;
  readonly #options: TabsOptions;
  readonly #deps: TabsDeps;
  readonly #channel: TabChannel;
  readonly #leaving = new AbortController();
  readonly #stopNews: () => void;
  #reading: Promise<void> = Promise.resolve();
  #stopLooking: () => void = () => undefined;

  constructor(options: TabsOptions, deps: TabsDeps) {
    this.#options = options;
    this.#deps = deps;
    const { log } = options;
    this.#channel = deps.channel(keeperLock(log.room));
    this.#channel.listen((message) => this.#hear(message));
    this.#stopNews = log.onNews((fresh: LogNews) => this.#channel.post(fresh));
  }

  async comeAlive(): Promise<void> {
    const { room, tab } = this.#options.log;
    await this.#hold(tabLock(room, tab));
    // What was written between the reading of the log and now was told to nobody here.
    this.#read(() => this.#options.log.news());
    void this.#hold(keeperLock(room)).then(() => this.#keep());
  }

  close(): void {
    this.#leaving.abort();
    this.#stopNews();
    this.#stopLooking();
    this.#channel.close();
  }

  /** Resolves when the lock is ours; it stays so until this tab leaves or dies. */
  async #hold(name: string): Promise<void> {
    const { locks } = this.#deps;
    const { signal } = this.#leaving;
    if (!locks) return;
    await new Promise<void>((resolve) => {
      const held = (): Promise<void> => {
        resolve();
        return new Promise((leave) => signal.addEventListener('abort', () => leave()));
      };
      // Aborted while it waits: this tab is leaving and no longer wants it.
      locks.request(name, { signal }, held).catch(() => undefined);
    });
  }

  #hear(message: unknown): void {
    const heard = news.safeParse(message);
    if (!heard.success) return;
    const { written, saved } = heard.data;
    if (written.length > 0) this.#read(() => this.#options.log.news());
    if (saved.length > 0) void this.#reading.then(() => this.#options.log.strike(saved));
  }

  /** One reading after the other, so that rows are applied in the order they were written. */
  #read(rows: () => Promise<readonly LogRow[]>): void {
    this.#reading = this.#reading.then(async () => {
      const found = await rows();
      if (found.length > 0 && !this.#leaving.signal.aborted) this.#options.takeOver(found);
    });
  }

  #keep(): void {
    if (this.#leaving.signal.aborted) return;
    this.keeper = true;
    this.#read(() => this.#options.log.leftovers());
    this.#reading = this.#reading.then(() => this.#fold());
    this.#stopLooking = this.#deps.after(LOOK_EVERY, () => this.#keep());
  }

  async #fold(): Promise<void> {
    if (!this.#options.log.long || this.#leaving.signal.aborted) return;
    const { room } = this.#options.log;
    const alive = await this.#alive();
    await this.#options.log.fold((tab) => alive !== null && !alive.has(tabLock(room, tab)));
  }

  async #alive(): Promise<ReadonlySet<string> | null> {
    const held = (await this.#deps.locks?.query())?.held;
    return held ? new Set(held.map((lock) => lock.name ?? '')) : null;
  }
}
