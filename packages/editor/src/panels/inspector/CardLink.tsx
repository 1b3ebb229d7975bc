import type { ReactElement, ReactNode } from 'react';
import type { Card } from '@throughline/journey';
import { cardName } from '../../text/cardWords.ts';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useSession } from '../../session/editorSession.ts';
import { goToCard } from '../../session/viewing.ts';
import { useWords } from '../../text/words.ts';
import css from './CardLink.module.css';

interface CardLinkProps {
  readonly card: Card;
  /** What can be done with the link. */
  readonly children?: ReactNode;
}

/** Another card, and the way to it. */
export function CardLink({ card, children }: CardLinkProps): ReactElement {
  const session = useSession();
  const name = cardName(card, useWords());
  return (
    <div className={css.frame}>
      <button type="button" className={css.card} title={name} onClick={() => goToCard(session, card.id)}>
        <KindIcon kind={card.kind} />
        <span className={css.text} dir="auto">
          {name}
        </span>
      </button>
      {children}
    </div>
  );
}

interface GoneCardProps {
  /** What became of it. */
  readonly text: string;
  readonly children: ReactNode;
}

/** In the place of a card that is not there. */
export function GoneCard({ children, text }: GoneCardProps): ReactElement {
  return (
    <div className={css.frame} data-broken="">
      <span className={css.text} dir="auto">
        {text}
      </span>
      {children}
    </div>
  );
}
