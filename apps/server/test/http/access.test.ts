import { describe, expect, it } from 'vitest';
import { newId } from '../../src/access/secrets.ts';
import { sharedServer, testServer, Visitor, visitor } from '../testServer.ts';

const shared = sharedServer();

describe('POST /api/access', () => {
  it('makes a person of a device key and remembers them', async () => {
    const server = await testServer();
    const ana = new Visitor(server);
    const first = await ana.enter({ name: 'Ana' });
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      me: { personId: expect.stringMatching(/^[\w-]{22}$/), name: 'Ana', colour: 1 },
    });
    expect((await ana.enter()).body).toEqual(first.body);
    ana.cookie = '';
    expect((await ana.enter()).body).toEqual(first.body);
  });

  it('gives people who come one after another different colours', async () => {
    const server = await testServer();
    const colours = [];
    for (let count = 0; count < 9; count += 1) {
      const { me } = (await new Visitor(server).enter()).body as unknown as { me: { colour: number } };
      colours.push(me.colour);
    }
    expect(colours).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
  });

  it('hands over a cookie that scripts cannot read and other sites cannot use', async () => {
    const server = shared();
    const { headers } = await new Visitor(server).enter();
    expect(headers.get('Set-Cookie')).toMatch(
      new RegExp(`^throughline-${server.port}=[\\w-]{24}; Path=/; HttpOnly; SameSite=Strict; Max-Age=\\d+$`),
    );
  });

  it('makes the cookie a __Host- cookie behind HTTPS', async () => {
    const server = await testServer({ publicUrl: 'https://maps.example.org' });
    const { headers } = await new Visitor(server).enter();
    expect(headers.get('Set-Cookie')).toMatch(
      /^__Host-throughline=.*; Path=\/; HttpOnly; SameSite=Strict;.*; Secure$/,
    );
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
  });

  it('says who is asking to a device key or a session token in Authorization', async () => {
    const server = shared();
    const ana = await visitor(server, 'Ana');
    const token = ana.cookie.split('=')[1];
    for (const bearer of [ana.deviceKey, token]) {
      const answer = await new Visitor(server).ask('GET', '/api/me', undefined, {
        Authorization: `Bearer ${bearer}`,
      });
      expect(answer.body).toMatchObject({ me: { name: 'Ana' } });
    }
  });

  it('knows nobody by a wrong token', async () => {
    const server = shared();
    const answer = await new Visitor(server).ask('GET', '/api/me', undefined, {
      Authorization: `Bearer ${newId()}`,
    });
    expect(answer).toMatchObject({ status: 401, body: { error: 'sign-in', says: expect.any(String) } });
  });

  it.each([
    ['{"deviceKey": "short"}', 'deviceKey'],
    ['{"deviceKey": "aaaaaaaaaaaaaaaaaaaaaa", "role": "owner"}', 'Unrecognized key'],
    ['{"deviceKey": "aaaaaaaaaaaaaaaaaaaaaa", "mapId": "../etc/passwd"}', 'mapId'],
    ['{"deviceKey": "aaaaaaaaaaaaaaaaaaaaaa", "__proto__": {"role": "owner"}}', 'not understood'],
    ['[]', 'not understood'],
    ['not json', 'not JSON'],
    ['', 'not JSON'],
  ])('refuses the body %s in words', async (body, says) => {
    const server = shared();
    const answer = await new Visitor(server).ask('POST', '/api/access', body);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'bad-request', says: expect.stringContaining(says) },
    });
  });

  it('refuses a body of more than 64 kB', async () => {
    const server = shared();
    const answer = await new Visitor(server).enter({ name: 'x'.repeat(70_000) });
    expect(answer).toMatchObject({ status: 413, body: { error: 'too-large' } });
  });

  it('stops an address after many wrong links', async () => {
    const server = await testServer();
    const ana = await visitor(server);
    const { mapId } = await ana.makeMap();
    const statuses = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      statuses.push((await new Visitor(server).enter({ mapId, secret: newId() })).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 403));
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  it('writes no secret into the log', async () => {
    const server = await testServer();
    const ana = await visitor(server, 'Ana');
    const { links } = await ana.makeMap('Secret title');
    await (await visitor(server)).follow(links['editor'] ?? '');
    const log = JSON.stringify(server.logged);
    expect(log).toContain('link used');
    for (const secret of [
      ana.deviceKey,
      ana.cookie.split('=')[1],
      links['editor']?.split('#')[1],
      'Secret title',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('PUT /api/me', () => {
  it('changes the name', async () => {
    const server = shared();
    const ana = await visitor(server);
    expect((await ana.ask('PUT', '/api/me', { name: '  Ana Ruiz ' })).body).toMatchObject({
      me: { name: 'Ana Ruiz' },
    });
    expect((await ana.ask('GET', '/api/me')).body).toMatchObject({ me: { name: 'Ana Ruiz' } });
  });

  it('refuses a name of more than 80 characters', async () => {
    const server = shared();
    const ana = await visitor(server);
    expect((await ana.ask('PUT', '/api/me', { name: 'x'.repeat(81) })).status).toBe(400);
  });
});

describe('another site', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example'])(
    'at %s cannot act as somebody',
    async (origin) => {
      const server = shared();
      const ana = await visitor(server);
      const answer = await ana.ask('PUT', '/api/me', { name: 'Eve' }, { Origin: origin });
      expect(answer).toMatchObject({ status: 403, body: { error: 'wrong-origin' } });
    },
  );

  it('cannot leave its Origin out', async () => {
    const server = shared();
    const ana = await visitor(server);
    const response = await fetch(`${server.url}/api/me`, {
      headers: { Cookie: ana.cookie, 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });

  it('is our own by each name of this machine, and by PUBLIC_URL', async () => {
    const server = await testServer({ publicUrl: 'https://maps.example.org' });
    const ana = await visitor(server);
    for (const origin of ['https://maps.example.org', `http://localhost:${server.port}`]) {
      expect((await ana.ask('GET', '/api/me', undefined, { Origin: origin })).status).toBe(200);
    }
  });
});
