import { createHash, randomBytes } from 'node:crypto';

/** 144 random bits in 24 base64url characters: link secrets and session tokens. Shown once, stored as `hashOf`. */
export function newSecret(): string {
  return randomBytes(18).toString('base64url');
}

/** 128 random bits in 22 base64url characters: a name that nobody guesses and nobody need keep secret. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256: enough for secrets of this length, which no list of likely passwords contains. */
export function hashOf(secret: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
