import { mayWrite } from '@throughline/sync';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { VersionRefusal, Versions } from '../versions/versions.ts';
import { MOST_NAMED } from '../versions/versionTables.ts';
import type { ApiEnv } from './api.ts';
import { MAP_ID, readBody, Refused, standingHere, takeOne } from './api.ts';
import type { FileRouteParts } from './fileRoutes.ts';
import { FILE_HASH, fileRefusals, serveFile } from './fileRoutes.ts';

export interface VersionRouteParts extends FileRouteParts {
  readonly versions: Versions;
}

const newVersion = z.strictObject({
  versionId: z.string().regex(MAP_ID, 'the id of a version is 22 base64url characters'),
  /** null: it was kept without anybody naming it, as before a restore; it is thinned out like those of the server. */
  name: z.nullable(z.string().trim().min(1).max(120)),
  /** When it was made, where that was before it could be sent. Milliseconds since 1970. */
  at: z.int().positive().optional(),
  /** SHA-256 of a version file of this map that was sent before; without one, the map as it is here now. */
  file: z.string().regex(FILE_HASH, 'a file is named by 64 hexadecimal digits').optional(),
});

const REFUSALS: Record<VersionRefusal, [ContentfulStatusCode, string]> = {
  ...fileRefusals,
  'no-such-file': [404, 'Send the file of this version first.'],
  'too-many-versions': [409, `This map has ${MOST_NAMED} named versions. No more can be kept.`],
  'not-a-version': [422, 'This file is not a version of a map.'],
  'not-now': [503, 'The server could not put this version together just now. Try again in a moment.'],
};

/**
 * `/:mapId/versions` below `/api/maps`: how a map was. For those who may edit it, since a version also holds what was
 * taken out before the map was shown to others.
 */
export function versionRoutes(parts: VersionRouteParts): Hono<ApiEnv> {
  const { versions, limits, log } = parts;
  const routes = new Hono<ApiEnv>();

  routes.get('/:mapId/versions', async (context) => {
    const mapId = await editableMap(context, parts);
    return context.json({ versions: await versions.list(mapId) });
  });

  routes.post('/:mapId/versions', async (context) => {
    const mapId = await editableMap(context, parts);
    const { personId } = context.get('identity');
    takeOne(limits.making, personId);
    const { versionId, name, at = Date.now(), file = null } = await readBody(context, newVersion);
    const made = await versions.name(mapId, { versionId, name, personId, at, file });
    if ('refused' in made) {
      const [status, says] = REFUSALS[made.refused];
      throw new Refused(status, made.refused, says);
    }
    log.info(name === null ? 'version kept' : 'version named', {
      person: personId,
      map: mapId,
      version: versionId,
      outcome: made.made,
    });
    return context.json({ versionId }, 201);
  });

  routes.get('/:mapId/versions/:versionId', async (context) => {
    const mapId = await editableMap(context, parts);
    takeOne(limits.files, context.get('identity').personId);
    const file = await versions.fileOf(mapId, context.req.param('versionId'));
    if (!file) throw new Refused(404, 'no-such-version', 'This map has no such version.');
    return serveFile(context, parts, file);
  });

  return routes;
}

async function editableMap(context: Context<ApiEnv>, parts: VersionRouteParts): Promise<string> {
  const { mapId, role } = await standingHere(context, parts);
  if (!mayWrite(role, 'map'))
    throw new Refused(403, 'no-right', 'Only those who may edit this map can see how it was before.');
  return mapId;
}
