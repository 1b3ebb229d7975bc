import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

/** What the program writes to standard output, as it comes. */
function runForBytes(args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, encoding: 'buffer' }, (error, out) => {
      if (error) reject(error);
      else resolve(out);
    });
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
  await mkdir(file('node_modules/@napi-rs'), { recursive: true });
  await symlink(join(root, 'node_modules/@napi-rs/canvas'), file('node_modules/@napi-rs/canvas'));
  await writeFile(
    file('day.mmd'),
    'journey\n  title My day\n  section Go to work\n    Make tea: 5: Me\n    Queue: 0: Me, Cat\n',
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('throughline convert', () => {
  it('is one file, with the fonts of documents beside it', async () => {
    expect((await readdir(folder)).sort()).toEqual([
      'day.mmd',
      'fonts',
      'main.js',
      'main.mjs',
      'node_modules',
    ]);
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
    const noText = Buffer.from([0xc3, 0x28]);
    expect((await run(['convert', '-', '--to', 'json'], noText)).err).toBe(
      'standard input: This is none of the formats we read; see --help.\n',
    );
    expect((await run(['convert', '-', '--from', 'mermaid', '--to', 'json'], noText)).err).toBe(
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
        'docx is not a format we write; there are json, mermaid, sketch, csv, outline, xlsx, cjml, html, pptx, pdf, svg, png',
      ],
      [['convert', 'day.mmd', '--to', 'json', '--size', 'A9'], 'there is no paper A9'],
      [['convert', 'day.mmd', '--paper', 'A4'], "Unknown option '--paper'"],
      [['convert', 'day.mmd', '--to', 'json', '--from', 'html'], 'html is not a format we read'],
      [['schema', 'day.mmd'], 'schema reads no file; there is day.mmd'],
      [['schema', '--to', 'json'], 'schema takes only -o; there is --to'],
      [['turn', 'day.mmd'], 'there is no command turn; there are convert and schema'],
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
      expect(out).toContain('throughline schema [-o OUT]');
      expect(out).toMatch(/outline +Outline .Markdown. +read, write +\.md/u);
      expect(out).toMatch(/mermaid +Mermaid journey +read, write +\.mmd/u);
    }
  });

  it('writes a map to be read from top to bottom, by name and by extension, and reads Markdown as before', async () => {
    const map = {
      stages: [{ id: 's', title: 'Wait' }],
      lanes: [{ id: 'l', kind: 'quote', title: 'Voices' }],
      cards: ['public', 'withdrawn'].map((consent) => ({ stage: 's', lane: 'l', text: consent, consent })),
    };
    const text = JSON.stringify({ format: 'throughline/1', map });
    const said = '# Untitled map\n\n## Wait\n\n### Voices\n\n- public\n  - Q-01 · may be published\n';
    const err = 'Quotes whose speaker has withdrawn consent: 1 left out.\n';
    for (const to of ['outline', 'md', '.md']) {
      const ran = await run(['convert', '-', '--to', to], text);
      expect(ran).toEqual({ code: 0, out: said, err: `standard output: ${err}` });
    }
    expect(await run(['convert', '-', '-o', 'read.md'], text)).toMatchObject({
      code: 0,
      err: `read.md: ${err}`,
    });
    expect(await readFile(file('read.md'), 'utf8')).toBe(said);
    await writeFile(file('notes.md'), '# Notes\n\n```mermaid\njourney\nsection A\nPay: 4\n```\n');
    expect((await run(['convert', 'notes.md', '--to', 'mermaid'])).out).toContain('Pay: 4');
    expect((await run(['convert', 'read.md', '--to', 'outline'])).out).toBe(said);
  });

  it('writes a PDF, and none that nobody could read', async () => {
    const stages = Array.from({ length: 12 }, (_, index) => `Stage ${index}`).join(' | ');
    await writeFile(file('wide.sketch'), `title: Wide\n\n| ${stages}\n\nActions |\n| > Begins`);
    const small = await run(['convert', 'wide.sketch', '--size', 'A4', '-o', 'wide.pdf']);
    expect([small.code, small.out]).toEqual([1, '']);
    expect(small.err).toMatch(/Text would be \d\.?\d? pt\. Use A\d, or tile on \d sheets\./u);
    expect(await readdir(folder)).not.toContain('wide.pdf');
    const made = await run(['convert', 'wide.sketch', '-o', 'wide.pdf']);
    expect(made).toMatchObject({ code: 0, out: '' });
    expect((await readFile(file('wide.pdf'))).subarray(0, 8).toString()).toBe('%PDF-1.7');
    await rm(file('wide.pdf'));
    await rm(file('wide.sketch'));
  });

  it('writes every format that it lists into a file, and reads each of those back that it reads', async () => {
    const listed = (await run(['--help'])).out.matchAll(
      /^  (\w+) +\S.*?(read, write|read|write) +\.(\w+)/gmu,
    );
    const text = 'title: Day\n        | Go\nActions | > Walks [web] / > Rides ^future';
    const formats = [...listed].map(([, id = '', can = '', extension = '']) => ({ id, can, extension }));
    expect(formats.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['csv', 'xlsx', 'cjml', 'html', 'svg', 'pptx']),
    );
    for (const { can, extension, id } of formats) {
      const name = `every.${extension}`;
      const { code, out } = await run(['convert', '-', '--from', 'sketch', '--to', id, '-o', name], text);
      expect([id, code, out]).toEqual([id, 0, '']);
      if (!can.includes('read')) continue;
      const back = await run(['convert', name, '--from', id, '--to', 'csv']);
      expect([id, back.code, back.out.includes('Walks')]).toEqual([id, 0, true]);
    }
  }, 120_000);

  it('reads and writes bytes through standard input and output', async () => {
    await run(['convert', 'day.mmd', '-o', 'day.xlsx']);
    const bytes = await readFile(file('day.xlsx'));
    const piped = await runForBytes(['convert', 'day.mmd', '--to', 'xlsx', '-o', '-']);
    expect(piped.equals(bytes)).toBe(true);
    const read = await run(['convert', '-', '--to', 'csv'], bytes);
    expect([read.code, read.out.split('\r\n')[0]]).toEqual([
      0,
      '\uFEFFStage,Lane,Kind,Reference,Text,Feeling,Place in stage,Personas',
    ]);
    const damaged = await run(['convert', '-', '--to', 'csv', '--from', 'xlsx'], bytes.subarray(0, 400));
    expect([damaged.code, damaged.err]).toEqual([
      1,
      'standard input: This is no workbook: its package cannot be opened.\n',
    ]);
  }, 60_000);

  it('says what a table lacks, and titles a map of one by its file', async () => {
    await writeFile(file('Our pains.csv'), 'Phase;Severity;Colour\nBuy;9;x\n');
    expect(await run(['convert', 'Our pains.csv', '--to', 'sketch'])).toMatchObject({
      code: 1,
      err: 'Our pains.csv: No column of this table says what the cards say: name one Text, Card or Title.\n',
    });
    await writeFile(file('Our pains.csv'), 'Phase;Card;Severity;Colour\nBuy;slow;9;x\n');
    const { err, out } = await run(['convert', 'Our pains.csv', '--to', 'sketch']);
    expect(out).toContain('title: Our pains');
    expect(err).toContain('Our pains.csv: The column “Colour” is not carried.\n');
    expect(err).toContain('Our pains.csv: row 2: “9” under Severity is not understood, so it is left out.\n');
  });

  it('gives the JSON Schema of our files', async () => {
    const published = new URL('../../../packages/formats/throughline-1.schema.json', import.meta.url);
    const schema = await readFile(published, 'utf8');
    expect(await run(['schema'])).toEqual({ code: 0, out: schema, err: '' });
    expect(await run(['schema', '-o', 'our.schema.json'])).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(file('our.schema.json'), 'utf8')).toBe(schema);
    expect((await run(['schema', '-o', 'no/such/folder.json'])).code).toBe(1);
  });

  it('passes over a paper size where there are no pages', async () => {
    const ran = await run(['convert', 'day.mmd', '--to', 'json', '--size', 'a3']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('json: --size changes nothing in a Throughline map.');
  });
});
