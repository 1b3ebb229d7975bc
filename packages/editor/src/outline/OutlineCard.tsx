import { memo } from 'react';
import type { ReactElement } from 'react';
import { Ellipsis } from 'lucide-react';
import { drawnRuns, isPrompt, shownText } from '@throughline/journey';
import type { Card, CardId } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useSession } from '../session/editorSession.ts';
import { useCard, useCardLook, useStanding } from '../session/hooks.ts';
import { openMenuOf } from '../session/openMenu.ts';
import { useSurroundings } from '../session/surroundings.ts';
import type { Surroundings } from '../session/surroundings.ts';
import { cardName, drawnText } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { CardFacts } from './CardFacts.tsx';
import { FeelingSlider } from './FeelingSlider.tsx';
import css from './OutlineCard.module.css';
import { PeopleTags } from './PeopleTags.tsx';
import { CardPhoto } from './CardPhoto.tsx';

interface OutlineCardProps {
  readonly id: CardId;
  readonly stageTitle: string;
  /** Near enough to the viewport to follow other records. */
  readonly near: boolean;
}

/** One card as an item of a list: its text is a button, its facts stand under it in words. */
export const OutlineCard = memo(function OutlineCard(props: OutlineCardProps): ReactElement | null {
  const { id, near } = props;
  const card = useCard(id);
  const around = useSurroundings(card, near);
  const standing = useStanding(id);
  const { isSelected } = useCardLook(id);
  if (!card || !around) return null;
  return (
    <li
      className={css.card}
      data-card={id}
      data-kind={card.kind}
      data-severity={card.kind === 'painPoint' ? (card.severity ?? 0) : undefined}
      data-prompt={isPrompt(card) || undefined}
      data-selected={isSelected || undefined}
      data-standing={standing === 'plain' ? undefined : standing}
    >
      <span className={css.mark}>
        <KindIcon kind={card.kind} size={18} />
      </span>
      <div className={css.body}>
        {card.kind === 'photo' && card.file !== '' ? <CardPhoto photo={card} /> : null}
        <Main {...props} card={card} around={around} />
        <CardFacts card={card} around={around} />
      </div>
      <More id={id} />
      <PeopleTags card={id} />
    </li>
  );
});

interface MainProps extends OutlineCardProps {
  readonly card: Card;
  readonly around: Surroundings;
}

/** What has focus: the text of a card, or of a point of a curve its value. */
function Main({ card, stageTitle }: MainProps): ReactElement {
  const words = useWords();
  const { isHere, isOneOfMany, isSelected } = useCardLook(card.id);
  if (card.kind === 'emotion' && !isPrompt(card))
    return <FeelingSlider point={card} stageTitle={stageTitle} />;
  const isWritten = drawnText(card).trim() !== '' && !isPrompt(card);
  return (
    <button
      type="button"
      id={`card-${card.id}`}
      className={css.text}
      data-spot=""
      data-testid={`card-${card.id}`}
      tabIndex={isHere ? 0 : -1}
      aria-describedby={`facts-${card.id}`}
      aria-pressed={isOneOfMany ? isSelected : undefined}
      lang={card.lang || undefined}
      dir="auto"
    >
      {isWritten ? <Runs text={shownText(card)} /> : cardName(card, words)}
    </button>
  );
}

function Runs({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {drawnRuns(text).map(({ bold, href, text: part }, index) => {
        // oxlint-disable-next-line react/no-array-index-key -- a text has no other names for its parts
        const key = index;
        if (bold) return <b key={key}>{part}</b>;
        return href ? (
          <span key={key} className={css.address} data-href={href}>
            {part}
          </span>
        ) : (
          part
        );
      })}
    </>
  );
}

/** The visible way to a card's menu. */
function More({ id }: { readonly id: CardId }): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <button
      type="button"
      className={css.more}
      tabIndex={-1}
      aria-label={words('card.menu')}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        const { bottom, left } = event.currentTarget.getBoundingClientRect();
        openMenuOf(session, { at: 'card', card: id }, { x: left, y: bottom });
      }}
    >
      <Ellipsis size={16} aria-hidden />
    </button>
  );
}
