import { feelingWord, shownText } from '@throughline/journey';
import type { Box, Card, CardParts, Division } from '@throughline/journey';
import { channelWord, phrase } from '../outline/words.ts';
import type { Brush } from './brush.ts';
import { paintCardGround } from './cardGround.ts';
import { baselineOf, paintText } from './cardText.ts';
import type { LineLook, SetText } from './cardText.ts';
import { severityInk } from './ink.ts';
import type { Inks } from './ink.ts';
import {
  paintChannel,
  paintEvidence,
  paintFace,
  paintFutureMark,
  paintGlyph,
  paintKind,
  paintSeverity,
  paintStar,
} from './marks.ts';
import { paintFigure } from './metricFace.ts';
import { newPiece } from './painted.ts';
import type { Element, LinkArea, Piece } from './painted.ts';
import { mapType } from './subject.ts';
import type { FacedCard, Subject } from './subject.ts';

export interface PaintedCard {
  readonly item: Element;
  readonly links: readonly LinkArea[];
}

/** Paints a card in map units, and gives the list item that says it: mark, text, and what stands around them. */
export function paintCard(brush: Brush, faced: FacedCard): PaintedCard {
  const { card, parts, subject } = faced;
  paintCardGround(brush, faced);
  const mark = newPiece();
  if (card.kind === 'emotion') paintFace(brush.of(mark), card.value, parts.mark, subject.inks);
  else paintKind(brush.of(mark), card.kind, parts.mark, subject.inks);
  const text = paintText(brush, shownText(card), parts, textLook(card, parts, subject.inks));
  const around = [
    ...paintPicture(brush, faced),
    ...paintFigure(brush, faced),
    ...paintMeta(brush, faced),
    ...paintChannels(brush, faced),
    ...paintCorner(brush, faced),
    ...paintCrest(brush, faced),
  ];
  const lang = card.lang !== '' && card.lang !== subject.language ? { lang: card.lang } : {};
  return { item: itemOf(markWord(card, subject), mark, text, { around, lang }), links: text.links };
}

/** A photo in its frame; one that shows nothing that matters is an artifact. */
function paintPicture(brush: Brush, { card, parts, subject }: FacedCard): readonly Element[] {
  const { picture } = parts;
  if (card.kind !== 'photo' || !picture) return [];
  const { inks, words } = subject;
  const piece = card.decorative ? null : newPiece();
  const own = brush.of(piece);
  own.rect(picture, { fill: inks.sunken, stroke: { paint: inks.edge, width: 1 } }, 2);
  const alt = card.description || words.kinds.photo;
  own.picture(card.file, picture, piece ? alt : '');
  if (!piece) return [];
  return [{ tag: 'Figure', alt, children: [piece] }];
}

function itemOf(
  said: string,
  mark: Piece,
  text: SetText,
  { around, lang }: { readonly around: readonly Element[]; readonly lang: { readonly lang?: string } },
): Element {
  const body: Element = { tag: 'LBody', children: [...text.children, ...around], ...lang };
  return { tag: 'LI', children: [{ tag: 'Lbl', alt: said, children: [mark] }, body] };
}

function markWord(card: Card, { words }: Subject): string {
  if (card.kind !== 'emotion') return words.kinds[card.kind];
  const { curve } = words.outline;
  return `${words.kinds.emotion}: ${curve.feeling(feelingWord(card.value))}, ${curve.value(card.value)}`;
}

function textLook(card: Card, parts: CardParts, inks: Inks): LineLook {
  const { size, style } = mapType[parts.face];
  const ink = card.kind === 'metric' ? inks.text[1] : inks.text[0];
  const plain = parts.face === 'meta' ? 'regular' : style;
  return { size, ink, plain, bold: parts.face === 'meta' ? 'medium' : 'semibold' };
}

/** A span that is said in words of its own. */
export function saidAs(actual: string, piece: Piece): Element {
  return { tag: 'Span', actual, children: [piece] };
}

/** A mark that is a picture of something. */
function pictured(alt: string, piece: Piece): Element {
  return { tag: 'Span', alt, children: [piece] };
}

function divisionOf(card: Card, { whole }: Subject): Division | undefined {
  return card.division === null ? undefined : whole.divisions.get(card.division);
}

function paintOwner(brush: Brush, division: Division, at: Box, { inks, words }: Subject): Element {
  const piece = newPiece();
  paintGlyph(brush.of(piece), division.colour, at, inks);
  return pictured(phrase(words.outline.division, { said: division.name }), piece);
}

const gap = 5;
const metaMark = 10;

function paintMeta(brush: Brush, faced: FacedCard): readonly Element[] {
  const { card, parts, subject } = faced;
  const { meta } = parts;
  if (!meta) return [];
  const { inks } = subject;
  if (card.kind === 'painPoint') return paintSeverityRow(brush, faced, meta);
  if (card.kind === 'quote') {
    return paintRowWords(brush, card.speaker, meta, inks.isGrey ? inks.text[1] : inks.kinds.quote.ink);
  }
  if (card.kind === 'emotion') {
    return paintRowWords(brush, subject.words.outline.curve.value(card.value), meta, inks.text[1]);
  }
  const division = divisionOf(card, subject);
  if (!division) return [];
  const size = 9;
  paintGlyph(brush.of(null), division.colour, centred(meta.x, meta, size), inks);
  const room = { ...meta, x: meta.x + size + gap, width: meta.width - size - gap };
  return paintRowWords(brush, division.name, room, inks.text[1]);
}

/** Words on one line, cut where there is no room; said in full. */
function paintRowWords(brush: Brush, text: string, room: Box, ink: Inks['accent']): readonly Element[] {
  if (text === '') return [];
  const look = { size: 12, style: 'medium', ink } as const;
  const piece = newPiece();
  const drawn = fitted(text, room.width, (part) => brush.width(part, look));
  brush.of(piece).text(drawn, { x: room.x, y: room.y + baselineOf(room.height, look.size) }, look);
  return [drawn === text ? { tag: 'Span', children: [piece] } : saidAs(text, piece)];
}

export function fitted(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

function paintSeverityRow(brush: Brush, { card, subject }: FacedCard, meta: Box): readonly Element[] {
  if (card.kind !== 'painPoint') return [];
  const { inks, words } = subject;
  const { evidence, severity } = card;
  const piece = newPiece();
  const own = brush.of(piece);
  paintSeverity(own, severity, { x: meta.x, y: meta.y + 3, width: 12.5, height: 10 }, inks);
  const word = severity === null ? words.unrated : words.severities[severity];
  const drawn = severity === null ? word : `${severity} ${word}`;
  const at = { x: meta.x + 12.5 + gap, y: meta.y + baselineOf(meta.height, 12) };
  own.text(drawn, at, { size: 12, style: 'medium', ink: severityInk(inks, severity) });
  const spoken = severity === null ? word : phrase(words.severity, { number: severity, word });
  const row: Element[] = [saidAs(spoken, piece)];
  let right = meta.x + meta.width;
  const division = divisionOf(card, subject);
  const owner = division && paintOwner(brush, division, centred(right - metaMark, meta, metaMark), subject);
  if (owner) right -= metaMark + gap;
  if (evidence.level) {
    const ring = newPiece();
    paintEvidence(brush.of(ring), evidence.level, centred(right - metaMark, meta, metaMark), inks.text[2]);
    const said = phrase(words.outline.evidence, { said: words.outline.levels[evidence.level] });
    row.push(pictured(said, ring));
  }
  return owner ? [...row, owner] : row;
}

function paintChannels(brush: Brush, { card, parts, subject }: FacedCard): readonly Element[] {
  const at = parts.channels;
  if (!at) return [];
  const { inks, words } = subject;
  const piece = newPiece();
  const own = brush.of(piece);
  const ink = inks.isGrey ? inks.text[0] : inks.kinds[card.kind].ink;
  let x = at.x;
  for (const channel of card.channels.slice(0, at.icons)) {
    paintChannel(own, channel, { x, y: at.y, width: at.height, height: at.height }, ink);
    x += at.height + 4;
  }
  const baseline = at.y + baselineOf(at.height, 12);
  if (at.more > 0) own.text(`+${at.more}`, { x, y: baseline }, { size: 12, style: 'medium', ink });
  return [
    pictured(
      phrase(words.channels, { said: card.channels.map((id) => channelWord(id, words.outline)).join(', ') }),
      piece,
    ),
  ];
}

/** Effort, then owner, from the end; from the beginning under a text that ends there. */
function paintCorner(brush: Brush, { card, parts, subject }: FacedCard): readonly Element[] {
  const { corner, text } = parts;
  if (!corner) return [];
  const { inks, words } = subject;
  const x = brush.isAgainst(parts.lines.map((line) => line.text).join(' ')) ? text.x : corner.x;
  const said: Element[] = [];
  const division = divisionOf(card, subject);
  const owner =
    division && paintOwner(brush, division, centred(x + corner.width - metaMark, corner, metaMark), subject);
  if (card.kind === 'opportunity' && card.effort) {
    const piece = newPiece();
    const own = brush.of(piece);
    const { fill, ink } = inks.kinds.opportunity;
    const tag = inks.isGrey ? { stroke: { paint: inks.text[0], width: 0.8 } } : { fill };
    own.rect({ x, y: corner.y, width: 18, height: 16 }, tag, 3);
    const at = { x: x + 9, y: corner.y + baselineOf(16, 11) };
    own.text(card.effort, at, {
      size: 11,
      style: 'semibold',
      ink: inks.isGrey ? inks.text[0] : ink,
      anchor: 'middle',
    });
    const effort = words.outline.efforts[card.effort];
    said.push(saidAs(phrase(words.outline.effort, { said: effort }), piece));
  }
  return owner ? [...said, owner] : said;
}

/** On the upper edge: a moment that matters, and what becomes of the card. */
function paintCrest(brush: Brush, { card, parts, subject }: FacedCard): readonly Element[] {
  const { inks, words } = subject;
  const said: Element[] = [];
  const marks: ((brush: Brush, at: Box) => void)[] = [];
  const add = (alt: string, paint: (brush: Brush, at: Box) => void): void => {
    const piece = newPiece();
    marks.push((own, at) => paint(own.of(piece), at));
    said.push(pictured(alt, piece));
  };
  const isReplaced = (subject.replacedBy.get(card.id) ?? []).length > 0;
  if (card.moment) add(words.moment, (own, at) => paintStar(own, at, inks));
  if (card.state === 'future') {
    const replaces = card.replaces !== null;
    add(replaces ? words.comesInstead : words.comesNew, (own, at) =>
      paintFutureMark(own, replaces, at, inks),
    );
  }
  if (isReplaced) add(words.goes, (own, at) => paintFutureMark(own, true, at, inks));
  const size = 14;
  let x = parts.width - 20 - marks.length * (size + 3) + 3;
  for (const mark of marks) {
    const disc = { x, y: -8, width: size, height: size };
    brush.rect(disc, { fill: inks.paper, stroke: { paint: inks.edge, width: 1 } }, size / 2);
    mark(brush, { x: x + 2, y: -6, width: 10, height: 10 });
    x += size + 3;
  }
  return said;
}

function centred(x: number, row: Box, size: number): Box {
  return { x, y: row.y + (row.height - size) / 2, width: size, height: size };
}
