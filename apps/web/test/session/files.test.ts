// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PutFile } from '../../src/session/files.ts';
import { CHUNK } from '../../src/session/sendFile.ts';
import { FilesDevice, type FilesTab, pngOf } from './filesWorld.ts';
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

async function put({ files }: FilesTab, picture: Blob, mapId = 'one'): Promise<PutFile> {
  const kept = await files.put(mapId, picture);
  if (!kept.ok) throw new Error(kept.problem);
  return kept.value;
}

async function waits({ library }: FilesTab) {
  const uploads = await library.files.uploads();
  return uploads.ok ? uploads.value : [];
}

/** What comes in its time, also on a busy machine. */
function soon(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 8_000 });
}

async function world() {
  const server = new FileServerTwin();
  const device = new FilesDevice(server);
  return { server, device, tab: await device.tab('a') };
}

function isWhole(server: FileServerTwin, { file }: PutFile, map = 'one'): boolean {
  return server.files.get(`${map}/${file}`)?.whole ?? false;
}

describe('a picture', () => {
  it('is kept here before anything is sent, and can be shown at once', async () => {
    const { server, tab } = await world();
    server.reachable = false;
    const kept = await put(tab, pngOf(1000));
    expect(kept).toEqual({ file: expect.stringMatching(/^[0-9a-f]{64}$/), media: 'image/png', size: 1000 });
    const url = await tab.files.borrow('one', kept.file).url;
    const shown = tab.shown.get(url ?? '');
    expect([shown?.type, shown?.size]).toEqual(['image/png', 1000]);
    expect(server.requests).toEqual([]);
  });

  it('reaches the server in chunks, and waits no longer then', async () => {
    const { server, tab } = await world();
    sending(tab);
    const kept = await put(tab, pngOf(CHUNK * 2 + 10));
    await soon(() => expect(isWhole(server, kept)).toBe(true));
    expect(server.chunks().map(({ bytes }) => bytes)).toEqual([CHUNK, CHUNK, 10]);
    await soon(async () => expect(await waits(tab)).toEqual([]));
  });

  it('made offline is sent by the next visit when the network is back', async () => {
    const { server, device, tab } = await world();
    server.reachable = false;
    const kept = await put(tab, pngOf(1000));
    tab.library.close();
    const next = await device.tab('b');
    sending(next);
    server.setReachable(true);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
  });

  it('that nobody answers for when the network is back is tried again soon, and less and less often', async () => {
    const { server, tab } = await world();
    const kept = await put(tab, pngOf(1000));
    server.unanswered = 6;
    sending(tab);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
    expect(tab.waits.slice(0, 6)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('goes on where the line broke, over as many visits as it takes', async () => {
    const { server, device, tab } = await world();
    const kept = await put(tab, pngOf(CHUNK * 8));
    for (let visit = 1; visit <= 4; visit += 1) {
      server.breaksAfter = 1;
      server.reachable = true;
      const { stop } = (await device.tab(`visit ${visit}`)).send();
      await soon(() => expect(server.reachable).toBe(false));
      stop();
    }
    server.reachable = true;
    sending(tab);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
    // Of each chunk that broke off the second half was sent again, and nothing else.
    const sent = server.chunks().reduce((sum, { bytes }) => sum + bytes, 0);
    expect(server.lost).toBe(4 * (CHUNK / 2));
    expect(sent).toBe(CHUNK * 8 + server.lost);
  });

  it('that the server has already is not sent', async () => {
    const { server, tab } = await world();
    const picture = pngOf(1000);
    const kept = await put(tab, picture);
    server.put('one', kept.file, new Uint8Array(await picture.arrayBuffer()));
    sending(tab);
    await soon(async () => expect(await waits(tab)).toEqual([]));
    expect(server.chunks()).toEqual([]);
  });

  it('waits for its map to be known to the server', async () => {
    const { server, tab } = await world();
    await tab.library.note('one', { title: 'Licence', registered: false });
    const kept = await put(tab, pngOf(1000));
    sending(tab);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests).toEqual([]);
    await tab.library.note('one', { registered: true });
    await soon(() => expect(isWhole(server, kept)).toBe(true));
  });

  it.each([
    [pngOf(10 * 1024 * 1024 + 1), 'tooLarge'],
    [new Blob(['<svg/>'], { type: 'image/svg+xml' }), 'wrongKind'],
    [new Blob(['<script>'], { type: 'text/html' }), 'wrongKind'],
    [new Blob(['?']), 'wrongKind'],
  ])('is not taken where it is none: %#', async (blob, problem) => {
    const { tab } = await world();
    expect(await tab.files.put('one', blob)).toEqual({ ok: false, problem });
    expect(await waits(tab)).toEqual([]);
  });

  it('needs a browser that computes hashes', async () => {
    const { device } = await world();
    const tab = await device.tab('plain', { insecure: true });
    expect(await tab.files.put('one', pngOf(10))).toEqual({ ok: false, problem: 'insecure' });
  });

  it('goes straight to the server where this device keeps nothing', async () => {
    const { server, device } = await world();
    const indexedDB = new IDBFactory();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    device.database.indexedDB = indexedDB;
    const tab = await device.tab('private');
    const kept = await put(tab, pngOf(1000));
    expect(isWhole(server, kept)).toBe(true);
    server.reachable = false;
    expect(await tab.files.put('one', pngOf(1000, 2))).toEqual({ ok: false, problem: 'refused' });
  });
});

describe('a picture the server refuses', () => {
  it.each([
    [409, 'map-full', 'full'],
    [507, 'disk-full', 'full'],
    [403, 'no-right', 'forbidden'],
    [415, 'wrong-kind', 'wrongKind'],
    [410, 'deleted', 'gone'],
  ])('with %i %s stays here, and is told of as %s', async (status, error, refused) => {
    const { server, tab } = await world();
    server.refuses = () => ({ status, error });
    await put(tab, pngOf(1000));
    sending(tab);
    await soon(async () => expect(await waits(tab)).toMatchObject([{ refused }]));
  });

  it('for now is asked for again, less and less often', async () => {
    const { server, tab } = await world();
    server.refuses = () => ({ status: 500, error: 'server' });
    await put(tab, pngOf(1000));
    sending(tab);
    await soon(async () => expect((await waits(tab))[0]?.attempts).toBeGreaterThan(3));
    const [upload] = await waits(tab);
    expect(upload?.refused).toBeNull();
    const asked = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    // A minute and more of the tab's time: without longer waits that were a dozen.
    expect(server.requests.length - asked).toBeLessThan(6);
  });

  it('for good is not asked for again, and the others go on', async () => {
    const { server, tab } = await world();
    const wrong = await put(tab, pngOf(1000, 1));
    server.refuses = ({ path }) => (path.includes(wrong.file) ? { status: 415, error: 'wrong-kind' } : null);
    const right = await put(tab, pngOf(1000, 2));
    sending(tab);
    await soon(() => expect(isWhole(server, right)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.requests.filter(({ path }) => path.includes(wrong.file))).toHaveLength(1);
    await tab.files.drop('one', wrong.file);
    expect(await waits(tab)).toEqual([]);
  });

  it('since it does not know this device is asked again once it does', async () => {
    const { server, tab } = await world();
    server.refuses = () => (tab.entered === 0 ? { status: 401, error: 'sign-in' } : null);
    const kept = await put(tab, pngOf(1000));
    sending(tab);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
    expect(tab.entered).toBe(1);
  });

  it('since its bytes arrive as others is given up after five attempts', async () => {
    const { server, tab } = await world();
    server.refuses = ({ method }) => (method === 'PATCH' ? { status: 422, error: 'wrong-hash' } : null);
    await put(tab, pngOf(1000));
    sending(tab);
    await soon(async () => expect(await waits(tab)).toMatchObject([{ refused: 'damaged' }]));
    expect(server.chunks()).toHaveLength(5);
  });

  it('by saying another place each time does not keep the tab busy', async () => {
    const { server, tab } = await world();
    server.refuses = ({ method }) => (method === 'PATCH' ? { status: 409, error: 'wrong-offset' } : null);
    await put(tab, pngOf(1000));
    sending(tab);
    const attempts = async () => (await waits(tab))[0]?.attempts ?? 0;
    await soon(async () => expect(await attempts()).toBeGreaterThan(0));
    // Read in this order: an attempt may begin between the two.
    const sent = server.chunks().length;
    expect(sent).toBeLessThan(10 * ((await attempts()) + 1));
  });
});

describe('several tabs', () => {
  it('send one at a time, and nothing twice', async () => {
    const { server, device, tab } = await world();
    const tabs = [tab, await device.tab('b'), await device.tab('c')];
    const kept: PutFile[] = [];
    for (let number = 1; number <= 6; number += 1) kept.push(await put(tab, pngOf(CHUNK + number, number)));
    for (const one of tabs) sending(one);
    await soon(() => expect(kept.every((file) => isWhole(server, file))).toBe(true));
    expect(server.atOnce).toBe(1);
    expect(server.chunks()).toHaveLength(12);
  });

  it('without locks send what one of them has, and it is whole all the same', async () => {
    const { server, device } = await world();
    const tabs = [await device.tab('b', { locks: false }), await device.tab('c', { locks: false })];
    const kept = await put(tabs[0] as FilesTab, pngOf(CHUNK * 3));
    for (const one of tabs) sending(one);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
  });
});

describe('pictures of cards that are copied to another map', () => {
  it('go along: from here, or from the server, and what nobody has is named', async () => {
    const { server, tab } = await world();
    const [here, there] = [await put(tab, pngOf(1000, 1)), pngOf(1000, 2)];
    const ben = await new FilesDevice(server).tab('ben');
    const { file } = await put(ben, there);
    server.put('one', file, new Uint8Array(await there.arrayBuffer()));
    const nowhere = 'e'.repeat(64);
    expect(await tab.files.takeAlong('one', 'two', [here.file, file, nowhere])).toEqual([nowhere]);
    sending(tab);
    await soon(() =>
      expect([here.file, file].every((one) => isWhole(server, { ...here, file: one }, 'two'))).toBe(true),
    );
  });
});

describe('showing a picture', () => {
  it('asks the server for what is not here, once, and keeps it', async () => {
    const { server, device, tab } = await world();
    const kept = await put(tab, pngOf(1000));
    sending(tab);
    await soon(() => expect(isWhole(server, kept)).toBe(true));
    const elsewhere = await new FilesDevice(server).tab('ben');
    const first = elsewhere.files.borrow('one', kept.file);
    const second = elsewhere.files.borrow('one', kept.file);
    expect(await first.url).toBe(await second.url);
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
    server.reachable = false;
    expect((await elsewhere.library.files.read({ map: 'one', hash: kept.file })).ok).toBe(true);
    expect(await waits(elsewhere)).toEqual([]);
    expect(device.server).toBe(server);
  });

  it('gives nothing where it is neither here nor reachable, and asks again later', async () => {
    const { server, tab } = await world();
    const picture = pngOf(1000);
    const { file } = await put(tab, picture);
    const ben = await new FilesDevice(server).tab('ben');
    expect(await ben.files.borrow('one', file).url).toBeNull();
    server.put('one', file, new Uint8Array(await picture.arrayBuffer()));
    expect(await ben.files.borrow('one', file).url).toMatch(/^blob:/);
  });

  it('does not show what is not what it is called', async () => {
    const { server, tab } = await world();
    const file = 'a'.repeat(64);
    server.put('one', file, new Uint8Array(await pngOf(100).arrayBuffer()));
    expect(await tab.files.borrow('one', file).url).toBeNull();
    expect(await tab.library.files.list('one')).toEqual({ ok: true, value: [] });
  });

  it('keeps an address for as long as somebody shows it, and a while longer', async () => {
    const { tab } = await world();
    const { file } = await put(tab, pngOf(1000));
    const [first, second] = [tab.files.borrow('one', file), tab.files.borrow('one', file)];
    await Promise.all([first.url, second.url]);
    expect(tab.shown.size).toBe(1);
    first.giveBack();
    first.giveBack();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(tab.shown.size).toBe(1);
    second.giveBack();
    expect(tab.shown.size).toBe(1);
    await soon(() => expect(tab.shown.size).toBe(0));
    const again = tab.files.borrow('one', file);
    expect(await again.url).toMatch(/^blob:/);
    tab.files.stop();
    await soon(() => expect(tab.shown.size).toBe(0));
  });
});
