import * as z from 'zod/mini';
import type { Answer, Api, MapRole } from '../../session/api.ts';

/** Roles a link can give that do something today. */
export type LinkRole = 'editor' | 'viewer';

const role = z.enum(['viewer', 'commenter', 'editor', 'owner']);
const time = z._default(z.nullable(z.number()), null);
const shareLink = z.object({ id: z.string(), role, createdAt: z.number(), expiresAt: time });
const listed = z.object({ links: z.array(z.object({ ...shareLink.shape, revokedAt: time })) });
/** `link` is a path with the secret in its fragment. */
const newLink = z.object({ ...shareLink.shape, link: z.string() });

/** How long a link works; null: until it is stopped. */
export type Days = 1 | 7 | 30 | null;

const day = 24 * 60 * 60 * 1000;

/** A link people use now. Times in milliseconds since 1970; `expiresAt` null: until it is stopped. */
export type ShareLink = z.infer<typeof shareLink>;

interface NewShareLink {
  readonly link: ShareLink;
  /** What to give to people; told once, the server keeps only a hash of it. */
  readonly address: string;
}

/** The links of one map, as the server keeps them. Only its owner may see and change them. */
export interface ShareLinks {
  list(): Promise<Answer<readonly ShareLink[]>>;
  /** The same link again for the same role and time, as long as the map stays open and the link is not stopped. */
  make(role: LinkRole, days: Days): Promise<Answer<NewShareLink>>;
  stop(linkId: string): Promise<Answer<unknown>>;
}

interface ShareLinksOptions {
  readonly api: Pick<Api, 'ask'>;
  readonly mapId: string;
  /** What this person may do with the map; `local`: the server has not heard of it yet. */
  role(): MapRole | 'local';
  /** Where people reach this server: `https://maps.example.org`. */
  readonly origin: string;
  now(): number;
}

export function shareLinks({ api, mapId, role, origin, now }: ShareLinksOptions): ShareLinks {
  const links = `/api/maps/${mapId}/links`;
  const made = new Map<string, NewShareLink>();
  const inUse = (link: { revokedAt: number | null; expiresAt: number | null }): boolean =>
    link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now());
  return {
    async list() {
      // The server would say the same: nobody else sees the links.
      if (role() !== 'owner') return { ok: false, refusal: role() === 'local' ? 'missing' : 'forbidden' };
      const answer = await api.ask({ method: 'GET', path: links }, listed);
      return answer.ok ? { ok: true, value: answer.value.links.filter(inUse) } : answer;
    },
    async make(gives, days) {
      const known = made.get(`${gives} ${days}`);
      if (known && inUse({ ...known.link, revokedAt: null })) return { ok: true, value: known };
      const expiresAt = days === null ? null : now() + days * day;
      const answer = await api.ask(
        { method: 'POST', path: links, body: { role: gives, expiresAt } },
        newLink,
      );
      if (!answer.ok) return answer;
      const { link: path, ...link } = answer.value;
      const value = { link, address: new URL(path, origin).href };
      made.set(`${gives} ${days}`, value);
      return { ok: true, value };
    },
    stop(linkId) {
      for (const [key, { link }] of made) if (link.id === linkId) made.delete(key);
      return api.ask({ method: 'DELETE', path: `${links}/${encodeURIComponent(linkId)}` }, z.unknown());
    },
  };
}
