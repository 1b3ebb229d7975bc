import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { readPictureFile, type PictureFile } from '../../src/session/pictureFile.ts';
import { problemOf } from '../../src/session/shrinkPicture.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const big = (value: number, count = 4): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(value / 256 ** (count - 1 - at)) % 256);
const little = (value: number, count = 4): readonly number[] => big(value, count).toReversed();
const bytesOf = (...parts: readonly (readonly number[])[]): Bytes => new Uint8Array(parts.flat());

/** Files of each kind as its standard has them, with as much in them as says how large the picture is. */
const writers = {
  png: (width: number, height: number) =>
    bytesOf(
      [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
      [...big(13), ...ascii('IHDR'), ...big(width), ...big(height), 8, 2, 0, 0, 0, ...big(0)],
      [...big(3), ...ascii('IDAT'), 1, 2, 3, ...big(0)],
      [...big(0), ...ascii('IEND'), ...big(0)],
    ),
  /** With a thumbnail of a camera before, whose own end is not that of the picture. */
  jpeg: (width: number, height: number) =>
    bytesOf(
      [0xff, 0xd8, 0xff, 0xe1, ...big(10, 2), ...ascii('Exif'), 0, 0, 0xff, 0xd9],
      [0xff, 0xc2, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0],
      [0xff, 0xda, ...big(8, 2), 1, 1, 0, 0, 63, 0, 7, 7, 7],
      [0xff, 0xd9],
    ),
  webp: (width: number, height: number) => {
    const canvas = [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)];
    const chunk = [...ascii('WEBPVP8X'), ...little(10), ...canvas];
    return bytesOf([...ascii('RIFF'), ...little(chunk.length), ...chunk]);
  },
  gif: (width: number, height: number) =>
    bytesOf([...ascii('GIF89a'), ...little(width, 2), ...little(height, 2), 0, 0, 0, 0x3b]),
  avif: (width: number, height: number) =>
    bytesOf(
      [...big(24), ...ascii('ftypavif'), ...big(0), ...ascii('mif1avif')],
      [...big(48), ...ascii('meta'), ...big(20), ...ascii('ispe'), ...big(0), ...big(64), ...big(64)],
      [...big(20), ...ascii('ispe'), ...big(0), ...big(width), ...big(height)],
    ),
  heic: (width: number, height: number) =>
    bytesOf(
      [...big(24), ...ascii('ftypheic'), ...big(0), ...ascii('mif1heic')],
      [...big(28), ...ascii('meta'), ...big(20), ...ascii('ispe'), ...big(0), ...big(width), ...big(height)],
    ),
} as const;

const kinds = Object.keys(writers) as (keyof typeof writers)[];
const random = seededRandom(4);
const below = (most: number): number => Math.floor(random() * most);

describe.each(kinds)('a file of the kind %s', (kind) => {
  it('says how large its picture is', () => {
    for (let time = 0; time < 100; time++) {
      const [width, height] = [64 + below(16_320), 64 + below(16_320)];
      const read = { kind, width, height, whole: true } as PictureFile;
      expect(readPictureFile(writers[kind](width, height))).toEqual(read);
    }
  });

  it('is refused when it has more than 60 million pixels, and taken when it has not', () => {
    expect(problemOf(writers[kind](10_000, 6_000))).toBeNull();
    expect(problemOf(writers[kind](10_000, 6_001))).toBe('pixels');
  });
});

it.each(['png', 'jpeg', 'webp', 'avif', 'heic'] as const)(
  'knows a file of the kind %s that was cut off, wherever',
  (kind) => {
    const whole = writers[kind](640, 400);
    for (let length = whole.length - 1; length > 24; length--) {
      const read = readPictureFile(whole.slice(0, length));
      expect(read.kind === kind && read.whole, `at ${length} of ${whole.length}`).toBe(false);
    }
  },
);

it.each([
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\uFEFF <?xml version="1.0"?><svg/>',
  '\n<!-- drawn by hand --><svg/>',
  '<!DOCTYPE svg><svg/>',
])('takes “%s” for a drawing, in UTF-8 and UTF-16, whatever its file is called', (text) => {
  expect(problemOf(new TextEncoder().encode(text))).toBe('drawing');
  const wide = [...text].flatMap((letter) => little(letter.charCodeAt(0), 2));
  expect(problemOf(bytesOf([0xff, 0xfe], wide))).toBe('drawing');
});

it('reads whatever bytes there are, also behind a beginning that promises something', () => {
  const starts = [[], ...kinds.map((kind) => [...writers[kind](64, 64)])];
  for (let time = 0; time < 5000; time++) {
    const start = starts[below(starts.length)] ?? [];
    const rest = Array.from({ length: below(200) }, () => below(256));
    const bytes = bytesOf(start.slice(0, below(60)), rest);
    expect(['drawing', 'other', ...kinds]).toContain(readPictureFile(bytes).kind);
  }
});
