import { randomFillSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { NotWritten, fileSchemaText, formatOf } from '@throughline/formats';
import type { FileBody, Notice, ReadResult, WriteOptions, Written } from '@throughline/formats';
import type { Journey, Problem, Random } from '@throughline/journey';
import { flagOf } from './arguments.ts';
import type { Conversion } from './arguments.ts';
import { terminalEasel } from './easel.ts';
import { fontsBeside } from './fonts.ts';

const stream = '-';

/** Reads, converts and writes. Nothing is written unless all of the input was understood. */
export async function convert(asked: Conversion): Promise<0 | 1> {
  const { input, output, to } = asked;
  const said = input === stream ? 'standard input' : input;
  const read = await readMap(asked);
  if (!read.ok) return refuse(said, read.problems);
  if (to.body === 'bytes' && output === stream && process.stdout.isTTY) {
    return refuse(to.id, [{ path: '', reason: 'This is no text to be shown; name a file with -o.' }]);
  }
  const written = await write(read.journey, asked);
  if (!written.ok) return refuse(said, written.problems);

  report(said, read.notCarried);
  report(output === stream ? 'standard output' : output, written.value.notCarried);
  report(to.id, withoutEffect(asked));
  return put(written.value.body, output);
}

type Outcome = { readonly ok: true; readonly value: Written } | Refused;

/** A map that nobody could read on that paper, or open at that size, is refused like a file that cannot be read. */
async function write(journey: Journey, { options, to }: Conversion): Promise<Outcome> {
  if (!to.write) throw new Error(`${to.id} has no writer`);
  try {
    const easel = to.options.includes('easel') ? { easel: await terminalEasel() } : {};
    const here = { fonts: fontsBeside, producedAt: Date.now(), ...easel };
    return { ok: true, value: await to.write(journey, { ...options, ...here }) };
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return { ok: false, problems: error.reasons.map((reason) => ({ path: '', reason })) };
  }
}

/** Options that mean nothing to this format are passed over, and that is said. */
function withoutEffect({ options, to }: Conversion): readonly Pick<Notice, 'path' | 'says'>[] {
  return (Object.keys(options) as (keyof WriteOptions)[])
    .filter((name) => !to.options.includes(name))
    .map((name) => ({ path: '', says: `--${flagOf(name)} changes nothing in a ${to.title}.` }));
}

/** Writes the JSON Schema of our own files. */
export async function writeSchema(output: string): Promise<0 | 1> {
  return put(await fileSchemaText(), output);
}

async function put(body: FileBody, output: string): Promise<0 | 1> {
  const done = await attempt(() => (output === stream ? print(body) : writeFile(output, body)));
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
  const fileName = input === stream ? '' : basename(input);
  const format = from ?? formatOf(fileName, bytes.value);
  if (!format?.read) return refused('This is none of the formats we read; see --help.');
  return format.read(bytes.value, { random: secureRandom(), fileName });
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

function print(body: FileBody): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(body, (error) =>
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
