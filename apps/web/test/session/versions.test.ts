// @vitest-environment node
import { writeVersionFile } from '@throughline/sync';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { hashOf } from '../../src/session/files.ts';
import { FilesDevice, type FilesTab } from './filesWorld.ts';
import { FileServerTwin } from './fileServerTwin.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

function sending(tab: FilesTab): void {
  const { stop } = tab.send();
  stops.push(stop);
}

/** What comes in its time, also on a busy machine. */
function soon(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 8_000 });
}

async function world() {
  const server = new FileServerTwin();
  return { server, tab: await new FilesDevice(server).tab('a') };
}

/** A whole document with one card. */
function stateWith(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('cards').set('card', text);
  return Y.encodeStateAsUpdate(doc);
}

describe('a version somebody names', () => {
  it('is here at once, without a server, and can be read', async () => {
    const { server, tab } = await world();
    server.reachable = false;
    const state = stateWith('Pay and wait');
    const named = await tab.versions.make('one', { name: 'Before the workshop', state });
    expect(named).toEqual({ ok: true, value: { id: expect.stringMatching(/^[\w-]{22}$/) } });
    const { versions, missing } = await tab.versions.list('one');
    expect(missing).toBe('away');
    expect(versions).toMatchObject([
      { name: 'Before the workshop', kind: 'named', waiting: true, by: { name: 'Ana', colour: 3 } },
    ]);
    const [version] = versions;
    expect(version && (await tab.versions.read('one', version))).toEqual({ ok: true, value: state });
  });

  it('reaches the server after its file, once, and is no longer waiting', async () => {
    const { server, tab } = await world();
    sending(tab);
    const named = await tab.versions.make('one', { name: 'Before', state: stateWith('a') });
    await soon(() => expect(server.versions.get('one')).toHaveLength(1));
    const [stored] = server.versions.get('one') ?? [];
    expect(stored).toMatchObject({ versionId: named.ok && named.value.id, name: 'Before' });
    expect(server.files.get(`one/${stored?.file}`)?.whole).toBe(true);
    await soon(async () =>
      expect((await tab.versions.list('one')).versions).toMatchObject([{ name: 'Before', waiting: false }]),
    );
  });

  it('that nobody names goes with the automatic ones, here and on the server', async () => {
    const { server, tab } = await world();
    sending(tab);
    await tab.versions.make('one', { name: null, state: stateWith('a') });
    expect((await tab.versions.list('one')).versions).toMatchObject([{ name: null, kind: 'automatic' }]);
    await soon(() => expect(server.versions.get('one')).toMatchObject([{ name: null }]));
  });

  it('twice of the same map becomes two versions of one file', async () => {
    const { server, tab } = await world();
    const state = stateWith('a');
    for (const name of ['Before', 'For the minister']) await tab.versions.make('one', { name, state });
    sending(tab);
    await soon(() => expect(server.versions.get('one')).toHaveLength(2));
    expect(server.files.size).toBe(1);
  });

  it('whose file the server has forgotten is sent again', async () => {
    const { server, tab } = await world();
    server.refuses = ({ method }) => (method === 'POST' ? { status: 500, error: 'server' } : null);
    await tab.versions.make('one', { name: 'Before', state: stateWith('a') });
    sending(tab);
    await soon(() => expect(server.files.size).toBe(1));
    server.files.clear();
    server.refuses = () => null;
    await soon(() => expect(server.versions.get('one')).toHaveLength(1));
  });

  it('that the server will not have is not asked for again on this visit, and stays here', async () => {
    const { server, tab } = await world();
    server.refuses = ({ method }) => (method === 'POST' ? { status: 403, error: 'no-right' } : null);
    await tab.versions.make('one', { name: 'Before', state: stateWith('a') });
    sending(tab);
    const posts = (): number => server.requests.filter(({ method }) => method === 'POST').length;
    await soon(() => expect(posts()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(posts()).toBe(1);
    expect((await tab.versions.list('one')).versions).toMatchObject([{ name: 'Before', waiting: true }]);
  });

  it('is made by the server where this device keeps nothing', async () => {
    const server = new FileServerTwin();
    const device = new FilesDevice(server);
    device.database.indexedDB = new IDBFactory();
    vi.spyOn(device.database.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const tab = await device.tab('private');
    expect((await tab.versions.make('one', { name: 'Before', state: stateWith('a') })).ok).toBe(true);
    expect(server.versions.get('one')).toEqual([
      { versionId: expect.any(String), name: 'Before', at: expect.any(Number) },
    ]);
    server.reachable = false;
    expect(await tab.versions.make('one', { name: 'Later', state: stateWith('a') })).toEqual({
      ok: false,
      problem: 'refused',
    });
  });
});

describe('a version of the server', () => {
  async function withVersion(bytes: Uint8Array<ArrayBuffer>) {
    const { server, tab } = await world();
    const file = await hashOf(crypto.subtle, bytes);
    server.put('one', file, bytes);
    server.versions.set('one', [{ versionId: 'v'.repeat(22), name: 'Theirs', at: 5, file }]);
    const [version] = (await tab.versions.list('one')).versions;
    return { server, tab, version: version ?? { id: '', file: '' } };
  }

  it('is fetched once, and then read from here', async () => {
    const state = stateWith('a');
    const { server, tab, version } = await withVersion(writeVersionFile(state));
    expect(await tab.versions.read('one', version)).toEqual({ ok: true, value: state });
    server.reachable = false;
    expect(await tab.versions.read('one', version)).toEqual({ ok: true, value: state });
  });

  it('that cannot be reached is said to be away', async () => {
    const { server, tab, version } = await withVersion(writeVersionFile(stateWith('a')));
    server.reachable = false;
    expect(await tab.versions.read('one', version)).toEqual({ ok: false, refusal: 'away' });
  });

  it('that is no version, or not the one it is called, is not handed out', async () => {
    const other = await withVersion(new Uint8Array([1, 2, 3]));
    expect(await other.tab.versions.read('one', other.version)).toEqual({ ok: false, refusal: 'failed' });
    const { tab, server, version } = await withVersion(writeVersionFile(stateWith('a')));
    server.put('one', version.file, writeVersionFile(stateWith('b')));
    expect(await tab.versions.read('one', version)).toEqual({ ok: false, refusal: 'failed' });
    expect(await tab.library.files.list('one')).toEqual({ ok: true, value: [] });
  });

  it('and one that waits here are listed together, the newest first', async () => {
    const { tab } = await withVersion(writeVersionFile(stateWith('a')));
    await tab.versions.make('one', { name: 'Mine', state: stateWith('b') });
    const { versions, missing } = await tab.versions.list('one');
    expect(missing).toBeNull();
    expect(versions.map(({ name, waiting }) => [name, waiting])).toEqual([
      ['Mine', true],
      ['Theirs', false],
    ]);
  });

  it('is not for somebody who may not see it: that is said', async () => {
    const { server, tab } = await world();
    server.refuses = () => ({ status: 403, error: 'no-right' });
    expect(await tab.versions.list('one')).toEqual({ versions: [], missing: 'forbidden' });
  });
});
