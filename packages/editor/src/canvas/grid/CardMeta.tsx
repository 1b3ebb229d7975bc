import type { ReactElement } from 'react';
import { blankFacts, blankOwnFacts } from '@throughline/journey';
import type {
  CardFacts,
  CardKind,
  Division,
  OwnFacts,
  PainPointFacts,
  QuoteFacts,
} from '@throughline/journey';
import { useIntl } from 'react-intl';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { EvidenceMark } from '../../icons/EvidenceMark.tsx';
import { SeverityBars } from '../../icons/SeverityBars.tsx';
import { useWords } from '../../text/words.ts';
import css from './Card.module.css';
import { Owner } from './CardAdornments.tsx';
import { feelingValue } from '../../text/cardWords.ts';
import { Words } from './Words.tsx';

/** What is drawn of a card beside its text. */
export type MarkedCard = CardFacts & OwnFacts;

/** A card of this kind that has just been made. */
export function newlyMarked(kind: CardKind): MarkedCard {
  return { ...blankFacts, ...blankOwnFacts(kind) };
}

interface CardMetaProps {
  readonly card: MarkedCard;
  readonly division: Division | undefined;
  readonly isFull: boolean;
}

/** The row under a card's text: severity, feeling, who said it, whose step it is. */
export function CardMeta({ card, division, isFull }: CardMetaProps): ReactElement | null {
  const intl = useIntl();
  if (card.kind === 'painPoint') return <SeverityRow card={card} division={division} isFull={isFull} />;
  if (!isFull) return null;
  if (card.kind === 'quote') return <SourceRow quote={card} />;
  if (card.kind === 'emotion') {
    return (
      <span className={css.meta}>
        <Words are={feelingValue(card.value, intl)} />
      </span>
    );
  }
  if (card.kind !== 'backstage' || !division) return null;
  return (
    <span className={css.meta} title={division.name}>
      <DivisionGlyph colour={division.colour} />
      <Words are={division.name} />
    </span>
  );
}

function SeverityRow(props: {
  readonly card: PainPointFacts & CardFacts;
  readonly division: Division | undefined;
  readonly isFull: boolean;
}): ReactElement {
  const { evidence, severity } = props.card;
  const words = useWords();
  const word = severity === null ? words('severity.none') : words(`severity.${severity}`);
  return (
    <span className={css.meta}>
      <SeverityBars severity={severity} />
      {props.isFull ? (
        <Words are={severity === null ? word : words('severity.full', { level: severity, word })} />
      ) : null}
      {props.isFull ? (
        <span className={css.rowEnd}>
          {evidence.level ? (
            <span className={css.evidence} title={words('card.evidence', { level: evidence.level })}>
              <EvidenceMark level={evidence.level} />
            </span>
          ) : null}
          {props.division ? <Owner division={props.division} /> : null}
        </span>
      ) : null}
    </span>
  );
}

function SourceRow({ quote }: { readonly quote: QuoteFacts }): ReactElement | null {
  const words = useWords();
  const { consent, speaker } = quote;
  if (consent === 'withdrawn') {
    return (
      <span className={css.meta} data-withdrawn="" title={speaker || undefined}>
        <Words are={words('face.withdrawn')} />
      </span>
    );
  }
  if (speaker === '') return null;
  return (
    <span className={css.meta} title={speaker}>
      <Words are={speaker} />
    </span>
  );
}
