import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { addressForPeople, isLoopback, readConfig } from './config.ts';
import { createLog } from './log.ts';
import type { RunningServer } from './server.ts';
import { startServer } from './server.ts';

/** The built web app, next to the server in the repository; the same way from `src` and from `dist`. */
const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** An orderly stop takes about two seconds; after this long the process ends whatever still hangs. */
const STOP_WITHIN = 9_000;

async function main(): Promise<void> {
  const configured = readConfig(process.env);
  if (!configured.ok) return refuse(configured.problems);
  const { config } = configured;
  const log = createLog();
  try {
    const server = await startServer(config, {
      log,
      webRoot,
      onStorageLost(error) {
        log.error('storage lost', { reason: error.message });
        process.exit(1);
      },
    });
    stopOnSignals(server);
    log.info('started', { version: 1, access: config.access, host: config.host, port: server.port });
    if (isUnsafe(config))
      log.warn('plain HTTP: browsers keep no maps offline here; put HTTPS in front and set PUBLIC_URL');
    process.stdout.write(`Throughline is ready: ${addressForPeople(config, server.port)}\n`);
  } catch (error) {
    refuse([error instanceof Error ? error.message : String(error)]);
  }

  function stopOnSignals(server: RunningServer): void {
    const stop = (signal: string, exitCode = 0): void => {
      log.info('stopping', { signal });
      setTimeout(() => process.exit(1), STOP_WITHIN).unref();
      server.stop().then(
        () => process.exit(exitCode),
        () => process.exit(1),
      );
    };
    process.once('SIGTERM', () => stop('SIGTERM'));
    process.once('SIGINT', () => stop('SIGINT'));
    // The last resort: say what happened and stop in order, rather than go on half broken.
    process.on('uncaughtException', (error) => {
      log.error('unexpected', { reason: error.message, stack: error.stack });
      stop('unexpected', 1);
    });
  }
}

function refuse(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

/** Browsers allow service workers on HTTPS and on this machine only. */
function isUnsafe({ host, publicUrl }: Config): boolean {
  const reachedAt = publicUrl === null ? host : new URL(publicUrl).hostname;
  return !publicUrl?.startsWith('https:') && !isLoopback(reachedAt);
}

await main();
