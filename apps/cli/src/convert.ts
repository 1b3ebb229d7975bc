import { randomFillSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileSchemaText, formatOf } from '@throughline/formats';
import type { Notice, ReadResult } from '@throughline/formats';
import type { Problem, Random } from '@throughline/journey';
import type { Conversion } from './arguments.ts';

const stream = '-';

/** Reads, converts and writes. Nothing is written unless all of the input was understood. */
export async function convert(asked: Conversion): Promise<0 | 1> {
  const { input, output, to, size } = asked;
  const said = input === stream ? 'standard input' : input;
  const read = await readMap(asked);
  if (!read.ok) return refuse(said, read.problems);
  const written = await to.write?.(read.journey);
  if (!written) throw new Error(`${to.id} has no writer`);

  report(said, read.notCarried);
  report(output === stream ? 'standard output' : output, written.notCarried);
  if (size !== null)
    report(to.id, [{ path: '', says: `${to.title} has no pages, so --size ${size} changes nothing.` }]);
  return put(written.text, output);
}

/** Writes the JSON Schema of our own files. */
export async function writeSchema(output: string): Promise<0 | 1> {
  return put(await fileSchemaText(), output);
}

async function put(text: string, output: string): Promise<0 | 1> {
  const done = await attempt(() => (output === stream ? print(text) : writeFile(output, text)));
  return done.ok ? 0 : refuse(output, [{ path: '', reason: done.reason }]);
}

type Read = Extract<ReadResult, { ok: true }> | Refused;
interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

async function readMap({ input, from }: Conversion): Promise<Read> {
  const bytes = await attempt(() => (input === stream ? buffer(process.stdin) : readFile(input)));
  if (!bytes.ok) return refused(bytes.reason);
  const text = decode(bytes.value);
  if (text === null) return refused('This is not text in UTF-8.');
  const format = from ?? formatOf(input === stream ? '' : basename(input), text);
  if (!format?.read) return refused('This is none of the formats we read; see --help.');
  return format.read(text, { random: secureRandom() });
}

function refused(reason: string): Refused {
  return { ok: false, problems: [{ path: '', reason }] };
}

function refuse(what: string, problems: readonly Problem[]): 1 {
  for (const { path, reason } of problems)
    process.stderr.write(`${[what, path].filter(Boolean).join(': ')}: ${reason}\n`);
  return 1;
}

function report(what: string, notices: readonly Pick<Notice, 'path' | 'says'>[]): void {
  for (const { path, says } of notices)
    process.stderr.write(`${[what, path].filter(Boolean).join(': ')}: ${says}\n`);
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'This is a folder.',
  EACCES: 'You may not use this file.',
  ENOSPC: 'The disk is full.',
};

/** What the file system refuses is said in a sentence. */
async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { ok: false, reason: sentences[code] ?? message };
  }
}

/** UTF-8, or UTF-16 with its byte order mark, as some editors save; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve(),
    );
  });
}

/** Secure numbers in [0, 1), drawn a thousand at a time. */
function secureRandom(): Random {
  const drawn = new Uint32Array(1024);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    return (drawn[used++] ?? 0) / 2 ** 32;
  };
}
