/** The part of the browser's address this module reads and changes. */
export interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
}

/** What a share link's fragment may be: base64url, at least 128 random bits. */
const secretShape = /^[\w-]{16,128}$/;

/**
 * The secret of a share link, taken out of the address bar at once: it is then neither in the history, nor in a
 * picture of the screen, nor copied with the address. Null when the address holds none.
 */
export function takeSecret({ location, history }: AddressBar): string | null {
  const secret = location.hash.slice(1);
  if (!secretShape.test(secret)) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

/** A new map's id: 128 random bits, 22 base64url characters. */
export function newMapId(randomBytes: (count: number) => Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...randomBytes(16)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
