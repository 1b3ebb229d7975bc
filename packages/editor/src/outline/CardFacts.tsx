import type { ReactElement, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '@throughline/journey';
import { ChannelIcon } from '../icons/ChannelIcon.tsx';
import { DivisionGlyph } from '../icons/DivisionGlyph.tsx';
import { SeverityBars } from '../icons/SeverityBars.tsx';
import type { Surroundings } from '../session/surroundings.ts';
import { cardFacts } from '../text/cardSentence.ts';
import type { Fact } from '../text/cardSentence.ts';
import { useWords } from '../text/words.ts';
import css from './CardFacts.module.css';

interface CardFactsProps {
  readonly card: Card;
  readonly around: Surroundings;
}

/** What the map draws and says of a card, here in words for everybody; they describe its button. */
export function CardFacts({ around, card }: CardFactsProps): ReactElement {
  const words = useWords();
  const intl = useIntl();
  const facts = cardFacts(card, around, { words, intl });
  return (
    <p id={`facts-${card.id}`} className={css.facts}>
      <span className={css.kind}>{words(`kindTitle.${card.kind}`)}</span>
      {facts.map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- facts have an order and no other names
        <span key={index} className={css.fact} data-fact={fact.what}>
          {markOf(fact, card, around)}
          {fact.said}
        </span>
      ))}
    </p>
  );
}

function markOf({ what }: Fact, card: Card, { divisions }: Surroundings): ReactNode {
  if (what === 'severity' && card.kind === 'painPoint')
    return <SeverityBars severity={card.severity} size={11} />;
  if (what === 'channels') {
    return card.channels.map((channel) => <ChannelIcon key={channel} channel={channel} size={14} />);
  }
  const division = what === 'owner' && card.division ? divisions.get(card.division) : undefined;
  return division ? <DivisionGlyph colour={division.colour} size={10} /> : null;
}
