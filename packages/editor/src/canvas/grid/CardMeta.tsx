import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { CardKind, DivisionId, Severity } from '@throughline/journey';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { EmotionFace } from '../../icons/EmotionFace.tsx';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { SeverityBars } from '../../icons/SeverityBars.tsx';
import { useJourney } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Card.module.css';
import { feelingValue } from './cardWords.ts';

/** What is drawn of a card beside its text. */
export type MarkedCard = { readonly division: DivisionId | null } & (
  | { readonly kind: 'painPoint'; readonly severity: Severity | null }
  | { readonly kind: 'emotion'; readonly value: number }
  | { readonly kind: Exclude<CardKind, 'painPoint' | 'emotion'> }
);

/** A card of this kind that has just been made. */
export function newlyMarked(kind: CardKind): MarkedCard {
  if (kind === 'painPoint') return { kind, division: null, severity: null };
  return kind === 'emotion' ? { kind, division: null, value: 0 } : { kind, division: null };
}

/** The mark of a kind; of an emotion the face that is made. */
export function CardMark({ card }: { readonly card: MarkedCard }): ReactElement {
  return card.kind === 'emotion' ? (
    <EmotionFace value={card.value} size={16} />
  ) : (
    <KindIcon kind={card.kind} />
  );
}

/** Drawn, not written: the card is named by its text alone, and described in sentences (`cardWords.ts`). */
function Words({ are }: { readonly are: string }): ReactElement {
  return <span className={css.words} data-words={are} />;
}

interface CardMetaProps {
  readonly card: MarkedCard;
  readonly isFull: boolean;
}

/** Severity, feeling, owner: what the kind shows under its text. */
export function CardMeta({ card, isFull }: CardMetaProps): ReactElement | null {
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
