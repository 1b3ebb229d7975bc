import type { MergedBytes } from '@throughline/doc';
import { type KeptBase, type Library, type LogRow, mapRoom } from '@throughline/library';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UpdateOrigin } from './deviceSide.ts';
import type { Clock } from './syncStore.ts';

/** A time this device was away from the others and came back to what they had done. */
export interface Return {
  /** When they were parted and when it came back, in milliseconds since 1970. */
  readonly left: number;
  readonly back: number;
  /** What either side did meanwhile. */
  readonly bytes: MergedBytes;
}

/** What became of a map while this device was away from it. */
export interface Away {
  /** The last first. They stay until the page ends; on the device only until they are seen. */
  readonly store: StoreApi<{ readonly returns: readonly Return[]; readonly unseen: number }>;
  /** This person has read them. */
  seen(): void;
}

interface ApartDeps {
  readonly mapId: string;
  readonly library: Pick<Library, 'room' | 'keepBase' | 'bases' | 'dropBases'>;
  readonly clock: Clock;
  /** Once a page shows what it is for: what is kept from before can wait for that. */
  afterFirstSight(): Promise<void>;
}

/** One time apart: what both sides had, and what is done on either side from then on. */
interface Spell {
  /** When it began here, in milliseconds since 1970. */
  readonly since: number;
  /** null: not known yet, or nothing was ever known to both. */
  base: Promise<KeptBase | null> | null;
  readonly mine: Uint8Array[];
  readonly theirs: Uint8Array[];
  /** The document learned something from others. */
  learned: boolean;
  readonly stop: () => void;
}

/** Milliseconds a connection may be gone before that is worth telling. */
const BRIEF = 1_000;

/**
 * Keeps what both sides had when a map was parted from the server, and gathers what each does until they have told each
 * other all. While apart nothing becomes saved: so the saved rows of the log are what both had, the others are mine, and
 * this holds after a reload as well. Kept on the device from the moment the connection is gone.
 */
export class Apart implements Away {
  readonly store: Away['store'] = createStore(() => ({ returns: [], unseen: 0 }));
  readonly #deps: ApartDeps;
  #spell: Spell | null = null;
  #together = false;

  constructor(deps: ApartDeps) {
    this.#deps = deps;
  }

  /** The map is open, with these rows of the log; nothing has been asked of the server. */
  opened(rows: readonly LogRow[]): void {
    if (rows.length === 0) return;
    const { afterFirstSight, mapId: map } = this.#deps;
    const kept = afterFirstSight().then(() => this.#kept());
    const fresh: KeptBase = { map, at: lastOf(rows), ...split(rows), back: null };
    const spell = this.#begin(kept.then((bases) => bases.findLast(({ back }) => back === null) ?? fresh));
    spell.mine.push(...fresh.sent);
    void kept.then((bases) => this.#tell(bases.flatMap(asReturn)));
  }

  /** What the document has just taken in. */
  heard(bytes: Uint8Array, from: UpdateOrigin): void {
    if (!this.#spell) return;
    // What the server sends was kept before: a value that gave way is not in it any more.
    if (from !== 'server') this.#spell[from].push(bytes);
    if (from !== 'mine') this.#spell.learned = true;
  }

  /** What the server sent, as it sent it. */
  sent(update: Uint8Array): void {
    this.#spell?.theirs.push(update);
  }

  /** Whether this device and the server have told each other all they have. */
  connected(together: boolean): void {
    if (together === this.#together) return;
    this.#together = together;
    if (together) void this.#comeBack();
    else this.#part();
  }

  seen(): void {
    const times = this.store.getState().returns.map(({ left }) => left);
    this.store.setState({ unseen: 0 });
    void this.#deps.library.dropBases(this.#deps.mapId, times);
  }

  close(): void {
    this.#spell?.stop();
    this.#spell = null;
  }

  #begin(base: Spell['base'], stop: () => void = () => undefined): Spell {
    const spell: Spell = { since: this.#deps.clock.now(), base, mine: [], theirs: [], learned: false, stop };
    this.#spell = spell;
    return spell;
  }

  /** A moment later the log says the same, unless the connection is back by then and there is nothing to tell. */
  #part(): void {
    const { clock } = this.#deps;
    const at = clock.now();
    const keep = (): void => {
      spell.base = this.#keepBase(spell, at);
    };
    const spell = this.#begin(null, clock.after(BRIEF, keep));
  }

  async #keepBase(spell: Spell, at: number): Promise<KeptBase | null> {
    const { library, mapId: map } = this.#deps;
    const [loaded, kept] = await Promise.all([library.room(mapRoom(map)).load(), this.#kept()]);
    if (!loaded.ok) return null;
    const parts = split(loaded.value.rows);
    spell.mine.unshift(...parts.sent);
    // Another tab of this device may have been first.
    const known = kept.findLast(({ back }) => back === null);
    if (known) return known;
    const base: KeptBase = { map, at, ...parts, back: null };
    if (base.base.length > 0) await library.keepBase(base);
    return base;
  }

  async #comeBack(): Promise<void> {
    const spell = this.#spell;
    this.#spell = null;
    spell?.stop();
    const base = await spell?.base;
    if (!spell || !base) return;
    const { clock, library } = this.#deps;
    const { learned, mine, since, theirs } = spell;
    const isLong = clock.now() - since >= BRIEF;
    const isNews = base.base.length > 0 && (learned || (isLong && mine.length > 0));
    if (!isNews) return void (await library.dropBases(base.map, [base.at]));
    const told = (await this.#kept()).find(({ at, back }) => at === base.at && back !== null);
    const back = told ?? { ...base, back: { at: clock.now(), mine, theirs } };
    this.#tell(asReturn(back));
    if (!told) await library.keepBase(back);
  }

  async #kept(): Promise<readonly KeptBase[]> {
    const kept = await this.#deps.library.bases(this.#deps.mapId);
    return kept.ok ? kept.value : [];
  }

  #tell(fresh: readonly Return[]): void {
    if (fresh.length === 0) return;
    const { returns, unseen } = this.store.getState();
    const all = [...fresh, ...returns].sort((a, b) => b.back - a.back);
    this.store.setState({ returns: all, unseen: unseen + fresh.length });
  }
}

/** What the server has, and what it is not known to have. */
function split(rows: readonly LogRow[]): { readonly base: Uint8Array[]; readonly sent: Uint8Array[] } {
  const bytes = (saved: boolean): Uint8Array[] =>
    rows.flatMap((row) => (row.saved === saved ? row.bytes : []));
  return { base: bytes(true), sent: bytes(false) };
}

function lastOf(rows: readonly LogRow[]): number {
  return Math.max(...rows.map(({ at }) => at));
}

function asReturn({ at, back, base, sent }: KeptBase): readonly Return[] {
  if (!back) return [];
  const { at: when, mine, theirs } = back;
  return [{ left: at, back: when, bytes: { base, sent, mine, theirs } }];
}
