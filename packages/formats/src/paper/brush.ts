import type { Box, Point } from '@throughline/journey';
import type { Ink, Paint, Painted, Piece, Stroke, TypeMeasure, TypeStyle } from './painted.ts';

/** How a shape is painted. Lengths are in the brush's units. */
export interface ShapeLook {
  readonly fill?: Paint;
  readonly opacity?: number;
  readonly stroke?: Stroke;
}

/** How a line of text is set. `size` is in the brush's units, `at` where it is anchored: on its baseline. */
export interface TextLook {
  readonly size: number;
  readonly style: TypeStyle;
  readonly ink: Ink;
  readonly anchor?: 'left' | 'middle' | 'right';
  /** Between letters, in em. */
  readonly tracking?: number;
  readonly spaced?: boolean;
  readonly unseen?: boolean;
  /** Whether its paragraph is written from right to left; unsaid: its own first letter says so. */
  readonly toLeft?: boolean;
}

/** What is painted on. */
interface Ground {
  readonly measure: TypeMeasure;
  /** The page is mirrored when all is painted (`mirrored.ts`): lines begin at the right. */
  readonly isMirrored: boolean;
}

interface Surface extends Ground {
  readonly painted: Painted[];
}

/** Where a brush stands, and what its strokes are for. */
interface Stand {
  readonly origin: Point;
  /** Points in one unit. */
  readonly scale: number;
  readonly piece: Piece | null;
  /** On the page: no path is painted outside of it. */
  readonly frame: Box | null;
  /** On the page: the sign that is painted. */
  readonly sign: Box | null;
}

/** Paints on one page in units of its own. What it paints is an artifact unless it is told what it belongs to. */
export class Brush {
  private readonly surface: Surface;
  private readonly stand: Stand;

  private constructor(surface: Surface, stand: Stand) {
    this.surface = surface;
    this.stand = stand;
  }

  static on(painted: Painted[], { isMirrored, measure }: Ground): Brush {
    const stand = { origin: { x: 0, y: 0 }, scale: 1, piece: null, frame: null, sign: null };
    return new Brush({ painted, measure, isMirrored }, stand);
  }

  /** From another origin, and in units `scale` times as large. */
  at(x: number, y: number, scale = 1): Brush {
    return this.standing({ origin: this.toPage({ x, y }), scale: this.stand.scale * scale });
  }

  of(piece: Piece | null): Brush {
    return this.standing({ piece });
  }

  /** Paints only what lies in a box. */
  within(box: Box): Brush {
    return this.standing({ frame: this.boxOnPage(box) });
  }

  /** For a sign, which is the same on a mirrored page as on any other. `box`: where it stands. */
  sign(box: Box): Brush {
    return this.standing({ sign: this.boxOnPage(box) });
  }

  width(text: string, { size, style, tracking = 0 }: Pick<TextLook, 'size' | 'style' | 'tracking'>): number {
    return (this.surface.measure.width(text, style) + tracking * [...text].length) * size;
  }

  isLeftward(text: string): boolean {
    return this.surface.measure.isLeftward(text);
  }

  /** Whether a text begins where lines of the map end: it is written the other way. */
  isAgainst(text: string): boolean {
    return /\p{L}/u.test(text) && this.isLeftward(text) !== this.surface.isMirrored;
  }

  /** `box`: where it can be seen. */
  path(d: string, box: Box, look: ShapeLook): void {
    const { fill, opacity, stroke } = look;
    const { frame, origin, piece, scale, sign } = this.stand;
    this.surface.painted.push({
      what: 'path',
      d,
      at: origin,
      scale,
      box: this.boxOnPage(grown(box, (stroke?.width ?? 0) / 2)),
      piece,
      ...(frame ? { clip: frame } : {}),
      ...(sign ? { sign } : {}),
      ...(fill ? { fill } : {}),
      ...(opacity === undefined ? {} : { opacity }),
      ...(stroke ? { stroke } : {}),
    });
  }

  picture(file: string, box: Box, alt: string): void {
    const onPage = this.boxOnPage(box);
    const { piece } = this.stand;
    this.surface.painted.push({ what: 'picture', file, alt, ...onPage, box: onPage, piece });
  }

  rect(box: Box, look: ShapeLook, radius: Radius = 0): void {
    this.path(rectangle(box, radius), box, look);
  }

  line(from: Point, to: Point, stroke: Stroke): void {
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    this.path(`M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`, box, { stroke });
  }

  /** Gives how wide it is. */
  text(text: string, at: Point, look: TextLook): number {
    const { anchor = 'left', ink, size, spaced, style, toLeft, tracking, unseen } = look;
    const width = this.width(text, look);
    if (text === '') return 0;
    const x = anchor === 'left' ? at.x : anchor === 'right' ? at.x - width : at.x - width / 2;
    const box = { x, y: at.y - size, width, height: size * 1.3 };
    const on = this.toPage({ x, y: at.y });
    const { piece, scale } = this.stand;
    this.surface.painted.push({
      what: 'text',
      text,
      ...on,
      size: size * scale,
      style,
      ink,
      box: this.boxOnPage(box),
      piece,
      ...(tracking ? { tracking: tracking * size * scale } : {}),
      ...(toLeft === undefined ? {} : { toLeft }),
      ...(spaced ? { spaced } : {}),
      ...(unseen ? { unseen } : {}),
    });
    return width;
  }

  boxOnPage({ height, width, x, y }: Box): Box {
    const { scale } = this.stand;
    return { ...this.toPage({ x, y }), width: width * scale, height: height * scale };
  }

  private toPage({ x, y }: Point): Point {
    const { origin, scale } = this.stand;
    return { x: origin.x + x * scale, y: origin.y + y * scale };
  }

  private standing(change: Partial<Stand>): Brush {
    return new Brush(this.surface, { ...this.stand, ...change });
  }
}

/** One for all corners, or from the top left one clockwise. */
export type Radius = number | readonly [number, number, number, number];

/** A quarter circle as a cubic curve: control points at this part of the radius. */
const quarter = 0.5523;

export function rectangle({ height, width, x, y }: Box, radius: Radius = 0): string {
  const most = Math.min(width, height) / 2;
  const all = typeof radius === 'number' ? [radius, radius, radius, radius] : radius;
  const [a = 0, b = 0, c = 0, d = 0] = all.map((one) => Math.min(one, most));
  const [right, bottom] = [x + width, y + height];
  const p = (...numbers: number[]): string => numbers.map(short).join(' ');
  const k = (r: number): number => r * (1 - quarter);
  return [
    `M${p(x + a, y)}L${p(right - b, y)}`,
    b > 0 ? `C${p(right - k(b), y, right, y + k(b), right, y + b)}` : '',
    `L${p(right, bottom - c)}`,
    c > 0 ? `C${p(right, bottom - k(c), right - k(c), bottom, right - c, bottom)}` : '',
    `L${p(x + d, bottom)}`,
    d > 0 ? `C${p(x + k(d), bottom, x, bottom - k(d), x, bottom - d)}` : '',
    `L${p(x, y + a)}`,
    a > 0 ? `C${p(x, y + k(a), x + k(a), y, x + a, y)}` : '',
    'Z',
  ].join('');
}

function grown({ height, width, x, y }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Three decimals: a thousandth of a point is nothing on paper. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
