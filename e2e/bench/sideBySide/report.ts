import type { Board } from './board.ts';
import { type Goal, goals, type Growth } from './goals.ts';
import type { Measured } from './measure.ts';

/** What each board cost; a peer that could not be measured is missing. */
export type Results = ReadonlyMap<Board['name'], Measured>;

function figure(value: number | undefined): string {
  if (value === undefined) return '';
  if (Number.isNaN(value)) return '?';
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

interface Verdict {
  readonly ratio: string;
  readonly goal: string;
  readonly isMet: boolean | null;
}

/** A peer that needs less than can be measured makes no ratio. */
function against(ours: number, peer: number, most: number, name: string): Verdict {
  const goal = `≤ ${most} × ${name}`;
  if (!Number.isFinite(peer) || peer <= 0) return { ratio: '', goal, isMet: null };
  return { ratio: `${(ours / peer).toFixed(2)} ×`, goal, isMet: ours / peer <= most };
}

function verdict({ most, of, unit }: Goal, results: Results): Verdict {
  const ours = of(results.get('Throughline')!);
  const peer = (name: Board['name']) => {
    const measured = results.get(name);
    return measured ? of(measured) : Number.NaN;
  };
  if ('units' in most) return { ratio: '', goal: `≤ ${most.units} ${unit}`, isMet: ours <= most.units };
  if ('tldraw' in most) return against(ours, peer('tldraw'), most.tldraw, 'tldraw');
  return against(ours, Math.min(peer('tldraw'), peer('Excalidraw')), most.best, 'the best');
}

const words = (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'met' : 'NOT MET');

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join('   ')).join('\n');
}

/** All boards side by side; the best is that of tldraw and Excalidraw which costs less in this line. */
export function comparison(results: Results): string {
  const names = ['tldraw', 'Excalidraw', 'React Flow', 'Throughline'] as const;
  const rows = goals.map((goal) => {
    const { goal: aim, isMet, ratio } = verdict(goal, results);
    const values = names.map((name) => {
      const measured = results.get(name);
      return measured ? figure(goal.of(measured)) : '';
    });
    return [`${goal.what}, ${goal.unit}`, ...values, ratio, aim, words(isMet)];
  });
  return aligned([['milliseconds of the main thread', ...names, 'ratio', 'goal', ''], ...rows]);
}

/** Gestures that came too slowly for their figures to count, in a sentence; empty when there are none. */
export function doubts(results: Results): string {
  const most = 1.5;
  const slow = [...results].filter(([, { drag, pan, panAtFit, zoomOut }]) =>
    [drag, pan, panAtFit, zoomOut].some(({ frames }) => frames > most),
  );
  if (slow.length === 0) return '';
  const names = slow.map(([name]) => name).join(', ');
  return `The machine was too busy to move the hand once per frame (${names}): measure again when it is idle.`;
}

/** How our editor's costs grow from some cards to more. */
export function growth(
  lines: readonly Growth[],
  few: { readonly cards: number; readonly measured: Measured },
  many: { readonly cards: number; readonly measured: Measured },
): string {
  const cards = (count: number) => `${count.toLocaleString('en')} cards`;
  const rows = lines.map(({ most, of, what }) => {
    const [less, more] = [of(few.measured), of(many.measured)];
    const goal = `≤ ${most} ×`;
    const line = [what, figure(less), figure(more)];
    if (less <= 0) return [...line, '', goal, ''];
    return [...line, `${(more / less).toFixed(2)} ×`, goal, words(more / less <= most)];
  });
  return aligned([['growth', cards(few.cards), cards(many.cards), 'ratio', 'goal', ''], ...rows]);
}
