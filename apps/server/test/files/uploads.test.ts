import { describe, expect, it } from 'vitest';
import { sharedServer, testServer } from '../testServer.ts';
import { hashOf, onDisk, owner, picture } from './uploads.ts';

const shared = sharedServer();

/** Numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

describe('an upload', () => {
  it.each([0, -1, 1.5, '10', null, 2 ** 60])('of %s bytes is refused', async (size) => {
    const { files } = await owner(shared());
    const { status, body } = await files.announce(hashOf(picture(10)), size);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).toMatchObject({ says: expect.any(String) });
  });

  it('is announced in few words', async () => {
    const { ana, files } = await owner(shared());
    const path = files.pathOf(hashOf(picture(10)));
    for (const [body, status] of [
      [JSON.stringify({ size: 1, more: 'x'.repeat(2000) }), 413],
      [JSON.stringify({ size: 1, media: 'text/html' }), 400],
      ['not JSON', 400],
    ] as const) {
      expect((await ana.ask('PUT', path, body)).status).toBe(status);
    }
  });

  it('is announced first', async () => {
    const { files } = await owner(shared());
    const bytes = picture(100);
    expect(await files.append(hashOf(bytes), 0, bytes)).toMatchObject({
      status: 404,
      body: { error: 'not-announced' },
    });
  });

  it.each([undefined, 'x', '-1', '1e3', ''])('does not go on at %s', async (offset) => {
    const { files } = await owner(shared());
    const bytes = picture(100);
    await files.announce(hashOf(bytes), 100);
    expect((await files.append(hashOf(bytes), offset, bytes)).status).toBe(400);
  });

  it('goes on only where it ended, and says where that is', async () => {
    const { files } = await owner(shared());
    const bytes = picture(1000);
    const hash = hashOf(bytes);
    await files.announce(hash, 1000);
    await files.append(hash, 0, bytes.subarray(0, 300));
    for (const offset of [0, 299, 301, 1000]) {
      expect(await files.append(hash, offset, bytes.subarray(offset))).toMatchObject({
        status: 409,
        body: { error: 'wrong-offset', received: 300 },
      });
    }
    expect((await files.append(hash, 300, bytes.subarray(300))).body).toMatchObject({ whole: true });
  });

  it('takes no more than was announced, and no more than a megabyte at once', async () => {
    const { files } = await owner(shared());
    const bytes = picture(1_500_000);
    const hash = hashOf(bytes);
    await files.announce(hash, 1_500_000);
    expect((await files.append(hash, 0, bytes)).body).toMatchObject({
      error: 'too-long',
      received: 1_048_576,
    });
    const more = new Uint8Array([...bytes.subarray(1_048_576), 1, 2, 3]);
    expect((await files.append(hash, 1_048_576, more)).body).toMatchObject({ error: 'too-long' });
    // All that was announced has come nonetheless, and is looked at when somebody asks.
    expect((await files.announce(hash, 1_500_000)).body).toMatchObject({ whole: true });
  });

  it('that is not what its name says leaves nothing behind, and the right bytes are taken then', async () => {
    const server = await testServer();
    const { files } = await owner(server);
    const bytes = picture(2000);
    const hash = hashOf(bytes);
    await files.announce(hash, 2000);
    expect(await files.append(hash, 0, picture(2000))).toMatchObject({
      status: 422,
      body: { error: 'wrong-hash' },
    });
    expect(onDisk(server)).toEqual([]);
    expect((await files.send(bytes)).body).toMatchObject({ whole: true });
  });

  it('of another size than the first one said begins again', async () => {
    const { files } = await owner(shared());
    const bytes = picture(2000);
    const hash = hashOf(bytes);
    await files.announce(hash, 9000);
    await files.append(hash, 0, bytes.subarray(0, 1500));
    expect((await files.send(bytes)).body).toMatchObject({ whole: true, size: 2000 });
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'.padEnd(64)],
    ['GIF', `GIF89a${' '.repeat(64)}`],
    ['ZIP', `PK\u0003\u0004${' '.repeat(64)}`],
    ['PDF', `%PDF-1.7${' '.repeat(64)}`],
    ['a few bytes', 'RIFF'],
    ['RIFF that is a sound', `RIFF....WAVEfmt ${' '.repeat(64)}`],
    ['MP4', `\0\0\0\u0018ftypisom\0\0\0\0isommp42${' '.repeat(64)}`],
  ])('of %s is refused by its first bytes', async (_, text) => {
    const server = shared();
    const { files } = await owner(server);
    const before = onDisk(server).length;
    const bytes = new TextEncoder().encode(text);
    expect(await files.send(bytes)).toMatchObject({ status: 415, body: { error: 'wrong-kind' } });
    expect(onDisk(server)).toHaveLength(before);
  });

  it.each([
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/webp', [...Buffer.from('RIFF\u0001\u0001\u0001\u0001WEBPVP8X', 'latin1')]],
    ['image/avif', [...Buffer.from('\0\0\0\u001Cftypmif1\0\0\0\0mif1avif', 'latin1')]],
  ])('of %s is told by its first bytes', async (media, head) => {
    const { files } = await owner(shared());
    const bytes = picture(300);
    bytes.set(head);
    await files.send(bytes);
    expect((await files.fetch(hashOf(bytes))).headers.get('Content-Type')).toBe(media);
  });

  it('of a picture of more than ten megabytes is refused with its first chunk', async () => {
    const { files } = await owner(shared());
    const hash = hashOf(picture(10));
    await files.announce(hash, 10 * 1024 * 1024 + 1);
    expect(await files.append(hash, 0, picture(100))).toMatchObject({
      status: 413,
      body: { error: 'too-large', says: expect.stringContaining('10 MB') },
    });
    expect((await files.announce(hash, 33 * 1024 * 1024)).body).toMatchObject({ error: 'too-large' });
  });

  it('comes whole however it is cut up, broken off and sent wrongly between', async () => {
    const { files } = await owner(shared());
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = seededRandom(seed);
      const bytes = picture(40 + Math.floor(random() * 60_000));
      const hash = hashOf(bytes);
      let at = 0;
      for (let step = 0; at < bytes.length; step += 1) {
        if (step === 0 || random() < 0.2)
          at = Number((await files.announce(hash, bytes.length)).body['received']);
        const wrong = random() < 0.2 ? Math.floor(random() * bytes.length) : at;
        const end = Math.min(bytes.length, wrong + 1 + Math.floor(random() * 20_000));
        const { status, body } = await files.append(hash, wrong, bytes.subarray(wrong, end));
        expect([200, 409], `seed ${seed}`).toContain(status);
        expect(status === 200, `seed ${seed}`).toBe(wrong === at);
        at = Number(body['received']);
      }
      const given = await files.fetch(hash);
      expect(hashOf(new Uint8Array(await given.arrayBuffer())), `seed ${seed}`).toBe(hash);
    }
  });

  it('that two people send at once comes from one of them', async () => {
    const { files } = await owner(shared());
    const bytes = picture(200_000);
    const hash = hashOf(bytes);
    await files.announce(hash, bytes.length);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, 100_000));
        await held;
        controller.enqueue(bytes.subarray(100_000));
        controller.close();
      },
    });
    const first = files.append(hash, 0, slow);
    await expect.poll(async () => (await files.announce(hash, bytes.length)).body['received']).toBe(100_000);
    expect((await files.append(hash, 100_000, bytes.subarray(100_000))).body).toMatchObject({
      error: 'busy',
    });
    release();
    expect((await first).body).toMatchObject({ whole: true });
  });

  it('goes on from the last byte that came when the line breaks within a chunk', async () => {
    const { files } = await owner(shared());
    const bytes = picture(200_000);
    const hash = hashOf(bytes);
    await files.announce(hash, bytes.length);
    const broken = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(bytes.subarray(0, 70_000));
        await new Promise((resolve) => setTimeout(resolve, 200));
        controller.error(new Error('the line broke'));
      },
    });
    await expect(files.append(hash, 0, broken)).rejects.toThrow(/failed|broke/);
    await expect.poll(async () => (await files.announce(hash, bytes.length)).body['received']).toBe(70_000);
    await expect.poll(async () => (await files.send(bytes)).body['whole']).toBe(true);
  });

  it('is bounded: of sixty files that are not what they say, most are not even read', async () => {
    const server = await testServer();
    const { files } = await owner(server);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const hash = hashOf(picture(10));
      await files.announce(hash, 2000);
      statuses.push((await files.append(hash, 0, picture(2000))).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422));
    expect(statuses.filter((status) => status === 422).length).toBeLessThan(40);
    expect(statuses.at(-1)).toBe(429);
    expect(onDisk(server)).toEqual([]);
  });
});
