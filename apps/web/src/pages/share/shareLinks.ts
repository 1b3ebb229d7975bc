import * as z from 'zod/mini';
import type { Answer, Api } from '../../session/api.ts';

/** Roles a link can give that do something today. */
export type LinkRole = 'editor' | 'viewer';

const role = z.enum(['viewer', 'commenter', 'editor', 'owner']);
const time = z._default(z.nullable(z.number()), null);
const shareLink = z.object({ id: z.string(), role, createdAt: z.number(), expiresAt: time });
const listed = z.object({ links: z.array(z.object({ ...shareLink.shape, revokedAt: time })) });
/** `link` is a path with the secret in its fragment. */
const made = z.object({ ...shareLink.shape, link: z.string() });

/** A link people use now. Times in milliseconds since 1970; `expiresAt` null: until it is stopped. */
export type ShareLink = z.infer<typeof shareLink>;

export interface NewShareLink {
  readonly link: ShareLink;
  /** What to give to people; told once, the server keeps only a hash of it. */
  readonly address: string;
}

/** The links of one map, as the server keeps them. Only its owner may see and change them. */
export interface ShareLinks {
  list(): Promise<Answer<readonly ShareLink[]>>;
  make(role: LinkRole, expiresAt: number | null): Promise<Answer<NewShareLink>>;
  stop(linkId: string): Promise<Answer<unknown>>;
}

interface ShareLinksOptions {
  readonly api: Pick<Api, 'ask'>;
  readonly mapId: string;
  /** Where people reach this server: `https://maps.example.org`. */
  readonly origin: string;
  now(): number;
}

export function shareLinks({ api, mapId, origin, now }: ShareLinksOptions): ShareLinks {
  const links = `/api/maps/${mapId}/links`;
  const inUse = (link: { revokedAt: number | null; expiresAt: number | null }): boolean =>
    link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now());
  return {
    async list() {
      const answer = await api.ask({ method: 'GET', path: links }, listed);
      return answer.ok ? { ok: true, value: answer.value.links.filter(inUse) } : answer;
    },
    async make(role, expiresAt) {
      const answer = await api.ask({ method: 'POST', path: links, body: { role, expiresAt } }, made);
      if (!answer.ok) return answer;
      const { link: path, ...link } = answer.value;
      return { ok: true, value: { link, address: new URL(path, origin).href } };
    },
    stop: (linkId) =>
      api.ask({ method: 'DELETE', path: `${links}/${encodeURIComponent(linkId)}` }, z.unknown()),
  };
}
