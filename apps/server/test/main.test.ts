import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './folder.ts';
import { bareSocket, yClient } from './live/clients.ts';
import { serverProcess } from './serverProcess.ts';

describe('the server process', () => {
  it('prints its address once, as a line for people', async () => {
    const { ready, said } = serverProcess({ DATA_DIR: temporaryFolder() });
    const port = await ready;
    const lines = said()
      .out.split('\n')
      .filter((line) => line !== '' && !line.startsWith('{'));
    expect(lines).toEqual([`Throughline is ready: http://localhost:${port}`]);
  });

  it.each([
    [{ ACCESS: 'open', HOST: '0.0.0.0' }, 'ACCESS=open lets anyone'],
    [{ THROUGHLINE_PORT: '1' }, 'THROUGHLINE_PORT is not a setting'],
    [{ DATA_DIR: '/proc/throughline' }, 'DATA_DIR "/proc/throughline" cannot be written'],
    [{ HOST: '203.0.113.7' }, 'HOST "203.0.113.7" is not an address of this machine'],
  ])('refuses %o with a sentence and exit code 1', async (settings, sentence) => {
    const { ended, said } = serverProcess({ DATA_DIR: temporaryFolder(), ...settings });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said().err).toContain(sentence);
    expect(said().err.trim().split('\n')).toHaveLength(1);
  });

  it('says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { ended, said } = serverProcess({ DATA_DIR: temporaryFolder(), PORT: String(port) });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said().err).toBe(
      `Port ${port} is in use already. Stop the other program, or set PORT to a free one, such as PORT=${port + 1}.\n`,
    );
  });

  it('refuses a data folder that is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { ended, said } = serverProcess({ DATA_DIR: file });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(said().err).toContain('cannot be written');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s commits, closes sockets 1012 and exits 0',
    async (signal) => {
      const dataDir = temporaryFolder();
      const { child, ready, ended } = serverProcess({ DATA_DIR: dataDir, ACCESS: 'open' });
      const server = { socketUrl: `ws://127.0.0.1:${await ready}/sync` };
      const sockets = await Promise.all([1, 2, 3].map(() => bareSocket(server, 'map/x')));
      const ana = yClient(server, 'map/x');
      const ben = yClient(server, 'map/x');
      for (let edit = 0; edit < 200; edit += 1) ana.text.set(`${edit}`, 'seen');
      await vi.waitFor(() => expect(ben.text.size).toBe(200), { timeout: 5_000 });
      const started = Date.now();
      child.kill(signal);
      expect((await Promise.all(sockets.map(({ closed }) => closed))).map(({ code }) => code)).toEqual([
        1012, 1012, 1012,
      ]);
      expect(await ended).toEqual({ code: 0, signal: null });
      expect(Date.now() - started).toBeLessThan(5_000);

      const again = serverProcess({ DATA_DIR: dataDir, ACCESS: 'open' });
      const cyd = yClient({ socketUrl: `ws://127.0.0.1:${await again.ready}/sync` }, 'map/x');
      await vi.waitFor(() => expect(cyd.text.size).toBe(200), { timeout: 5_000 });
    },
  );
});
