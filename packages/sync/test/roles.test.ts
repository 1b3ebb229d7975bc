import { describe, expect, it } from 'vitest';
import type { Role, RoomKind } from '../src/roles.ts';
import { mayRead, mayWrite, parseRoomName } from '../src/roles.ts';

describe('rights', () => {
  it.each<[Role, RoomKind, boolean]>([
    ['viewer', 'map', false],
    ['viewer', 'discussion', false],
    ['viewer', 'group', false],
    ['commenter', 'map', false],
    ['commenter', 'discussion', true],
    ['commenter', 'group', false],
    ['editor', 'map', true],
    ['owner', 'map', true],
    ['owner', 'group', true],
  ])('%s in %s may write: %s', (role, kind, may) => {
    expect(mayWrite(role, kind)).toBe(may);
    expect(mayRead(role, kind)).toBe(true);
  });
});

describe('a room name', () => {
  const id = 'abcDEF_-0123456789abcd';
  it('is a kind and an id', () => {
    expect(parseRoomName(`map/${id}`, { open: false })).toEqual({ kind: 'map', id, name: `map/${id}` });
    expect(parseRoomName('discussion/x', { open: true })?.kind).toBe('discussion');
  });

  it.each([
    '',
    'map',
    'map/',
    `map/${id}x`,
    'map/short',
    `maps/${id}`,
    `map/${id}/x`,
    `constructor/${id}`,
    `/${id}`,
    'map/../../../etc/passwd',
  ])('is not %j', (name) => {
    expect(parseRoomName(name, { open: false })).toBe(null);
  });

  it.each(['map/', `map/${'x'.repeat(65)}`, 'map/a b', 'map/a%2f', '__proto__/a'])(
    'is not %j in open mode either',
    (name) => {
      expect(parseRoomName(name, { open: true })).toBe(null);
    },
  );
});
