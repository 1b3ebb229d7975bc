import { cardsInReadingOrder, evidenceLevels } from '@throughline/journey';
import type { Persona } from '@throughline/journey';
import type { Brush } from './brush.ts';
import { paragraph, paintParagraph } from './lines.ts';
import type { ParagraphLook } from './lines.ts';
import { paintProductMark } from './marks.ts';
import { newPiece } from './painted.ts';
import type { Element } from './painted.ts';
import type { Subject } from './subject.ts';

/** What is said of the map above it. */
export interface MapFacts {
  readonly version: string;
  readonly producedAt: number;
}

/** Where the columns of a title block begin, in furniture units; a cut between two sheets goes between them. */
export interface TitleRoom {
  readonly width: number;
  /** Where a second and a third column may begin; null: as it looks best. */
  readonly stops: readonly number[];
}

export interface TitleBlock {
  readonly height: number;
  readonly elements: readonly Element[];
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Paints title, people and facts from the top left of the brush; without a brush's page, only measures. */
export function paintTitleBlock(
  brush: Brush,
  subject: Subject,
  facts: MapFacts,
  room: TitleRoom,
): TitleBlock {
  const people = peopleOf(subject);
  const [first, second, third] = columnsIn(room, people.length > 0);
  const title = paintTitle(brush.at(first.x, 0), subject, first.width);
  const beside = {
    persons: { height: 0, elements: [] as readonly Element[] },
    facts: { height: 0, elements: [] as readonly Element[] },
  };
  const isBelow = second === null;
  const top = isBelow ? title.height + 14 : 0;
  const half = isBelow ? (room.width - 24) / 2 : 0;
  const personsAt = second ?? { x: 0, width: people.length > 0 ? half : 0 };
  const factsAt = third ?? { x: people.length > 0 ? half + 24 : 0, width: half };
  const persons =
    people.length > 0
      ? paintPeople(brush.at(personsAt.x, top), people, subject, personsAt.width)
      : beside.persons;
  const about = paintFacts(brush.at(factsAt.x, top), subject, facts, factsAt.width);
  const height = Math.max(title.height, top + persons.height, top + about.height);
  if (!isBelow) {
    for (const { x } of [personsAt, factsAt].filter(({ width }) => width > 0)) {
      const stroke = { paint: subject.inks.edge, width: 1 };
      brush.line({ x: x - 24, y: 0 }, { x: x - 24, y: height }, stroke);
    }
  }
  return { height, elements: [...title.elements, ...persons.elements, ...about.elements] };
}

/** Wide enough for all three side by side; else title above, the others under it. */
const wide = 1180;
const personWidth = 290;
const factsWidth = 390;
/** What people and facts need behind a cut. */
const leastBehind = 480;

function columnsIn(
  { stops, width }: TitleRoom,
  hasPeople: boolean,
): readonly [Column, Column | null, Column | null] {
  const [stop] = stops;
  if (width < wide) return [{ x: 0, width: Math.min(width, stop ?? width) }, null, null];
  const persons = hasPeople ? personWidth + 48 : 0;
  const factsX = width - factsWidth;
  const personX = factsX - persons;
  if (stop !== undefined && width - stop > leastBehind) {
    const room = width - stop - 24;
    const behind = hasPeople ? Math.min(personWidth, room * 0.4) : 0;
    const facts = Math.min(factsWidth, room - (hasPeople ? behind + 48 : 0));
    const second = { x: Math.max(stop + 24, width - facts - behind - 48), width: behind };
    return [{ x: 0, width: stop - 24 }, second, { x: width - facts, width: facts }];
  }
  const second = { x: hasPeople ? personX : factsX, width: hasPeople ? personWidth : 0 };
  return [{ x: 0, width: second.x - 56 }, second, { x: factsX, width: factsWidth }];
}

function paintTitle(brush: Brush, subject: Subject, width: number): TitleBlock {
  const { inks, journey, state, whole, words } = subject;
  const { goal, title } = whole.meta;
  const [kicker, heading, lead] = [newPiece(), newPiece(), newPiece()];
  paintProductMark(brush.of(null), { x: 0, y: 0, width: 20, height: 20 }, inks);
  const small = { size: 12, style: 'medium', ink: inks.text[1] } as const;
  brush.of(kicker).text(words.kicker[state], { x: 29, y: 14.4 }, small);
  const name = title.normalize('NFC') || words.untitled;
  const look = headingLook(brush, name, { width, ink: inks.text[0] });
  const set = paragraph(brush, name, look);
  let y = 27;
  y += paintParagraph(brush.of(heading), set, { x: 0, y }, look) + 6;
  const elements: Element[] = [
    { tag: 'H1', children: [heading] },
    { tag: 'P', children: [kicker] },
  ];
  if (goal !== '' && journey.stages.length >= 0) {
    const text = {
      size: 13,
      style: 'regular',
      ink: inks.text[1],
      width: Math.min(width, 720),
      lineHeight: 19,
      most: 4,
    } as const;
    y += paintParagraph(brush.of(lead), paragraph(brush, goal, text), { x: 0, y }, text);
    elements.push({ tag: 'P', children: [lead] });
  }
  return { height: y, elements };
}

/** Large where the title has room in two lines, smaller where it has not. */
function headingLook(
  brush: Brush,
  title: string,
  { ink, width }: Pick<ParagraphLook, 'ink' | 'width'>,
): ParagraphLook {
  const looks = [38, 30, 24].map((size): ParagraphLook => {
    const tracking = brush.isLeftward(title) ? 0 : -0.034;
    return { size, style: 'bold', ink, tracking, width, lineHeight: Math.round(size * 1.1), most: 3 };
  });
  const [large] = looks;
  const fits = looks.find((look) => paragraph(brush, title, look).lines.length <= 2);
  return fits ?? looks.at(-1) ?? large ?? { size: 24, style: 'bold', ink, width, lineHeight: 27 };
}

/** So many are told of in full; the others are named. */
const mostTold = 2;

function peopleOf({ whole }: Subject): readonly Persona[] {
  const order = ({ created, id }: Persona): readonly [number, string] => [created?.at ?? 0, id];
  return [...whole.personas.values()].sort((one, other) => {
    const [a, b] = [order(one), order(other)];
    return a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
  });
}

function paintPeople(brush: Brush, people: readonly Persona[], subject: Subject, width: number): TitleBlock {
  const { inks } = subject;
  const told = people.slice(0, mostTold);
  const elements: Element[] = [];
  const badge = told.length === 1 ? 44 : 32;
  let y = 0;
  for (const person of told) {
    paintBadge(brush.of(null), person, { size: badge, y }, subject);
    const [name, about] = [newPiece(), newPiece()];
    const title = {
      size: 13.5,
      style: 'semibold',
      ink: inks.text[0],
      width: width - badge - 14,
      lineHeight: 18,
      most: 2,
    } as const;
    const text = {
      size: 11.5,
      style: 'regular',
      ink: inks.text[1],
      width: title.width,
      lineHeight: 16.5,
      most: 3,
    } as const;
    const at = { x: badge + 14, y };
    const height = paintParagraph(brush.of(name), paragraph(brush, person.name, title), at, title);
    const under = { x: at.x, y: y + height };
    const told =
      person.about === ''
        ? 0
        : paintParagraph(brush.of(about), paragraph(brush, person.about, text), under, text);
    const children: Element[] = [{ tag: 'H2', children: [name] }];
    if (told > 0) children.push({ tag: 'P', children: [about] });
    elements.push({ tag: 'Sect', children });
    y += Math.max(badge, height + told) + 8;
  }
  const others = people.slice(mostTold).map(({ name }) => name);
  if (others.length > 0) {
    const look = {
      size: 11.5,
      style: 'regular',
      ink: inks.text[1],
      width,
      lineHeight: 16.5,
      most: 2,
    } as const;
    const piece = newPiece();
    y += paintParagraph(brush.of(piece), paragraph(brush, others.join(', '), look), { x: 0, y }, look);
    elements.push({ tag: 'P', children: [piece] });
  }
  return { height: y - 8, elements };
}

/** Initials in the persona's colour: round for who uses the service, with corners for who works there. */
function paintBadge(
  brush: Brush,
  { colour, name, side }: Persona,
  { size, y }: { readonly size: number; readonly y: number },
  { inks }: Subject,
): void {
  const fill = inks.categories[colour - 1] ?? inks.text[1];
  const box = { x: 0, y, width: size, height: size };
  brush.rect(
    box,
    { stroke: { paint: fill, width: 1.5 }, fill: inks.paper },
    side === 'employee' ? size / 5 : size / 2,
  );
  const at = { x: size / 2, y: y + size / 2 + size * 0.145 };
  brush.text(initials(name), at, {
    size: size * 0.4,
    style: 'semibold',
    ink: inks.text[1],
    anchor: 'middle',
  });
}

/** First letters of the first and the last word; what stands in brackets or behind a comma is no name. */
function initials(name: string): string {
  const words = (name.normalize('NFC').split(/[,(]/u)[0] ?? '').trim().split(/\s+/u).filter(Boolean);
  const [first = ''] = [...(words[0] ?? '')];
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase();
}

function paintFacts(brush: Brush, subject: Subject, facts: MapFacts, width: number): TitleBlock {
  const { inks } = subject;
  const rows = factRows(subject, facts);
  const nameWidth = 76;
  const name = { size: 11.3, style: 'regular', ink: inks.text[2], width: nameWidth, lineHeight: 16 } as const;
  const said = {
    size: 11.3,
    style: 'medium',
    ink: inks.text[0],
    width: width - nameWidth - 10,
    lineHeight: 16,
    most: 2,
  } as const;
  const items: Element[] = [];
  let y = 0;
  for (const [label, value] of rows) {
    const [a, b] = [newPiece(), newPiece()];
    paintParagraph(brush.of(a), paragraph(brush, label, name), { x: 0, y }, name);
    const at = { x: nameWidth + 10, y };
    y += paintParagraph(brush.of(b), paragraph(brush, value, said), at, said) + 3.5;
    const children: Element[] = [
      { tag: 'Lbl', children: [a] },
      { tag: 'LBody', children: [b] },
    ];
    items.push({ tag: 'LI', children });
  }
  return { height: y - 3.5, elements: [{ tag: 'L', children: items }] };
}

function factRows(
  subject: Subject,
  { producedAt, version }: MapFacts,
): readonly (readonly [string, string])[] {
  const { journey, words } = subject;
  const { facts } = words;
  const cards = cardsInReadingOrder(journey);
  const whens = journey.stages.map(({ when }) => when.trim()).filter(Boolean);
  const [first = '', last = ''] = [whens[0], whens.at(-1)];
  const scope = whens.length > 1 ? `${first} … ${last}` : first;
  const evidence = evidenceLevels
    .toReversed()
    .map((level) => [level, cards.filter((card) => card.evidence.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${words.outline.levels[level]}`);
  const owners = [...journey.divisions.values()]
    .filter(({ id }) => cards.some(({ division }) => division === id))
    .map(({ name }) => name)
    .sort();
  const rows: (readonly [string, string])[] = [
    [facts.scope, scope],
    [facts.holds, words.holds(cards.length, journey.stages.length, journey.lanes.length)],
    [facts.evidence, evidence.join(', ')],
    [facts.owners, owners.join(', ')],
    [facts.version, version],
    [facts.date, words.produced(words.date(producedAt))],
  ];
  return rows.filter(([, value]) => value !== '');
}
