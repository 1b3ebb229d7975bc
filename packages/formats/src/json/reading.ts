import { cardKinds, kindMeantBy } from '@throughline/journey';
import type { CardKind, Order, PersonId, Random, RecordBase } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice } from '../format.ts';
import type { Code, Values } from '../sentences.ts';

/** One reading of a file: what it has found so far. With a problem the file is refused, with notices it is read. */
export class Reading {
  readonly problems: FileProblem[] = [];
  readonly notices: Notice[] = [];
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  refuse(path: string, code: Code, values?: Values): void {
    this.problems.push(problem(path, code, values));
  }

  notice(path: string, code: Code, values?: Values): void {
    this.notices.push(notice(path, code, values));
  }

  /** A word of a closed list; null when nothing is said. One of a later version is kept, and that is said. */
  word<Word extends string>(
    said: string | null | undefined,
    words: readonly Word[],
    field: string,
    { path, later }: Where,
  ): Word | null {
    if (said === undefined || said === null) return null;
    const known = words.find((word) => word === said);
    if (known !== undefined) return known;
    this.notice(`${path}.${field}`, 'record.unknownWord', { said, known: words.join(', ') });
    later.set(field, said);
    return null;
  }

  /** A kind as people write it. One of a later version reads as a note that remembers what it was. */
  kind(said: string, { path, later }: Where): CardKind {
    const kind = kindMeantBy(said);
    if (kind !== null) return kind;
    this.notice(`${path}.kind`, 'record.unknownKind', { said, word: cardKinds.note.word });
    later.set('kind', said);
    return 'note';
  }
}

/** Words of a record that only a later version knows, by their field: they become its `extra`, as in a document. */
export type Later = Map<string, string>;

export interface Where {
  /** Of the record. */
  readonly path: string;
  readonly later: Later;
}

type Created = { readonly by: string; readonly at: number } | null | undefined;

/** What every record has: who made it, and what this version does not know of it. */
export function baseOf(
  record: { readonly created?: Created; readonly [field: string]: unknown },
  known: readonly string[],
  later: Later = new Map(),
): RecordBase {
  const { created } = record;
  const { extra } = extraOf(record, known);
  const kept = later.size === 0 ? extra : { ...extra, ...Object.fromEntries(later) };
  return {
    created: created ? { by: created.by as PersonId, at: created.at } : null,
    touched: null,
    ...(kept ? { extra: kept } : {}),
  };
}

export function extraOf(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Pick<RecordBase, 'extra'> {
  const extra = Object.entries(record).filter(([field]) => !known.includes(field));
  return extra.length === 0 ? {} : { extra: Object.fromEntries(extra) };
}

export function orderAt(orders: readonly Order[], index: number): Order {
  const order = orders[index];
  if (order === undefined) throw new RangeError(`There is no order key ${index} of ${orders.length}`);
  return order;
}
