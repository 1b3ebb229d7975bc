import { describe, expect, it } from 'vitest';
import { shareLinks } from '../../src/pages/share/shareLinks.ts';
import { createApi, type MapRole } from '../../src/session/api.ts';

const day = 24 * 60 * 60 * 1000;

/** A server that answers in the shapes of its link routes. */
function serverTwin(stored: readonly object[] = [], role: MapRole | 'local' = 'owner') {
  const asked: string[] = [];
  let count = 0;
  const api = createApi(async (path, init) => {
    asked.push(`${init.method} ${path} ${init.body ?? ''}`.trim());
    if (init.method === 'GET') return Response.json({ links: stored });
    if (init.method === 'DELETE') return new Response(null, { status: 204 });
    count += 1;
    const body = JSON.parse(String(init.body)) as object;
    return Response.json(
      { ...body, id: `l${count}`, createdAt: 5, link: `/m/abc#secret-${count}` },
      { status: 201 },
    );
  });
  const links = shareLinks({
    api,
    mapId: 'abc',
    role: () => role,
    origin: 'https://maps.example',
    now: () => 1_000,
  });
  return { asked, links };
}

describe('the links of a map on the server', () => {
  it('are whole addresses with the secret in the fragment', async () => {
    const { links } = serverTwin();
    expect(await links.make('editor', null)).toMatchObject({
      ok: true,
      value: { address: 'https://maps.example/m/abc#secret-1', link: { id: 'l1', role: 'editor' } },
    });
  });

  it('are made once for each role and time, and anew after one was stopped', async () => {
    const { asked, links } = serverTwin();
    await links.make('viewer', 7);
    await links.make('viewer', 7);
    await links.stop('l1');
    await links.make('viewer', 7);
    const post = `POST /api/maps/abc/links {"role":"viewer","expiresAt":${1_000 + 7 * day}}`;
    expect(asked).toEqual([post, 'DELETE /api/maps/abc/links/l1', post]);
  });

  it('are listed while they work', async () => {
    const link = { id: 'a', role: 'viewer', createdAt: 1, expiresAt: null, revokedAt: null };
    const { links } = serverTwin([
      link,
      { ...link, id: 'stopped', revokedAt: 2 },
      { ...link, id: 'over', expiresAt: 999 },
      { ...link, id: 'later', expiresAt: 1_001 },
    ]);
    const answer = await links.list();
    expect(answer.ok && answer.value.map(({ id }) => id)).toEqual(['a', 'later']);
  });

  it('are not asked for by those who may not see them', async () => {
    const viewer = serverTwin([], 'viewer');
    expect(await viewer.links.list()).toEqual({ ok: false, refusal: 'forbidden' });
    const made = serverTwin([], 'local');
    expect(await made.links.list()).toEqual({ ok: false, refusal: 'missing' });
    expect([...viewer.asked, ...made.asked]).toEqual([]);
  });
});
