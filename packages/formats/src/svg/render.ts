import type { Box } from '@throughline/journey';
import { isLanguage } from '../language.ts';
import { short } from '../paper/brush.ts';
import type {
  Paint,
  Painted,
  PaintedPath,
  PaintedPicture,
  PaintedText,
  Stroke,
  TypeStyle,
} from '../paper/painted.ts';
import { isLeftward } from '../pdf/bidi.ts';
import { element, escapeXml } from '../xml/write.ts';
import type { WrittenAttributes } from '../xml/write.ts';

/** A picture to be written: what is painted on it, and what it shows in words. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** BCP 47; empty: not said. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly painted: readonly Painted[];
}

const weights: Readonly<Record<TypeStyle, number>> = {
  regular: 400,
  italic: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
};
const family = 'Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';

/**
 * Writes a picture as SVG 1.1 with text as text. Looks stand in attributes, which every program that opens SVG reads;
 * each line of text takes the width it was laid out with, whatever font is at hand. `photos`: where photos are, by their
 * content; of others there is a frame.
 */
export function svgOf(
  { description, height, language, painted, title, width }: Picture,
  photos: ReadonlyMap<string, string> = new Map(),
  onProgress: (done: number) => void = () => undefined,
): string {
  const renderer = new Renderer(photos);
  const drawn = renderer.all(painted, onProgress);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': photos.size > 0 ? 'http://www.w3.org/1999/xlink' : null,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    width: short(width),
    height: short(height),
    role: 'img',
    'aria-labelledby': 'title words',
    'xml:lang': isLanguage(language) ? language : null,
    'font-family': family,
  };
  const said = [
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'words' }, escapeXml(description)),
  ];
  const definitions = renderer.definitions();
  const parts = [...said, ...(definitions === '' ? [] : [definitions]), ...drawn];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, '\n', parts.join('\n'), '\n')}\n`;
}

/** Turns what is painted into elements, and collects what they refer to. */
class Renderer {
  private readonly clips = new Definitions('clip');
  private readonly gradients = new Definitions('paint');
  private readonly photos: ReadonlyMap<string, string>;

  constructor(photos: ReadonlyMap<string, string>) {
    this.photos = photos;
  }

  all(painted: readonly Painted[], onProgress: (done: number) => void): readonly string[] {
    const parts: string[] = [];
    let open: Painted['piece'] = null;
    for (const [index, each] of painted.entries()) {
      if (index % 500 === 0) onProgress(index / painted.length);
      if (each.piece !== open) {
        if (open) parts.push('</g>');
        if (each.piece) parts.push('<g>');
        open = each.piece;
      }
      parts.push(this.drawn(each));
    }
    return open ? [...parts, '</g>'] : parts;
  }

  private drawn(each: Painted): string {
    if (each.what === 'picture') return this.picture(each);
    return each.what === 'path' ? this.path(each) : this.text(each);
  }

  /** The way to it is written as SVG 1.1 has it: programs that know of no other open it too. */
  private picture({ alt, clip, file, height, width, x, y }: PaintedPicture): string {
    const address = this.photos.get(file);
    if (address === undefined) return '';
    const at = { x: short(x), y: short(y), width: short(width), height: short(height) };
    const said = alt === '' ? [] : [element('title', {}, escapeXml(alt))];
    const drawn = element('image', { ...at, 'xlink:href': address }, ...said);
    return this.clipped(clip, drawn);
  }

  definitions(): string {
    const all = [...this.clips.written, ...this.gradients.written];
    return all.length === 0 ? '' : element('defs', {}, ...all);
  }

  private path({ at, clip, d, fill, isTurned, opacity, scale, stroke }: PaintedPath): string {
    const moved = at.x === 0 && at.y === 0 ? '' : `translate(${short(at.x)} ${short(at.y)})`;
    const across = isTurned ? ` scale(${short(-scale)} ${short(scale)})` : ` scale(${short(scale)})`;
    const scaled = scale === 1 && !isTurned ? '' : across;
    const drawn = element('path', {
      transform: `${moved}${scaled}`.trim() || null,
      d,
      fill: fill ? this.paint(fill) : 'none',
      // Of a gradient alone, printing browsers leave it out.
      [stroke ? 'fill-opacity' : 'opacity']: opacity,
      ...(stroke ? this.stroke(stroke) : {}),
    });
    return this.clipped(clip, drawn);
  }

  private stroke({ dash, paint, round, width }: Stroke): WrittenAttributes {
    return {
      stroke: this.paint(paint),
      'stroke-width': short(width),
      'stroke-dasharray': dash?.join(' '),
      'stroke-linecap': round ? 'round' : null,
      'stroke-linejoin': round ? 'round' : null,
    };
  }

  private text(line: PaintedText): string {
    const { box, clip, ink, size, style, text, tracking, unseen, x, y } = line;
    if (unseen) return '';
    const toLeft = line.toLeft ?? isLeftward(text);
    const look: WrittenAttributes = {
      x: short(x),
      y: short(y),
      'font-size': short(size),
      'font-weight': weights[style] === 400 ? null : weights[style],
      'font-style': style === 'italic' ? 'italic' : null,
      fill: ink,
      textLength: [...text].length > 1 ? short(box.width) : null,
      lengthAdjust: [...text].length > 1 ? 'spacingAndGlyphs' : null,
      'letter-spacing': tracking ? short(tracking) : null,
      direction: toLeft ? 'rtl' : null,
      'text-anchor': toLeft ? 'end' : null,
    };
    return this.clipped(clip, element('text', look, escapeXml(text)));
  }

  private clipped(box: Box | undefined, drawn: string): string {
    if (!box) return drawn;
    return element('g', { 'clip-path': `url(#${this.clipId(box)})` }, drawn);
  }

  private clipId({ height, width, x, y }: Box): string {
    const at = { x: short(x), y: short(y), width: short(width), height: short(height) };
    return this.clips.idOf(JSON.stringify(at), (id) => {
      return element('clipPath', { id }, element('rect', at));
    });
  }

  private paint(paint: Paint): string {
    if (typeof paint === 'string') return paint;
    const { from, stops, to } = paint;
    const ends = { x1: short(from.x), y1: short(from.y), x2: short(to.x), y2: short(to.y) };
    const id = this.gradients.idOf(JSON.stringify(paint), (name) => {
      const marks = stops.map(([offset, ink]) =>
        element('stop', { offset: short(offset), 'stop-color': ink }),
      );
      return element('linearGradient', { id: name, gradientUnits: 'userSpaceOnUse', ...ends }, ...marks);
    });
    return `url(#${id})`;
  }
}

/** What is defined once and used many times. */
class Definitions {
  readonly written: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  idOf(key: string, define: (id: string) => string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.prefix}${this.written.length + 1}`;
    this.ids.set(key, id);
    this.written.push(define(id));
    return id;
  }
}
