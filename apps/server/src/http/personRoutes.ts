import { Hono } from 'hono';
import { z } from 'zod';
import type { Redeemed } from '../access/linkTables.ts';
import type { Identity } from '../access/personTables.ts';
import type { ApiEnv, ApiParts } from './api.ts';
import { MAP_ID, OPEN_MAP_ID, readBody, Refused, signedIn, takeOne } from './api.ts';

/** Random and made by the device: at least 128 bits, so that nobody comes upon another's. */
const deviceKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,128}$/, 'a device key is 22 to 128 base64url characters');
const name = z.string().trim().max(80);

const WRONG_LINK: Record<Exclude<Redeemed, 'granted'>, [string, string]> = {
  wrong: ['wrong-link', 'This link does not open the map. Check that it was copied whole.'],
  expired: ['link-expired', 'This link has expired. Ask the owner of the map for a new one.'],
  revoked: ['link-revoked', 'This link was withdrawn. Ask the owner of the map for a new one.'],
};

/** Who I am: `POST /api/access` with a device key (and the secret of a share link), `GET` and `PUT /api/me`. */
export function personRoutes(parts: ApiParts): Hono<ApiEnv> {
  const { access, callers, connections, log, limits, open } = parts;
  const mapId = z.string().regex(open ? OPEN_MAP_ID : MAP_ID, 'not the id of a map');
  const accessBody = z.strictObject({
    deviceKey: deviceKey.optional(),
    name: name.optional(),
    mapId: mapId.optional(),
    secret: z.string().max(128).optional(),
  });
  const routes = new Hono<ApiEnv>();

  routes.post('/access', async (context) => {
    const request = context.env.incoming;
    const address = callers.addressOf(request);
    takeOne(limits.entries, address);
    const body = await readBody(context, accessBody);
    const known = await access.identify(callers.credentialsOf(request));
    const identity = body.deviceKey ? await access.enter(body.deviceKey) : known;
    if (!identity) throw new Refused(401, 'sign-in', 'Send a device key, so that we know who you are.');
    if (body.name !== undefined) await rename(identity, body.name);
    if (known?.deviceId !== identity.deviceId) {
      context.header('Set-Cookie', callers.sessionCookie(await access.openSession(identity)));
      log.info('signed in', { person: identity.personId, address });
    }
    if (body.mapId && body.secret)
      await redeem(parts, identity, { mapId: body.mapId, secret: body.secret, address });
    const me = meOf({ ...identity, name: body.name ?? identity.name });
    if (!body.mapId) return context.json({ me });
    const map = await access.standing(identity.personId, body.mapId);
    return context.json({ me, role: map.role, map: { mapId: body.mapId, ...map } });
  });

  routes.get('/me', signedIn(parts), (context) => context.json({ me: meOf(context.get('identity')) }));

  routes.put('/me', signedIn(parts), async (context) => {
    const body = await readBody(context, z.strictObject({ name }));
    const identity = context.get('identity');
    await rename(identity, body.name);
    return context.json({ me: meOf({ ...identity, name: body.name }) });
  });

  async function rename(identity: Identity, newName: string): Promise<void> {
    if (newName === identity.name) return;
    await access.rename(identity, newName);
    connections.renamed({ ...identity, name: newName });
  }

  return routes;
}

/** What a person may know of themselves. */
function meOf({ personId, name, colour }: Identity) {
  return { personId, name, colour };
}

interface LinkInHand {
  readonly mapId: string;
  readonly secret: string;
  readonly address: string;
}

/** Uses a share link; refuses a wrong one in words, unless the map is gone or opens to them without it. */
async function redeem(
  parts: ApiParts,
  { personId }: Identity,
  { mapId, secret, address }: LinkInHand,
): Promise<void> {
  const { access, connections, limits, log, open } = parts;
  if (limits.wrongLinks.isSpent(address)) takeOne(limits.wrongLinks, address);
  const outcome = await access.redeem(personId, mapId, secret);
  const fields = { person: personId, map: mapId, address, outcome };
  if (outcome === 'granted') {
    log.info('link used', fields);
    await connections.recheck(mapId);
    return;
  }
  const { state, role } = await access.standing(personId, mapId);
  if (open || state === 'deleted' || role !== null) return;
  log.warn('link refused', fields);
  takeOne(limits.wrongLinks, address);
  const [code, says] = WRONG_LINK[outcome];
  throw new Refused(403, code, says);
}
