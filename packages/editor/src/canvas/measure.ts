import type { Face, TextMeasure } from '@throughline/journey';

/** The fonts of the map, as `theme.css` has them, in the canvas' notation. */
const family = '"Inter Variable", Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif';
const fonts: Record<Face, string> = {
  card: `420 13px ${family}`,
  cardBold: `620 13px ${family}`,
  cardItalic: `italic 420 13px ${family}`,
  number: `620 16px ${family}`,
  meta: `520 12px ${family}`,
  stage: `620 14px ${family}`,
  lane: `620 13px ${family}`,
};
/** How far apart letters, words and lines are, in em; `line` null: as the layout has lines. */
export interface TextSpacing {
  readonly letter: number;
  readonly word: number;
  readonly line: number | null;
}

/** That of the page. */
export const ownSpacing: TextSpacing = { letter: -0.003, word: 0, line: null };

function sizeOf(face: Face): number {
  return Number.parseInt(/\d+(?=px)/u.exec(fonts[face])?.[0] ?? '', 10);
}

/**
 * Widths of text on this screen, without touching the page. The layout remembers what it has asked for, so this
 * is called once per word; after `fontsArrive` a new layout must ask again.
 */
export function screenMeasure({ letter, line, word }: TextSpacing = ownSpacing): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas to measure text with.');
  let current: Face | null = null;
  return {
    ...(line === null ? {} : { line: (face) => line * sizeOf(face) }),
    width(text, face) {
      if (face !== current) {
        context.font = fonts[face];
        context.letterSpacing = `${letter * sizeOf(face)}px`;
        context.wordSpacing = `${word * sizeOf(face)}px`;
        current = face;
      }
      return context.measureText(text).width;
    },
  };
}

/**
 * Asks for the fonts of the map while the map itself is still on its way: what is measured before they are there is
 * measured twice.
 */
export function askForFonts(): void {
  // One that does not come is asked for again by whoever draws with it.
  for (const font of Object.values(fonts)) document.fonts.load(font).catch(() => {});
}

/** Calls back each time fonts have been loaded that were missing when text was measured. Returns how to stop. */
export function onFontsArrive(listener: () => void): () => void {
  const { fonts: loading } = document;
  loading.addEventListener('loadingdone', listener);
  return () => loading.removeEventListener('loadingdone', listener);
}
