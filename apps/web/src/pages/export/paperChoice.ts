import { customLimits, type PaperProblem, type SizeName } from '@throughline/formats';
import type { ShownState } from '@throughline/journey';
import type { SentOptions } from './exportAsk.ts';

/** What a person has chosen of paper, as the fields of the dialog hold it. */
export interface PaperChoice {
  readonly mode: SentOptions['mode'];
  /** Of the sheet, or of the whole poster. */
  readonly size: SizeName | 'custom';
  /** In millimetres, as typed. */
  readonly width: string;
  readonly height: string;
  /** What a poster is printed on. */
  readonly sheet: SizeName;
  readonly orientation: SentOptions['orientation'];
  readonly state: ShownState;
  readonly greyscale: boolean;
  readonly dataTable: boolean;
  /** What the version that is looked at is called; empty: it is the map as it is now, or nobody named it. */
  readonly version: string;
}

/** Those that printers of an office take. */
export const sheetSizes = ['A4', 'A3', 'Letter', 'Legal', 'Tabloid'] as const satisfies readonly SizeName[];

const inInches: readonly (SizeName | 'custom')[] = ['Letter', 'Legal', 'Tabloid', 'Poster'];

export function firstChoice(state: ShownState, version: string): PaperChoice {
  return {
    mode: 'onePage',
    size: 'A3',
    width: '600',
    height: '400',
    sheet: 'A3',
    orientation: 'landscape',
    state,
    greyscale: false,
    dataTable: true,
    version,
  };
}

/** In another mode: a poster of the paper at hand is made larger, and printed on it. */
export function inMode(choice: PaperChoice, mode: PaperChoice['mode']): PaperChoice {
  if (mode === choice.mode) return choice;
  if (mode === 'poster') {
    const sheet = sheetSizes.find((size) => size === choice.size) ?? choice.sheet;
    return { ...choice, mode, sheet, size: posterOf(choice.size) };
  }
  return { ...choice, mode, size: choice.mode === 'poster' ? choice.sheet : choice.size };
}

function posterOf(size: PaperChoice['size']): PaperChoice['size'] {
  if (size === 'A4' || size === 'A3') return 'A1';
  return inInches.includes(size) ? 'Poster' : size;
}

/** As the writer takes it; null: the measures of the sheet are none. */
export function optionsOf(choice: PaperChoice, producedAt: number): SentOptions | null {
  const { dataTable, greyscale, mode, orientation, sheet, state, version } = choice;
  const width = millimetres(choice.width);
  const height = millimetres(choice.height);
  const common = {
    mode,
    state,
    greyscale,
    dataTable,
    producedAt,
    language: 'en',
    ...(version && { version }),
  };
  const printed = mode === 'poster' ? { sheet } : {};
  if (choice.size !== 'custom') return { ...common, ...printed, size: choice.size, orientation };
  if (width === null || height === null) return null;
  const lies = width < height ? 'portrait' : 'landscape';
  return { ...common, ...printed, size: { width, height }, orientation: lies };
}

/** null: not what a sheet can measure. */
export function millimetres(typed: string): number | null {
  if (!/^\s*\d{1,5}(?:[.,]\d{1,2})?\s*$/u.test(typed)) return null;
  const measure = Number(typed.replace(',', '.'));
  return measure >= customLimits.least && measure <= customLimits.most ? measure : null;
}

/** Another choice with which a problem would not stand. */
export interface WayOut {
  readonly does: 'size' | 'tile' | 'byStage';
  readonly choice: PaperChoice;
}

export function waysOut(problem: PaperProblem, choice: PaperChoice): readonly WayOut[] {
  if (!problem.refuses) return [];
  const byStage: WayOut = { does: 'byStage', choice: inMode(choice, 'byStage') };
  const { size } = problem;
  if (!size) return choice.mode === 'byStage' ? [] : [byStage];
  const larger: WayOut = { does: 'size', choice: { ...choice, size } };
  if (choice.mode !== 'onePage') return [larger];
  const sheet = sheetSizes.find((each) => each === choice.size);
  if (!sheet) return [larger, byStage];
  return [larger, { does: 'tile', choice: { ...choice, mode: 'poster', size, sheet } }, byStage];
}
