import * as z from 'zod/mini';
import type { Database } from './database.ts';

/** The name under which people have to be told apart from one another's devices: never leaves IndexedDB but to our server. */
const DEVICE = 'device';

/** Who this device is to the server. */
export interface Device {
  /** 256 random bits, base64url: proves to the server that it is the same device as before. */
  readonly key: string;
  /** What its person calls themselves; empty until they said. */
  readonly name: string;
}

const deviceShape = z.object({ key: z.string().check(z.regex(/^[\w-]{43}$/)), name: z.string() });

/** 32 random bytes, base64url without padding. */
function newKey(randomBytes: (count: number) => Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...randomBytes(32)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A device nobody has seen before. */
export function newDevice(randomBytes: (count: number) => Uint8Array): Device {
  return { key: newKey(randomBytes), name: '' };
}

/** This device; made in the same transaction if it is the first time, so that two tabs never make two. */
export async function loadDevice(database: Database, fresh: Device): Promise<Device> {
  return database.transaction('rw', database.settings, async () => {
    const known = deviceShape.safeParse((await database.settings.get(DEVICE))?.value);
    if (known.success) return known.data;
    await database.settings.put({ name: DEVICE, value: fresh });
    return fresh;
  });
}

/** Remembers what the person calls themselves. */
export async function nameDevice(database: Database, device: Device): Promise<void> {
  await database.settings.put({ name: DEVICE, value: device });
}

/** A preference, or null when there is none or `shape` does not accept it. */
export async function readSetting<T>(
  database: Database,
  name: string,
  shape: z.ZodMiniType<T>,
): Promise<T | null> {
  const value = shape.safeParse((await database.settings.get(`setting/${name}`))?.value);
  return value.success ? value.data : null;
}

export async function writeSetting(database: Database, name: string, value: unknown): Promise<void> {
  await database.settings.put({ name: `setting/${name}`, value });
}
