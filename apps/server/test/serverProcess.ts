import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Built by `buildServer.ts` before the tests run. */
const program = fileURLToPath(new URL('../.cache/test/main.js', import.meta.url));

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Standard output and standard error so far. */
  said(): { readonly out: string; readonly err: string };
  /** The port, once the process has said that it is ready; rejects when it ends before. */
  readonly ready: Promise<number>;
  /** How it ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** The server in a process of its own, with nothing but these settings; killed when the test is over. */
export function serverProcess(settings: Record<string, string>): ServerProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { PATH, HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const port = /^Throughline is ready: http:\/\/localhost:(\d+)$/m.exec(out)?.[1];
      if (port) resolve(Number(port));
    });
    child.on('close', () => reject(new Error(`ended before it was ready: ${out}${err}`)));
  });
  ready.catch(() => undefined);
  return { child, said: () => ({ out, err }), ready, ended };
}
