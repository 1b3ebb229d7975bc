import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sharedServer, testServer } from '../testServer.ts';

function builtApp(): string {
  const root = mkdtempSync(join(tmpdir(), 'throughline-app-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Throughline</title>');
  writeFileSync(join(root, 'sw.js'), 'self.addEventListener("fetch", () => {});');
  writeFileSync(join(root, 'assets', 'main-4f3a.js'), 'export {};');
  return root;
}

const webRoot = builtApp();
afterAll(() => rmSync(webRoot, { recursive: true }));
const shared = sharedServer({ webRoot });

describe('the web app', () => {
  it.each(['/', '/m/aaaaaaaaaaaaaaaaaaaaaa', '/join', '/index.html'])(
    'answers %s with its page, never kept',
    async (path) => {
      const { url } = shared();
      const response = await fetch(url + path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Throughline</title>');
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  it('lets browsers keep hashed files for ever, and asks again for the service worker', async () => {
    const { url } = shared();
    const asset = await fetch(`${url}/assets/main-4f3a.js`);
    expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('Content-Encoding')).toBe('gzip');
    expect(await asset.text()).toBe('export {};');
    const worker = await fetch(`${url}/sw.js`);
    expect(worker.headers.get('Cache-Control')).toBe('no-cache');
    const again = await fetch(`${url}/sw.js`, {
      headers: { 'If-None-Match': worker.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/assets/gone.js',
    '/..%2fsecret.txt',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/assets/%00.js',
    '/%E0%A4.js',
  ])('has nothing at %s', async (path) => {
    const { url } = shared();
    expect((await fetch(url + path)).status).toBe(404);
  });

  it('says so when it is not built', async () => {
    const { url } = await testServer();
    const response = await fetch(url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  it('comes with the content security policy, also where it refuses', async () => {
    const { url } = shared();
    for (const path of ['/', '/api/me', '/api/nothing', '/healthz', '/gone.js']) {
      const { headers } = await fetch(url + path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self' blob: data:",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
      ]) {
        expect(policy.split('; ')).toContain(part);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    }
  });
});

describe('what operators ask', () => {
  it('/healthz, /readyz and /metrics answer', async () => {
    const { url } = await testServer();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const metrics = await fetch(`${url}/metrics`);
    expect(metrics.headers.get('Content-Type')).toContain('text/plain');
    const text = await metrics.text();
    expect(text).toMatch(/throughline_commit_seconds_count [1-9]/);
    expect(text).toContain('throughline_rooms 0');
    expect(text).toContain('throughline_sockets 0');
  });

  it('/readyz says no while the disk takes nothing, and yes again afterwards', async () => {
    const { url, storage } = await testServer();
    await storage.ask('failCommits', { after: 0, count: 1 });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });
});

describe('a full disk', () => {
  it('is a sentence for whoever wanted to store something', async () => {
    const { url, storage } = await testServer();
    await storage.ask('failCommits', { after: 0, count: 1 });
    const body = JSON.stringify({ deviceKey: 'a'.repeat(22) });
    const failed = await fetch(`${url}/api/access`, { method: 'POST', body });
    expect(failed.status).toBe(500);
    expect(await failed.json()).toMatchObject({
      error: 'server',
      says: expect.stringContaining('Nothing was lost'),
    });
    expect((await fetch(`${url}/api/access`, { method: 'POST', body })).status).toBe(200);
  });
});

describe('a broken request', () => {
  it.each([
    '\0\0\0\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /sync/map/x HTTP/1.1\r\nUpgrade: websocket\r\n\r\n',
  ])('leaves the server up: %j', async (bytes) => {
    const { url, port } = shared();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.setTimeout(500, () => socket.destroy());
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
