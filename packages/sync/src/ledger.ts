/**
 * A room's conversation with its storage: load, vet against what is known, commit in order, compact.
 *
 *              #load()                   stop()
 *   loading ────────────▶ live ────────────────────▶ stopped
 *      ▲  └─ load failed ───┼───────────────────────────▲
 *      └── append failed ───┘
 *
 * Invariants
 *  1. `document` holds what is committed and nothing else. What was accepted since is in #ahead and #claims only; a failed
 *     append forgets both and loads again, since rows may be there although the storage could not say so.
 *  2. One conversation with storage at a time (#work), so rows are committed in the order in which they were accepted.
 *  3. An offer that brings nothing is settled with the commits before it: what it repeats may still be under way.
 *  4. Rows are announced in the order of seq, none twice and none left out, after they are committed.
 */
import { crc32 } from './checksum.ts';
import type { Squash } from './compaction.ts';
import { snapshotOf } from './compaction.ts';
import type { Gain } from './knowledge.ts';
import { Ahead } from './knowledge.ts';
import type { Limits } from './protocol.ts';
import type { RoomEvent } from './roomEvents.ts';
import type { Participant, RoomName } from './roles.ts';
import type { Clock } from './socket.ts';
import type { LogRow, NewLogRow, RoomStorage } from './storage.ts';
import { RoomRemoved } from './storage.ts';
import { StoredDocument } from './storedDocument.ts';
import type { DocumentRules, Fresh, Verdict } from './vetting.ts';
import { gainOf, vetUpdate } from './vetting.ts';

/** An update frame, as a connection hands it in. */
export interface Offer<From> {
  readonly from: From;
  readonly who: Participant;
  /** Which update frame of its connection this is, from 1. */
  readonly ordinal: number;
  /** May a part of it be taken now and the rest later? An edit is whole or not at all; a step 2 is many edits. */
  readonly isDivisible: boolean;
  readonly bytes: Uint8Array;
  /** How many client ids it may bring that nobody had before. */
  readonly newClients: number;
}

export type Offered =
  | { readonly is: 'taken'; readonly newClients: number }
  /** It leans on pieces nobody has brought: offer it again later. */
  | { readonly is: 'early'; readonly newClients: number }
  | { readonly is: 'refused'; readonly why: 'badMessage' | 'noRight' | 'tooLarge'; readonly detail: string };

export interface LedgerListener<From> {
  /** Loaded: for the first time, or again after a failure. */
  live(): void;
  /** Row `seq` is committed; `from` brought it, null when another process did. */
  row(seq: number, bytes: Uint8Array, from: From | null): void;
  /** Everything these offers brought is committed. */
  settled(offers: readonly Offer<From>[]): void;
  /** None of these is kept. */
  failed(offers: readonly Offer<From>[]): void;
  /** Nothing more can be done with this room here. */
  lost(why: 'storageFailed' | 'noSuchMap', detail: string): void;
}

export interface LedgerOptions {
  readonly storage: RoomStorage;
  readonly clock: Clock;
  readonly limits: Limits;
  /** No binding of client ids to devices. */
  readonly open: boolean;
  readonly documentRules: DocumentRules;
  readonly squash: Squash;
  readonly log: (event: RoomEvent) => void;
}

interface Entry<From> {
  readonly offer: Offer<From>;
  /** null: it brings nothing. */
  readonly row: (Fresh & { readonly clients: readonly number[] }) | null;
  /** false: the rest of its frame is still to come, so that its frame is not settled with it. */
  readonly isWhole: boolean;
}

interface Committed<From> {
  readonly from: From;
  readonly gain: Gain;
  readonly row: NewLogRow;
}

export class Ledger<From> {
  readonly #room: RoomName;
  readonly #options: LedgerOptions;
  readonly #listener: LedgerListener<From>;
  #state: 'loading' | 'live' | 'stopped' = 'loading';
  #document: StoredDocument | null = null;
  #ahead: Ahead | null = null;
  /** Client ids accepted and not yet committed. */
  readonly #claims = new Map<number, string>();
  #gathering: Entry<From>[] = [];
  #elsewhere = 0;
  #working: Promise<void> | null = null;
  #compacting = false;
  #accepted = 0;
  /** No compaction before this row. */
  #compactFrom = 0;

  constructor(room: RoomName, options: LedgerOptions, listener: LedgerListener<From>) {
    this.#room = room;
    this.#options = options;
    this.#listener = listener;
    this.#run(() => this.#load());
  }

  /** What is committed; null until it is loaded. */
  get document(): StoredDocument | null {
    return this.#state === 'live' ? this.#document : null;
  }

  /** How many offers brought something so far: unchanged means that what was early is early still. */
  get accepted(): number {
    return this.#accepted + (this.#document?.lastSeq ?? 0);
  }

  get isIdle(): boolean {
    return this.#working === null && this.#gathering.length === 0 && !this.#compacting;
  }

  /** What an update would bring, without taking it. Only while live. */
  judge(bytes: Uint8Array): Verdict {
    return vetUpdate(bytes, this.#known(), this.#options.documentRules);
  }

  /** Only while live. */
  offer(offer: Offer<From>): Offered {
    const verdict = this.judge(offer.bytes);
    switch (verdict.is) {
      case 'early':
        return this.#offerPart(offer, verdict.part);
      case 'refused':
        return { is: 'refused', why: 'badMessage', detail: verdict.reason };
      case 'known':
        return this.#take({ offer, row: null, isWhole: true });
      case 'new':
        return this.#offerNew(offer, verdict, true);
    }
  }

  /** Another process has committed rows up to `seq`. */
  newsFromElsewhere(seq: number): void {
    this.#elsewhere = Math.max(this.#elsewhere, seq);
    this.#startWork();
  }

  /** Resolves when all that was accepted is committed or has failed. */
  async settle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  stop(): void {
    this.#state = 'stopped';
    this.#gathering = [];
  }

  /** Log into snapshot, where that gains something. Resolves when done; says failures to the log only. */
  async compact(): Promise<void> {
    const { document } = this;
    if (this.#compacting || document === null) return;
    this.#compacting = true;
    try {
      const made = await snapshotOf(document, this.#options.squash);
      if (made === null) return;
      if ('refused' in made) {
        this.#options.log({ kind: 'compaction refused', room: this.#room, reason: made.refused });
        return;
      }
      const { snapshot, gain } = made;
      await this.#options.storage.compact(this.#room, snapshot);
      document.compacted(snapshot, gain);
      const { upTo, state } = snapshot;
      this.#options.log({ kind: 'compacted', room: this.#room, upTo, bytes: state.length });
    } catch (error) {
      this.#options.log({ kind: 'storage failed', room: this.#room, doing: 'compact', error });
    } finally {
      this.#compacting = false;
    }
  }

  #known(): Ahead {
    if (this.#document === null) throw new Error('the room is not loaded');
    this.#ahead ??= new Ahead(this.#document.knowledge);
    return this.#ahead;
  }

  #offerPart(offer: Offer<From>, part: Fresh | null): Offered {
    if (part === null || !offer.isDivisible) return { is: 'early', newClients: 0 };
    const offered = this.#offerNew(offer, part, false);
    return offered.is === 'taken' ? { is: 'early', newClients: offered.newClients } : offered;
  }

  #offerNew(offer: Offer<From>, fresh: Fresh, isWhole: boolean): Offered {
    const size = (this.#document?.bytes ?? 0) + fresh.bytes.length;
    if (size > this.#options.limits.roomBytes)
      return { is: 'refused', why: 'tooLarge', detail: 'the room is full' };
    const clients = this.#options.open ? [] : this.#newClients(offer, fresh.gain);
    if (clients === null) return { is: 'refused', why: 'noRight', detail: 'a client id of another device' };
    if (clients.length > offer.newClients)
      return { is: 'refused', why: 'badMessage', detail: 'too many client ids' };
    for (const client of clients) this.#claims.set(client, offer.who.deviceId);
    this.#known().absorb(fresh.gain);
    this.#accepted += 1;
    return this.#take({ offer, row: { ...fresh, clients }, isWhole });
  }

  /** Those nobody had before; null where one belongs to another device. */
  #newClients(offer: Offer<From>, gain: Gain): number[] | null {
    const news: number[] = [];
    for (const { client } of gain.pieces) {
      const device = this.#claims.get(client) ?? this.#document?.clients.get(client);
      if (device === undefined) news.push(client);
      else if (device !== offer.who.deviceId) return null;
    }
    return news;
  }

  #take(entry: Entry<From>): Offered {
    this.#gathering.push(entry);
    this.#startWork();
    return { is: 'taken', newClients: entry.row?.clients.length ?? 0 };
  }

  #run(task: () => Promise<void>): void {
    this.#working = task()
      .catch((error: unknown) => this.#lose(error))
      .then(() => {
        this.#working = null;
        this.#startWork();
      });
  }

  #startWork(): void {
    if (this.#working === null && this.#hasWork()) this.#run(() => this.#work());
  }

  #hasWork(): boolean {
    const seq = this.#document?.lastSeq ?? 0;
    return this.#state === 'live' && (this.#gathering.length > 0 || this.#elsewhere > seq);
  }

  async #work(): Promise<void> {
    // Whatever else arrives in this turn shares the commit.
    await Promise.resolve();
    while (this.#hasWork()) {
      await this.#fetch(this.#elsewhere);
      await this.#commit();
    }
  }

  async #load(): Promise<void> {
    const { storage, clock, log } = this.#options;
    const begun = clock.now();
    this.#state = 'loading';
    try {
      const document = new StoredDocument(this.#room, await storage.load(this.#room));
      if (this.#isStopped()) return;
      this.#document = document;
      this.#forgetAhead();
      this.#state = 'live';
      log({ kind: 'loaded', room: this.#room, bytes: document.bytes, ms: clock.now() - begun });
      this.#listener.live();
    } catch (error) {
      this.#lose(error);
    }
  }

  async #commit(): Promise<void> {
    const batch = this.#gathering;
    this.#gathering = [];
    const begun = this.#options.clock.now();
    const fresh = batch.flatMap((entry) => (entry.row === null ? [] : [this.#rowOf(entry.offer, entry.row)]));
    try {
      const rows = fresh.map(({ row }) => row);
      const seqs = rows.length > 0 ? await this.#options.storage.append(rows) : [];
      if (this.#isStopped()) return;
      for (const [at, committed] of fresh.entries()) await this.#absorb(seqs[at] ?? 0, committed);
    } catch (error) {
      await this.#appendFailed(batch, error);
      return;
    }
    const ms = this.#options.clock.now() - begun;
    if (fresh.length > 0) this.#options.log({ kind: 'committed', room: this.#room, rows: fresh.length, ms });
    this.#listener.settled(batch.flatMap(({ offer, isWhole }) => (isWhole ? [offer] : [])));
    if (this.#gathering.length === 0) this.#forgetAhead();
    this.#compactIfOvergrown();
  }

  #rowOf(
    { from, who }: Offer<From>,
    { bytes, gain, clients }: NonNullable<Entry<From>['row']>,
  ): Committed<From> {
    const { clock } = this.#options;
    const { personId: person, deviceId: device } = who;
    const checksum = crc32(bytes);
    return {
      from,
      gain,
      row: { room: this.#room, bytes, person, device, at: clock.now(), checksum, clients },
    };
  }

  async #absorb(seq: number, { from, gain, row }: Committed<From>): Promise<void> {
    const { document } = this;
    if (document === null || seq <= document.lastSeq) return;
    if (seq > document.lastSeq + 1) await this.#fetch(seq - 1);
    if (document !== this.document || seq !== document.lastSeq + 1) return;
    for (const client of row.clients) document.clients.set(client, row.device);
    document.absorb({ seq, bytes: row.bytes, checksum: row.checksum }, gain);
    this.#listener.row(seq, row.bytes, from);
  }

  /** Rows of other processes, up to `seq`. Where they are no longer in the log, everything is loaded again. */
  async #fetch(seq: number): Promise<void> {
    const { document } = this;
    if (document === null || seq <= document.lastSeq) return;
    const rows = await this.#rowsAfter(document.lastSeq);
    if (rows === null || rows[0]?.seq !== document.lastSeq + 1) {
      await this.#load();
      return;
    }
    for (const row of rows) {
      if (row.seq > seq) break;
      document.absorb(row, gainOf(row.bytes));
      this.#listener.row(row.seq, row.bytes, null);
    }
  }

  async #rowsAfter(seq: number): Promise<readonly LogRow[] | null> {
    try {
      return await this.#options.storage.rowsAfter(this.#room, seq);
    } catch (error) {
      this.#options.log({ kind: 'storage failed', room: this.#room, doing: 'read', error });
      return null;
    }
  }

  async #appendFailed(batch: readonly Entry<From>[], error: unknown): Promise<void> {
    if (this.#isStopped()) return;
    this.#state = 'loading';
    const lost = [...batch, ...this.#gathering].map(({ offer }) => offer);
    this.#gathering = [];
    this.#options.log({ kind: 'storage failed', room: this.#room, doing: 'append', error });
    this.#listener.failed(lost);
    await this.#load();
  }

  #lose(error: unknown): void {
    if (this.#isStopped()) return;
    this.stop();
    if (error instanceof RoomRemoved) {
      this.#listener.lost('noSuchMap', 'removed');
      return;
    }
    this.#options.log({ kind: 'storage failed', room: this.#room, doing: 'load', error });
    this.#listener.lost('storageFailed', 'the room cannot be loaded');
  }

  #compactIfOvergrown(): void {
    const { document } = this;
    if (!document?.isOvergrown(this.#options.limits.logRows) || document.lastSeq < this.#compactFrom) return;
    // A compaction that is refused is tried again after as much again, not with every row.
    this.#compactFrom = document.lastSeq + this.#options.limits.logRows;
    void this.compact();
  }

  #forgetAhead(): void {
    this.#ahead = null;
    this.#claims.clear();
  }

  #isStopped(): boolean {
    return this.#state === 'stopped';
  }
}
