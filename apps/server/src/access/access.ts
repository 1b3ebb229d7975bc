import type { Role } from '@throughline/sync';
import type { StorageThread } from '../storage/storageThread.ts';
import type { Redeemed, ShareLink } from './linkTables.ts';
import type { MapOfMine, NewLink, PersonOnMap, Registered, Standing } from './mapTables.ts';
import type { Identity } from './personTables.ts';
import { hashOf, newId, newSecret } from './secrets.ts';

/** How a request says who it is from; both are secrets. */
export interface Credentials {
  readonly session?: string | undefined;
  /** A session token or a device key. */
  readonly bearer?: string | undefined;
}

/** A link with its secret, which is never shown again. */
interface MadeLink {
  readonly id: string;
  readonly role: Role;
  /** `/m/<mapId>#<secret>`: the secret is in the fragment, which browsers never send. */
  readonly link: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

type LinkResult = { outcome: 'made'; link: MadeLink } | { outcome: 'too many' };

/** Who people are and what they may do: device keys, sessions, maps, roles and share links. */
export interface Access {
  /** The person of a device key, made if the key is new. */
  enter(deviceKey: string): Promise<Identity>;
  /** A new session token; it ends after `SESSION_DAYS`. */
  openSession(identity: Identity): Promise<string>;
  identify(credentials: Credentials): Promise<Identity | null>;
  rename(identity: Identity, name: string): Promise<void>;

  registerMap(identity: Identity, map: NewMap): Promise<MapRegistration>;
  standing(personId: string, mapId: string): Promise<Standing>;
  mapsOf(identity: Identity): Promise<readonly MapOfMine[]>;
  peopleOn(mapId: string): Promise<readonly PersonOnMap[]>;
  renameMap(mapId: string, title: string): Promise<void>;
  /** The ids of its files, which are to be removed from the disk. */
  deleteMap(mapId: string): Promise<readonly string[]>;

  redeem(personId: string, mapId: string, secret: string): Promise<Redeemed>;
  linksOf(mapId: string): Promise<readonly ShareLink[]>;
  addLink(
    identity: Identity,
    mapId: string,
    wanted: { role: Role; expiresAt: number | null },
  ): Promise<LinkResult>;
  revokeLink(mapId: string, linkId: string): Promise<'revoked' | 'gone'>;
  /** Maps of which a link expired in (after, upTo]. */
  mapsWithLinksEnded(after: number, upTo: number): Promise<readonly string[]>;
}

interface NewMap {
  readonly mapId: string;
  readonly title: string;
  /** Roles to make a link for at once. */
  readonly links: readonly Role[];
}

interface MapRegistration {
  readonly outcome: Registered;
  /** A fresh link for each role that was asked for; empty when the map is not theirs. */
  readonly links: Partial<Record<Role, string>>;
}

export const SESSION_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

interface AccessOptions {
  readonly storage: Pick<StorageThread, 'ask'>;
  readonly now: () => number;
  /** Anyone may edit any map that was not deleted. */
  readonly open: boolean;
}

export function createAccess({ storage, now, open }: AccessOptions): Access {
  return { ...personAccess(storage, now), ...mapAccess(storage, now, open), ...linkAccess(storage, now) };
}

type Storage = AccessOptions['storage'];

function personAccess(storage: Storage, now: () => number) {
  return {
    /** Reads first: people we know get in also while the disk is full. */
    async enter(deviceKey: string) {
      const keyHash = hashOf(deviceKey);
      const known = await storage.ask('identityOfKey', keyHash);
      return known ?? storage.ask('enter', { keyHash, personId: newId(), deviceId: newId(), now: now() });
    },

    async openSession(identity: Identity) {
      const token = newSecret();
      const expiresAt = now() + SESSION_DAYS * DAY;
      await storage.ask('openSession', {
        tokenHash: hashOf(token),
        deviceId: identity.deviceId,
        expiresAt,
        now: now(),
      });
      return token;
    },

    async identify({ session, bearer }: Credentials) {
      const token = bearer ?? session;
      if (!token) return null;
      const hash = hashOf(token);
      const bySession = await storage.ask('identityOfSession', { tokenHash: hash, now: now() });
      return bySession ?? (bearer ? storage.ask('identityOfKey', hash) : null);
    },

    async rename(identity: Identity, name: string) {
      await storage.ask('renamePerson', { personId: identity.personId, name });
    },
  };
}

function mapAccess(storage: Storage, now: () => number, open: boolean) {
  return {
    async registerMap(identity: Identity, { mapId, title, links }: NewMap) {
      const made = [...new Set(links)].map((role) => makeLink(mapId, { role, expiresAt: null }, now()));
      const outcome = await storage.ask('registerMap', {
        mapId,
        title,
        personId: identity.personId,
        now: now(),
        links: made.map(({ stored }) => stored),
      });
      const theirs = outcome === 'made' || outcome === 'again';
      return {
        outcome,
        links: theirs ? Object.fromEntries(made.map(({ shown }) => [shown.role, shown.link])) : {},
      };
    },

    async standing(personId: string, mapId: string): Promise<Standing> {
      const standing = await storage.ask('standing', { mapId, personId, now: now() });
      if (!open || standing.state === 'deleted') return standing;
      return { ...standing, state: 'here', role: standing.role ?? 'editor' };
    },

    mapsOf: ({ personId }: Identity) => storage.ask('mapsOf', { personId, now: now() }),
    peopleOn: (mapId: string) => storage.ask('peopleOn', { mapId, now: now() }),
    async renameMap(mapId: string, title: string) {
      await storage.ask('renameMap', { mapId, title });
    },
    deleteMap: (mapId: string) => storage.ask('deleteMap', { mapId, now: now() }),
  };
}

function linkAccess(storage: Storage, now: () => number) {
  return {
    redeem: (personId: string, mapId: string, secret: string) =>
      storage.ask('redeemLink', { mapId, personId, secretHash: hashOf(secret), now: now() }),
    linksOf: (mapId: string) => storage.ask('linksOf', mapId),

    async addLink(
      { personId }: Identity,
      mapId: string,
      wanted: { role: Role; expiresAt: number | null },
    ): Promise<LinkResult> {
      const { stored, shown } = makeLink(mapId, wanted, now());
      const outcome = await storage.ask('addLink', { mapId, personId, now: now(), link: stored });
      return outcome === 'made' ? { outcome, link: shown } : { outcome };
    },

    revokeLink: (mapId: string, linkId: string) => storage.ask('revokeLink', { mapId, linkId, now: now() }),
    mapsWithLinksEnded: (after: number, upTo: number) => storage.ask('mapsWithLinksEnded', { after, upTo }),
  };
}

function makeLink(mapId: string, wanted: { role: Role; expiresAt: number | null }, createdAt: number) {
  const id = newId();
  const secret = newSecret();
  const stored: NewLink = { id, ...wanted, secretHash: hashOf(secret) };
  const shown: MadeLink = { id, ...wanted, link: `/m/${mapId}#${secret}`, createdAt };
  return { stored, shown };
}
