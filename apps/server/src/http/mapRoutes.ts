import { Hono } from 'hono';
import { z } from 'zod';
import { ROLES } from '../access/roleOrder.ts';
import type { ApiEnv } from './api.ts';
import {
  MAP_ID,
  OPEN_MAP_ID,
  ownedMap,
  readBody,
  Refused,
  role,
  signedIn,
  standingHere,
  takeOne,
  title,
} from './api.ts';
import { linkRoutes } from './linkRoutes.ts';
import type { VersionRouteParts } from './versionRoutes.ts';
import { versionRoutes } from './versionRoutes.ts';

/** `/api/maps`: register a map (its id is made by the client, perhaps offline), list mine, rename, delete, who is on it. */
export function mapRoutes(parts: VersionRouteParts): Hono<ApiEnv> {
  const { access, callers, connections, files, log, limits, open } = parts;
  const newMap = z.strictObject({
    mapId: z.string().regex(open ? OPEN_MAP_ID : MAP_ID, 'the id of a map is 22 base64url characters'),
    title,
    /** What the client filled the map with; the content itself comes through the room. */
    template: z.string().max(64).optional(),
    /** A person's app asks for the owner's only: every other link is one they then make themselves. */
    links: z.array(role).default([...ROLES]),
  });
  const routes = new Hono<ApiEnv>();
  routes.use(signedIn(parts));

  routes.get('/', async (context) => context.json({ maps: await access.mapsOf(context.get('identity')) }));

  routes.post('/', async (context) => {
    const identity = context.get('identity');
    takeOne(limits.making, identity.personId);
    const { template, ...wanted } = await readBody(context, newMap);
    const { mapId } = wanted;
    const { outcome, links } = await access.registerMap(identity, wanted);
    const address = callers.addressOf(context.env.incoming);
    log.info('map registered', { person: identity.personId, map: mapId, address, outcome, template });
    if (outcome === 'taken') throw new Refused(409, 'taken', 'There is another map of that id already.');
    if (outcome === 'deleted') throw new Refused(410, 'deleted', 'This map was deleted.');
    return context.json({ mapId, role: 'owner', links }, 201);
  });

  routes.get('/:mapId', async (context) => {
    const { mapId, role, title } = await standingHere(context, parts);
    return context.json({ mapId, role, title });
  });

  routes.patch('/:mapId', async (context) => {
    const { mapId, role } = await standingHere(context, parts);
    if (role !== 'owner' && role !== 'editor') {
      throw new Refused(403, 'no-right', 'Only those who may edit this map can rename it.');
    }
    const body = await readBody(context, z.strictObject({ title: title.optional() }));
    if (body.title !== undefined) await access.renameMap(mapId, body.title);
    return context.json({ mapId, role, ...body });
  });

  routes.delete('/:mapId', async (context) => {
    const mapId = await ownedMap(context, parts);
    const forgotten = await access.deleteMap(mapId);
    await connections.dropMap(mapId);
    await files.discard(forgotten);
    log.info('map deleted', { person: context.get('identity').personId, map: mapId });
    return context.body(null, 204);
  });

  routes.get('/:mapId/people', async (context) => {
    const { mapId } = await standingHere(context, parts);
    return context.json({ people: await access.peopleOn(mapId) });
  });

  routes.route('/', linkRoutes(parts));
  routes.route('/', versionRoutes(parts));
  return routes;
}
