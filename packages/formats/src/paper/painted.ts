import type { Box, Point } from '@throughline/journey';

/** A colour as `#rrggbb`. */
export type Ink = `#${string}`;

/** From one point to another, in the units of the path it is used for. */
export interface Gradient {
  readonly from: Point;
  readonly to: Point;
  readonly stops: readonly (readonly [at: number, ink: Ink])[];
}

export type Paint = Ink | Gradient;

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Ends and corners are round. */
  readonly round?: boolean;
}

/** The weights and slopes that text is set in; each is a font of its own on paper. */
export type TypeStyle = 'regular' | 'medium' | 'semibold' | 'bold' | 'italic';

/** The seam between paper and its fonts. */
export interface TypeMeasure {
  /** Of a text on one line, in em. */
  width(text: string, style: TypeStyle): number;
  /** Whether a text is written from right to left, and so ends at the left. */
  isLeftward(text: string): boolean;
}

interface PaintedBase {
  /** In points, from the page's top left corner: where something of it can be seen. */
  readonly box: Box;
  /** What of the structure it belongs to; null: an artifact, of which nothing is said. */
  readonly piece: Piece | null;
  /** In points: nothing of it is drawn outside. */
  readonly clip?: Box;
  /**
   * In points: the sign it is a part of. Where a page is mirrored a sign goes to where its box goes, and is drawn as it
   * was.
   */
  readonly sign?: Box;
  /** Where it comes in its piece, if that lies on several pages; unsaid: as it is painted. */
  readonly order?: number;
}

export interface PaintedPath extends PaintedBase {
  readonly what: 'path';
  /** An SVG path in units of `scale` points, from `at`. */
  readonly d: string;
  readonly at: Point;
  readonly scale: number;
  /** Its x runs to the left from `at`. */
  readonly isTurned?: boolean;
  readonly fill?: Paint;
  readonly opacity?: number;
  readonly stroke?: Stroke;
}

export interface PaintedText extends PaintedBase {
  readonly what: 'text';
  /** In logical order. */
  readonly text: string;
  /** The left end of what is drawn of it, on its baseline. */
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly size: number;
  readonly style: TypeStyle;
  readonly ink: Ink;
  /** Whether its paragraph is written from right to left; unsaid: its own first letter says so (UAX #9, P2). */
  readonly toLeft?: boolean;
  /** Between letters, in points. */
  readonly tracking?: number;
  /** A space stands behind it, so that the next line does not join its words. */
  readonly spaced?: boolean;
  /** There for who searches and listens; on paper there was no room for it. */
  readonly unseen?: boolean;
}

/** A photo; where it is not at hand the frame under it is seen. */
export interface PaintedPicture extends PaintedBase {
  readonly what: 'picture';
  /** By its content: SHA-256 in hexadecimal. */
  readonly file: string;
  /** What can be seen on it; empty: nothing that matters. */
  readonly alt: string;
  /** In points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing on a page, painted in the order of the list. */
export type Painted = PaintedPath | PaintedText | PaintedPicture;

/** A part of the contents of an element: one run of marked content, or several when others lie between them. */
export interface Piece {
  readonly piece: true;
}

/** The standard structure types of PDF 1.7 that we use (ISO 32000-1, 14.8.4). */
type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Span'
  | 'Link'
  | 'Figure'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody';

/** What is said of the page to who cannot see it: a tree in reading order, whose leaves are pieces of pages. */
export interface Element {
  readonly tag: Tag;
  readonly children: readonly (Element | Piece)[];
  /** Says what a picture shows. */
  readonly alt?: string;
  /** Is said instead of what is drawn. */
  readonly actual?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  readonly rows?: number;
  /** BCP 47, where it is another than the document's. */
  readonly lang?: string;
  /** Of a link. */
  readonly address?: string;
}

/** A part of a page that leads somewhere. */
export interface LinkArea {
  readonly box: Box;
  readonly address: string;
  /** The link it is a part of. */
  readonly element: Element;
}

export interface Page {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly painted: readonly Painted[];
  readonly links: readonly LinkArea[];
}

export interface Bookmark {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

export function newPiece(): Piece {
  return { piece: true };
}
