import { drawnRuns } from '@throughline/journey';
import type { CardParts, Point, Run } from '@throughline/journey';
import type { Brush, TextLook } from './brush.ts';
import { newPiece } from './painted.ts';
import type { Element, LinkArea, Piece, TypeStyle } from './painted.ts';

/** How the lines of a card are set: what is plain in them, and what is bold. */
export interface LineLook extends Pick<TextLook, 'size' | 'ink'> {
  readonly plain: TypeStyle;
  readonly bold: TypeStyle;
}

const address = /https?:\/\/[^\s<>]*[^\s<>.,;:!?'"“”)\]*_~]/giu;

/** A stretch of a line that is a link, or is none. */
interface Stretch extends Run {
  readonly link: LinkInText | null;
}

interface LinkInText {
  readonly start: number;
  readonly end: number;
  readonly element: Element & { readonly children: Piece[] };
}

export interface SetText {
  readonly children: readonly (Element | Piece)[];
  readonly links: readonly LinkArea[];
}

/**
 * Paints the text of a card in its lines, and gives what it is made of: pieces of text, and links among them. Spaces
 * between two lines belong to the text, the hyphen of a broken word does not.
 */
export function paintText(brush: Brush, text: string, parts: CardParts, look: LineLook): SetText {
  const drawn = drawnRuns(text)
    .map((run) => run.text)
    .join('');
  const children: (Element | Piece)[] = [];
  const links: LinkArea[] = [];
  const found = linksIn(drawn);
  const [isAgainst, toLeft] = [brush.isAgainst(drawn), brush.isLeftward(drawn)];
  let end = 0;
  for (const [index, line] of parts.lines.entries()) {
    const start = Math.max(end, drawn.indexOf(line.text, end));
    end = start + line.text.length;
    const spaced = /\s/u.test(drawn.charAt(end)) && index < parts.lines.length - 1;
    const stretches = stretchesOf(line.runs, start, found);
    const ordered = isAgainst ? stretches.toReversed() : stretches;
    const width = ordered.reduce((sum, each) => sum + brush.width(each.text, styled(each, look)), 0);
    const y = parts.text.y + index * parts.lineHeight + baselineOf(parts.lineHeight, look.size);
    let x = isAgainst ? parts.text.x + parts.text.width - width : parts.text.x;
    const last = stretches.at(-1);
    for (const stretch of ordered) {
      const piece = pieceFor(stretch, children);
      const isLast = stretch === last && spaced;
      const wide = brush
        .of(piece)
        .text(stretch.text, { x, y }, { ...styled(stretch, look), toLeft, spaced: isLast });
      if (stretch.link)
        links.push(areaOf(brush, stretch, { x, y: y - look.size, width: wide, height: parts.lineHeight }));
      x += wide;
    }
    if (line.hyphenated) paintHyphen(brush, { x: isAgainst ? x - width : x, y }, isAgainst, look);
  }
  return { children, links };
}

/** Behind the end of a line. */
function paintHyphen(brush: Brush, end: Point, isAgainst: boolean, look: LineLook): void {
  const anchor = isAgainst ? 'right' : 'left';
  brush.of(null).text('-', end, { size: look.size, ink: look.ink, style: look.plain, anchor });
}

/** From the top of a line to its baseline, for Inter: half of what its ascent is more than its descent. */
export function baselineOf(lineHeight: number, size: number): number {
  return lineHeight / 2 + size * 0.3638;
}

function styled(run: Run, look: LineLook) {
  const { bold, plain, ...rest } = look;
  return { ...rest, style: run.bold ? bold : plain };
}

function areaOf(brush: Brush, { link }: Stretch, box: LinkArea['box']): LinkArea {
  const element = link?.element;
  if (!element) throw new Error('no link');
  return { box: brush.boxOnPage(box), address: element.address ?? '', element };
}

function linksIn(text: string): readonly LinkInText[] {
  return Array.from(text.matchAll(address), ({ 0: said, index }) => {
    return {
      start: index,
      end: index + said.length,
      element: { tag: 'Link', address: said, children: [] } satisfies Element,
    };
  });
}

/** The runs of a line that starts at `offset` of the text, cut where links begin and end. */
function stretchesOf(runs: readonly Run[], offset: number, links: readonly LinkInText[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = offset;
  for (const { bold, text } of runs) {
    const end = at + text.length;
    const cuts = links
      .flatMap((link) => [link.start, link.end])
      .filter((cut) => cut > at && cut < end)
      .concat(end);
    let start = at;
    for (const cut of cuts) {
      const link = links.find((each) => start >= each.start && start < each.end) ?? null;
      stretches.push({ text: text.slice(start - at, cut - at), bold, link });
      start = cut;
    }
    at = end;
  }
  return stretches;
}

/** What follows the same kind of thing goes on with its piece. */
function pieceFor({ link }: Stretch, children: (Element | Piece)[]): Piece {
  const last = children.at(-1);
  if (link) {
    if (last !== link.element) children.push(link.element);
    const own = link.element.children[0] ?? newPiece();
    if (link.element.children.length === 0) link.element.children.push(own);
    return own;
  }
  if (last && 'piece' in last) return last;
  const piece = newPiece();
  children.push(piece);
  return piece;
}
