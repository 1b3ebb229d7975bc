import { isRecordId } from '@throughline/journey';
import type { Order, PersonId, RecordBase, Touched } from '@throughline/journey';
import * as Y from 'yjs';
import { isPlainObject, isTouchedKey, latest, readTouched } from './life.ts';
import type { SharedRecord } from './life.ts';
import { derived, knownKeys, recordKey } from './schema.ts';
import type { FlatRoot, RecordRoot } from './schema.ts';

/**
 * The fields of one record, each read so that whatever stands there makes sense: a missing or wrong value reads as
 * its default, a number out of range as the nearest in range. A word that a later version may know reads as the
 * default too, and the record's `extra` keeps what it was.
 */
export class Fields {
  readonly touches: readonly Touched[];
  private readonly plain: ReadonlyMap<string, unknown>;
  private readonly inSets: readonly Member[];
  private unread: Map<string, unknown> | null = null;

  private constructor(
    plain: ReadonlyMap<string, unknown>,
    inSets: readonly Member[],
    touches: readonly Touched[],
  ) {
    this.plain = plain;
    this.inSets = inSets;
    this.touches = touches;
  }

  /** The entries of a shared record, sorted out in one pass. */
  static of(record: SharedRecord): Fields {
    const plain = new Map<string, unknown>();
    const inSets: Member[] = [];
    const touches: Touched[] = [];
    record.forEach((value, key) => {
      const prefix = key.includes(':') ? setPrefixes.find((each) => key.startsWith(each)) : undefined;
      if (prefix) inSets.push({ key, prefix, at: typeof value === 'number' ? value : 0 });
      else if (isTouchedKey(key)) touches.push(...readTouches(value));
      else plain.set(key, value);
    });
    return new Fields(plain, inSets, touches);
  }

  /** The fields of one record of a flat root, or of the root itself. */
  static flat(plain: ReadonlyMap<string, unknown>): Fields {
    return new Fields(plain, [], []);
  }

  raw(key: string): unknown {
    return this.plain.get(key);
  }

  text(key: string): string {
    const value = this.raw(key);
    if (value instanceof Y.Text) return value.toString();
    return typeof value === 'string' ? value : '';
  }

  id<Id extends string>(key: string): Id | null {
    return readId<Id>(this.raw(key));
  }

  order(key: string): Order {
    return readOrder(this.raw(key));
  }

  /** A number from `least` to `most`. */
  within(key: string, least: number, most: number, otherwise: number): number {
    const value = this.raw(key);
    if (typeof value !== 'number' || Number.isNaN(value)) return otherwise;
    return Math.min(most, Math.max(least, value));
  }

  /** A figure, or null. */
  figure(key: string): number | null {
    const value = this.raw(key);
    return isFigure(value) ? value : null;
  }

  figures(key: string): readonly number[] {
    const value = this.raw(key);
    return Array.isArray(value) ? value.filter(isFigure) : [];
  }

  flag(key: string): boolean {
    return this.raw(key) === true;
  }

  /** One of the words this version knows. */
  word<Word, Otherwise>(
    key: string,
    isKnown: (value: unknown) => value is Word,
    otherwise: Otherwise,
  ): Word | Otherwise {
    const value = this.raw(key);
    if (isKnown(value)) return value;
    if (value !== undefined && value !== null) (this.unread ??= new Map<string, unknown>()).set(key, value);
    return otherwise;
  }

  /** The members of a set, in the order they were put in. */
  members<Id extends string>(prefix: SetPrefix): readonly Id[] {
    const members = this.inSets.filter((member) => member.prefix === prefix);
    if (members.length === 0) return nobody;
    return members.sort(byTime).map(({ key }) => key.slice(prefix.length) as Id);
  }

  /** What every record carries; to be asked last, when it is known which words were not. */
  base(root: RecordRoot | FlatRoot): RecordBase {
    const extra = this.extra(root);
    return { created: readCreated(this.raw(recordKey.created)), touched: latest(this.touches), ...extra };
  }

  /** Fields this version does not know, and words it does not know in fields it does. */
  extra(root: RecordRoot | FlatRoot): Pick<RecordBase, 'extra'> {
    let extra: Record<string, unknown> | null = null;
    for (const [key, value] of this.plain) {
      const isKnown = knownKeys[root].has(key) && this.unread?.has(key) !== true;
      if (isKnown || key in Object.prototype) continue;
      extra ??= {};
      extra[key] = asReceived(value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value);
    }
    return extra === null ? {} : { extra };
  }
}

type SetPrefix = typeof derived.tag | typeof derived.persona | typeof derived.channel;
const setPrefixes = [derived.tag, derived.persona, derived.channel] as const;

interface Member {
  readonly key: string;
  readonly prefix: SetPrefix;
  /** When it was put into its set. */
  readonly at: number;
}

const nobody: readonly never[] = [];

function byTime(a: Member, b: Member): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.key < b.key ? -1 : 1;
}

function readTouches(value: unknown): readonly Touched[] {
  const touched = readTouched(value);
  return touched === null ? nobody : [touched];
}

/** The order of what has none. */
export const anyOrder = 'a1' as Order;

export function readOrder(value: unknown): Order {
  return typeof value === 'string' && value !== '' ? (value as Order) : anyOrder;
}

export function readId<Id extends string>(value: unknown): Id | null {
  return typeof value === 'string' && isRecordId(value) ? (value as Id) : null;
}

/** Tells whether a value is one of these words. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: unknown) => value is Word {
  return (value): value is Word => words.includes(value as Word);
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A plain value as everybody else reads it: a key `__proto__` gets lost on the way, so its author does not see it. */
function asReceived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asReceived);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, inner]) => [key, asReceived(inner)]));
}

function readCreated(value: unknown): RecordBase['created'] {
  if (!isPlainObject(value)) return null;
  const { by, at } = value;
  if (typeof by !== 'string' || typeof at !== 'number') return null;
  return { by: by as PersonId, at };
}
