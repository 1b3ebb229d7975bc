#!/usr/bin/env node
import { convert, writeSchema } from './convert.ts';
import { readArguments, usage } from './arguments.ts';

/** 0: done. 1: the input was refused, or a file could not be read or written. 2: the command was not understood. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (asked.what === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (asked.what === 'mistake') {
    process.stderr.write(`throughline: ${asked.says}\nTry throughline --help.\n`);
    return 2;
  }
  return asked.what === 'schema' ? writeSchema(asked.output) : convert(asked);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has read enough (`| head`).
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
