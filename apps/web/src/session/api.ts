import * as z from 'zod/mini';

// A compiled validator needs `eval`, which the content security policy refuses.
z.config({ jitless: true });

/**
 * Why the server did not do something. `away`: it could not be reached, and trying later makes sense. `signIn`: it
 * does not know this device. `forbidden`, `missing`, `gone`, `taken`, `tooFast`: as said. `failed`: anything else.
 */
export type ApiRefusal =
  | 'away'
  | 'signIn'
  | 'forbidden'
  | 'missing'
  | 'gone'
  | 'taken'
  | 'tooFast'
  | 'failed';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ApiRefusal };

export const refusalByStatus: Readonly<Record<number, ApiRefusal>> = {
  401: 'signIn',
  403: 'forbidden',
  404: 'missing',
  409: 'taken',
  410: 'gone',
  429: 'tooFast',
  502: 'away',
  503: 'away',
  504: 'away',
};

/** What a person may do with a map. */
export const mapRole = z.enum(['viewer', 'commenter', 'editor', 'owner']);
export type MapRole = z.infer<typeof mapRole>;

const person = z.object({ personId: z.string(), name: z.string(), colour: z.number() });
const me = z.object({ me: person });
/** This person, as the server knows them. */
type Me = z.infer<typeof me>;

const access = z.object({
  me: person,
  role: z.optional(z.nullable(mapRole)),
  map: z.optional(z.object({ state: z.enum(['here', 'unknown', 'deleted']), title: z.nullable(z.string()) })),
});
/** Who this device is, and what it may do with the map it asked about; no role means no right. */
export type Access = z.infer<typeof access>;

const registered = z.object({
  mapId: z.string(),
  role: mapRole,
  links: z._default(z.record(z.string(), z.string()), {}),
});
/** A map the server now knows, and its owner's link: path and secret, shown once. */
type Registered = z.infer<typeof registered>;

const myMaps = z.object({
  maps: z.array(
    z.object({ mapId: z.string(), title: z.string(), role: mapRole, createdAt: z.optional(z.number()) }),
  ),
});
export type MyMaps = z.infer<typeof myMaps>['maps'];

const mapOfMine = z.object({ role: mapRole, title: z.string() });

const anything = z.unknown();

/** What a device says of itself, and the map it wants to open. */
interface DeviceAtDoor {
  readonly deviceKey: string;
  readonly name?: string;
  readonly mapId?: string;
  readonly secret?: string;
}

/** The server's REST side, typed at the door. Nothing here throws: a refusal is a value. */
export interface Api {
  /** Tells the server which device this is; with a secret, uses a share link. The session cookie is set by it. */
  access(device: DeviceAtDoor): Promise<Answer<Access>>;
  me(): Promise<Answer<Me>>;
  rename(name: string): Promise<Answer<unknown>>;
  /**
   * Makes a map known to the server; again for the same map is fine. Only the owner's link is made with it: it is the
   * way back to the map. Links for others are made when somebody asks for them.
   */
  register(map: { readonly mapId: string; readonly title: string }): Promise<Answer<Registered>>;
  maps(): Promise<Answer<MyMaps>>;
  /** What this person may do with a map now, and the title it is listed under. */
  map(mapId: string): Promise<Answer<z.infer<typeof mapOfMine>>>;
  /** Changes the title a map is listed under; for those who may edit it. */
  retitle(mapId: string, title: string): Promise<Answer<unknown>>;
  /** Deletes a map for everyone. */
  remove(mapId: string): Promise<Answer<unknown>>;
  /** For the parts of the API a page knows better: the answer must fit `shape`. */
  ask<T>(request: ApiRequest, shape: z.ZodMiniType<T>): Promise<Answer<T>>;
}

interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Beginning with `/api/`. */
  readonly path: string;
  readonly body?: unknown;
}

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 10_000;

export function createApi(fetch: Fetch): Api {
  const ask = <T>(request: ApiRequest, shape: z.ZodMiniType<T>) => askServer(fetch, request, shape);
  return {
    ask,
    access: (device) => ask({ method: 'POST', path: '/api/access', body: device }, access),
    me: () => ask({ method: 'GET', path: '/api/me' }, me),
    rename: (name) => ask({ method: 'PUT', path: '/api/me', body: { name } }, anything),
    register: (map) =>
      ask({ method: 'POST', path: '/api/maps', body: { ...map, links: ['owner'] } }, registered),
    maps: async () => {
      const answer = await ask({ method: 'GET', path: '/api/maps' }, myMaps);
      return answer.ok ? { ok: true, value: answer.value.maps } : answer;
    },
    map: (mapId) => ask({ method: 'GET', path: pathOf(mapId) }, mapOfMine),
    retitle: (mapId, title) => ask({ method: 'PATCH', path: pathOf(mapId), body: { title } }, anything),
    remove: (mapId) => ask({ method: 'DELETE', path: pathOf(mapId) }, anything),
  };
}

function pathOf(mapId: string): string {
  return `/api/maps/${encodeURIComponent(mapId)}`;
}

async function askServer<T>(fetch: Fetch, request: ApiRequest, shape: z.ZodMiniType<T>): Promise<Answer<T>> {
  const response = await send(fetch, request);
  if (!response) return { ok: false, refusal: 'away' };
  if (!response.ok) return { ok: false, refusal: refusalByStatus[response.status] ?? 'failed' };
  const body = shape.safeParse(await bodyOf(response));
  return body.success ? { ok: true, value: body.data } : { ok: false, refusal: 'failed' };
}

async function send(fetch: Fetch, { method, path, body }: ApiRequest): Promise<Response | null> {
  const sent =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...sent,
    });
  } catch {
    return null;
  }
}

/** The JSON of an answer; null for an empty one, or for a page some proxy put in its place. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
