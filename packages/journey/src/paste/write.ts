import { shownText } from '../card.ts';
import type { Card } from '../card.ts';
import type { CardId } from '../ids.ts';
import { drawnRuns } from '../cardText.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { isForOthers } from '../rows/forOthers.ts';
import { asComment, writeFragment } from './fragment.ts';
import { fragmentOf } from './fragmentOf.ts';
import { separatedCell } from './separated.ts';

/** What copying puts on the clipboard (I33). */
export interface CopiedFlavours {
  /** All that the cards say, for a map of ours; its media type is `fragmentType`. */
  readonly own: string;
  /** A table with stages as columns, for spreadsheets and word processors; with what others may know in a comment. */
  readonly html: string;
  /** One card: its words. Cards of one cell: a Markdown list. Others: the table, parted by tabs. */
  readonly text: string;
}

/**
 * Cards as other programs like them. Quotes whose speaker took consent back and unanswered questions of a template stay
 * in our own flavour only.
 */
export function writeClipboard(journey: Journey, ids: readonly CardId[]): CopiedFlavours {
  const chosen = new Set(ids);
  const all = cardsInReadingOrder(journey).filter((card) => chosen.has(card.id));
  const cards = all.filter(isForOthers);
  const own = written(journey, all);
  const table = tableOf(journey, cards);
  const forOthers = asComment(cards.length === all.length ? own : written(journey, cards));
  return {
    own,
    html: `<meta charset="utf-8">${forOthers}${tableHtml(table)}`,
    text: plainText(table, cards),
  };
}

function written(journey: Journey, cards: readonly Card[]): string {
  return writeFragment(
    fragmentOf(
      journey,
      cards.map(({ id }) => id),
    ),
  );
}

/** Cards by where they lie. */
interface CopiedTable {
  readonly stages: readonly string[];
  readonly lanes: readonly {
    readonly title: string;
    /** As many as its fullest cell has cards; each with a cell for each stage. */
    readonly rows: readonly (readonly string[])[];
  }[];
}

function tableOf(journey: Journey, cards: readonly Card[]): CopiedTable {
  const inCell = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.place.lane} ${card.place.stage}`;
    const cell = inCell.get(key);
    if (cell) cell.push(card);
    else inCell.set(key, [card]);
  }
  const used = new Set(cards.map(({ place }) => place.stage));
  const stages = journey.stages.filter(({ id }) => used.has(id));
  const lanes = journey.lanes.flatMap((lane) => {
    const columns = stages.map((stage) => inCell.get(`${lane.id} ${stage.id}`) ?? []);
    const height = Math.max(0, ...columns.map((column) => column.length));
    const rows = Array.from({ length: height }, (_, row) =>
      columns.map((column) => (column[row] ? spokenText(column[row]) : '')),
    );
    return height === 0 ? [] : [{ title: lane.title, rows }];
  });
  return { stages: stages.map(({ title }) => title), lanes };
}

/** With the figure that is the point of it. */
function spokenText(card: Card): string {
  if (card.kind === 'metric' && card.value !== null)
    return `${card.text}: ${`${card.value} ${card.unit}`.trim()}`;
  if (card.kind === 'emotion') return `${card.text} (${card.value > 0 ? '+' : ''}${card.value})`.trim();
  return shownText(card);
}

const border = 'border:1px solid #999;padding:4px;vertical-align:top;';

/** Styles stand on each cell, because Word and Excel read no others. `@` in the number format keeps texts texts. */
function tableHtml({ stages, lanes }: CopiedTable): string {
  const head = ['', ...stages].map((title) => `<th style="${border}text-align:left">${htmlText(title)}</th>`);
  const body = lanes.flatMap(({ title, rows }) =>
    rows.map((cells, index) => {
      const lane = `<th style="${border}text-align:left" rowspan="${rows.length}">${htmlText(title)}</th>`;
      const columns = cells.map(
        (cell) => `<td style="${border}mso-number-format:'\\@'">${drawnHtml(cell)}</td>`,
      );
      return `<tr>${index === 0 ? lane : ''}${columns.join('')}</tr>`;
    }),
  );
  return `<table style="border-collapse:collapse"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const entity: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Bold is bold, and a mention a name: as on the card. */
function drawnHtml(text: string): string {
  const runs = drawnRuns(text).map((run) => (run.bold ? `<b>${htmlText(run.text)}</b>` : htmlText(run.text)));
  return runs.join('');
}

function htmlText(text: string): string {
  const escaped = text.replace(/[&<>"]/gu, (character) => entity[character] ?? character);
  return escaped.replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

function plainText({ stages, lanes }: CopiedTable, cards: readonly Card[]): string {
  const [only] = cards;
  if (only && cards.length === 1) return spokenText(only);
  const [lane] = lanes;
  if (stages.length === 1 && lanes.length === 1 && lane) {
    return lane.rows.map(([text = '']) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n');
  }
  const rows = lanes.flatMap(({ title, rows: own }) =>
    own.map((cells, index) => [index === 0 ? title : '', ...cells]),
  );
  return [['', ...stages], ...rows].map((row) => row.map(separatedCell).join('\t')).join('\n');
}
