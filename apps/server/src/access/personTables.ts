import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { reads, writes } from '../storage/groupCommit.ts';

/** A person, and the device they are at. Both ids are public; the device key and the session token never leave as such. */
export interface Identity {
  readonly personId: string;
  readonly deviceId: string;
  /** Empty until they give one. */
  readonly name: string;
  /** 1–8, stable for the person. */
  readonly colour: number;
}

const COLOURS = 8;

export interface NewDevice {
  readonly keyHash: Uint8Array;
  /** The ids to use if the device key was never seen before. */
  readonly personId: string;
  readonly deviceId: string;
  readonly now: number;
}

const IDENTITY = `SELECT person.id AS personId, device.id AS deviceId, person.name, person.colour
  FROM device JOIN person ON person.id = device.person`;

/** Persons, their device keys and their sessions. Keys and tokens are stored as SHA-256 only. */
export function personOperations(database: DatabaseSyncInstance) {
  const byKey = database.prepare(`${IDENTITY} WHERE device.key_hash = ?`);
  const bySession = database.prepare(
    `${IDENTITY} JOIN session ON session.device = device.id WHERE session.token_hash = ? AND session.expires_at > ?`,
  );
  const count = database.prepare('SELECT count(*) AS persons FROM person');
  const addPerson = database.prepare('INSERT INTO person (id, name, colour, created_at) VALUES (?, ?, ?, ?)');
  const addDevice = database.prepare(
    'INSERT INTO device (id, key_hash, person, created_at) VALUES (?, ?, ?, ?)',
  );
  const addSession = database.prepare(
    'INSERT INTO session (token_hash, device, expires_at) VALUES (?, ?, ?)',
  );
  const dropExpired = database.prepare('DELETE FROM session WHERE expires_at <= ?');
  const rename = database.prepare('UPDATE person SET name = ? WHERE id = ?');

  const ofKey = (keyHash: Uint8Array): Identity | null =>
    (byKey.get(keyHash) as Identity | undefined) ?? null;

  return {
    /** The person of a device key; made when the key is new. People who come one after another differ in colour. */
    enter: writes(({ keyHash, personId, deviceId, now }: NewDevice): Identity => {
      const known = ofKey(keyHash);
      if (known) return known;
      const { persons } = count.get() as { persons: number };
      const colour = (persons % COLOURS) + 1;
      addPerson.run(personId, '', colour, now);
      addDevice.run(deviceId, keyHash, personId, now);
      return { personId, deviceId, name: '', colour };
    }),

    identityOfKey: reads(ofKey),

    identityOfSession: reads(
      ({ tokenHash, now }: { tokenHash: Uint8Array; now: number }): Identity | null => {
        return (bySession.get(tokenHash, now) as Identity | undefined) ?? null;
      },
    ),

    openSession: writes(
      (session: { tokenHash: Uint8Array; deviceId: string; expiresAt: number; now: number }): null => {
        dropExpired.run(session.now);
        addSession.run(session.tokenHash, session.deviceId, session.expiresAt);
        return null;
      },
    ),

    renamePerson: writes(({ personId, name }: { personId: string; name: string }): null => {
      rename.run(name, personId);
      return null;
    }),
  };
}
