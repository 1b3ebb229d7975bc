/**
 * The door of the document: an update is decoded (never applied), looked at, and judged against what the room knows.
 *
 *   new      it brings something, and everything it leans on is known: `bytes` are exactly what is new in it
 *   known    it brings nothing
 *   early    it leans on pieces nobody has brought yet
 *   refused  it is broken, or something no honest client sends
 *
 * Laws
 *  1. Nothing is stored that Yjs would keep as pending: every piece starts at the known clock of its client, its
 *     origins and its parent are known or come before it in the same update (without circles), and deletions
 *     lie in known clocks.
 *  2. Stored updates never overlap: pieces and deletions that are already known are cut out. So whoever came
 *     first with a clock is what everyone gets, however updates are merged later.
 *  3. Whatever the bytes, judging throws nothing and costs time in proportion to their number.
 */
import * as Y from 'yjs';
import type { Gain, Known, Span } from './knowledge.ts';
import type { Block } from './arrange.ts';
import { arrange } from './arrange.ts';
import { writeUpdate } from './updates.ts';
import type { ValueLimits } from './values.ts';
import { isKeySound, isValueSound } from './values.ts';

export interface Fresh {
  readonly is: 'new';
  readonly bytes: Uint8Array;
  readonly gain: Gain;
}

export type Verdict =
  | Fresh
  | { readonly is: 'known' }
  /** `part` is what could be taken of it all the same; null for nothing. */
  | { readonly is: 'early'; readonly part: Fresh | null }
  | { readonly is: 'refused'; readonly reason: string };

export interface DocumentRules {
  /** Names of root types; null allows any. */
  readonly roots: ReadonlySet<string> | null;
  readonly values: ValueLimits;
  /** How many clocks one block may span: of what was deleted, a few bytes may claim any number. */
  readonly longestBlock: number;
}

const largestClient = 2 ** 32;
/** No honest clock comes near it, and arithmetic stays exact far beyond it. */
const largestClock = 2 ** 40;

export function vetUpdate(bytes: Uint8Array, known: Known, rules: DocumentRules): Verdict {
  try {
    return judge(bytes, known, rules);
  } catch {
    return { is: 'refused', reason: 'unreadable update' };
  }
}

function judge(bytes: Uint8Array, known: Known, rules: DocumentRules): Verdict {
  const decoded = Y.decodeUpdate(bytes);
  const fault = faultIn(decoded.structs, rules) ?? faultInDeletes(decoded.ds);
  if (fault !== null) return { is: 'refused', reason: fault };
  const { reached, isWhole } = arrange(decoded.structs, known);
  const deletions = deleteSpans(decoded);
  const ready = deletions.flatMap((span) =>
    upTo(span, reached.get(span.client) ?? known.clockOf(span.client)),
  );
  const fresh = freshIn(decoded.structs, known, reached, ready);
  if (!isWhole || lengthOf(ready) < lengthOf(deletions)) return { is: 'early', part: fresh };
  return fresh ?? { is: 'known' };
}

/** What of an update is new, as far as it can be integrated; null for nothing. */
function freshIn(
  structs: readonly Block[],
  known: Known,
  reached: ReadonlyMap<number, number>,
  deletions: readonly Span[],
): Fresh | null {
  const pieces = newPieces(reached, known);
  const deletes = deletions.filter((span) => !known.isDeleted(span));
  if (pieces.length === 0 && deletes.length === 0) return null;
  const bytes = writeUpdate(structs, known, reached, deletes);
  const dead = deadPieces(structs).flatMap((span) => upTo(span, reached.get(span.client) ?? 0));
  return { is: 'new', bytes, gain: { pieces, deletes: [...deletes, ...dead] } };
}

function upTo(span: Span, clock: number): Span[] {
  return span.from < clock ? [{ ...span, to: Math.min(span.to, clock) }] : [];
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** What stored bytes hold. Throws where they cannot be read. */
export function gainOf(update: Uint8Array): Gain {
  const { structs, ds } = Y.decodeUpdate(update);
  const pieces = new Map<number, Span>();
  for (const { id, length } of structs) {
    const from = pieces.get(id.client)?.from ?? id.clock;
    pieces.set(id.client, { client: id.client, from, to: id.clock + length });
  }
  return { pieces: [...pieces.values()], deletes: [...deleteSpans({ ds }), ...deadPieces(structs)] };
}

function newPieces(reached: ReadonlyMap<number, number>, known: Known): Span[] {
  return [...reached]
    .map(([client, to]) => ({ client, from: known.clockOf(client), to }))
    .filter(({ from, to }) => from < to);
}

/** Pieces that were deleted before they were sent travel as GC blocks or as content without content. */
function deadPieces(structs: readonly Block[]): Span[] {
  return structs
    .filter(
      (block) =>
        block instanceof Y.GC || (block instanceof Y.Item && block.content instanceof Y.ContentDeleted),
    )
    .map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length }));
}

function deleteSpans({ ds }: Pick<ReturnType<typeof Y.decodeUpdate>, 'ds'>): Span[] {
  return [...ds.clients].flatMap(([client, items]) =>
    items.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
}

function faultIn(structs: readonly Block[], rules: DocumentRules): string | null {
  const ends = new Map<number, number>();
  let before: Block | null = null;
  for (const block of structs) {
    const { client, clock } = block.id;
    // Two runs of one client: Yjs would take one of them, or take one for the continuation of the other.
    const end = ends.get(client);
    if (end !== undefined && (before?.id.client !== client || end !== clock)) return 'a client twice';
    const fault = faultInBlock(block, rules);
    if (fault !== null) return fault;
    ends.set(client, clock + block.length);
    before = block;
  }
  return null;
}

function faultInBlock(block: Block, rules: DocumentRules): string | null {
  const { client, clock } = block.id;
  if (client >= largestClient || clock + block.length > largestClock) return 'id out of range';
  const isTooLong = block.length > rules.longestBlock && !(block instanceof Y.Skip);
  if (block.length < 1 || isTooLong) return 'length out of range';
  return block instanceof Y.Item && !isItemSound(block, rules) ? 'a value this room does not take' : null;
}

function faultInDeletes({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): string | null {
  const lengths = [...clients.values()].flat().map(({ len }) => len);
  return lengths.every((length) => length >= 1) ? null : 'an empty deletion';
}

function isItemSound(item: Y.Item, rules: DocumentRules): boolean {
  return isPlaceSound(item, rules) && isContentSound(item.content, rules);
}

function isPlaceSound(item: Y.Item, { roots, values }: DocumentRules): boolean {
  const parent: unknown = item.parent;
  if (typeof parent === 'string' && !(isKeySound(parent, values) && (roots?.has(parent) ?? true)))
    return false;
  return item.parentSub === null || isKeySound(item.parentSub, values);
}

function isContentSound(content: Y.Item['content'], { roots, values }: DocumentRules): boolean {
  if (content instanceof Y.ContentFormat) {
    return isKeySound(content.key, values) && isValueSound(content.value, values);
  }
  if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) {
    return isKeySound(content.type.nodeName, values);
  }
  if (content instanceof Y.ContentDoc) return roots === null && isValueSound(content.opts, values);
  return contentValues(content).every((value) => isValueSound(value, values));
}

function contentValues(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentString) return [content.str];
  if (content instanceof Y.ContentBinary) return [content.content];
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return [];
}
