import { describe, expect, it } from 'vitest';
import { newId } from '../../src/access/secrets.ts';
import { sharedServer, testServer, Visitor, visitor } from '../testServer.ts';

const shared = sharedServer();

describe('POST /api/maps', () => {
  it('registers a map under the id its maker chose, with a link for each role', async () => {
    const server = shared();
    const ana = await visitor(server);
    const mapId = newId();
    const made = await ana.ask('POST', '/api/maps', { mapId, title: 'Renew a licence', template: 'service' });
    expect(made.status).toBe(201);
    const link = expect.stringMatching(new RegExp(`^/m/${mapId}#[\\w-]{24}$`));
    expect(made.body).toEqual({
      mapId,
      role: 'owner',
      links: { owner: link, editor: link, commenter: link, viewer: link },
    });
    expect((await ana.ask('GET', '/api/maps')).body).toEqual({
      maps: [{ mapId, title: 'Renew a licence', role: 'owner', createdAt: expect.any(Number) }],
    });
  });

  it('makes the links that are asked for and no others', async () => {
    const server = shared();
    const ana = await visitor(server);
    const mapId = newId();
    const made = await ana.ask('POST', '/api/maps', { mapId, title: 'Move house', links: ['owner'] });
    expect(made.body).toEqual({ mapId, role: 'owner', links: { owner: expect.any(String) } });
    expect((await ana.ask('GET', `/api/maps/${mapId}/links`)).body).toMatchObject({
      links: [{ role: 'owner' }],
    });
    const wrong = { mapId: newId(), title: '', links: ['king'] };
    expect((await ana.ask('POST', '/api/maps', wrong)).status).toBe(400);
  });

  it('answers its maker the same again, and nobody else', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId } = await ana.makeMap();
    expect(await ana.ask('POST', '/api/maps', { mapId, title: 'Again' })).toMatchObject({
      status: 201,
      body: { mapId, role: 'owner' },
    });
    expect(await ben.ask('POST', '/api/maps', { mapId, title: 'Mine' })).toMatchObject({
      status: 409,
      body: { error: 'taken' },
    });
    expect((await ana.ask('GET', `/api/maps/${mapId}`)).body).toMatchObject({ title: 'Renew a licence' });
  });

  it.each(['short', 'a'.repeat(23), '../aaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaa.'])(
    'refuses the id %s',
    async (mapId) => {
      const server = shared();
      const ana = await visitor(server);
      expect((await ana.ask('POST', '/api/maps', { mapId, title: '' })).status).toBe(400);
    },
  );

  it('wants to know who is asking', async () => {
    const server = shared();
    const answer = await new Visitor(server).ask('POST', '/api/maps', { mapId: newId(), title: '' });
    expect(answer.status).toBe(401);
  });
});

describe('a share link', () => {
  it.each(['owner', 'editor', 'commenter', 'viewer'])('gives the role of %s', async (role) => {
    const server = shared();
    const [ana, ben] = [await visitor(server, 'Ana'), await visitor(server, 'Ben')];
    const { mapId, links } = await ana.makeMap();
    expect((await ben.follow(links[role] ?? '')).body).toMatchObject({ role, map: { mapId, state: 'here' } });
    expect((await ben.ask('GET', '/api/maps')).body).toMatchObject({ maps: [{ mapId, role }] });
    expect((await ana.ask('GET', `/api/maps/${mapId}/people`)).body).toMatchObject({
      people: [
        { name: 'Ana', role: 'owner' },
        { name: 'Ben', role },
      ],
    });
  });

  it('leaves somebody with the strongest of their links', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { links } = await ana.makeMap();
    await ben.follow(links['editor'] ?? '');
    expect((await ben.follow(links['viewer'] ?? '')).body).toMatchObject({ role: 'editor' });
  });

  it('of another map does not open this one', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const [one, two] = [await ana.makeMap(), await ana.makeMap()];
    const secret = two.links['owner']?.split('#')[1] ?? '';
    expect(await ben.enter({ mapId: one.mapId, secret })).toMatchObject({
      status: 403,
      body: { error: 'wrong-link' },
    });
    expect(await ben.enter({ mapId: one.mapId, secret: secret.toUpperCase() })).toMatchObject({
      status: 403,
    });
    expect(await ben.enter({ mapId: one.mapId })).toMatchObject({ status: 200, body: { role: null } });
  });

  it('is made, listed and revoked by the owner, and shown once', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId } = await ana.makeMap();
    const made = await ana.ask('POST', `/api/maps/${mapId}/links`, { role: 'editor' });
    expect(made.status).toBe(201);
    const { id, link } = made.body as unknown as { id: string; link: string };
    await ben.follow(link);

    const listed = await ana.ask('GET', `/api/maps/${mapId}/links`);
    expect(listed.body['links']).toHaveLength(5);
    expect(JSON.stringify(listed.body)).not.toContain(link.split('#')[1]);

    expect((await ana.ask('DELETE', `/api/maps/${mapId}/links/${id}`)).status).toBe(204);
    expect(await ben.ask('GET', `/api/maps/${mapId}`)).toMatchObject({
      status: 403,
      body: { error: 'no-right' },
    });
    expect(await ben.follow(link)).toMatchObject({ status: 403, body: { error: 'link-revoked' } });
    expect((await ben.ask('GET', '/api/maps')).body).toEqual({ maps: [] });
    expect((await ana.ask('DELETE', `/api/maps/${mapId}/links/nothing`)).status).toBe(404);
  });

  it('that is no good does not shut out somebody who has a right already', async () => {
    const server = shared();
    const ana = await visitor(server);
    const { mapId } = await ana.makeMap();
    expect(await ana.enter({ mapId, secret: newId() })).toMatchObject({
      status: 200,
      body: { role: 'owner' },
    });
  });

  it('expires', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId } = await ana.makeMap();
    const made = await ana.ask('POST', `/api/maps/${mapId}/links`, {
      role: 'viewer',
      expiresAt: Date.now() - 1,
    });
    expect(await ben.follow(String(made.body['link']))).toMatchObject({
      status: 403,
      body: { error: 'link-expired' },
    });
  });

  it.each(['editor', 'commenter', 'viewer'])('is none of the business of a %s', async (role) => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId, links } = await ana.makeMap();
    await ben.follow(links[role] ?? '');
    for (const [method, path, body] of [
      ['GET', 'links', undefined],
      ['POST', 'links', { role: 'owner' }],
      ['DELETE', 'links/any', undefined],
    ] as const) {
      expect((await ben.ask(method, `/api/maps/${mapId}/${path}`, body)).status).toBe(403);
    }
    expect((await ben.ask('DELETE', `/api/maps/${mapId}`)).status).toBe(403);
  });
});

describe('a map', () => {
  it('is renamed by those who may edit it', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId, links } = await ana.makeMap();
    await ben.follow(links['viewer'] ?? '');
    expect((await ben.ask('PATCH', `/api/maps/${mapId}`, { title: 'No' })).status).toBe(403);
    expect((await ana.ask('PATCH', `/api/maps/${mapId}`, { title: 'Pay a fine' })).status).toBe(200);
    expect((await ben.ask('GET', `/api/maps/${mapId}`)).body).toEqual({
      mapId,
      role: 'viewer',
      title: 'Pay a fine',
    });
  });

  it('stays deleted', async () => {
    const server = shared();
    const [ana, ben] = [await visitor(server), await visitor(server)];
    const { mapId, links } = await ana.makeMap();
    expect((await ana.ask('DELETE', `/api/maps/${mapId}`)).status).toBe(204);
    expect((await ana.ask('GET', `/api/maps/${mapId}`)).status).toBe(404);
    expect((await ana.ask('POST', '/api/maps', { mapId, title: 'Back' })).status).toBe(410);
    expect((await ben.follow(links['owner'] ?? '')).body).toMatchObject({
      role: null,
      map: { state: 'deleted' },
    });
  });

  it('opens for anyone in ACCESS=open, also one nobody registered', async () => {
    const server = await testServer({ access: 'open' });
    const ana = await visitor(server);
    expect((await ana.enter({ mapId: 'bench-1', secret: 'whatever' })).body).toMatchObject({
      role: 'editor',
      map: { mapId: 'bench-1', state: 'here' },
    });
  });
});
