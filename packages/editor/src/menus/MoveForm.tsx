import { useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import type { Placement } from '@throughline/doc';
import { cardsIn } from '@throughline/journey';
import type { Card, CardId, LaneId, StageId } from '@throughline/journey';
import { cardName } from '../text/cardWords.ts';
import { move, moveTo } from '../session/cards.ts';
import { useSession } from '../session/editorSession.ts';
import { useJourney } from '../session/hooks.ts';
import { lanesOf } from '../session/placing.ts';
import { useWords } from '../text/words.ts';
import css from './Dialog.module.css';

interface MoveFormProps {
  readonly cards: readonly CardId[];
  onClose(): void;
}

/** Move to…: what a drag does, by choosing stage, lane and position. */
export function MoveForm({ cards, onClose }: MoveFormProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const journey = useJourney((now) => now);
  const from = cards[0] && journey.cards.get(cards[0])?.place;
  const [stage, setStage] = useState<string>(from?.stage ?? '');
  const ownLanes = lanesOf(journey, cards).length > 1;
  const [lane, setLane] = useState<string>(ownLanes ? 'own' : (from?.lane ?? ''));
  const [after, setAfter] = useState('last');
  const to = { stage: stage as StageId, lane: lane as LaneId };
  const there = cardsIn(journey, to.stage, to.lane).filter(({ id }) => !cards.includes(id));
  const known = positionAmong(there, after);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (lane === 'own' && from) move(session, cards, { ...to, lane: from.lane }, 'last');
    else moveTo(session, [{ cards, to, after: behind(known) }]);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Heading slot="title" className={css.title ?? ''}>
        {words('move.title', { count: cards.length })}
      </Heading>
      <Choice name={words('move.stage')} value={stage} onChange={setStage}>
        {journey.stages.map(({ id, title }, index) => (
          <option key={id} value={id}>{`${index + 1} ${title || words('unnamed.stage')}`}</option>
        ))}
      </Choice>
      <Choice name={words('move.lane')} value={lane} onChange={setLane}>
        {ownLanes ? <option value="own">{words('move.ownLanes')}</option> : null}
        {journey.lanes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || words('unnamed.lane')}
          </option>
        ))}
      </Choice>
      {lane === 'own' ? null : <Position value={known} there={there} onChange={setAfter} />}
      <div className={css.answers}>
        <button type="button" className={css.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button type="submit" className={css.primary}>
          {words('move.go')}
        </button>
      </div>
    </form>
  );
}

/** A card that has gone meanwhile leaves the position at the end. */
function positionAmong(there: readonly Card[], after: string): string {
  return after === 'first' || there.some(({ id }) => id === after) ? after : 'last';
}

function behind(position: string): Placement['after'] {
  if (position === 'first') return null;
  return position === 'last' ? 'last' : (position as CardId);
}

interface PositionProps {
  readonly value: string;
  /** The cards that lie there already. */
  readonly there: readonly Card[];
  onChange(value: string): void;
}

function Position({ onChange, there, value }: PositionProps): ReactElement {
  const words = useWords();
  return (
    <Choice name={words('move.position')} value={value} onChange={onChange}>
      <option value="first">{words('move.first')}</option>
      {there.map((card, index) => (
        <option key={card.id} value={index === there.length - 1 ? 'last' : card.id}>
          {words('move.behind', { card: cardName(card, words).slice(0, 60) })}
        </option>
      ))}
    </Choice>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
  onChange(value: string): void;
}

function Choice({ children, name, onChange, value }: ChoiceProps): ReactElement {
  return (
    <label className={css.field}>
      {name}
      <select className={css.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
