import { createCanvas, loadImage } from '@napi-rs/canvas';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const permit = fileURLToPath(new URL('pictures/permit.sketch', import.meta.url));
const library = join('node_modules', '@napi-rs', 'canvas');
let folder = '';

/** Runs the built program as a person would. */
async function convert(...args: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  const run = promisify(execFile)(process.execPath, ['main.js', 'convert', ...args], { cwd: folder });
  return run.then(
    ({ stderr }) => ({ code: 0, err: stderr }),
    (error: { code: number; stderr: string }) => ({ code: error.code, err: error.stderr }),
  );
}

interface Opened {
  readonly width: number;
  readonly height: number;
  /** Row by row from the top left: red, green, blue, how little is seen through, a byte each. */
  readonly dots: Uint8ClampedArray;
}

async function opened(file: string): Promise<Opened> {
  const image = await loadImage(await readFile(file));
  const { height, width } = image;
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(image, 0, 0, width, height);
  return { width, height, dots: pen.getImageData(0, 0, width, height).data };
}

/** In dots: edges of letters are softened differently in every program, so that what is compared is small squares. */
const side = 8;
/** A square looks different when one of its colours is off by more than this, of 255. */
const visible = 24;

/** The share of squares that look different, 0 to 1. */
function difference(one: Opened, other: Opened): number {
  const squares = Math.floor(one.width / side) * Math.floor(one.height / side);
  let differing = 0;
  for (let top = 0; top + side <= one.height; top += side) {
    for (let left = 0; left + side <= one.width; left += side) {
      const isOff = [0, 1, 2].some(
        (colour) => Math.abs(shade(one, left, top, colour) - shade(other, left, top, colour)) > visible,
      );
      if (isOff) differing += 1;
    }
  }
  return differing / squares;
}

/** Of a square, the mean of a colour. */
function shade({ dots, width }: Opened, left: number, top: number, colour: number): number {
  let sum = 0;
  for (let dot = 0; dot < side * side; dot++) {
    const at = (top + Math.floor(dot / side)) * width + left + (dot % side);
    sum += dots[4 * at + colour] ?? 0;
  }
  return sum / (side * side);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-easel-'));
  const configFile = join(root, 'vite.config.ts');
  await build({ root, configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: false } });
  await mkdir(join(folder, 'node_modules', '@napi-rs'), { recursive: true });
  await symlink(join(root, library), join(folder, library));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

it('a map in four scripts is the picture that a browser paints of it', async () => {
  expect(await convert(permit, '--scale', '1', '-o', 'permit.png')).toEqual({ code: 0, err: '' });
  const painted = await opened(join(folder, 'permit.png'));
  const inBrowser = await opened(fileURLToPath(new URL('pictures/permit.png', import.meta.url)));
  expect([painted.width, painted.height]).toEqual([inBrowser.width, inBrowser.height]);
  expect(difference(painted, inBrowser)).toBeLessThan(0.005);
});

it('a picture is as large as its scale says, and clear where that is asked for', async () => {
  const sizes = [];
  for (const scale of ['0.5', '3']) {
    await convert(permit, '--scale', scale, '-o', 'sized.png');
    const { height, width } = await opened(join(folder, 'sized.png'));
    sizes.push([Number(scale) * 668 - width, Number(scale) * 616 - height]);
  }
  expect(sizes.flat().every((off) => Math.abs(off) <= 1.5)).toBe(true);
  await convert(permit, '--to', 'png', '-o', 'usual.png');
  await convert(permit, '--transparent', '-o', 'clear.png');
  const [usual, clear] = [await opened(join(folder, 'usual.png')), await opened(join(folder, 'clear.png'))];
  expect([usual.width - 2 * 668, usual.dots[3], clear.width - usual.width, clear.dots[3]]).toEqual([
    0, 255, 0, 0,
  ]);
});

it('a picture that no program would open is refused with the scale that goes, and a scale that is none is a mistake', async () => {
  const large = await convert(permit, '--scale', '20', '-o', 'large.png');
  expect(large.code).toBe(1);
  const { scale = '' } = /The largest scale of this map is (?<scale>[\d.]+)\./u.exec(large.err)?.groups ?? {};
  const pixels = 668 * 616 * Number(scale) ** 2;
  expect([pixels < 120_000_000, pixels > 118_000_000]).toEqual([true, true]);
  for (const none of ['0', '21', 'two', '1e1', '']) {
    const { code, err } = await convert(permit, '--scale', none, '-o', 'never.png');
    expect([code, err]).toEqual([2, expect.stringContaining('is no scale; it is a number from 0.05 to 20')]);
  }
  expect(await readdir(folder)).not.toEqual(expect.arrayContaining(['large.png', 'never.png']));
});

it('a scale changes nothing in a document, and that is said', async () => {
  const { code, err } = await convert(permit, '--scale', '3', '-o', 'permit.csv');
  expect([code, err]).toEqual([0, expect.stringContaining('csv: --scale changes nothing in a ')]);
});

it('without what paints, a picture is refused with the name of it', async () => {
  await rm(join(folder, library));
  const { code, err } = await convert(permit, '-o', 'unpainted.png');
  await symlink(join(root, library), join(folder, library));
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('the package @napi-rs/canvas, which is not installed'),
  ]);
});
