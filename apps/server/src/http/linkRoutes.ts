import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, ApiParts } from './api.ts';
import { ownedMap, readBody, Refused, role, takeOne } from './api.ts';

const newLink = z.strictObject({
  role,
  /** Milliseconds since 1970; absent or null: never. */
  expiresAt: z.int().positive().nullish(),
});

/** `/:mapId/links` below `/api/maps`: the share links of a map. Owners make, list and revoke them; nobody else sees them. */
export function linkRoutes(parts: ApiParts): Hono<ApiEnv> {
  const { access, connections, log, limits } = parts;
  const routes = new Hono<ApiEnv>();

  routes.get('/:mapId/links', async (context) => {
    const mapId = await ownedMap(context, parts);
    return context.json({ links: await access.linksOf(mapId) });
  });

  routes.post('/:mapId/links', async (context) => {
    const mapId = await ownedMap(context, parts);
    const identity = context.get('identity');
    takeOne(limits.making, identity.personId);
    const { role, expiresAt = null } = await readBody(context, newLink);
    const made = await access.addLink(identity, mapId, { role, expiresAt });
    if (made.outcome === 'too many') {
      throw new Refused(
        409,
        'too-many-links',
        'This map has 100 live links. Revoke some before you make another.',
      );
    }
    log.info('link created', { person: identity.personId, map: mapId, link: made.link.id, role, expiresAt });
    return context.json(made.link, 201);
  });

  routes.delete('/:mapId/links/:linkId', async (context) => {
    const mapId = await ownedMap(context, parts);
    const linkId = context.req.param('linkId');
    const outcome = await access.revokeLink(mapId, linkId);
    if (outcome === 'gone') throw new Refused(404, 'no-such-link', 'This map has no such link.');
    log.info('link revoked', { person: context.get('identity').personId, map: mapId, link: linkId });
    await connections.recheck(mapId);
    return context.body(null, 204);
  });

  return routes;
}
