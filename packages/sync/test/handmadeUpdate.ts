import {
  createEncoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import type { Encoder } from 'lib0/encoding';

type Id = readonly [client: number, clock: number];

type Item = Extract<Block, { any?: unknown }>;

/** One block as no honest client would write it, but the format allows. */
export type Block =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly any?: unknown;
      /** Several values in one block. */
      readonly anys?: readonly unknown[];
      readonly root?: string;
      readonly key?: string;
      readonly after?: Id;
      readonly before?: Id;
      readonly in?: Id;
    }
  | { readonly deleted: number; readonly root: string };

export interface Section {
  readonly client: number;
  readonly clock: number;
  readonly blocks: readonly Block[];
  /** What the update says, where that is not how many there are. */
  readonly count?: number;
}

/** Writes an update (V1) block by block, to the letter of the format and against its spirit. */
export function handmadeUpdate(
  sections: readonly Section[],
  deletes: readonly (readonly [client: number, clock: number, length: number])[] = [],
): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, sections.length);
  for (const { client, clock, blocks, count } of sections) {
    writeVarUint(encoder, count ?? blocks.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
    for (const block of blocks) writeBlock(encoder, block);
  }
  writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    for (const number of [client, 1, clock, length]) writeVarUint(encoder, number);
  }
  return toUint8Array(encoder);
}

function writeBlock(encoder: Encoder, block: Block): void {
  if ('gc' in block) {
    writeUint8(encoder, 0);
    writeVarUint(encoder, block.gc);
  } else if ('skip' in block) {
    writeUint8(encoder, 10);
    writeVarUint(encoder, block.skip);
  } else if ('deleted' in block) {
    writeUint8(encoder, 1);
    writeVarUint(encoder, 1);
    writeVarString(encoder, block.root);
    writeVarUint(encoder, block.deleted);
  } else writeItem(encoder, block);
}

function writeItem(encoder: Encoder, item: Item): void {
  const flags = [item.after ? 128 : 0, item.before ? 64 : 0, item.key === undefined ? 0 : 32];
  writeUint8(encoder, 8 + flags.reduce((sum, flag) => sum + flag));
  writeId(encoder, item.after);
  writeId(encoder, item.before);
  if (item.after === undefined && item.before === undefined) writeParent(encoder, item);
  const values = item.anys ?? [item.any];
  writeVarUint(encoder, values.length);
  for (const value of values) writeAny(encoder, value as never);
}

function writeParent(encoder: Encoder, item: Item): void {
  writeVarUint(encoder, item.in ? 0 : 1);
  if (item.in) writeId(encoder, item.in);
  else writeVarString(encoder, item.root ?? 'cards');
  if (item.key !== undefined) writeVarString(encoder, item.key);
}

function writeId(encoder: Encoder, id: Id | undefined): void {
  for (const number of id ?? []) writeVarUint(encoder, number);
}
