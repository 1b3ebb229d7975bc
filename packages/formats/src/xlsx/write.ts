import { cardsIn, drawnRuns, matchColumns, shownText } from '@throughline/journey';
import type { Card, Journey, Lane, Stage } from '@throughline/journey';
import { notice } from '../format.ts';
import type { WriteOptions, Written } from '../format.ts';
import { phrase } from '../outline/words.ts';
import type { OutlineWords } from '../outline/words.ts';
import { wordsIn } from '../paper/languages.ts';
import { tableOfCards } from '../rows/write.ts';
import { zipped } from '../zip/write.ts';
import { cardsSheet, mapSheet } from './names.ts';
import { packageParts } from './package.ts';
import { sheetXml } from './sheetXml.ts';
import type { SheetCell } from './sheetXml.ts';

/** Columns whose cells spreadsheets may reckon with. */
const numeric: ReadonlySet<string> = new Set(['severity', 'feeling', 'offset', 'value', 'target']);
/** Widths in characters of columns with sentences in them; the others are as wide as their header needs. */
const widths: Readonly<Record<string, number>> = {
  stage: 22,
  lane: 20,
  text: 60,
  source: 28,
  tags: 24,
  kind: 14,
};

/**
 * Writes a workbook of two sheets: a card in each row, to be sorted, counted and read in again, and the map as it is
 * drawn. Cells are texts and numbers, never formulas.
 */
export function writeXlsx(whole: Journey, options: WriteOptions = {}): Written<Uint8Array<ArrayBuffer>> {
  const { journey, notCarried, rows } = tableOfCards(whole, options);
  options.onProgress?.(0.3);
  const cards = { name: cardsSheet, xml: cardsXml(rows, journey) };
  options.onProgress?.(0.6);
  const sheets = [cards, { name: mapSheet, xml: mapXml(journey) }];
  options.onProgress?.(0.8);
  const body = zipped(packageParts(journey.meta, sheets));
  const goal = journey.meta.goal.length > 500 ? [notice('', 'rows.lossGoal')] : [];
  return { body, notCarried: [...notCarried, ...goal] };
}

function cardsXml(rows: readonly (readonly string[])[], journey: Journey): string {
  const [header = [], ...cards] = rows;
  const columns = matchColumns(header);
  const cells = cards.map((row) => {
    return row.map((said, index): SheetCell => {
      const isFigure = numeric.has(columns[index]?.id ?? '') && String(Number(said)) === said;
      return isFigure ? { figure: said } : { text: said };
    });
  });
  return sheetXml({
    lang: journey.meta.lang,
    columns: columns.map((column, index) => widths[column?.id ?? ''] ?? (header[index]?.length ?? 0) + 6),
    rows: [header.map((text): SheetCell => ({ text, heads: true })), ...cells],
    frozenColumns: 0,
    filtered: true,
  });
}

function mapXml(journey: Journey): string {
  const { lanes, meta, stages } = journey;
  const words = wordsIn(meta.lang).outline;
  const heads = stages.map((stage, index): SheetCell => ({
    text: stageName(stage, index, words),
    heads: true,
  }));
  const rows = lanes.map((lane, index): readonly SheetCell[] => {
    const cells = stages.map((stage): SheetCell => ({ text: cellOf(stage, lane, journey, words) }));
    return [{ text: lane.title || phrase(words.lane, { number: index + 1 }), heads: true }, ...cells];
  });
  return sheetXml({
    lang: meta.lang,
    columns: [20, ...stages.map(() => 34)],
    rows: [[{ text: '', heads: true }, ...heads], ...rows],
    frozenColumns: 1,
    filtered: false,
  });
}

function stageName({ title, when }: Stage, index: number, words: OutlineWords): string {
  const name = title || phrase(words.stage, { number: index + 1 });
  return when === '' ? name : `${name}\n${when}`;
}

function cellOf(stage: Stage, lane: Lane, journey: Journey, words: OutlineWords): string {
  return cardsIn(journey, stage.id, lane.id)
    .map((card) => `• ${saidOf(card, words)}`)
    .join('\n');
}

function saidOf(card: Card, words: OutlineWords): string {
  const drawn = drawnRuns(shownText(card)).map(({ text }) => text);
  const text = drawn.join('').trim();
  const future = card.state === 'future' ? `${words.future} ` : '';
  if (card.kind === 'emotion') return `${future}${text} (${words.curve.value(card.value)})`;
  if (card.kind === 'painPoint' && card.severity)
    return `${future}${text} (${words.severities[card.severity]})`;
  return future + text;
}
