import type { Brush } from './brush.ts';
import { elementOf, paragraph, paintParagraph } from './lines.ts';
import type { Block, ParagraphLook } from './lines.ts';
import { paintFacts } from './mapFacts.ts';
import type { MapFacts } from './mapFacts.ts';
import { paintProductMark } from './marks.ts';
import { newPiece } from './painted.ts';
import type { Element } from './painted.ts';
import { paintPeople, peopleOf } from './people.ts';
import type { Subject } from './subject.ts';

/** How wide a title block may be, and where sheets are cut that it has to keep clear of; in furniture units. */
export interface TitleRoom {
  readonly width: number;
  readonly stops: readonly number[];
}

const nothing: Block = { height: 0, elements: [] };

/** Paints title, people and facts from the top left of the brush: side by side, or the title over the others. */
export function paintTitleBlock(brush: Brush, subject: Subject, facts: MapFacts, room: TitleRoom): Block {
  const people = peopleOf(subject);
  const columns = columnsIn(room, people.length > 0);
  const title = paintTitle(brush, subject, columns.title);
  const isUnder = columns.persons.x === 0 || columns.facts.x === 0;
  const top = isUnder ? title.height + 14 : 0;
  const { persons: personsAt, facts: factsAt } = columns;
  const persons =
    people.length === 0 ? nothing : paintPeople(brush.at(personsAt.x, top), people, subject, personsAt.width);
  const about = paintFacts(brush.at(factsAt.x, top), subject, facts, factsAt.width);
  const height = Math.max(title.height, top + persons.height, top + about.height);
  const rules = isUnder ? [] : [personsAt, factsAt].filter(({ width }) => width > 0);
  for (const { x } of rules) {
    brush.line({ x: x - gap, y: 0 }, { x: x - gap, y: height }, { paint: subject.inks.edge, width: 1 });
  }
  return { height, elements: [...title.elements, ...persons.elements, ...about.elements] };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Columns {
  /** Of the title, which begins at the left. */
  readonly title: number;
  readonly persons: Column;
  readonly facts: Column;
}

/** Wide enough for all three side by side; else title above, the others under it. */
const wide = 1180;
const personWidth = 290;
const factsWidth = 390;
/** What people and facts need behind a cut. */
const leastBehind = 480;
/** From a column to the rule before it. */
const gap = 24;

function columnsIn({ stops, width }: TitleRoom, hasPeople: boolean): Columns {
  const [stop] = stops;
  if (width < wide) return stacked(width, stop ?? width, hasPeople);
  const from = stop !== undefined && width - stop > leastBehind ? stop : null;
  const room = from === null ? Infinity : width - from - gap;
  const people = hasPeople ? Math.min(personWidth, room * 0.4) : 0;
  const beside = hasPeople ? people + 2 * gap : 0;
  const facts = Math.min(factsWidth, room - beside);
  const x = Math.max((from ?? 0) + gap, width - facts - beside);
  return {
    title: from === null ? x - 56 : from - gap,
    persons: { x, width: people },
    facts: { x: width - facts, width: facts },
  };
}

function stacked(width: number, title: number, hasPeople: boolean): Columns {
  const half = (width - gap) / 2;
  return {
    title: Math.min(width, title),
    persons: { x: 0, width: hasPeople ? half : 0 },
    facts: { x: hasPeople ? half + gap : 0, width: half },
  };
}

function paintTitle(brush: Brush, subject: Subject, width: number): Block {
  const { inks, state, whole, words } = subject;
  const { goal, title } = whole.meta;
  const [kicker, heading, lead] = [newPiece(), newPiece(), newPiece()];
  paintProductMark(brush.of(null), { x: 0, y: 0, width: 20, height: 20 }, inks);
  const small = { size: 12, style: 'medium', ink: inks.text[1] } as const;
  brush.of(kicker).text(words.kicker[state], { x: 29, y: 14.4 }, small);
  const name = title.normalize('NFC') || words.untitled;
  const look = headingLook(brush, name, { width, ink: inks.text[0] });
  const set = paragraph(brush, name, look);
  const top = 27 + paintParagraph(brush.of(heading), set, { x: 0, y: 27 }, look) + 6;
  const elements: Element[] = [elementOf('H1', heading, set), { tag: 'P', children: [kicker] }];
  if (goal === '') return { height: top, elements };
  const text = { size: 13, style: 'regular', ink: inks.text[1], width: Math.min(width, 720) } as const;
  const plain: ParagraphLook = { ...text, lineHeight: 19, most: 4 };
  const said = paragraph(brush, goal, plain);
  const height = paintParagraph(brush.of(lead), said, { x: 0, y: top }, plain);
  return { height: top + height, elements: [...elements, elementOf('P', lead, said)] };
}

/** Large where the title has room in two lines, smaller where it has not. */
function headingLook(
  brush: Brush,
  title: string,
  { ink, width }: Pick<ParagraphLook, 'ink' | 'width'>,
): ParagraphLook {
  const tracking = brush.isLeftward(title) ? 0 : -0.034;
  const look = (size: number): ParagraphLook => {
    return { size, style: 'bold', ink, tracking, width, lineHeight: Math.round(size * 1.1), most: 3 };
  };
  const large = [38, 30].map(look).find((each) => paragraph(brush, title, each).lines.length <= 2);
  return large ?? look(24);
}
