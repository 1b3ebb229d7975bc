import type { CSSProperties, ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { cardInsets } from '@throughline/journey';
import type { Card, Line } from '@throughline/journey';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { EmotionFace } from '../../icons/EmotionFace.tsx';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { SeverityBars } from '../../icons/SeverityBars.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useJourney } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { useDetail } from '../flow/useCamera.ts';
import css from './Card.module.css';
import { feelingValue } from './cardWords.ts';

/** What is seen of a card: less of it the smaller it is on the screen, in the same box. */
export function CardFace({ card }: { readonly card: Card }): ReactElement | null {
  const detail = useDetail();
  const { layout } = useSession();
  // The card is drawn again whenever its record or its place changes, and lines change with nothing else.
  const lines = layout.getState().richLines(card.id);
  if (detail === 'block') return null;
  return (
    <span
      className={css.face}
      data-detail={detail}
      aria-hidden="true"
      style={detail === 'full' ? insetsOf(card) : undefined}
    >
      {card.kind === 'emotion' ? <EmotionFace value={card.value} size={16} /> : <KindIcon kind={card.kind} />}
      {detail === 'mark' ? null : (
        <span className={css.text} dir="auto">
          {keyed(lines).map(([key, line]) => (
            <DrawnLine key={key} line={line} />
          ))}
        </span>
      )}
      {detail === 'title' ? null : <Marks card={card} isFull={detail === 'full'} />}
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

/** The space behind a line keeps its last word from the next line's first, for those who read the text as one. */
function DrawnLine({ line }: { readonly line: Line }): ReactElement {
  return (
    <>
      <span className={css.line}>
        {keyed(line.runs).map(([key, run]) =>
          run.bold ? <b key={key}>{run.text}</b> : <span key={key}>{run.text}</span>,
        )}
      </span>{' '}
    </>
  );
}

/** Drawn, not written: the card is named by its text alone, and described in sentences (`cardWords.ts`). */
function Words({ are }: { readonly are: string }): ReactElement {
  return <span className={css.words} data-words={are} />;
}

/** Severity, feeling, owner: what the kind shows under its text. */
function Marks({ card, isFull }: { readonly card: Card; readonly isFull: boolean }): ReactElement | null {
  const words = useWords();
  const intl = useIntl();
  const division = useJourney(({ divisions }) => (card.division ? divisions.get(card.division) : undefined));
  if (card.kind === 'painPoint') {
    const { severity } = card;
    const word = severity === null ? words('severity.none') : words(`severity.${severity}`);
    return (
      <span className={css.meta}>
        <SeverityBars severity={severity} />
        {isFull ? (
          <Words are={severity === null ? word : words('severity.full', { level: severity, word })} />
        ) : null}
        {division ? (
          <span className={css.owner} title={division.name}>
            <DivisionGlyph colour={division.colour} />
          </span>
        ) : null}
      </span>
    );
  }
  if (card.kind === 'emotion') {
    if (!isFull) return null;
    return (
      <span className={css.meta}>
        <Words are={feelingValue(card.value, intl)} />
      </span>
    );
  }
  return division ? (
    <span className={css.corner}>
      <DivisionGlyph colour={division.colour} />
    </span>
  ) : null;
}
