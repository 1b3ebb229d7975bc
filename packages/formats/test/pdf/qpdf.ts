import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';
import type { Qpdf } from '@neslinesli93/qpdf-wasm';
import { vi } from 'vitest';

const installed = createRequire(import.meta.url);
const said: string[] = [];
let loaded: Promise<Qpdf> | undefined;

/** It talks to the console it finds when it is made. */
async function load(): Promise<Qpdf> {
  const say = (line: string): unknown => said.push(line);
  vi.stubGlobal('console', { log: say, error: say, warn: say });
  try {
    const locateFile = (): string => installed.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
    return await createQpdf({ locateFile, noInitialRun: true });
  } finally {
    vi.unstubAllGlobals();
  }
}

/** What `qpdf --check` has against a file: every stream decoded, every page's contents parsed; empty: nothing. */
export async function complaintsOfQpdf(bytes: Uint8Array): Promise<string> {
  loaded ??= load();
  const qpdf = await loaded;
  said.length = 0;
  qpdf.FS.writeFile('/checked.pdf', bytes);
  return qpdf.callMain(['--check', '/checked.pdf']) === 0 ? '' : said.join('\n');
}
