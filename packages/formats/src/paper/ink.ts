import type { CardKind, Severity } from '@throughline/journey';
import type { Ink } from './painted.ts';

/** The three colours of a kind: of its lines and words, of its edge, of its tint. */
interface KindInks {
  readonly ink: Ink;
  readonly edge: Ink;
  readonly fill: Ink;
}

/** The colours of paper. They are those of the light theme (`theme.css` of the editor), whatever theme a screen has. */
export interface Inks {
  readonly paper: Ink;
  readonly canvas: Ink;
  readonly sunken: Ink;
  readonly line: Ink;
  readonly edge: Ink;
  readonly control: Ink;
  readonly text: readonly [first: Ink, second: Ink, third: Ink];
  readonly accent: Ink;
  readonly kinds: Readonly<Record<CardKind, KindInks>>;
  /** From 0, not rated, to 4. */
  readonly severities: readonly Ink[];
  /** The bar at the edge of a pain point. */
  readonly severityBars: readonly Ink[];
  readonly moment: Ink;
  readonly feeling: {
    readonly good: Ink;
    readonly neutral: Ink;
    readonly bad: Ink;
    readonly goodZone: Ink;
    readonly neutralZone: Ink;
    readonly badZone: Ink;
    readonly goodWord: Ink;
    readonly badWord: Ink;
    readonly future: Ink;
  };
  readonly better: Ink;
  readonly worse: Ink;
  /** Of divisions and personas, 1 to 8. */
  readonly categories: readonly Ink[];
  /** Marks of kinds are filled and severities hatched, so that they stay apart without colour. */
  readonly isGrey: boolean;
}

const kind = (ink: Ink, edge: Ink, fill: Ink): KindInks => ({ ink, edge, fill });

const coloured: Inks = {
  paper: '#ffffff',
  canvas: '#f4f5f8',
  sunken: '#eef0f4',
  line: '#e6e9ef',
  edge: '#d3d8e1',
  control: '#7d8798',
  text: ['#12161d', '#414a59', '#5b6474'],
  accent: '#3f4bd1',
  kinds: {
    action: kind('#1c57b5', '#308cf6', '#edf4fe'),
    touchpoint: kind('#0e6659', '#127a6b', '#e5f4f1'),
    emotion: kind('#0b6570', '#0f7c88', '#e3f3f4'),
    painPoint: kind('#a62b14', '#c8431f', '#fdeee9'),
    quote: kind('#6b22a3', '#822cc4', '#f6eefc'),
    backstage: kind('#474c61', '#6b7288', '#f0f1f5'),
    metric: kind('#735500', '#b08505', '#fbf4df'),
    opportunity: kind('#1b5a24', '#2f7f3b', '#eaf5eb'),
    note: kind('#414a59', '#7d8798', '#f4f5f8'),
    photo: kind('#8a1f6b', '#c23e91', '#fbedf6'),
  },
  severities: ['#5b6474', '#5b6474', '#7a5b00', '#a9460c', '#a0182b'],
  severityBars: ['#7d8798', '#5b6474', '#b08505', '#a9460c', '#a0182b'],
  moment: '#b08505',
  feeling: {
    good: '#0f7c88',
    neutral: '#5b6474',
    bad: '#c8431f',
    goodZone: '#e3f3f4',
    neutralZone: '#f4f5f8',
    badZone: '#fcede6',
    goodWord: '#0b6570',
    badWord: '#a62b14',
    future: '#3f4bd1',
  },
  better: '#127a6b',
  worse: '#c8431f',
  categories: ['#308cf6', '#9a5505', '#127a6b', '#822cc4', '#b08505', '#e253ae', '#124317', '#474c61'],
  isGrey: false,
};

/** Marks and words black, tints and zones as light as they are, lines dark enough for any printer. */
const black: Ink = '#000000';
const greyKind: KindInks = { ink: '#ffffff', edge: black, fill: black };

const grey: Inks = {
  ...coloured,
  canvas: '#f5f5f5',
  sunken: '#eeeeee',
  line: '#cccccc',
  edge: '#8c8c8c',
  control: '#6e6e6e',
  text: [black, '#333333', '#4d4d4d'],
  accent: black,
  kinds: Object.fromEntries(Object.keys(coloured.kinds).map((name) => [name, greyKind])) as Record<
    CardKind,
    KindInks
  >,
  severities: ['#4d4d4d', '#333333', '#333333', black, black],
  severityBars: ['#ffffff', '#d9d9d9', '#a6a6a6', '#595959', black],
  moment: black,
  feeling: {
    good: black,
    neutral: black,
    bad: black,
    goodZone: '#f7f7f7',
    neutralZone: '#ffffff',
    badZone: '#ebebeb',
    goodWord: '#333333',
    badWord: '#333333',
    future: '#595959',
  },
  better: '#333333',
  worse: black,
  categories: coloured.categories.map(() => black),
  isGrey: true,
};

export function inksFor({ greyscale }: { readonly greyscale: boolean }): Inks {
  return greyscale ? grey : coloured;
}

export function severityInk(inks: Inks, severity: Severity | null): Ink {
  return inks.severities[severity ?? 0] ?? inks.text[2];
}
