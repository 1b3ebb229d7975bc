import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { testServer } from '../testServer.ts';
import { yClient } from './clients.ts';

const soon = { timeout: 5_000, interval: 20 };

describe('stock y-websocket clients in ACCESS=open', () => {
  it('edit a room together', async () => {
    const server = await testServer({ access: 'open' });
    const [ana, ben] = [yClient(server, 'map/workshop-1'), yClient(server, 'map/workshop-1')];
    ana.text.set('card', 'from Ana');
    ben.text.set('other', 'from Ben');
    await vi.waitFor(() => {
      expect(ana.text.toJSON()).toEqual({ card: 'from Ana', other: 'from Ben' });
      expect(ben.text.toJSON()).toEqual(ana.text.toJSON());
    }, soon);
  });

  it('use any root names', async () => {
    const server = await testServer({ access: 'open' });
    const [ana, ben] = [yClient(server, 'map/x'), yClient(server, 'map/x')];
    ana.doc.getText('prosemirror').insert(0, 'hello');
    await vi.waitFor(() => expect(ben.doc.getText('prosemirror').toJSON()).toBe('hello'), soon);
  });

  it('see each other', async () => {
    const server = await testServer({ access: 'open' });
    const [ana, ben] = [yClient(server, 'map/x'), yClient(server, 'map/x')];
    ana.provider.awareness.setLocalStateField('presence', { selection: ['card'] });
    await vi.waitFor(() => {
      const state = ben.provider.awareness.getStates().get(ana.doc.clientID);
      expect(state).toMatchObject({
        presence: { selection: ['card'] },
        user: { name: expect.stringMatching(/^Guest \d+$/), role: 'editor' },
      });
    }, soon);
  });

  it('bring what they wrote offline when they come back', async () => {
    const server = await testServer({ access: 'open' });
    const [ana, ben] = [yClient(server, 'map/x'), yClient(server, 'map/x')];
    ana.text.set('before', 'both see this');
    await vi.waitFor(() => expect(ben.text.get('before')).toBe('both see this'), soon);
    ana.provider.disconnect();
    ana.text.set('offline', 'one');
    ben.text.set('meanwhile', 'two');
    ana.provider.connect();
    ana.text.set('right after', 'three');
    await vi.waitFor(() => {
      expect(Object.keys(ben.text.toJSON()).sort()).toEqual([
        'before',
        'meanwhile',
        'offline',
        'right after',
      ]);
      expect(ana.text.toJSON()).toEqual(ben.text.toJSON());
    }, soon);
  });

  it('find everything again after an orderly restart of the server', async () => {
    const first = await testServer({ access: 'open' });
    const ana = yClient(first, 'map/x');
    for (let edit = 0; edit < 50; edit += 1) ana.text.set(`card ${edit}`, 'kept');
    const witness = yClient(first, 'map/x');
    await vi.waitFor(() => expect(witness.text.size).toBe(50), soon);
    const { dataDir } = first;
    await first.stop();
    const second = await testServer({ access: 'open', dataDir });
    const ben = yClient(second, 'map/x');
    await vi.waitFor(() => expect(ben.text.size).toBe(50), soon);
  });

  it('reconnect a hundred times at random and lose nothing', async () => {
    const server = await testServer({ access: 'open' });
    const clients = Array.from({ length: 4 }, () => yClient(server, 'map/busy'));
    for (let round = 0; round < 100; round += 1) {
      const { provider, text } = clients[round % 4] ?? clients[0]!;
      if (round % 3 === 0) provider.disconnect();
      text.set(`${round}`, 'kept');
      if (round % 3 === 0) provider.connect();
      await new Promise((resolve) => setTimeout(resolve, round % 5));
    }
    await vi.waitFor(() => {
      for (const { doc, text } of clients) {
        expect(text.size).toBe(100);
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(clients[0]!.doc));
      }
    }, soon);
    expect(server.logged.filter(({ event }) => event === 'session closed')).toEqual([]);
  });
});
