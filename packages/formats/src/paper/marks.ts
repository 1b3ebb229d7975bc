import { evidenceLevels, isKnownChannel, severities } from '@throughline/journey';
import type { Box, CardKind, ChannelId, EvidenceLevel, KnownChannel, Severity } from '@throughline/journey';
import { rectangle } from './brush.ts';
import type { Brush } from './brush.ts';
import type { Inks } from './ink.ts';
import { severityInk } from './ink.ts';
import type { Ink } from './painted.ts';

/*
 * The marks of the map as paths. They are drawn like those of the editor (`editor/src/icons`), where they are elements
 * of a page.
 */

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const box = (...[x, y, width, height, radius]: readonly [number, number, number, number, number]): string =>
  rectangle({ x, y, width, height }, radius);

/** Silhouette, what is drawn on it with a line, and what is filled; on a field of 18. */
interface KindMark {
  readonly body: string;
  readonly line: string;
  readonly dot: string;
}

const kindMarks: Readonly<Record<CardKind, KindMark>> = {
  action: { body: circle(9, 9, 7.6), line: 'M6 9h5.5M9.2 6.5 11.7 9l-2.5 2.5', dot: '' },
  touchpoint: {
    body: box(1.7, 1.7, 14.6, 14.6, 4),
    line: 'M9 11.8V6.5a1 1 0 0 1 2 0M6.5 9.3A3.3 3.3 0 1 1 12 7.5',
    dot: circle(9, 12.3, 1.1),
  },
  emotion: {
    body: '',
    line: 'M1.8 12c2.5 0 3-7 5.5-7s2.7 6 5 6 2.3-3.5 4-3.5',
    dot: circle(7.3, 5, 1.7) + circle(12.3, 11, 1.7),
  },
  painPoint: {
    body: 'M7.9 2.3a1.25 1.25 0 0 1 2.2 0l6.3 11.8a1.25 1.25 0 0 1-1.1 1.85H2.7a1.25 1.25 0 0 1-1.1-1.85Z',
    line: 'M9 6.8v3.7',
    dot: circle(9, 13, 1),
  },
  quote: {
    body: 'M1.7 4.3c0-1.1.9-2 2-2h10.6c1.1 0 2 .9 2 2v6.4c0 1.1-.9 2-2 2H9.2l-4 3.4v-3.4H3.7c-1.1 0-2-.9-2-2Z',
    line: 'M6 9.5c1-.4 1.3-1.4 1.3-3M10.3 9.5c1-.4 1.3-1.4 1.3-3',
    dot: '',
  },
  backstage: { body: 'M9 1.4 15.6 5.2v7.6L9 16.6 2.4 12.8V5.2Z', line: circle(9, 9, 2.3), dot: '' },
  metric: {
    body: 'M2 3.2C2 2.5 2.5 2 3.2 2h8.3L16 6.5v8.3c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2Z',
    line: 'M5.7 12.5V9.8M9 12.5v-6M12.3 12.5v-4',
    dot: '',
  },
  opportunity: {
    body: 'M9 1.4a5.6 5.6 0 0 0-3.5 10c.6.5.9 1 .9 1.7v.4h5.2v-.4c0-.7.3-1.2.9-1.7A5.6 5.6 0 0 0 9 1.4Z',
    line: 'M6.9 16h4.2M9 9.2v3M7.4 7.6 9 9.2l1.6-1.6',
    dot: '',
  },
  note: {
    body: 'M2 3.2C2 2.5 2.5 2 3.2 2h11.6c.7 0 1.2.5 1.2 1.2V11l-5 5H3.2c-.7 0-1.2-.5-1.2-1.2Z',
    line: 'M5.5 6.2h7M5.5 9.4h4M11 15.6V11h4.6',
    dot: '',
  },
  photo: {
    body: box(1.4, 3.6, 15.2, 11.4, 1.6),
    line: 'm3.4 13 3.7-4.2 2.6 2.9 1.7-1.8 3.2 3.1',
    dot: circle(12.4, 6.9, 1.2),
  },
};

/** The mark of a kind. Printed grey it is a filled silhouette, what is on it is white. */
export function paintKind(brush: Brush, kind: CardKind, at: Box, inks: Inks): void {
  const { body, dot, line } = kindMarks[kind];
  const own = inks.kinds[kind];
  const field = fieldOf(brush, at, 18);
  if (body !== '') {
    field.path(body, whole(18), { fill: own.fill, stroke: { paint: own.edge, width: 1.3 } });
  }
  const over = body === '' && inks.isGrey ? inks.text[0] : own.ink;
  if (line !== '') field.path(line, whole(18), { stroke: { paint: over, width: 1.5, round: true } });
  if (dot !== '') field.path(dot, whole(18), { fill: over });
}

/** One line each, on a field of 16. */
const channelMarks: Readonly<Record<KnownChannel, string>> = {
  inPerson: `${circle(8, 4.7, 2.3)}M3.4 13.6c.3-3 2-4.8 4.6-4.8s4.3 1.8 4.6 4.8`,
  counter: `M2 9.5h12M3.2 9.5v4M12.8 9.5v4M5 9.5c0-2 1.2-3 3-3s3 1 3 3${circle(8, 4, 1.7)}`,
  kiosk: `${box(3.5, 1.8, 9, 7.4, 1)}M8 9.2v5M5 14.2h6M6.5 5.5h3`,
  homeVisit: 'M2 7.8 8 2.5l6 5.3M3.8 6.5v7h8.4v-7M6.8 13.5V9.8h2.4v3.7',
  mail: `${box(2, 3.5, 12, 9, 1.2)}M2.5 4.5l5.5 4.3 5.5-4.3`,
  form: 'M4 1.8h5.5L12.5 5v9.2H4ZM9.3 2v3.2h3.2M6.3 8h3.8M6.3 10.8h3.8',
  digitalService: `${box(2, 2.8, 12, 10.4, 1.2)}M2 6h12M5.6 9.6l1.7 1.4L10.5 8.2`,
  app: `${box(4.2, 1.8, 7.6, 12.4, 1.5)}M6.9 5.2h.01M9.1 5.2h.01M6.9 7.8h.01M9.1 7.8h.01M7.3 12h1.4`,
  telephone:
    'M4.3 2.5h1.9l1 2.8-1.5 1c.5 1.5 1.9 2.9 3.5 3.5l1-1.5 2.8 1v1.9c0 .9-.8 1.6-1.7 1.5C7 12.3 3.2 8.5 2.8 4.2c-.1-.9.6-1.7 1.5-1.7Z',
  phoneMenu:
    'M4 2.8h.01M8 2.8h.01M12 2.8h.01M4 6.3h.01M8 6.3h.01M12 6.3h.01M4 9.8h.01M8 9.8h.01M12 9.8h.01M8 13.3h.01',
  contactCentre: `M3.2 8.3V7.8a4.8 4.8 0 0 1 9.6 0v.5M12.8 12.3c0 1.2-1.2 1.8-3.3 1.8${box(1.8, 8.3, 2.8, 4, 1)}${box(11.4, 8.3, 2.8, 4, 1)}`,
  chat: 'M2.5 4.2c0-.9.7-1.6 1.6-1.6h7.8c.9 0 1.6.7 1.6 1.6v5.2c0 .9-.7 1.6-1.6 1.6H7.5l-3 2.5V11h-.4c-.9 0-1.6-.7-1.6-1.6ZM5.7 6.8h.01M8 6.8h.01M10.3 6.8h.01',
  text: `${box(4.5, 1.8, 7, 12.4, 1.5)}M7.3 12h1.4`,
  video: `${box(1.8, 4, 8.7, 8, 1.3)}M10.5 7.3l3.7-2.3v6l-3.7-2.3`,
  email: `${circle(8, 8, 2.5)}M10.5 8v1.2c0 2.3 3 2 3-1.2a5.5 5.5 0 1 0-2.5 4.6`,
  website: `${box(2, 3, 12, 8, 1.2)}M6 13.5h4M8 11v2.5`,
  outreach: 'M2.3 6.5v3h2.5l6.7 3.5V3L4.8 6.5ZM5.2 9.8l.9 3.7h1.8l-.7-2.6M13.8 6.7v2.6',
  social: `${circle(4, 8, 1.8)}${circle(11.8, 4, 1.8)}${circle(11.8, 12, 1.8)}M5.6 7.2l4.6-2.4M5.6 8.8l4.6 2.4`,
  thirdParty:
    'M9.2 2.5h4.3v4.3M13.5 2.5L7.8 8.2M11.5 9.7v2.8a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h2.8',
  other: `${circle(8, 8, 5.8)}M5.5 8h.01M8 8h.01M10.5 8h.01`,
};

/** For a channel another program has named: a label without a picture. */
const unknownChannel = 'M2.5 7.7V3.5a1 1 0 0 1 1-1h4.2l5.8 5.8-5.2 5.2ZM5.5 5.5h.01';

export function paintChannel(brush: Brush, channel: ChannelId, at: Box, ink: Ink): void {
  const d = isKnownChannel(channel) ? channelMarks[channel] : unknownChannel;
  const width = channel === 'phoneMenu' ? 2.1 : 1.5;
  fieldOf(brush, at, 16).path(d, whole(16), { stroke: { paint: ink, width, round: true } });
}

/** Of divisions, by their colour; on a field of 10. */
const glyphs = [
  circle(5, 5, 4),
  'M5 1L9.3 8.8H.7Z',
  box(1, 1, 8, 8, 1),
  'M5 .6L9.4 5L5 9.4L.6 5Z',
  'M3.6 1h2.8v2.6H9v2.8H6.4V9H3.6V6.4H1V3.6h2.6Z',
  'M5 .5L9 2.75v4.5L5 9.5L1 7.25v-4.5Z',
  'M5 .6L6.2 3.7L9.5 3.8L6.9 5.9L7.8 9.1L5 7.3L2.2 9.1L3.1 5.9L.5 3.8L3.8 3.7Z',
  box(0.6, 3.2, 8.8, 3.6, 1),
];

/** `colour`: 1 to 8; others wrap round. */
export function paintGlyph(brush: Brush, colour: number, at: Box, inks: Inks): void {
  const index = (((Math.trunc(colour) - 1) % glyphs.length) + glyphs.length) % glyphs.length;
  const fill = inks.categories[index] ?? inks.text[1];
  fieldOf(brush, at, 10).path(glyphs[index] ?? '', whole(10), { fill });
}

/** A ring that fills as the ground gets firmer; on a field of 10. */
const wedges = ['', 'M5 5V2a3 3 0 0 1 3 3Z', 'M5 2a3 3 0 0 1 0 6Z', 'M5 2a3 3 0 1 1 0 6a3 3 0 0 1 0-6Z'];

export function paintEvidence(brush: Brush, level: EvidenceLevel, at: Box, ink: Ink): void {
  const field = fieldOf(brush, at, 10);
  field.path(circle(5, 5, 4.2), whole(10), { stroke: { paint: ink, width: 1.2 } });
  const wedge = wedges[evidenceLevels.indexOf(level)] ?? '';
  if (wedge !== '') field.path(wedge, whole(10), { fill: ink });
}

/** Four rising bars on a field of 15 by 12, filled up to the severity. */
export function paintSeverity(brush: Brush, severity: Severity | null, at: Box, inks: Inks): void {
  const field = fieldOf(brush, at, 15);
  const bar = (step: number): string =>
    box((step - 1) * 4 + 0.35, 12 - step * 3 + 0.35, 2.3, step * 3 - 0.7, 0.7);
  const bars = (from: number, to: number): string =>
    severities
      .filter((step) => step >= from && step <= to)
      .map(bar)
      .join('');
  const ink = severityInk(inks, severity);
  const [on, off] = [bars(1, severity ?? 0), bars((severity ?? 0) + 1, 4)];
  const area = { x: 0, y: 0, width: 15, height: 12 };
  if (on !== '') field.path(on, area, { fill: ink, stroke: { paint: ink, width: 0.7 } });
  if (off !== '') field.path(off, area, { stroke: { paint: inks.control, width: 0.7 } });
}

const star = 'M8 1.6l1.95 4.1 4.5.6-3.3 3.1.85 4.5L8 11.7l-4 2.2.85-4.5-3.3-3.1 4.5-.6Z';

/** A moment that matters. */
export function paintStar(brush: Brush, at: Box, inks: Inks): void {
  const stroke = { paint: inks.moment, width: 1.2, round: true };
  fieldOf(brush, at, 16).path(star, whole(16), { fill: inks.moment, stroke });
}

const arrows = { up: 'M4 .8L7.6 7H.4Z', down: 'M4 7.2L.4 1h7.2Z', same: 'M.6 3.2h6.8v1.6H.6Z' };

export function paintArrow(brush: Brush, direction: keyof typeof arrows, at: Box, ink: Ink): void {
  fieldOf(brush, at, 8).path(arrows[direction], whole(8), { fill: ink });
}

/** Above it a feeling is drawn teal, below its negative vermilion, between them slate. */
const neutralBelow = 0.6;

function feelingInk({ feeling }: Inks, value: number): Ink {
  if (value > neutralBelow) return feeling.good;
  return value < -neutralBelow ? feeling.bad : feeling.neutral;
}

/** The face of a feeling on a field of 18: the mouth follows it, flat at 0 and full at ±1.6. */
export function paintFace(brush: Brush, value: number, at: Box, inks: Inks): void {
  const field = fieldOf(brush, at, 18);
  const ink = feelingInk(inks, value);
  const bend = Math.max(-1, Math.min(1, value / 1.6));
  const ends = (11.3 - bend * 0.8).toFixed(2);
  const middle = (11.3 + bend * 3.2).toFixed(2);
  field.path(circle(9, 9, 8), whole(18), { fill: inks.paper, stroke: { paint: ink, width: 1.5 } });
  field.path(circle(6.4, 7.2, 1) + circle(11.6, 7.2, 1), whole(18), { fill: ink });
  const mouth = `M5.3 ${ends}Q9 ${middle} 12.7 ${ends}`;
  field.path(mouth, whole(18), { stroke: { paint: ink, width: 1.5, round: true } });
}

/** The diamond of the future; on a field of 10. */
export const diamond = 'M5 1.4L8.6 5L5 8.6L1.4 5Z';
/** One thing comes instead of another; on a field of 10. */
const instead = 'M1 5h7M5.3 2.3L8 5L5.3 7.7';

/** What becomes of a card in the future: it comes, or it comes instead of another, or another comes instead. */
export function paintFutureMark(brush: Brush, isInstead: boolean, at: Box, inks: Inks): void {
  const stroke = { paint: inks.feeling.future, width: 1.4, round: true };
  fieldOf(brush, at, 10).path(isInstead ? instead : diamond, whole(10), { stroke });
}

/** Our own mark, on a field of 22. */
export function paintProductMark(brush: Brush, at: Box, inks: Inks): void {
  const field = fieldOf(brush, at, 22);
  field.path(box(0, 0, 22, 22, 6), whole(22), { fill: inks.accent });
  const stroke = { paint: inks.paper, width: 2, round: true };
  field.path('M4 14.5c3 0 3-7 6.5-7s3 5 7.5 5', whole(22), { stroke });
  field.path(circle(10.5, 7.5, 1.9), whole(22), { fill: inks.paper });
}

function fieldOf(brush: Brush, at: Box, size: number): Brush {
  return brush.sign(at).at(at.x, at.y, at.width / size);
}

function whole(size: number): Box {
  return { x: 0, y: 0, width: size, height: size };
}
