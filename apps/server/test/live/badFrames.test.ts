import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../testServer.ts';
import { sharedServer, visitor } from '../testServer.ts';
import { bareSocket, headersOf, lastSaved, someUpdate, updateFrame } from './clients.ts';

const shared = sharedServer();

async function editor() {
  const server = shared();
  const ana = await visitor(server);
  const { mapId } = await ana.makeMap();
  return { server, path: `map/${mapId}`, headers: headersOf(server, ana) };
}

async function stillServes({ server, path, headers }: Awaited<ReturnType<typeof editor>>): Promise<void> {
  const { socket, frames, status } = await bareSocket(server, path, headers);
  expect(status).toBe(101);
  socket.send(updateFrame(someUpdate()));
  await expect.poll(() => lastSaved(frames)).toBe(1);
}

describe('a frame nobody could mean', () => {
  it.each([
    ['empty', new Uint8Array(), 4400],
    ['of an unknown kind', new Uint8Array([99, 1, 2]), 4400],
    ['that claims to be from the server', new Uint8Array([112, 1]), 4400],
    ['with an unknown sync message', new Uint8Array([0, 9, 0]), 4400],
    ['cut in its length', new Uint8Array([0, 2, 0xff]), 4400],
    ['with a count bomb', new Uint8Array([0, 2, 9, 0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0]), 4400],
    ['of random bytes', updateFrame(new Uint8Array(randomBytes(64))), 4400],
    ['with a foreign root', updateFrame(someUpdate('somewhere')), 4400],
    ['with trailing bytes', new Uint8Array([...updateFrame(someUpdate()), 0]), 4400],
    ['with a value larger than any card', updateFrame(someUpdate('cards', 'x'.repeat(1_000_000))), 4400],
  ])('%s closes its own connection with a final code and nothing else', async (_, frame, code) => {
    const room = await editor();
    const { socket, closed } = await bareSocket(room.server, room.path, room.headers);
    socket.send(frame);
    const closing = await closed;
    expect([closing.code, closing.reason.length > 0]).toEqual([code, true]);
    await stillServes(room);
  });

  it('as text closes 4400', async () => {
    const room = await editor();
    const { socket, closed } = await bareSocket(room.server, room.path, room.headers);
    socket.send('hello');
    expect((await closed).code).toBe(4400);
    await stillServes(room);
  });

  it('of more than 16 MiB is not read to its end', async () => {
    const room = await editor();
    const { socket, closed } = await bareSocket(room.server, room.path, room.headers);
    socket.on('error', () => undefined);
    socket.send(new Uint8Array(17 * 1024 * 1024));
    expect((await closed).code).toBe(4413);
    await stillServes(room);
  });
});

describe('bytes that are no WebSocket frame', () => {
  it.each([
    ['a reserved opcode', [0x83, 0x80, 0, 0, 0, 0]],
    ['an unmasked frame', [0x82, 0x01, 0x00]],
    ['reserved bits', [0xf2, 0x80, 0, 0, 0, 0]],
    ['a declared length of 2^63', [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]],
    ['a control frame of 200 bytes', [0x89, 0xfe, 0x00, 0xc8, 0, 0, 0, 0]],
    ['a continuation of nothing', [0x80, 0x80, 0, 0, 0, 0]],
    ['a close with a bad code', [0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01]],
  ])('%s leave everybody else alone', async (_, bytes) => {
    const room = await editor();
    await sendAfterHandshake(room.server, room.path, room.headers, new Uint8Array(bytes));
    await stillServes(room);
  });
});

function sendAfterHandshake(
  { port }: TestServer,
  path: string,
  headers: Record<string, string>,
  bytes: Uint8Array,
): Promise<void> {
  return new Promise((resolve) => {
    const lines = [
      `GET /sync/${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.once('data', () => socket.write(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.setTimeout(300, () => socket.destroy());
  });
}
