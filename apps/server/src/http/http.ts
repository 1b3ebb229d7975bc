import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Metrics } from '../metrics.ts';
import type { StorageThread } from '../storage/storageThread.ts';
import { Refused } from './api.ts';
import { fileRoutes } from './fileRoutes.ts';
import { mapRoutes } from './mapRoutes.ts';
import type { OriginRule } from './origin.ts';
import { personRoutes } from './personRoutes.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticFiles } from './staticFiles.ts';
import type { VersionRouteParts } from './versionRoutes.ts';

interface HttpParts extends VersionRouteParts {
  readonly metrics: Metrics;
  readonly storage: Pick<StorageThread, 'ask'>;
  readonly origin: OriginRule;
  /** Where the built web app is. */
  readonly webRoot: string;
  readonly https: boolean;
}

const LARGEST_BODY = 64 * 1024;
/** A disk that takes longer than this to store a small row counts as not ready. */
const READY_WITHIN = 5_000;

/** Everything the server answers over HTTP. */
export function createHttp(parts: HttpParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(securityHeaders({ https: parts.https }));
  app.onError((error, context) => {
    if (error instanceof Refused)
      return context.json({ error: error.code, says: error.message }, error.status);
    parts.log.error('request failed', { path: context.req.path, reason: error.message });
    const says = 'The server could not do that just now. Nothing was lost; try again in a moment.';
    return context.json({ error: 'server', says }, 500);
  });

  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const ready = await isWritable(parts.storage);
    return context.text(ready ? 'ready' : 'the storage cannot be written', ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    return context.body(await parts.metrics.text(), 200, { 'Content-Type': parts.metrics.contentType });
  });

  app.route('/api', api(parts));
  app.get('*', staticFiles(parts.webRoot));
  return app;
}

function api(parts: HttpParts): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });
  routes.use(ownPagesOnly(parts.origin));
  // In front of the limit for what is JSON: files have limits of their own.
  routes.route('/maps/:mapId/files', fileRoutes(parts));
  routes.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) =>
        context.json({ error: 'too-large', says: 'The request is larger than 64 kB.' }, 413),
    }),
  );
  routes.route('/', personRoutes(parts));
  routes.route('/maps', mapRoutes(parts));
  routes.all('*', () => {
    throw new Refused(404, 'no-such-address', 'There is nothing at this address.');
  });
  return routes;
}

/** A page of another origin may not act with the cookie of a person; programs that send no Origin are not pages. */
function ownPagesOnly(origin: OriginRule) {
  return createMiddleware<{ Bindings: HttpBindings }>(async (context, next) => {
    const claimed = context.req.header('Origin');
    const foreignSite = /^(cross-site|same-site)$/.test(context.req.header('Sec-Fetch-Site') ?? '');
    const allowed = claimed === undefined ? !foreignSite : origin.allows(claimed, context.req.header('Host'));
    if (!allowed) throw new Refused(403, 'wrong-origin', 'This page belongs to another site.');
    await next();
  });
}

async function isWritable(storage: Pick<StorageThread, 'ask'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_WITHIN);
  });
  const written = storage.ask('probe', Date.now()).then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([written, late]);
  clearTimeout(timer);
  return ready;
}
