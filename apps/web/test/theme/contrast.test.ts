import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../../../..');

function sheetsBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(join(repository, folder, path), 'utf8'));
}

const sheets = [...sheetsBelow('packages/editor/src'), ...sheetsBelow('apps/web/src')];
const theme = readFileSync(join(repository, 'packages/editor/src/theme.css'), 'utf8');

type Scheme = 'light' | 'dark';

/** Every token that is a colour, as `#rrggbb`. */
function coloursOf(scheme: Scheme): ReadonlyMap<string, string> {
  const found = theme.matchAll(/(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gu);
  return new Map([...found].map(([, name, light, dark]) => [name!, (scheme === 'light' ? light : dark)!]));
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Text and ground that one rule of a sheet gives to the same element. */
function pairsInSheets(): readonly (readonly [text: string, ground: string])[] {
  const pairs = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/\{([^{}]*)\}/gu)].flatMap(([, rule = '']) => {
      const text = /(?<![-\w])color:\s*var\((--[\w-]+)\)/u.exec(rule)?.[1];
      const ground = /background(?:-color)?:\s*var\((--[\w-]+)\)/u.exec(rule)?.[1];
      return text && ground ? [`${text} ${ground}`] : [];
    }),
  );
  return [...new Set(pairs)].map((pair) => pair.split(' ') as [string, string]);
}

/** What a rule names of a thing, and which tokens that may be. */
const meant: Readonly<Record<string, RegExp>> = {
  '--kind-ink': /^--k-\w+-ink$/u,
  '--kind-fill': /^--k-\w+-fill$/u,
  '--severity': /^--sev-\d$/u,
  '--person': /^--p-\d$/u,
};

/** Only one of a kind lies on the fill of the same kind. */
function areMet(text: string, ground: string): boolean {
  const kind = /^--k-(\w+)-ink$/u.exec(text)?.[1];
  const fill = /^--k-(\w+)-fill$/u.exec(ground)?.[1];
  return kind === undefined || fill === undefined || kind === fill;
}

const grounds = ['app', 'canvas', 'lane', 'sunken', 'hover'].map((name) => `--bg-${name}`);
const surfaces = [...grounds, '--surface', '--surface-raised'];

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  const colours = coloursOf(scheme);
  const named = (name: string): readonly string[] => {
    const pattern = meant[name];
    return pattern ? [...colours.keys()].filter((token) => pattern.test(token)) : [name];
  };
  const tooWeak = (
    pairs: readonly (readonly [string, string])[],
    least: number,
  ): readonly (readonly [string, string, number])[] =>
    pairs
      .map(([a, b]) => [a, b, contrast(colours.get(a)!, colours.get(b)!)] as const)
      .filter(([, , ratio]) => ratio < least);
  const on = (
    tokens: RegExp | readonly string[],
    under: readonly string[],
  ): readonly (readonly [string, string])[] =>
    [...colours.keys()]
      .filter((token) => (tokens instanceof RegExp ? tokens.test(token) : tokens.includes(token)))
      .flatMap((token) => under.map((ground) => [token, ground] as const));

  it('reads every text on what lies under it in the same rule: 4.5 to 1', () => {
    const pairs = pairsInSheets().flatMap(([text, ground]) =>
      named(text).flatMap((a) => named(ground).map((b) => [a, b] as const)),
    );
    expect(pairs.filter(([text, ground]) => !colours.has(text) || !colours.has(ground))).toEqual([]);
    expect(pairs.length).toBeGreaterThan(30);
    expect(
      tooWeak(
        pairs.filter(([text, ground]) => areMet(text, ground)),
        4.5,
      ),
    ).toEqual([]);
  });

  it('reads text and words of a severity, a state or a kind on every surface: 4.5 to 1', () => {
    const texts =
      /^--(?:text-[123]|accent-text|ok|warn|danger|offline|sev-\d|k-\w+-ink|emo-(?:pos|neg)-ink)$/u;
    expect(tooWeak(on(texts, surfaces), 4.5)).toEqual([]);
  });

  it('sees focus, selection, fields, marks and edges of kinds on every surface: 3 to 1', () => {
    const marks = /^--(?:focus|accent|line-control|moment|emo-(?:pos|mid|neg|future)|k-\w+-edge|p-\d)$/u;
    expect(tooWeak(on(marks, surfaces), 3)).toEqual([]);
  });

  it('sees a focus ring also where it lies on the accent: one of its two sides contrasts', () => {
    const sides = ['--focus', '--focus-halo'].map((side) =>
      contrast(colours.get(side)!, colours.get('--accent')!),
    );
    expect(Math.max(...sides)).toBeGreaterThanOrEqual(3);
  });
});

it('measures what is known: black on white is 21 to 1, and two greys that are too near are found', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});
