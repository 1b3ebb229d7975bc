import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
let program = '';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a person would, in a folder without the repository's packages. */
function run(args: readonly string[], input: string | Buffer = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

function file(name: string): string {
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'));
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: false },
  });
  program = file('main.mjs');
  await writeFile(program, await readFile(file('main.js')));
  await writeFile(
    file('day.mmd'),
    'journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Queue: 0: Me, Cat\n',
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('throughline convert', () => {
  it('is one file', async () => {
    expect((await readdir(folder)).sort()).toEqual(['day.mmd', 'main.js', 'main.mjs']);
  });

  it('writes a Mermaid journey as our file and back, listing what changed', async () => {
    const there = await run(['convert', 'day.mmd', '--to', 'json', '-o', 'day.json']);
    expect(there).toEqual({
      code: 0,
      out: '',
      err: 'day.mmd: line 5: Scores go from 1 to 5: 0 of “Queue” is drawn as 1.\n',
    });
    const map = JSON.parse(await readFile(file('day.json'), 'utf8')) as {
      format: string;
      map: { meta: object };
    };
    expect([map.format, map.map.meta]).toEqual(['throughline/1', { title: 'My day' }]);
    const back = await run(['convert', 'day.json', '--to', 'mermaid']);
    expect(back).toEqual({
      code: 0,
      out: 'journey\n    title My day\n    section Go to work\n      Make tea: 5: Me\n      Queue: 1: Me, Cat\n',
      err: '',
    });
  });

  it('takes standard input, tells formats by text and by extension, and reads UTF-16', async () => {
    const text = 'journey\nsection A\nPay: 4';
    expect((await run(['convert', '-', '--to', 'sketch'], text)).out).toContain('> Pay');
    expect(
      (await run(['convert', '-', '--to', '.mmd'], Buffer.from(`\uFEFF${text}`, 'utf16le'))).out,
    ).toContain('Pay: 4');
    const inferred = await run(['convert', '-', '-o', 'pay.sketch', '--from', 'mermaid'], text);
    expect(inferred.code).toBe(0);
    expect(await readFile(file('pay.sketch'), 'utf8')).toContain('~+1 Pay');
  });

  it('refuses with every reason and exit code 1, and writes nothing', async () => {
    const cut = await run(
      ['convert', '-', '--to', 'json', '-o', 'never.json', '--from', 'json'],
      '{ "format": ',
    );
    expect(cut).toMatchObject({
      code: 1,
      out: '',
      err: 'standard input: line 1: The file is cut off: what follows is missing.\n',
    });
    expect((await run(['convert', 'nowhere.mmd', '--to', 'json'])).err).toBe(
      'nowhere.mmd: There is no such file or folder.\n',
    );
    expect((await run(['convert', '-', '--to', 'json'], Buffer.from([0xc3, 0x28]))).err).toBe(
      'standard input: This is not text in UTF-8.\n',
    );
    expect(await run(['convert', 'day.mmd', '--to', 'json', '-o', 'no/such/folder.json'])).toMatchObject({
      code: 1,
    });
    expect(await readdir(folder)).not.toContain('never.json');
  });

  it('says what it did not understand, with exit code 2', async () => {
    const mistakes = [
      [['convert', 'day.mmd'], 'convert needs --to FORMAT'],
      [['convert', '--to', 'json'], 'convert needs a file to read (- for standard input)'],
      [
        ['convert', 'day.mmd', '--to', 'docx'],
        'docx is not a format we write; there are json, mermaid, sketch',
      ],
      [['convert', 'day.mmd', '--to', 'json', '--size', 'A9'], 'there is no paper A9'],
      [['convert', 'day.mmd', '--paper', 'A4'], "Unknown option '--paper'"],
      [['turn', 'day.mmd'], 'there is no command turn; there is convert'],
    ] as const;
    for (const [args, says] of mistakes) {
      const ran = await run(args);
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(ran.err).toContain(`throughline: ${says}`);
    }
  });

  it('explains itself', async () => {
    for (const args of [['--help'], ['-h'], ['help'], []]) {
      const { code, out } = await run(args);
      expect(code).toBe(0);
      expect(out).toContain('throughline convert IN --to FORMAT');
      expect(out).toMatch(/mermaid +Mermaid journey +read, write +\.mmd/u);
    }
  });

  it('passes over a paper size where there are no pages', async () => {
    const ran = await run(['convert', 'day.mmd', '--to', 'json', '--size', 'a3']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('json: Throughline map has no pages, so --size A3 changes nothing.');
  });
});
