import type { Font } from 'fontkit';

/**
 * Lam with an alef is one glyph of two letters. A reader of PDFs that turns Arabic around turns the two letters of the
 * glyph around as well; the one character Unicode has for the pair (Arabic Presentation Forms-B, U+FEF5 to U+FEFC)
 * comes out as the two in their order.
 */
const pairs = new Map([
  ['\u0644\u0622', 0xfef5],
  ['\u0644\u0623', 0xfef7],
  ['\u0644\u0625', 0xfef9],
  ['\u0644\u0627', 0xfefb],
]);

/** The same font, whose glyphs of lam and alef are said to be one character. */
export function withPairs(font: Font): Font {
  if (!font.hasGlyphForCodePoint(0x0644)) return font;
  return Object.create(font, {
    layout: {
      value: (text: string, features?: readonly string[]) => {
        const run = font.layout(text, features);
        for (const glyph of run.glyphs) {
          const pair = glyph.codePoints.length === 2 && pairs.get(String.fromCodePoint(...glyph.codePoints));
          if (pair) glyph.codePoints = [pair];
        }
        return run;
      },
    },
  }) as Font;
}
