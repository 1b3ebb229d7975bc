import { Fragment } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { cardInsets } from '@throughline/journey';
import type { Card, Line } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useDetail } from '../flow/useCamera.ts';
import css from './Card.module.css';
import { CardMark, CardMeta } from './CardMeta.tsx';
import { drawnText } from './cardWords.ts';
import { spacesAfter } from './spacesAfter.ts';

/**
 * What is seen of a card: less of it the smaller it is on the screen, in the same box. Its lines read as one text are
 * the card's name.
 */
export function CardFace({ card }: { readonly card: Card }): ReactElement | null {
  const detail = useDetail();
  const { layout } = useSession();
  // The card is drawn again whenever its record or its place changes, and lines change with nothing else.
  const lines = layout.getState().richLines(card.id);
  if (detail === 'block') return null;
  const spaces = spacesAfter(
    drawnText(card),
    lines.map((line) => line.text),
  );
  return (
    <span
      className={css.face}
      data-detail={detail}
      aria-hidden="true"
      style={detail === 'full' ? insetsOf(card) : undefined}
    >
      <CardMark card={card} />
      {detail === 'mark' ? null : (
        <span className={css.text} dir="auto">
          {keyed(lines).map(([key, line], index) => (
            <Fragment key={key}>
              <DrawnLine line={line} />
              {spaces[index] ? ' ' : null}
            </Fragment>
          ))}
        </span>
      )}
      {detail === 'title' ? null : <CardMeta card={card} isFull={detail === 'full'} />}
    </span>
  );
}

/** The padding the layout reckons with, less the border. */
function insetsOf(card: Card): CSSProperties {
  const { bottom, left, right, top } = cardInsets(card.kind);
  return { padding: `${top - 1}px ${right - 1}px ${bottom - 1}px ${left - 1}px` };
}

/** Lines and runs never change places, so their number names them. */
function keyed<T>(items: readonly T[]): readonly (readonly [string, T])[] {
  return items.map((item, index) => [String(index), item]);
}

function DrawnLine({ line }: { readonly line: Line }): ReactElement {
  return (
    <span className={css.line}>
      {keyed(line.runs).map(([key, run]) =>
        run.bold ? <b key={key}>{run.text}</b> : <span key={key}>{run.text}</span>,
      )}
    </span>
  );
}
