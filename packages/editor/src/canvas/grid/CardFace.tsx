import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { isPrompt, lacksDescription } from '@throughline/journey';
import type { Card, CardParts, Line } from '@throughline/journey';
import { MomentStar } from '../../icons/MomentStar.tsx';
import { useSession } from '../../session/editorSession.ts';
import type { Detail } from '../flow/detail.ts';
import { NotDescribed } from '../photo/PhotoPicture.tsx';
import css from './Card.module.css';
import { CardAdornments, CardMark } from './CardAdornments.tsx';
import { CardCrest } from './CardCrest.tsx';
import { CardMeta } from './CardMeta.tsx';
import { drawnText } from '../../text/cardWords.ts';
import { LineHyphen } from './LineHyphen.tsx';
import { spacesAfter } from './spacesAfter.ts';
import type { Surroundings } from '../../session/surroundings.ts';

interface CardFaceProps {
  readonly card: Card;
  readonly around: Surroundings;
  readonly detail: Detail;
}

/**
 * What is seen of a card: less of it the smaller it is on the screen, in the same box. Its lines read as one text are
 * the card's name.
 */
export function CardFace({ around, card, detail }: CardFaceProps): ReactElement | null {
  const { layout } = useSession();
  // The card is drawn again whenever its record or its place changes, and its parts change with nothing else.
  const parts = layout.getState().cardParts(card.id);
  if (!parts) return null;
  if (detail === 'full') return <FullFace card={card} around={around} parts={parts} />;
  return (
    <span className={css.face} data-face={detail} aria-hidden="true">
      <CardMark card={card} />
      {detail === 'title' ? <CardText card={card} lines={parts.lines} /> : null}
      {detail === 'mark' && !isPrompt(card) ? (
        <CardMeta card={card} division={undefined} isFull={false} />
      ) : null}
      {detail === 'mark' && card.moment ? <MomentStar /> : null}
    </span>
  );
}

/** Text and the row under it flow, so that other spacing than ours pushes the row down; the rest is put in its place. */
function FullFace({
  around,
  card,
  parts,
}: Omit<CardFaceProps, 'detail'> & { readonly parts: CardParts }): ReactElement {
  const division = card.division ? around.divisions.get(card.division) : undefined;
  const { height, meta, text } = parts;
  const end = meta ? meta.y + meta.height : text.y + text.height;
  return (
    <>
      <span
        className={css.face}
        data-face="full"
        aria-hidden="true"
        style={{ paddingTop: text.y - 1, paddingBottom: Math.max(0, height - end - 1) }}
      >
        <CardAdornments card={card} parts={parts} division={division} />
        <span className={css.body} style={{ marginInlineStart: text.x - 1, width: text.width }}>
          {card.text === '' && lacksDescription(card) ? (
            <NotDescribed />
          ) : (
            <CardText card={card} lines={parts.lines} />
          )}
        </span>
        {meta ? (
          <span
            className={css.under}
            style={{
              marginTop: meta.y - text.y - text.height,
              marginInlineStart: meta.x - 1,
              width: meta.width,
            }}
          >
            <CardMeta card={card} division={division} isFull />
          </span>
        ) : null}
      </span>
      <CardCrest card={card} around={around} />
    </>
  );
}

interface CardTextProps {
  readonly card: Card;
  readonly lines: readonly Line[];
}

function CardText({ card, lines }: CardTextProps): ReactElement {
  const spaces = spacesAfter(
    drawnText(card),
    lines.map((line) => line.text),
  );
  return (
    <span className={css.text} dir="auto" data-written="">
      {keyed(lines).map(([key, line], index) => (
        <Fragment key={key}>
          <DrawnLine line={line} />
          {spaces[index] ? ' ' : null}
        </Fragment>
      ))}
    </span>
  );
}

/** Lines and runs never change places, so their number names them. */
function keyed<T>(items: readonly T[]): readonly (readonly [string, T])[] {
  return items.map((item, index) => [String(index), item]);
}

function DrawnLine({ line }: { readonly line: Line }): ReactElement {
  return (
    <span className={css.line}>
      {keyed(line.runs).map(([key, run]) =>
        run.bold ? (
          <b key={key}>{run.text}</b>
        ) : (
          <span key={key} className={run.href ? css.address : undefined} data-href={run.href}>
            {run.text}
          </span>
        ),
      )}
      <LineHyphen line={line} />
    </span>
  );
}
