import type { Box } from '@throughline/journey';
import type { Page, Painted } from './painted.ts';

/** A page seen in a mirror, its reading order as it was; twice is the page itself. */
export function mirroredPage({ links, painted, ...sheet }: Page): Page {
  const { width } = sheet;
  return {
    ...sheet,
    painted: mirrored(painted, width),
    links: links.map((link) => ({ ...link, box: turned(link.box, width) })),
  };
}

/**
 * What is painted on a ground of this width, seen in a mirror: a box at x lies at width − x − its own width, paths run
 * the other way. Words, photos and signs stay as they are and go with their boxes.
 */
export function mirrored(painted: readonly Painted[], width: number): readonly Painted[] {
  return painted.map((each) => mirroredOne(each, width));
}

function mirroredOne(each: Painted, width: number): Painted {
  const { box, clip, sign } = each;
  if (sign) return signMoved(each, turned(sign, width), width);
  const places = { box: turned(box, width), ...(clip ? { clip: turned(clip, width) } : {}) };
  if (each.what !== 'path') return { ...each, ...places, x: places.box.x };
  const { isTurned = false } = each;
  return { ...each, ...places, at: { ...each.at, x: width - each.at.x }, isTurned: !isTurned };
}

/** A part of a sign goes with it. What the sign is cut by is mirrored. */
function signMoved(each: Painted, sign: Box, width: number): Painted {
  const by = sign.x - (each.sign?.x ?? sign.x);
  const { box, clip } = each;
  const places = {
    sign,
    box: { ...box, x: box.x + by },
    ...(clip ? { clip: turned(clip, width) } : {}),
  };
  if (each.what !== 'path') return { ...each, ...places, x: each.x + by };
  return { ...each, ...places, at: { ...each.at, x: each.at.x + by } };
}

function turned(box: Box, width: number): Box {
  return { ...box, x: width - box.x - box.width };
}
