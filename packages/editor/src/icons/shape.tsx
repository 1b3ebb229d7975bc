import type { ReactElement } from 'react';

/** A path, a circle (its middle and radius) or a box (its corner, sides and rounding), in units of its mark's field. */
export type Shape =
  | string
  | readonly [cx: number, cy: number, r: number]
  | readonly [x: number, y: number, width: number, height: number, rx: number];

/** The element of a shape. Marks make theirs once, so that it costs a card nothing to show one again. */
export function drawn(shape: Shape, className?: string): ReactElement {
  const key = String(shape);
  if (typeof shape === 'string') return <path key={key} className={className} d={shape} />;
  if (shape.length === 3) {
    const [cx, cy, r] = shape;
    return <circle key={key} className={className} cx={cx} cy={cy} r={r} />;
  }
  const [x, y, width, height, rx] = shape;
  return <rect key={key} className={className} x={x} y={y} width={width} height={height} rx={rx} />;
}
