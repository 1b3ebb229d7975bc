import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { createCallers } from '../../src/http/caller.ts';

const config: Config = { port: 0, host: '127.0.0.1', dataDir: '', publicUrl: null, access: 'links' };

function request(remoteAddress: string, headers: IncomingMessage['headers']): IncomingMessage {
  return { socket: { remoteAddress }, headers } as IncomingMessage;
}

function addressOf(publicUrl: string | null, from: string, forwarded: string): string {
  const callers = createCallers({ ...config, publicUrl }, () => 4400);
  return callers.addressOf(request(from, { 'x-forwarded-for': forwarded }));
}

describe('the address of a caller', () => {
  it('is what a proxy on this machine says, when PUBLIC_URL tells that there is one', () => {
    expect(addressOf('https://maps.example.org', '127.0.0.1', '198.51.100.1, 203.0.113.9')).toBe(
      '203.0.113.9',
    );
  });

  it('is never what a caller says of themselves', () => {
    expect(addressOf(null, '127.0.0.1', '203.0.113.9')).toBe('127.0.0.1');
    expect(addressOf('https://maps.example.org', '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
  });

  it('is the IPv4 address behind its IPv6 form', () => {
    expect(addressOf(null, '::ffff:198.51.100.1', '')).toBe('198.51.100.1');
  });
});

describe('the credentials of a caller', () => {
  it('are the bearer and our own cookie, and no other', () => {
    const callers = createCallers(config, () => 4400);
    const headers = {
      cookie: 'other=1; throughline-4400=token; throughline-4401=theirs',
      authorization: 'Bearer short',
    };
    expect(callers.credentialsOf(request('127.0.0.1', headers))).toEqual({
      session: 'token',
      bearer: undefined,
    });
    const bearer = 'abcdefghijklmnopqrstuv';
    expect(callers.credentialsOf(request('127.0.0.1', { authorization: `Bearer ${bearer}` }))).toEqual({
      session: undefined,
      bearer,
    });
  });
});
