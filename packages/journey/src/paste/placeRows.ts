import { kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { LaneId } from '../ids.ts';
import { readRows } from '../rows/read.ts';
import type { RowCard } from '../rows/rowCard.ts';
import { limits } from '../limits.ts';
import { plainWords } from '../rows/words.ts';
import { isBlank } from './ink.ts';
import { isAllBulleted, itemText, listItems, listLines } from './lines.ts';
import type { PasteSpot } from './pastePlan.ts';
import { afterIn, wordsIn } from './planBook.ts';
import type { ComingCard, PlanBook } from './planBook.ts';
import type { Pasted } from './read.ts';

/** One card under the other, in the cell people paste into. */
export function placeTexts(book: PlanBook, texts: readonly string[], at: PasteSpot): void {
  for (const text of texts)
    book.put(wordsIn(text, at.stage, at.lane, at.after === undefined ? 'last' : at.after));
}

/** Rows with a header: a card goes where its row says, and else into this cell or a lane of its kind. */
export function placeRows(book: PlanBook, pasted: Extract<Pasted, { kind: 'rows' }>, at: PasteSpot): void {
  const rows = pasted.rows.slice(0, limits.cards);
  const { cards, problems } = readRows(rows, pasted.mapping, { lanes: book.journey.lanes });
  book.leaveOut(pasted.rows.length - rows.length);
  book.complain(problems);
  const planned = cards.map((card) => book.put(rowCard(book, card, at)));
  const byRef = new Map(
    cards.flatMap(({ ref }, index) => (ref === '' ? [] : [[ref, planned[index] ?? null] as const])),
  );
  const refs = new Map([...book.journey.cards.values()].map(({ ref, id }) => [ref, id]));
  for (const [index, { facts }] of cards.entries()) {
    const from = planned[index] ?? null;
    const target =
      facts.replaces === undefined ? null : (byRef.get(facts.replaces) ?? refs.get(facts.replaces) ?? null);
    if (from !== null && target !== null && target !== from) book.replace(from, target);
  }
}

function rowCard(
  book: PlanBook,
  { stage: stageSaid, lane: laneSaid, kind, text, facts: said }: RowCard,
  at: PasteSpot,
): ComingCard {
  const { tags = [], personas = [], division = '', replaces: _, ...facts } = said;
  const stage = stageSaid === null ? at.stage : book.stageTitled(stageSaid);
  const lane =
    laneSaid === null
      ? laneForKind(book, kind, at)
      : book.laneTitled(laneSaid, kind ?? kindOfTitle(laneSaid));
  return {
    stage,
    lane,
    after: afterIn(at, stage, lane),
    kind,
    text,
    facts,
    tags: tags.filter((label) => !isBlank(label)),
    personas: personas
      .filter((name) => !isBlank(name))
      .map((name) => book.persona({ name: name.trim(), about: '', side: 'customer' })),
    division: isBlank(division) ? null : book.division(division),
  };
}

function laneForKind(book: PlanBook, kind: CardKind | null, at: PasteSpot): LaneId {
  const focused = book.journey.lanes.find(({ id }) => id === at.lane);
  return kind === null || focused?.kind === kind ? at.lane : (book.laneOfKind(kind) ?? at.lane);
}

function kindOfTitle(title: string): CardKind {
  return kindMeantBy(title) ?? 'note';
}

type Rows = readonly (readonly string[])[];

/** A table without a header: columns go to stages from this one on, rows are cards of this lane (I29). */
export function placeBlock(book: PlanBook, rows: Rows, at: PasteSpot): void {
  if (isGrid(book, rows)) {
    placeGrid(book, rows);
    return;
  }
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (isBlank(cell)) continue;
      const stage = book.stageBeside(at.stage, column);
      book.put(wordsIn(cell, stage, at.lane, afterIn(at, stage, at.lane)));
    }
  }
}

/**
 * Whether the table is a journey as people draw one in a spreadsheet, and as we copy one: stages over its columns, lanes
 * before its rows. Then all its stages are known here, or two of its lanes.
 */
function isGrid(book: PlanBook, rows: Rows): boolean {
  const [[, ...header] = [], ...below] = rows;
  const stages = header.filter((cell) => !isBlank(cell));
  if (stages.length === 0 || below.length === 0) return false;
  const titles = new Set(book.journey.lanes.map(({ title }) => plainWords(title)));
  const lanes = below.map(([lane = '']) => lane).filter((lane) => !isBlank(lane));
  const known = lanes.filter((lane) => titles.has(plainWords(lane)) || kindMeantBy(lane) !== null);
  return lanes.length > 0 && (known.length >= 2 || stages.every((title) => book.knowsStage(title)));
}

/** A row without a lane goes on with the lane above it; a cell that is a list makes a card of each item. */
function placeGrid(book: PlanBook, rows: Rows): void {
  const [[, ...header] = [], ...below] = rows;
  let title = '';
  for (const [said = '', ...cells] of below) {
    if (!isBlank(said)) title = said;
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      const [stage, lane] = [
        book.stageTitled(header[column] ?? ''),
        book.laneTitled(title, kindOfTitle(title)),
      ];
      for (const text of textsIn(cell)) book.put(wordsIn(text, stage, lane, 'last'));
    }
  }
}

function textsIn(cell: string): readonly string[] {
  const lines = listLines(cell);
  if (!isAllBulleted(lines)) return [cell];
  return listItems(lines).map(itemText);
}
