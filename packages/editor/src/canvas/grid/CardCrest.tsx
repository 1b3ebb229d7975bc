import type { ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { MomentStar } from '../../icons/MomentStar.tsx';
import { useWords } from '../../text/words.ts';
import css from './CardCrest.module.css';
import type { Surroundings } from '../../session/surroundings.ts';

interface CardCrestProps {
  readonly card: Card;
  readonly around: Surroundings;
}

/**
 * Small marks on a card's upper edge, where no text is: a moment that matters, and what becomes of the card. Which card
 * comes instead is in the tooltip, and in the card's description.
 */
export function CardCrest({ card, around }: CardCrestProps): ReactElement | null {
  const words = useWords();
  const intl = useIntl();
  const { replacedBy, replaces } = around;
  const isFuture = card.state === 'future';
  const isReplaced = replacedBy.length > 0;
  if (!card.moment && !isFuture && !isReplaced) return null;
  return (
    <span className={css.crest} aria-hidden="true">
      {card.moment ? (
        <span className={css.moment} title={words('face.moment')}>
          <MomentStar size={11} />
        </span>
      ) : null}
      {isFuture ? (
        <span
          className={css.future}
          title={replaces ? words('face.replaces', { card: replaces }) : words('face.future')}
        >
          {replaces ? <Replacing /> : <Appearing />}
        </span>
      ) : null}
      {isReplaced ? (
        <span
          className={css.replaced}
          title={words('face.replacedBy', { cards: intl.formatList(replacedBy) })}
        >
          <Replacing />
        </span>
      ) : null}
    </span>
  );
}

/** One thing comes instead of another. */
function Replacing(): ReactElement {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10">
      <path d="M1 5h7M5.3 2.3 8 5 5.3 7.7" />
    </svg>
  );
}

/** Something is there that was not: the diamond that points of the future have. */
function Appearing(): ReactElement {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10">
      <path d="M5 1.4 8.6 5 5 8.6 1.4 5Z" />
    </svg>
  );
}
