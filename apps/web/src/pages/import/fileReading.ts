import { type Author, openJourney, startJourney, stateOf } from '@throughline/doc';
import {
  type FileTable,
  formatOf,
  isOurTable,
  type MappedOptions,
  readMapped,
  tablesIn,
} from '@throughline/formats';
import {
  cardKinds,
  cardsInReadingOrder,
  guessBelow,
  guessReading,
  type Journey,
  newId,
  ordersBetween,
  type Random,
  type TableReading,
} from '@throughline/journey';
import * as Y from 'yjs';
import { random } from '../../session/random.ts';
import type { MadeMap } from '../../session/shelf.ts';
import type { Said } from '../files/account.ts';
import { packed, type PackedJourney } from '../export/packedJourney.ts';
import type { ImportCalls, Opened, Preview, ReadTable, TableGlimpse } from './importCalls.ts';

/** So many rows are shown, to choose from them the one that names the columns. */
const mostTop = 10;
/** Characters of a cell that is an example. */
const longestExample = 120;
/** Cards that are shown before a map is made. */
const mostFirst = 20;

/** Reads one file and remembers what it read. Knows neither page nor worker. */
export class FileReading implements ImportCalls {
  readonly #random: Random = random;
  #tables: readonly FileTable[] = [];
  #journey: Journey | null = null;

  async open(name: string, bytes: Uint8Array): Promise<Opened> {
    const tables = await tablesIn(name, bytes);
    if (tables?.ok === false) return { is: 'refused', problems: tables.problems.map(saidOf) };
    if (tables && !(await hasOurs(tables.value))) return this.#asTables(tables.value);
    const format = formatOf(name, bytes);
    if (!format?.read) return { is: 'refused', problems: 'unknown' };
    const result = await format.read(bytes, { random: this.#random, fileName: name });
    if (!result.ok) return { is: 'refused', problems: result.problems.map(saidOf) };
    this.#journey = named(result.journey, name);
    return { is: 'map', preview: previewOf(this.#journey, result.notCarried) };
  }

  async guess(table: number, header: number | null): Promise<TableReading> {
    return guessBelow(this.#tables[table]?.table ?? [], header);
  }

  async read(table: number, reading: TableReading, options: MappedOptions): Promise<ReadTable> {
    const { table: cells = [] } = this.#tables[table] ?? {};
    const result = await readMapped(cells, reading, options, this.#random);
    this.#journey = result.ok ? result.journey : null;
    if (!result.ok) return { ok: false, problems: result.problems.map(saidOf) };
    return { ok: true, preview: previewOf(result.journey, result.notCarried) };
  }

  async journey(): Promise<PackedJourney> {
    return packed(this.#read());
  }

  async state(title: string, author: Author): Promise<MadeMap> {
    const read = withLanes(this.#read(), this.#random);
    const content = { ...read, meta: { ...read.meta, title } };
    const ydoc = new Y.Doc();
    const doc = openJourney(ydoc, { author, now: () => Date.now(), random: this.#random });
    startJourney(doc, content);
    const bytes = stateOf(doc);
    doc.destroy();
    ydoc.destroy();
    return { title, stages: content.stages.length, cards: content.cards.size, bytes };
  }

  #read(): Journey {
    if (!this.#journey) throw new Error('nothing has been read');
    return this.#journey;
  }

  #asTables(tables: readonly FileTable[]): Opened {
    this.#tables = tables.filter(({ table }) => table.some((row) => row.some(isInk)));
    if (this.#tables.length === 0) return { is: 'refused', problems: [{ path: '', code: 'file.empty' }] };
    const glimpses = this.#tables.map(glimpseOf);
    const named = glimpses.map(({ guess }) => guess.columns.filter((id) => id !== null).length);
    return { is: 'tables', tables: glimpses, best: named.indexOf(Math.max(...named)) };
  }
}

async function hasOurs(tables: readonly FileTable[]): Promise<boolean> {
  for (const table of tables) if (await isOurTable(table)) return true;
  return false;
}

/** Without the English. */
function saidOf({ code, path, values }: Said): Said {
  return { code, path, ...(values ? { values } : {}) };
}

/** A map without a title takes the file's name. */
function named(journey: Journey, fileName: string): Journey {
  if (journey.meta.title.trim() !== '') return journey;
  return { ...journey, meta: { ...journey.meta, title: fileName.replace(/\.[^.]+$/u, '') } };
}

/** A list of stages gets the lanes that a journey begins with, so that something can be written. */
function withLanes(journey: Journey, random: Random): Journey {
  if (journey.lanes.length > 0) return journey;
  const kinds = ['action', 'touchpoint', 'emotion', 'painPoint'] as const;
  const orders = ordersBetween(null, null, kinds.length, random);
  const lanes = orders.flatMap((order, index) => {
    const kind = kinds[index];
    if (!kind) return [];
    const title = cardKinds[kind].laneTitle;
    return [
      {
        id: newId('lane', random),
        kind,
        title,
        order,
        collapsed: false,
        kept: false,
        created: null,
        touched: null,
      },
    ];
  });
  return { ...journey, lanes };
}

function glimpseOf({ name, table }: FileTable): TableGlimpse {
  const guess = guessReading(table);
  const below = table.slice(guess.header === null ? 0 : guess.header + 1);
  return {
    name,
    rows: table.filter((row) => row.some(isInk)).length,
    top: table.slice(0, mostTop).map((row) => row.map(shortened)),
    examples: guess.columns.map((_, index) => {
      const cells = below.flatMap((row) => (isInk(row[index] ?? '') ? shortened(row[index] ?? '') : []));
      return [...new Set(cells)].slice(0, 3);
    }),
    guess,
  };
}

function shortened(cell: string): string {
  const said = cell.trim();
  return said.length > longestExample ? `${said.slice(0, longestExample)}…` : said;
}

function isInk(cell: string): boolean {
  return cell.trim() !== '';
}

function previewOf(journey: Journey, notCarried: readonly Said[]): Preview {
  const { cards, lanes, meta, stages } = journey;
  const stageTitles = new Map(stages.map(({ id, title }) => [id, title]));
  const laneTitles = new Map(lanes.map(({ id, title }) => [id, title]));
  const counts = new Map<string, number>();
  for (const [, { place }] of cards) {
    const at = `${place.lane} ${place.stage}`;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return {
    title: meta.title,
    stages: stages.map(({ title }) => title),
    lanes: lanes.map(({ title }) => title),
    counts: lanes.map((lane) => stages.map((stage) => counts.get(`${lane.id} ${stage.id}`) ?? 0)),
    cards: cards.size,
    first: cardsInReadingOrder(journey)
      .slice(0, mostFirst)
      .map(({ kind, place, text }) => {
        const [stage = '', lane = ''] = [stageTitles.get(place.stage), laneTitles.get(place.lane)];
        return { kind, stage, lane, text: text.slice(0, 400) };
      }),
    notCarried: notCarried.map(saidOf),
  };
}
