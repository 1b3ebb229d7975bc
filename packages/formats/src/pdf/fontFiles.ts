import type { TypeStyle } from '../paper/painted.ts';
import { symbolPart, symbolParts } from './symbolFiles.ts';

/** Brings the bytes of a font (WOFF or SFNT) by its file: `@fontsource/inter/files/inter-latin-400-normal.woff`. */
export type FontSource = (file: string) => Promise<Uint8Array>;

type Range = readonly [first: number, last: number];

/** One font that comes in weights, and the characters that are set in it. */
export interface Family {
  readonly id: string;
  file(style: TypeStyle): string;
  has(codePoint: number): boolean;
  /** Its spaces are as wide as its pictures: those of words are not set in it. */
  readonly isPictorial?: true;
}

/** Ranges of the fontsource files of Inter, from the package's own `unicode.json`. */
const interRanges: Readonly<Record<string, readonly Range[]>> = {
  latin: [
    [0x0000, 0x00ff],
    [0x0131, 0x0131],
    [0x0152, 0x0153],
    [0x02bb, 0x02bc],
    [0x02c6, 0x02c6],
    [0x02da, 0x02da],
    [0x02dc, 0x02dc],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2191],
    [0x2193, 0x2193],
    [0x2212, 0x2212],
    [0x2215, 0x2215],
    [0xfffd, 0xfffd],
  ],
  vietnamese: [
    [0x0102, 0x0103],
    [0x0110, 0x0111],
    [0x0128, 0x0129],
    [0x0168, 0x0169],
    [0x01a0, 0x01a1],
    [0x01af, 0x01b0],
    [0x0300, 0x0301],
    [0x0303, 0x0304],
    [0x0308, 0x0309],
    [0x0323, 0x0323],
    [0x0329, 0x0329],
    [0x1ea0, 0x1ef9],
    [0x20ab, 0x20ab],
  ],
  'latin-ext': [
    [0x0100, 0x02ba],
    [0x02bd, 0x02c5],
    [0x02c7, 0x02cc],
    [0x02ce, 0x02d7],
    [0x02dd, 0x02ff],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1e9f],
    [0x1ef2, 0x1eff],
    [0x20a0, 0x20c0],
    [0x2113, 0x2113],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
  ],
  cyrillic: [
    [0x0400, 0x045f],
    [0x0490, 0x0491],
    [0x04b0, 0x04b1],
    [0x2116, 0x2116],
  ],
  'cyrillic-ext': [
    [0x0460, 0x052f],
    [0x1c80, 0x1c8a],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
    [0xfe2e, 0xfe2f],
  ],
  greek: [
    [0x0370, 0x0377],
    [0x037a, 0x037f],
    [0x0384, 0x038a],
    [0x038c, 0x038c],
    [0x038e, 0x03a1],
    [0x03a3, 0x03ff],
  ],
  'greek-ext': [[0x1f00, 0x1fff]],
};

const weights: Readonly<Record<TypeStyle, number>> = {
  regular: 400,
  italic: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
};

const inter: readonly Family[] = Object.entries(interRanges).map(([subset, ranges]) => ({
  id: `inter-${subset}`,
  file: (style) => {
    const slant = style === 'italic' ? 'italic' : 'normal';
    return `@fontsource/inter/files/inter-${subset}-${weights[style]}-${slant}.woff`;
  },
  has: within(ranges),
}));

const arabic: Family = {
  id: 'vazirmatn',
  file: (style) => `@fontsource/vazirmatn/files/vazirmatn-arabic-${weights[style]}-normal.woff`,
  has: within([
    [0x0600, 0x06ff],
    [0x0750, 0x077f],
    [0x0870, 0x08ff],
    [0x200c, 0x200e],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ]),
};

const hebrew: Family = {
  id: 'noto-sans-hebrew',
  file: (style) => `@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-${weights[style]}-normal.woff`,
  has: within([
    [0x0590, 0x05ff],
    [0x20aa, 0x20aa],
    [0xfb1d, 0xfb4f],
  ]),
};

const thai: Family = {
  id: 'noto-sans-thai',
  file: (style) => `@fontsource/noto-sans-thai/files/noto-sans-thai-thai-${weights[style]}-normal.woff`,
  has: within([[0x0e01, 0x0e5b]]),
};

/** Drawn in lines, not in colours: they are as black as the words beside them, and need no picture for each. */
const emoji: Family = {
  id: 'noto-emoji',
  file: () => '@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff',
  isPictorial: true,
  has: (codePoint) => codePoint > 0xff && pictogram.test(String.fromCodePoint(codePoint)),
};

/** And what they are put together with: joiners, flags' letters, the keycap, the choice of how a sign looks, tags. */
const pictogram = /[\p{Extended_Pictographic}\p{Emoji_Component}]/u;

/** Files of more than a megabyte each: two weights have to do. */
function noto(id: 'sc' | 'jp' | 'kr', subset: string, has: Family['has']): Family {
  return {
    id: `noto-sans-${id}`,
    file: (style) => {
      const weight = style === 'semibold' || style === 'bold' ? 600 : 400;
      return `@fontsource/noto-sans-${id}/files/noto-sans-${id}-${subset}-${weight}-normal.woff`;
    },
    has,
  };
}

const symbols: readonly Family[] = symbolParts.map((part) => ({
  id: `symbols-${part}`,
  file: (style) => {
    const weight = style === 'semibold' || style === 'bold' ? 600 : 400;
    return `@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-${weight}-normal.woff`;
  },
  has: (codePoint) => symbolPart(codePoint) === part,
}));

const kana: readonly Range[] = [
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0xff66, 0xff9f],
];
const hangul: readonly Range[] = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xac00, 0xd7af],
];

/**
 * The fonts a text in this language is set in; of each character, the first that has it. Han characters look as the
 * language writes them; the last one is asked for whatever no other has.
 */
export function familiesFor(language: string): readonly Family[] {
  const spoken = language.toLowerCase().split('-')[0] ?? '';
  const japanese = noto('jp', 'japanese', spoken === 'ja' ? () => true : within(kana));
  const korean = noto('kr', 'korean', spoken === 'ko' ? () => true : within(hangul));
  const chinese = noto('sc', 'chinese-simplified', () => true);
  const last = [japanese, korean];
  if (spoken === 'ko') last.reverse();
  return [...inter, arabic, hebrew, thai, ...symbols, emoji, ...last, chinese];
}

function within(ranges: readonly Range[]): (codePoint: number) => boolean {
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
