import {
  cardKindNames,
  cardsInReadingOrder,
  channelNames,
  curvesOf,
  evidenceLevels,
  isCurvePoint,
  severities,
} from '@throughline/journey';
import type { Box, Card, Journey } from '@throughline/journey';
import type { Brush } from './brush.ts';
import { channelWord } from '../outline/words.ts';
import { baselineOf } from './cardText.ts';
import type { Block } from './lines.ts';
import { severityInk } from './ink.ts';
import {
  diamond,
  paintChannel,
  paintEvidence,
  paintFutureMark,
  paintGlyph,
  paintKind,
  paintSeverity,
  paintStar,
} from './marks.ts';
import { newPiece } from './painted.ts';
import type { Element, Ink } from './painted.ts';
import type { Subject } from './subject.ts';

/** One sign and what it means. */
interface Entry {
  readonly word: string;
  readonly markWidth: number;
  readonly ink?: Ink;
  paint(brush: Brush, at: Box): void;
}

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const titleHeight = 18;
const rowHeight = 17;
const markGap = 5;
const entryGap = 11;
const sectionGap = 13;
const wordType = { size: 10.8, style: 'regular' } as const;

/** How wide a legend may be, and where sheets are cut: no section lies on a cut. In furniture units. */
export interface LegendRoom {
  readonly width: number;
  readonly cuts: readonly number[];
}

/** Paints what is used on the map and nothing else, in sections side by side, in as few rows as there is room for. */
export function paintLegend(brush: Brush, subject: Subject, room: LegendRoom): Block {
  const sections = sectionsOf(subject).filter(({ entries }) => entries.length > 0);
  if (sections.length === 0) return { height: 0, elements: [] };
  const set = setIn(brush, sections, room);
  const elements: Element[] = [];
  let top = 0;
  for (const band of set) {
    const rows = Math.max(...band.map((placed) => placed.rows.length));
    const height = titleHeight + rows * rowHeight;
    for (const [index, placed] of band.entries()) {
      if (index > 0) {
        const stroke = { paint: subject.inks.edge, width: 1 };
        const x = placed.x - sectionGap;
        brush.line({ x, y: top }, { x, y: top + height - 3 }, stroke);
      }
      elements.push(paintSection(brush.at(placed.x, top), placed, subject));
    }
    top += height + 6;
  }
  return { height: top - 6, elements };
}

interface SetSection {
  readonly section: Section;
  readonly rows: readonly (readonly Entry[])[];
  readonly width: number;
}

interface PlacedSection extends SetSection {
  readonly x: number;
}

const mostRows = 4;

/** The fewest rows in which all sections stand side by side; else bands of sections, each as it fits. */
function setIn(
  brush: Brush,
  sections: readonly Section[],
  room: LegendRoom,
): readonly (readonly PlacedSection[])[] {
  for (let rows = 1; rows <= mostRows; rows++) {
    const bands = inBands(
      sections.map((section) => inRows(brush, section, rows)),
      room,
    );
    if (bands.length === 1) return bands;
  }
  return inBands(
    sections.map((section) => flowed(brush, section, Math.max(120, room.width))),
    room,
  );
}

/** From the left, over cuts, on as many bands as it takes. */
function inBands(
  sections: readonly SetSection[],
  { cuts, width }: LegendRoom,
): readonly (readonly PlacedSection[])[] {
  const bands: PlacedSection[][] = [[]];
  let x = 0;
  for (const section of sections) {
    x = behindCuts(x, section.width, cuts);
    if (x + section.width > width && x > 0) {
      bands.push([]);
      x = 0;
    }
    bands.at(-1)?.push({ ...section, x });
    x += section.width + 2 * sectionGap;
  }
  return bands;
}

function behindCuts(x: number, width: number, cuts: readonly number[]): number {
  const cut = cuts.find((each) => x - sectionGap < each && x + width > each);
  return cut === undefined || x === 0 ? x : cut + 2 * sectionGap;
}

/** As narrow as it can be in so many rows. */
function inRows(brush: Brush, section: Section, rows: number): SetSection {
  const widths = section.entries.map((entry) => widthOf(brush, entry));
  const all = widths.reduce((sum, one) => sum + one + entryGap, -entryGap);
  let width = Math.max(all / rows, ...widths);
  for (; width < all; width += 6) {
    const set = flowed(brush, section, width);
    if (set.rows.length <= rows) return set;
  }
  return flowed(brush, section, all + 1);
}

function flowed(brush: Brush, section: Section, width: number): SetSection {
  const rows: Entry[][] = [];
  let used = Infinity;
  let widest = brush.width(section.title, { size: 10.8, style: 'semibold' });
  for (const entry of section.entries) {
    const own = widthOf(brush, entry);
    if (used + entryGap + own > width) {
      rows.push([]);
      used = -entryGap;
    }
    rows.at(-1)?.push(entry);
    used += entryGap + own;
    widest = Math.max(widest, used);
  }
  return { section, rows, width: widest };
}

function widthOf(brush: Brush, { markWidth, word }: Entry): number {
  return markWidth + markGap + brush.width(word, wordType);
}

function paintSection(brush: Brush, { rows, section }: SetSection, { inks }: Subject): Element {
  const caption = newPiece();
  const title = { size: 10.8, style: 'semibold', ink: inks.text[0] } as const;
  brush.of(caption).text(section.title, { x: 0, y: baselineOf(14, title.size) }, title);
  const items: Element[] = [];
  for (const [index, row] of rows.entries()) {
    let x = 0;
    const y = titleHeight + index * rowHeight;
    for (const entry of row) {
      const [mark, word] = [newPiece(), newPiece()];
      entry.paint(brush.of(mark), { x, y, width: entry.markWidth, height: rowHeight - 2 });
      const at = { x: x + entry.markWidth + markGap, y: y + baselineOf(rowHeight - 2, wordType.size) };
      const wide = brush.of(word).text(entry.word, at, { ...wordType, ink: entry.ink ?? inks.text[1] });
      x += entry.markWidth + markGap + wide + entryGap;
      items.push(entryItem(entry, { mark, word }));
    }
  }
  return { tag: 'L', children: [{ tag: 'Caption', children: [caption] }, ...items] };
}

function entryItem(
  entry: Entry,
  { mark, word }: { mark: ReturnType<typeof newPiece>; word: ReturnType<typeof newPiece> },
): Element {
  return {
    tag: 'LI',
    children: [
      { tag: 'Lbl', alt: entry.word, children: [mark] },
      { tag: 'LBody', children: [word] },
    ],
  };
}

function sectionsOf(subject: Subject): readonly Section[] {
  const { journey, words } = subject;
  const cards = cardsInReadingOrder(journey);
  const { legendOf } = words;
  return [
    { title: legendOf.kinds, entries: kindEntries(cards, subject) },
    { title: legendOf.severity, entries: severityEntries(cards, subject) },
    { title: legendOf.channels, entries: channelEntries(cards, subject) },
    { title: legendOf.divisions, entries: divisionEntries(cards, subject) },
    { title: legendOf.evidence, entries: evidenceEntries(cards, subject) },
    { title: legendOf.emotion, entries: curveEntries(subject) },
    { title: legendOf.signs, entries: signEntries(cards, subject) },
  ];
}

function square({ height, width, x, y }: Box, size: number): Box {
  return { x: x + (width - size) / 2, y: y + (height - size) / 2, width: size, height: size };
}

function kindEntries(cards: readonly Card[], { inks, journey, words }: Subject): readonly Entry[] {
  const stacked = cards.filter((card) => !isPoint(card, journey));
  return cardKindNames
    .filter((kind) => stacked.some((card) => card.kind === kind))
    .map((kind) => ({
      word: words.kinds[kind],
      markWidth: 15,
      paint: (brush, at) => paintKind(brush, kind, square(at, 15), inks),
    }));
}

function isPoint(card: Card, journey: Journey): boolean {
  const lane = journey.lanes.find(({ id }) => id === card.place.lane);
  return lane !== undefined && isCurvePoint(card, lane.kind);
}

function severityEntries(cards: readonly Card[], { inks, words }: Subject): readonly Entry[] {
  return severities
    .filter((severity) => cards.some((card) => card.kind === 'painPoint' && card.severity === severity))
    .map((severity) => ({
      word: `${severity} ${words.severities[severity]}`,
      markWidth: 12.5,
      ink: severityInk(inks, severity),
      paint: (brush, at) =>
        paintSeverity(
          brush,
          severity,
          { ...at, y: at.y + (at.height - 10) / 2, width: 12.5, height: 10 },
          inks,
        ),
    }));
}

/** Known channels in the order of menus, then others. */
function channelEntries(cards: readonly Card[], { inks, words }: Subject): readonly Entry[] {
  const used = new Set(cards.flatMap((card) => (card.kind === 'touchpoint' ? card.channels : [])));
  const known = channelNames.filter((name) => used.delete(name));
  return [...known, ...used].map((channel) => ({
    word: channelWord(channel, words.outline),
    markWidth: 13,
    paint: (brush, at) => paintChannel(brush, channel, square(at, 13), inks.text[1]),
  }));
}

function divisionEntries(cards: readonly Card[], { inks, whole }: Subject): readonly Entry[] {
  return [...whole.divisions.values()]
    .filter(({ id }) => cards.some(({ division }) => division === id))
    .sort((one, other) => one.colour - other.colour || (one.name < other.name ? -1 : 1))
    .map(({ colour, name }) => ({
      word: name.normalize('NFC'),
      markWidth: 10,
      paint: (brush, at) => paintGlyph(brush, colour, square(at, 10), inks),
    }));
}

function evidenceEntries(cards: readonly Card[], { inks, words }: Subject): readonly Entry[] {
  const said = evidenceLevels.filter((level) =>
    cards.some((card) => card.kind === 'painPoint' && card.evidence.level === level),
  );
  return said.map((level) => ({
    word: capital(words.outline.levels[level]),
    markWidth: 10,
    paint: (brush, at) => paintEvidence(brush, level, square(at, 10), inks.text[2]),
  }));
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

const curveField = { x: 0, y: 0, width: 30, height: 10 };

function curveEntries({ inks, whole, words }: Subject): readonly Entry[] {
  const states = new Set(whole.lanes.flatMap(({ id }) => curvesOf(whole, id).map(({ state }) => state)));
  const entries: Entry[] = [];
  const { bad, future } = inks.feeling;
  const at = (brush: Brush, { height, x, y }: Box): Brush => brush.at(x, y + (height - 10) / 2);
  if (states.has('current')) {
    const stroke = { paint: bad, width: 2.4, round: true };
    const paint: Entry['paint'] = (brush, box) =>
      at(brush, box).path('M1 8C8 8 9 2 15 2s7 5 14 5', curveField, { stroke });
    entries.push({ word: words.current, markWidth: 30, paint });
  }
  if (states.has('future')) {
    const paint: Entry['paint'] = (brush, box) => {
      const own = at(brush, box);
      own.path('M1 5H29', curveField, { stroke: { paint: future, width: 1.6, dash: [5, 4] } });
      own
        .at(10, 0)
        .path(
          diamond,
          { x: 0, y: 0, width: 10, height: 10 },
          { fill: inks.paper, stroke: { paint: future, width: 1.3 } },
        );
    };
    entries.push({ word: words.future, markWidth: 30, paint });
  }
  return entries;
}

function signEntries(cards: readonly Card[], subject: Subject): readonly Entry[] {
  const { inks, words } = subject;
  const entry = (word: string, paint: (brush: Brush, at: Box) => void): Entry => ({
    word,
    markWidth: 12,
    paint: (brush, at) => paint(brush, square(at, 12)),
  });
  const isFuture = (card: Card, replaces: boolean): boolean =>
    card.state === 'future' && (card.replaces !== null) === replaces && !isPoint(card, subject.journey);
  const goes = cards.some(
    (card) => (subject.replacedBy.get(card.id) ?? []).length > 0 && !isPoint(card, subject.journey),
  );
  return [
    ...(cards.some(({ moment }) => moment)
      ? [entry(words.moment, (brush, at) => paintStar(brush, at, inks))]
      : []),
    ...(cards.some((card) => isFuture(card, false))
      ? [entry(words.comesNew, (brush, at) => paintFutureMark(brush, false, at, inks))]
      : []),
    ...(cards.some((card) => isFuture(card, true))
      ? [entry(words.comesInstead, (brush, at) => paintFutureMark(brush, true, at, inks))]
      : []),
    ...(goes ? [entry(words.goes, (brush, at) => paintFutureMark(brush, true, at, inks))] : []),
  ];
}
