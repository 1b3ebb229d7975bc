import { NotWritten } from '@throughline/formats';
import type { Easel } from '@throughline/formats';
import { fontsBeside } from './fonts.ts';

/**
 * What pictures are painted with where there is no browser. Photos lie on the device or server of a map, not in its
 * file. Throws `NotWritten` where the library is missing: it is code of the system it runs on, and so not in this file.
 */
export async function terminalEasel(): Promise<Easel> {
  const { createCanvas, GlobalFonts, Path2D } = await library();
  const families = new Map<string, string>();
  return {
    canvas(width, height) {
      const canvas = createCanvas(width, height);
      return { pen: canvas.getContext('2d'), png: async () => new Uint8Array(await canvas.encode('png')) };
    },
    async fonts(file) {
      const bytes = await fontsBeside(file);
      const family = families.get(file) ?? `paper${families.size}`;
      GlobalFonts.register(Buffer.from(bytes), family);
      families.set(file, family);
      return bytes;
    },
    prepare: async () => undefined,
    family: (file) => families.get(file) ?? 'sans-serif',
    path: (d) => new Path2D(d),
    image: async () => null,
  };
}

async function library() {
  try {
    return await import('@napi-rs/canvas');
  } catch {
    throw new NotWritten([
      'Pictures in pixels are painted with the package @napi-rs/canvas, which is not installed here.',
    ]);
  }
}
