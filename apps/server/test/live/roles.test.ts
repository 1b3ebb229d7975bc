import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { TestServer, Visitor } from '../testServer.ts';
import { sharedServer, visitor } from '../testServer.ts';
import { bareSocket, headersOf, lastSaved, someUpdate, updateFrame, yClient } from './clients.ts';

const shared = sharedServer();

const soon = { timeout: 5_000, interval: 20 };

/** Ana's map with one card on it, and Ben in that role. */
async function sharedMap(role: 'viewer' | 'commenter' | 'editor') {
  const server = shared();
  const [ana, ben] = [await visitor(server, 'Ana'), await visitor(server, 'Ben')];
  const { mapId, links } = await ana.makeMap();
  await ben.follow(links[role] ?? '');
  const owner = yClient(server, `map/${mapId}`, headersOf(server, ana));
  owner.text.set('card', 'from Ana');
  await vi.waitFor(() => expect(owner.provider.synced).toBe(true), soon);
  return { server, ana, ben, mapId, owner };
}

async function stored(server: TestServer, who: Visitor, mapId: string): Promise<Record<string, string>> {
  const reader = yClient(server, `map/${mapId}`, headersOf(server, who));
  await vi.waitFor(() => expect(reader.provider.synced).toBe(true), soon);
  return reader.text.toJSON();
}

describe('roles over the wire', () => {
  it('an editor writes the map', async () => {
    const { server, ben, mapId, owner } = await sharedMap('editor');
    const editor = yClient(server, `map/${mapId}`, headersOf(server, ben));
    editor.text.set('other', 'from Ben');
    await vi.waitFor(
      () => expect(owner.text.toJSON()).toEqual({ card: 'from Ana', other: 'from Ben' }),
      soon,
    );
  });

  it.each(['viewer', 'commenter'] as const)(
    'a %s reads the map and cannot change a byte of it',
    async (role) => {
      const { server, ana, ben, mapId } = await sharedMap(role);
      const edit = someUpdate('cards', 'forged');
      const attempts = [
        updateFrame(edit),
        updateFrame(edit, 1),
        new Uint8Array([0x80, 0x00, ...updateFrame(edit).subarray(1)]),
        new Uint8Array([0x00, 0x82, 0x00, ...updateFrame(edit).subarray(2)]),
      ];
      for (const attempt of attempts) {
        const { socket, closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
        socket.send(attempt);
        expect([4400, 4403]).toContain((await closed).code);
      }
      expect(await stored(server, ana, mapId)).toEqual({ card: 'from Ana' });
      expect(await stored(server, ben, mapId)).toEqual({ card: 'from Ana' });
    },
  );

  it('a commenter writes the discussion, a viewer does not', async () => {
    for (const [role, code] of [
      ['commenter', null],
      ['viewer', 4403],
    ] as const) {
      const { server, ben, mapId } = await sharedMap(role);
      const { socket, frames, closed } = await bareSocket(
        server,
        `discussion/${mapId}`,
        headersOf(server, ben),
      );
      socket.send(updateFrame(someUpdate('threads')));
      if (code === null) await expect.poll(() => lastSaved(frames)).toBe(1);
      else expect((await closed).code).toBe(code);
    }
  });

  it('a revoked link ends the open sockets that came through it within five seconds', async () => {
    const { server, ana, ben, mapId } = await sharedMap('editor');
    const { closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    const discussion = await bareSocket(server, `discussion/${mapId}`, headersOf(server, ben));
    const listed = await ana.ask('GET', `/api/maps/${mapId}/links`);
    const links = listed.body['links'] as unknown as { id: string; role: string }[];
    const started = Date.now();
    await ana.ask('DELETE', `/api/maps/${mapId}/links/${links.find(({ role }) => role === 'editor')?.id}`);
    expect((await closed).code).toBe(4403);
    expect((await discussion.closed).code).toBe(4403);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect((await (await bareSocket(server, `map/${mapId}`, headersOf(server, ben))).closed).code).toBe(4403);
  });

  it('an expired link ends the open sockets that came through it within five seconds', async () => {
    const { server, ana, mapId } = await sharedMap('editor');
    const cyd = await visitor(server);
    const made = await ana.ask('POST', `/api/maps/${mapId}/links`, {
      role: 'viewer',
      expiresAt: Date.now() + 1_000,
    });
    await cyd.follow(String(made.body['link']));
    const { closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, cyd));
    expect((await closed).code).toBe(4403);
  }, 8_000);

  it('a stronger link in another tab makes an open viewer an editor', async () => {
    const { server, ana, ben, mapId, owner } = await sharedMap('viewer');
    const { closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    const made = await ana.ask('POST', `/api/maps/${mapId}/links`, { role: 'editor' });
    await ben.follow(String(made.body['link']));
    expect((await closed).code).toBe(1012);
    const { socket, frames } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    socket.send(updateFrame(someUpdate('cards', 'now mine too')));
    await expect.poll(() => lastSaved(frames)).toBe(1);
    await vi.waitFor(() => expect(owner.text.get('a')).toBe('now mine too'), soon);
  });

  it('a stopped link to edit leaves a viewer who has another to view, in that role and at once', async () => {
    const { server, ana, ben, mapId } = await sharedMap('viewer');
    const made = await ana.ask('POST', `/api/maps/${mapId}/links`, { role: 'editor' });
    await ben.follow(String(made.body['link']));
    const { closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    const bystander = await bareSocket(server, `map/${mapId}`, headersOf(server, ana));
    await ana.ask('DELETE', `/api/maps/${mapId}/links/${String(made.body['id'])}`);
    expect((await closed).code).toBe(1012);
    expect(bystander.socket.readyState).toBe(bystander.socket.OPEN);
    expect((await ben.ask('GET', `/api/maps/${mapId}`)).body).toMatchObject({ role: 'viewer' });
  });

  it('a deleted map closes for everyone', async () => {
    const { server, ana, ben, mapId } = await sharedMap('viewer');
    const { closed } = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    await ana.ask('DELETE', `/api/maps/${mapId}`);
    expect((await closed).code).toBe(4404);
  });
});

describe('presence', () => {
  it('shows the name, colour and role the server knows, whatever the client says', async () => {
    const { server, ben, mapId, owner } = await sharedMap('editor');
    const editor = yClient(server, `map/${mapId}`, headersOf(server, ben));
    editor.provider.awareness.setLocalState({
      user: { name: 'The boss', role: 'owner' },
      presence: { cursor: null },
    });
    const seen = () => owner.provider.awareness.getStates().get(editor.doc.clientID);
    await vi.waitFor(() => {
      expect(seen()).toMatchObject({
        user: { name: 'Ben', colour: expect.any(Number), role: 'editor' },
        presence: { cursor: null },
      });
    }, soon);
    await ben.ask('PUT', '/api/me', { name: 'Benedikt' });
    await vi.waitFor(() => expect(seen()).toMatchObject({ user: { name: 'Benedikt' } }), soon);
  });
});

describe('a client id', () => {
  it('that belongs to a device is refused from another', async () => {
    const { server, ana, ben, mapId } = await sharedMap('editor');
    const mine = new Y.Doc();
    mine.getMap('cards').set('mine', 'from Ana');
    const { socket, frames } = await bareSocket(server, `map/${mapId}`, headersOf(server, ana));
    socket.send(updateFrame(Y.encodeStateAsUpdate(mine)));
    await expect.poll(() => lastSaved(frames)).toBe(1);
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(mine));
    forged.clientID = mine.clientID;
    const before = Y.encodeStateVector(forged);
    forged.getMap('cards').set('mine', 'forged');
    const bad = await bareSocket(server, `map/${mapId}`, headersOf(server, ben));
    bad.socket.send(updateFrame(Y.encodeStateAsUpdate(forged, before)));
    expect((await bad.closed).code).toBe(4403);
    expect(await stored(server, ana, mapId)).toMatchObject({ mine: 'from Ana' });
  });
});
