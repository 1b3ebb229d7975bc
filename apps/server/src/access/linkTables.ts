import { timingSafeEqual } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Role } from '@throughline/sync';
import { reads, writes } from '../storage/groupCommit.ts';
import type { NewLink } from './mapTables.ts';
import { prepareAddLink } from './mapTables.ts';

/** A share link as its owner sees it in the list; the secret is shown once, when it is made. Times in ms since 1970. */
export interface ShareLink {
  readonly id: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

export type Redeemed = 'granted' | 'wrong' | 'expired' | 'revoked';

interface LinkRow extends ShareLink {
  readonly secretHash: Uint8Array;
}

/** Live links one map may have at once. */
const MOST_LINKS = 100;

export interface Redemption {
  readonly mapId: string;
  readonly personId: string;
  readonly secretHash: Uint8Array;
  readonly now: number;
}

/** Share links: secrets are stored hashed and compared in constant time. */
export function linkOperations(database: DatabaseSyncInstance) {
  const addLink = prepareAddLink(database);
  const ofMap = database.prepare(
    `SELECT id, role, secret_hash AS secretHash, created_at AS createdAt, expires_at AS expiresAt,
       revoked_at AS revokedAt
     FROM link WHERE map = ? ORDER BY created_at, id`,
  );
  const revoke = database.prepare(
    'UPDATE link SET revoked_at = ? WHERE map = ? AND id = ? AND revoked_at IS NULL',
  );
  const known = database.prepare('SELECT 1 FROM link WHERE map = ? AND id = ?');
  const grant = database.prepare(
    'INSERT INTO grant_ (map, person, link, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const expired = database.prepare(
    'SELECT DISTINCT map FROM link WHERE expires_at > ? AND expires_at <= ? AND revoked_at IS NULL',
  );
  const linksOf = (mapId: string) => ofMap.all(mapId) as LinkRow[];
  const isLive = (link: LinkRow, now: number) =>
    !link.revokedAt && !(link.expiresAt && link.expiresAt <= now);

  return {
    redeemLink: writes(({ mapId, personId, secretHash, now }: Redemption): Redeemed => {
      const found = linksOf(mapId).filter((link) => timingSafeEqual(link.secretHash, secretHash))[0];
      if (!found) return 'wrong';
      if (found.revokedAt) return 'revoked';
      if (!isLive(found, now)) return 'expired';
      grant.run(mapId, personId, found.id, now);
      return 'granted';
    }),

    addLink: writes(
      (made: { mapId: string; personId: string; now: number; link: NewLink }): 'made' | 'too many' => {
        const live = linksOf(made.mapId).filter((link) => isLive(link, made.now));
        if (live.length >= MOST_LINKS) return 'too many';
        addLink(made);
        return 'made';
      },
    ),

    linksOf: reads((mapId: string): readonly ShareLink[] =>
      linksOf(mapId).map(({ id, role, createdAt, expiresAt, revokedAt }) => ({
        id,
        role,
        createdAt,
        expiresAt,
        revokedAt,
      })),
    ),

    /** `gone` when the map has no such link; revoking twice is fine. */
    revokeLink: writes(
      ({ mapId, linkId, now }: { mapId: string; linkId: string; now: number }): 'revoked' | 'gone' => {
        if (!known.get(mapId, linkId)) return 'gone';
        revoke.run(now, mapId, linkId);
        return 'revoked';
      },
    ),

    /** Maps of which a link ended in that time. */
    mapsWithLinksEnded: reads(({ after, upTo }: { after: number; upTo: number }): readonly string[] =>
      (expired.all(after, upTo) as { map: string }[]).map((row) => row.map),
    ),
  };
}
