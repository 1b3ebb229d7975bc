// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createApi, type Fetch } from '../../src/session/api.ts';

interface Asked {
  readonly path: string;
  readonly init: RequestInit;
}

/** A server that always answers the same. */
function serverThat(answers: () => Response | Promise<Response>): { fetch: Fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: async (path, init) => {
      asked.push({ path, init });
      return answers();
    },
  };
}

const me = { personId: 'person_1', name: 'Ana', colour: 3 };

describe('the server as the app asks it', () => {
  it('says which device this is, with the secret in the body and nowhere else', async () => {
    const { fetch, asked } = serverThat(() => Response.json({ me, role: 'editor' }));
    const answer = await createApi(fetch).access({ deviceKey: 'key', mapId: 'one', secret: 'sesame' });
    expect(answer).toEqual({ ok: true, value: { me, role: 'editor' } });
    expect(asked[0]).toMatchObject({
      path: '/api/access',
      init: { method: 'POST', credentials: 'same-origin' },
    });
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual({
      deviceKey: 'key',
      mapId: 'one',
      secret: 'sesame',
    });
  });

  it("asks for the owner's link alone when it registers a map", async () => {
    const owner = '/m/one#way-back';
    const { fetch, asked } = serverThat(() =>
      Response.json({ mapId: 'one', role: 'owner', links: { owner } }, { status: 201 }),
    );
    expect(await createApi(fetch).register({ mapId: 'one', title: 'Move house' })).toMatchObject({
      value: { links: { owner } },
    });
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual({
      mapId: 'one',
      title: 'Move house',
      links: ['owner'],
    });
  });

  it.each([
    [401, 'signIn'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'taken'],
    [410, 'gone'],
    [429, 'tooFast'],
    [503, 'away'],
    [500, 'failed'],
  ])('reads status %i as %s', async (status, refusal) => {
    const { fetch } = serverThat(() => Response.json({ error: 'x', says: 'x' }, { status }));
    expect(await createApi(fetch).maps()).toEqual({ ok: false, refusal });
  });

  it('reads a network that fails as away', async () => {
    const { fetch } = serverThat(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await createApi(fetch).me()).toEqual({ ok: false, refusal: 'away' });
  });

  it('refuses an answer of another shape: a page some proxy put in its place, or a role nobody knows', async () => {
    const page = serverThat(() => new Response('<html>sign in to the hotel</html>'));
    expect(await createApi(page.fetch).me()).toEqual({ ok: false, refusal: 'failed' });
    const odd = serverThat(() => Response.json({ me, role: 'emperor' }));
    expect(await createApi(odd.fetch).access({ deviceKey: 'key' })).toEqual({ ok: false, refusal: 'failed' });
  });

  it('takes an empty answer where nothing is to be told', async () => {
    const { fetch, asked } = serverThat(() => new Response(null, { status: 204 }));
    expect((await createApi(fetch).remove('a b')).ok).toBe(true);
    expect(asked[0]?.path).toBe('/api/maps/a%20b');
  });
});
