import { memo, useState } from 'react';
import type { ReactElement } from 'react';
import { EdgeLabelRenderer } from '@xyflow/react';
import type { EdgeProps } from '@xyflow/react';
import type { Point, Route } from '@throughline/journey';
import { useWords } from '../../text/words.ts';
import type { LinkEdge } from './graph.ts';
import css from './LinkLine.module.css';

/** The size of an arrow head, in map units. */
const head = { length: 6, width: 7 } as const;
const port = 3.5;

/**
 * The line of a link: a ring where it begins, an arrow where it leads. What it says is written on it while one of its
 * cards is chosen or the pointer is on it. It is drawn only: links are spoken by their cards, and listed beside the map.
 */
export const LinkLine = memo(function LinkLine({ data }: EdgeProps<LinkEdge>): ReactElement | null {
  const words = useWords();
  const [isUnderPointer, setUnderPointer] = useState(false);
  if (!data) return null;
  const { isChosen, link, path, route } = data.shown;
  const [start, end] = [route.points[0], route.points.at(-1)];
  const isStrong = isChosen || isUnderPointer;
  if (!start || !end) return null;
  const look = { 'data-strong': isStrong || undefined };
  return (
    <>
      <path
        className={css.reach}
        d={path}
        onPointerEnter={() => setUnderPointer(true)}
        onPointerLeave={() => setUnderPointer(false)}
      />
      <g className={css.drawn} data-link={link.id} {...look}>
        <path className={css.line} d={path} />
        <circle className={css.port} cx={start.x} cy={start.y} r={port} />
        <path className={css.head} d={arrowAt(end, comingFrom(route))} />
      </g>
      {isStrong ? (
        <EdgeLabelRenderer>
          <div
            className={css.label}
            style={{ translate: `calc(${route.label.x}px - 50%) calc(${route.label.y}px - 50%)` }}
            aria-hidden="true"
          >
            {words(`inspector.link.${link.kind}`)}
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});

/** From which side the line reaches its last point: lines reach cards level. */
function comingFrom({ points }: Route): 1 | -1 {
  const [before, last] = points.slice(-2);
  return before && last && before.x < last.x ? 1 : -1;
}

function arrowAt({ x, y }: Point, way: 1 | -1): string {
  const back = x - way * head.length;
  return `M${x} ${y}L${back} ${y - head.width / 2}L${back} ${y + head.width / 2}Z`;
}
