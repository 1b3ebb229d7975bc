import type { Font, GlyphRun } from 'fontkit';
import { mirrored } from './bidi.ts';

/**
 * Fonts of scripts that run to the left, for a document whose contents are in the order in which they are read
 * (ISO 32000-1, 14.8.2.3): glyphs come as they were typed, and each is followed by the way back to where the next one
 * begins. Shaping gives them in the order in which they lie.
 */
export function inReadingOrder(font: Font): Font {
  return Object.create(font, {
    layout: {
      value: (text: string, features?: readonly string[]) => {
        const run = font.layout(text, features);
        return features ? turned(run) : run;
      },
    },
  }) as Font;
}

/**
 * The pen stands behind a glyph that was drawn: it goes back over it and over the next one. Marks alone are not shaped
 * to the left and come as they are read.
 */
function turned(run: GlyphRun): GlyphRun {
  const isShaped = run.direction === 'rtl';
  const glyphs = isShaped ? run.glyphs.toReversed() : run.glyphs;
  const read = isShaped ? run.positions.toReversed() : run.positions;
  const positions = read.map((position, index) => ({
    ...position,
    xAdvance: -(read[index + 1]?.xAdvance ?? 0),
  }));
  return { glyphs, positions, advanceWidth: run.advanceWidth, direction: run.direction };
}

/** From the left end of such a run to where its first glyph begins, in font units: all the way that is gone back. */
export function startOf(run: GlyphRun): number {
  return run.positions.reduce((sum, { xAdvance }) => sum - xAdvance, 0);
}

/**
 * The same font under a name of its own, whose brackets are said to be what they are the mirror of: a document keeps
 * what a glyph stands for with its font, and brackets of the other direction stand for themselves.
 */
export function meaningMirrored(font: Font): Font {
  return Object.create(font, {
    postscriptName: { value: `${font.postscriptName}-Mirrored` },
    layout: {
      value: (text: string, features?: readonly string[]): GlyphRun => {
        const { advanceWidth, direction, glyphs, positions } = font.layout(text, features);
        const meant = glyphs.map(
          (glyph): object =>
            Object.create(glyph, { codePoints: { value: glyph.codePoints.map(mirrorOf) } }) as object,
        );
        return { advanceWidth, direction, positions, glyphs: meant as GlyphRun['glyphs'] };
      },
    },
  }) as Font;
}

function mirrorOf(codePoint: number): number {
  return mirrored(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint;
}
