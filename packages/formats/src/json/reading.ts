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

  /** A word of a closed list. One of a later version is left out, and that is said. */
  word<Word extends string>(said: string | null | undefined, among: Among<Word>): Word | null {
    if (said === undefined || said === null) return null;
    const known = among.words.find((word) => word === said);
    if (known === undefined) {
      this.notice(among.path, 'record.unknownWord', { said, known: among.words.join(', ') });
    }
    return known ?? null;
  }

  /** A kind as people write it. One of a later version reads as a note that remembers what it was. */
  kind(said: string, path: string): { readonly kind: CardKind; readonly unknown: string | null } {
    const kind = kindMeantBy(said);
    if (kind !== null) return { kind, unknown: null };
    this.notice(path, 'record.unknownKind', { said, word: cardKinds.note.word });
    return { kind: 'note', unknown: said };
  }
}

interface Among<Word extends string> {
  readonly words: readonly Word[];
  readonly path: string;
}

type Created = { readonly by: string; readonly at: number } | null | undefined;

/** What every record has: who made it, and what this version does not know of it. */
export function baseOf(
  record: { readonly created?: Created; readonly [field: string]: unknown },
  known: readonly string[],
  unknownKind: string | null = null,
): RecordBase {
  const { created } = record;
  const { extra } = extraOf(record, known);
  const kept = unknownKind === null ? extra : { ...extra, kind: unknownKind };
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
