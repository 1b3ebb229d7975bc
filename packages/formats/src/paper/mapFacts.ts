import { cardsInReadingOrder, evidenceLevels } from '@throughline/journey';
import type { Brush } from './brush.ts';
import { elementOf, paragraph, paintParagraph } from './lines.ts';
import type { Block, ParagraphLook } from './lines.ts';
import { newPiece } from './painted.ts';
import type { Element } from './painted.ts';
import type { Subject } from './subject.ts';

/** What is said of the map over it, beside what is in it. */
export interface MapFacts {
  /** As people call it: "3.2"; empty: it is not called anything. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly producedAt: number;
}

const nameWidth = 76;
const valueX = nameWidth + 10;
const between = 3.5;

/** What is known of the map, as a list of names and what they name. */
export function paintFacts(brush: Brush, subject: Subject, facts: MapFacts, width: number): Block {
  const [first, , third] = subject.inks.text;
  const type = { size: 11.3, lineHeight: 16 } as const;
  const name: ParagraphLook = { ...type, style: 'regular', ink: third, width: nameWidth };
  const said: ParagraphLook = { ...type, style: 'medium', ink: first, width: width - valueX, most: 2 };
  const items: Element[] = [];
  let y = 0;
  for (const [label, value] of factRows(subject, facts)) {
    const [a, b] = [newPiece(), newPiece()];
    const [called, told] = [paragraph(brush, label, name), paragraph(brush, value, said)];
    const height = paintParagraph(brush.of(a), called, { x: 0, y }, name);
    const under = paintParagraph(brush.of(b), told, { x: valueX, y }, said);
    y += Math.max(height, under) + between;
    items.push({ tag: 'LI', children: [elementOf('Lbl', a, called), elementOf('LBody', b, told)] });
  }
  return { height: y - between, elements: [{ tag: 'L', children: items }] };
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
    .map(([level, count]) => words.evidenceCount(count, level));
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
