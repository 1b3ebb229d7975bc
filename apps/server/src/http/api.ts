import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Access } from '../access/access.ts';
import type { Standing } from '../access/mapTables.ts';
import type { Identity } from '../access/personTables.ts';
import { ROLES } from '../access/roleOrder.ts';
import type { Connections } from '../live/connections.ts';
import type { Log } from '../log.ts';
import type { Callers } from './caller.ts';
import type { RateLimit } from './rateLimit.ts';

/** What the routes of the API share. */
export interface ApiParts {
  readonly access: Access;
  readonly callers: Callers;
  readonly connections: Connections;
  readonly log: Log;
  readonly limits: ApiLimits;
  readonly open: boolean;
}

export interface ApiLimits {
  /** Entries and renewals of sessions, by address. */
  readonly entries: RateLimit;
  /** Wrong link secrets, by address. */
  readonly wrongLinks: RateLimit;
  /** Maps, links and versions made, by person. */
  readonly making: RateLimit;
  /** Files announced and asked for, and chunks of them, by person. */
  readonly files: RateLimit;
  /** Files that are not what they should be, by person. */
  readonly wrongFiles: RateLimit;
}

/** Present on routes behind `signedIn`. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: { identity: Identity };
}

/** An expected refusal: `error` is a code for programs, `says` a sentence for people. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, says: string) {
    super(says);
    this.status = status;
    this.code = code;
  }
}

/** Lets only people with a session or a bearer through. */
export function signedIn({ access, callers }: ApiParts) {
  return createMiddleware<ApiEnv>(async (context, next) => {
    const identity = await access.identify(callers.credentialsOf(context.env.incoming));
    if (!identity)
      throw new Refused(401, 'sign-in', 'Open a map or the start page first, so that we know who you are.');
    context.set('identity', identity);
    await next();
  });
}

/** The JSON body, checked at the door; unknown fields are refused. */
export async function readBody<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
): Promise<z.output<Shape>> {
  const text = await context.req.text();
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first?.path.length ? `"${first.path.join('.')}": ` : '';
  throw new Refused(
    400,
    'bad-request',
    `The request was not understood: ${where}${first?.message ?? 'not JSON'}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'bad-request', 'The request was not understood: it is not JSON.');
  }
}

/** One from the limit, or a refusal. */
export function takeOne(limit: RateLimit, key: string): void {
  if (!limit.take(key)) throw new Refused(429, 'too-many', 'Too many attempts. Wait a minute and try again.');
}

export const MAP_ID = /^[A-Za-z0-9_-]{22}$/;
export const OPEN_MAP_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The map of the path and what the caller may do with it; refuses those who may not know it. */
export async function standingHere(
  context: Context<ApiEnv>,
  { access }: ApiParts,
): Promise<Standing & { mapId: string; role: NonNullable<Standing['role']> }> {
  const mapId = context.req.param('mapId') ?? '';
  const standing = await access.standing(context.get('identity').personId, mapId);
  if (standing.state !== 'here') throw new Refused(404, 'no-such-map', 'There is no such map here any more.');
  const { role } = standing;
  if (role === null)
    throw new Refused(403, 'no-right', 'You have no right to this map. Ask its owner for a link.');
  return { ...standing, role, mapId };
}

/** The same, for what only owners may do. */
export async function ownedMap(context: Context<ApiEnv>, parts: ApiParts): Promise<string> {
  const { mapId, role } = await standingHere(context, parts);
  if (role !== 'owner') throw new Refused(403, 'no-right', 'Only an owner of this map can do that.');
  return mapId;
}

export const title = z.string().trim().max(200);
export const role = z.enum(ROLES);
