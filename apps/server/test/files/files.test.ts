import { describe, expect, it } from 'vitest';
import { sharedServer, visitor } from '../testServer.ts';
import { hashOf, picture, Sender } from './uploads.ts';

const shared = sharedServer();

describe('a file of a map', () => {
  it('comes in chunks, is there when it is whole, and is given back as it was', async () => {
    const server = shared();
    const ana = await visitor(server);
    const { mapId } = await ana.makeMap();
    const files = new Sender(server, ana, mapId);
    const bytes = picture(700_000);
    const hash = hashOf(bytes);
    expect((await files.announce(hash, bytes.length)).body).toEqual({
      received: 0,
      size: 700_000,
      whole: false,
    });
    expect((await files.fetch(hash)).status).toBe(404);
    expect((await files.append(hash, 0, bytes.subarray(0, 400_000))).body).toMatchObject({
      received: 400_000,
    });
    expect((await files.announce(hash, bytes.length)).body).toMatchObject({ received: 400_000 });
    expect((await files.append(hash, 400_000, bytes.subarray(400_000))).body).toEqual({
      received: 700_000,
      size: 700_000,
      whole: true,
    });
    const given = await files.fetch(hash);
    expect(given.status).toBe(200);
    expect(hashOf(new Uint8Array(await given.arrayBuffer()))).toBe(hash);
  });
});
