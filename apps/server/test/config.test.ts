import { describe, expect, it } from 'vitest';
import { addressForPeople, readConfig } from '../src/config.ts';

function problems(environment: Record<string, string>): readonly string[] {
  const configured = readConfig(environment);
  return configured.ok ? [] : configured.problems;
}

describe('readConfig', () => {
  it('starts from an empty environment with the settings of the design', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: { port: 4400, host: '127.0.0.1', dataDir: './data', publicUrl: null, access: 'links' },
    });
  });

  it('takes every setting', () => {
    const environment = {
      PORT: '80',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/throughline',
      PUBLIC_URL: 'https://maps.example.org/',
      ACCESS: 'links',
    };
    expect(readConfig(environment)).toEqual({
      ok: true,
      config: {
        port: 80,
        host: '0.0.0.0',
        dataDir: '/var/lib/throughline',
        publicUrl: 'https://maps.example.org',
        access: 'links',
      },
    });
  });

  it('counts an empty value as not set', () => {
    expect(readConfig({ PORT: '', ACCESS: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: 'http' }, /PORT must be a whole number/],
    [{ PORT: '70000' }, /from 0 to 65535; it is "70000"/],
    [{ PORT: '-1' }, /PORT must be/],
    [{ HOST: 'a b' }, /HOST must be a host name/],
    [{ PUBLIC_URL: 'maps.example.org' }, /must begin with https/],
    [{ PUBLIC_URL: 'ftp://maps.example.org' }, /must begin with https/],
    [{ PUBLIC_URL: 'https://example.org/maps' }, /"https:\/\/example.org" instead of/],
    [{ ACCESS: 'everyone' }, /ACCESS must be links or open; it is "everyone"/],
    [{ ACCESS: 'oidc' }, /later version/],
    [{ ACCESS: 'open', HOST: '0.0.0.0' }, /works on this machine only/],
    [{ DATABASE_URL: 'postgres://localhost/maps' }, /DATABASE_URL is a setting of a later version/],
    [{ REDIS_URL: 'redis://localhost' }, /REDIS_URL is a setting of a later version/],
    [{ THROUGHLINE_PORT: '4400' }, /THROUGHLINE_PORT is not a setting.*Did you mean PORT\?/],
    [{ THROUGHLINE_COLOUR: 'red' }, /THROUGHLINE_COLOUR is not a setting.*The settings are PORT, HOST/],
  ])('refuses %o in one sentence', (environment, sentence) => {
    expect(problems(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('never repeats the password of a database in its refusal', () => {
    expect(problems({ DATABASE_URL: 'postgres://me:secret@db/maps' }).join()).not.toContain('secret');
  });

  it('names every problem at once', () => {
    expect(problems({ PORT: 'x', ACCESS: 'y', THROUGHLINE_Z: '1' })).toHaveLength(3);
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('lets ACCESS=open run on %s', (host) => {
    expect(readConfig({ ACCESS: 'open', HOST: host }).ok).toBe(true);
  });
});

describe('addressForPeople', () => {
  const config = { port: 4400, host: '127.0.0.1', dataDir: '', publicUrl: null, access: 'links' } as const;

  it('says localhost wherever this machine is among those served', () => {
    expect(addressForPeople(config, 4400)).toBe('http://localhost:4400');
    expect(addressForPeople({ ...config, host: '0.0.0.0' }, 80)).toBe('http://localhost:80');
  });

  it('prefers PUBLIC_URL', () => {
    expect(addressForPeople({ ...config, publicUrl: 'https://maps.example.org' }, 4400)).toBe(
      'https://maps.example.org',
    );
  });

  it('writes an IPv6 address in brackets', () => {
    expect(addressForPeople({ ...config, host: 'fe80::2' }, 4400)).toBe('http://[fe80::2]:4400');
  });
});
