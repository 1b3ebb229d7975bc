import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** What may stand in a text that is not written from left to right throughout. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A stretch of text that runs one way. */
export interface DirectedRun {
  /** Where it comes in the order in which the line is read, from 0. */
  readonly order: number;
  /** In logical order. */
  readonly text: string;
  readonly isLeftward: boolean;
}

/** Whether a text as a whole is written from right to left: its first letter says so (UAX #9, P2). */
export function isLeftward(text: string): boolean {
  if (!rightToLeft.test(text)) return false;
  return (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1;
}

/** One line of a paragraph of this direction in the order in which its parts are drawn from the left (UAX #9, rule L2). */
export function inVisualOrder(line: string, toLeft: boolean): readonly DirectedRun[] {
  if (!toLeft && !rightToLeft.test(line)) return [{ order: 0, text: line, isLeftward: false }];
  const { levels } = bidi.getEmbeddingLevels(line, toLeft ? 'rtl' : 'ltr');
  return reordered(runsOfOneLevel(line, levels)).map(({ level, order, text }) => ({
    order,
    text,
    isLeftward: level % 2 === 1,
  }));
}

interface LevelRun {
  readonly order: number;
  readonly text: string;
  readonly level: number;
}

function runsOfOneLevel(line: string, levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = [];
  for (let start = 0; start < line.length;) {
    const level = levels[start] ?? 0;
    let end = start + 1;
    while (end < line.length && levels[end] === level) end += 1;
    runs.push({ order: runs.length, text: line.slice(start, end), level });
    start = end;
  }
  return runs;
}

function reordered(runs: LevelRun[]): LevelRun[] {
  const highest = Math.max(...runs.map(({ level }) => level));
  let now = runs;
  for (let level = highest; level > 0; level--) now = turned(now, level);
  return now;
}

/** Turns each sequence of runs of this level or a higher one around. */
function turned(runs: LevelRun[], level: number): LevelRun[] {
  const result: LevelRun[] = [];
  let held: LevelRun[] = [];
  for (const run of runs) {
    if (run.level >= level) {
      held.unshift(run);
      continue;
    }
    result.push(...held, run);
    held = [];
  }
  return [...result, ...held];
}

/** As a bracket is drawn in a text to the left; null: it is none. */
export function mirrored(character: string): string | null {
  return bidi.getMirroredCharacter(character);
}
