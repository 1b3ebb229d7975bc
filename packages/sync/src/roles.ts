/** Who may do what. Rights follow documents: a person writes a whole room or none of it. */
export type Role = 'viewer' | 'commenter' | 'editor' | 'owner';

/** `map` holds the journey, `discussion` what people say about it, `group` what a focus group shares. */
export type RoomKind = 'map' | 'discussion' | 'group';

type Right = 'none' | 'read' | 'write';

const rights: Record<Role, Record<RoomKind, Right>> = {
  viewer: { map: 'read', discussion: 'read', group: 'read' },
  commenter: { map: 'read', discussion: 'write', group: 'read' },
  editor: { map: 'write', discussion: 'write', group: 'write' },
  owner: { map: 'write', discussion: 'write', group: 'write' },
};

export function mayWrite(role: Role, kind: RoomKind): boolean {
  return rights[role][kind] === 'write';
}

export function mayRead(role: Role, kind: RoomKind): boolean {
  return rights[role][kind] !== 'none';
}

/** The name of a room on the wire and in storage: `map/<id>`. */
export type RoomName = `${RoomKind}/${string}`;

export interface RoomAddress {
  readonly kind: RoomKind;
  readonly id: string;
  readonly name: RoomName;
}

const kinds: Record<string, RoomKind> = { map: 'map', discussion: 'discussion', group: 'group' };
/** Ids are made by clients: 22 base64url characters, 128 random bits. */
const closedId = /^[A-Za-z0-9_-]{22}$/;
const openId = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads `map/<id>`; null for anything else. In open mode an id may be any 1–64 letters, digits, `-` and `_`. */
export function parseRoomName(name: string, mode: { readonly open: boolean }): RoomAddress | null {
  const slash = name.indexOf('/');
  const kindName = name.slice(0, Math.max(slash, 0));
  const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
  const id = name.slice(slash + 1);
  if (kind === undefined || !(mode.open ? openId : closedId).test(id)) return null;
  return { kind, id, name: `${kind}/${id}` };
}

/** The person behind a connection, as the server knows them; never as they say themselves. */
export interface Participant {
  readonly personId: string;
  readonly name: string;
  /** 1–8, one of the categorical colours. */
  readonly colour: number;
  /** The device key they connected from; Yjs client ids are bound to it. */
  readonly deviceId: string;
  readonly role: Role;
}
