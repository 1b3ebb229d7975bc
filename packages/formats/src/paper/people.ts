import type { Persona } from '@throughline/journey';
import type { Brush } from './brush.ts';
import { elementOf, paragraph, paintParagraph } from './lines.ts';
import type { Block, ParagraphLook } from './lines.ts';
import { newPiece } from './painted.ts';
import type { Element } from './painted.ts';
import type { Subject } from './subject.ts';

/** So many are told of in full; the others are named. */
const mostTold = 2;

/** Oldest first. */
export function peopleOf({ whole }: Subject): readonly Persona[] {
  const order = ({ created, id }: Persona): readonly [number, string] => [created?.at ?? 0, id];
  return [...whole.personas.values()].sort((one, other) => {
    const [a, b] = [order(one), order(other)];
    return a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
  });
}

/** The first of them with who they are, the others by name. */
export function paintPeople(
  brush: Brush,
  people: readonly Persona[],
  subject: Subject,
  width: number,
): Block {
  const told = people.slice(0, mostTold);
  const badge = told.length === 1 ? 44 : 32;
  const elements: Element[] = [];
  let y = 0;
  for (const person of told) {
    const { elements: own, height } = paintPerson(brush.at(0, y), person, { badge, width }, subject);
    elements.push(...own);
    y += height + between;
  }
  const others = people.slice(mostTold).map(({ name }) => name);
  if (others.length === 0) return { height: y - between, elements };
  const look = aboutLook(width, subject, 2);
  const piece = newPiece();
  const set = paragraph(brush, others.join(', '), look);
  const height = paintParagraph(brush.of(piece), set, { x: 0, y }, look);
  return { height: y + height, elements: [...elements, elementOf('P', piece, set)] };
}

const between = 8;
const badgeGap = 14;

function aboutLook(width: number, { inks }: Subject, most: number): ParagraphLook {
  return { size: 11.5, style: 'regular', ink: inks.text[1], width, lineHeight: 16.5, most };
}

function paintPerson(
  brush: Brush,
  person: Persona,
  { badge, width }: { readonly badge: number; readonly width: number },
  subject: Subject,
): Block {
  paintBadge(brush.of(null), person, badge, subject);
  const x = badge + badgeGap;
  const own = width - x;
  const [name, about] = [newPiece(), newPiece()];
  const ink = subject.inks.text[0];
  const title: ParagraphLook = { size: 13.5, style: 'semibold', ink, width: own, lineHeight: 18, most: 2 };
  const called = paragraph(brush, person.name, title);
  const top = paintParagraph(brush.of(name), called, { x, y: 0 }, title);
  const children: Element[] = [elementOf('H2', name, called)];
  let height = top;
  if (person.about !== '') {
    const text = aboutLook(own, subject, 3);
    const told = paragraph(brush, person.about, text);
    height += paintParagraph(brush.of(about), told, { x, y: top }, text);
    children.push(elementOf('P', about, told));
  }
  return { height: Math.max(badge, height), elements: [{ tag: 'Sect', children }] };
}

/** Initials in the persona's colour: round for who uses the service, with corners for who works there. */
function paintBadge(brush: Brush, { colour, name, side }: Persona, size: number, { inks }: Subject): void {
  const fill = inks.categories[colour - 1] ?? inks.text[1];
  const box = { x: 0, y: 0, width: size, height: size };
  brush.rect(
    box,
    { stroke: { paint: fill, width: 1.5 }, fill: inks.paper },
    side === 'employee' ? size / 5 : size / 2,
  );
  const at = { x: size / 2, y: size / 2 + size * 0.145 };
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
