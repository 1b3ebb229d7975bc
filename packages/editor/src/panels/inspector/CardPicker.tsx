import { useDeferredValue, useMemo } from 'react';
import type { ReactElement } from 'react';
import { cardsInReadingOrder, isPrompt } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import { cardName } from '../../text/cardWords.ts';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useAtRest } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { Picker } from './Picker.tsx';

interface CardPickerProps {
  readonly name: string;
  readonly placeholder: string;
  /** Cards that cannot be picked. */
  readonly without: ReadonlySet<CardId>;
  onPick(card: CardId): void;
  /** Escape with nothing typed. */
  onEscape?(): void;
}

/** Finds a card of the map by its words or its reference, lane by lane. */
export function CardPicker({ name, onEscape, onPick, placeholder, without }: CardPickerProps): ReactElement {
  const words = useWords();
  // A list of all cards follows when there is time: a letter typed on the map does not wait for it.
  const journey = useDeferredValue(useAtRest((now) => now));
  const options = useMemo(() => {
    const lanes = new Map(journey.lanes.map(({ id, title }) => [id, title || words('unnamed.lane')]));
    return cardsInReadingOrder(journey)
      .filter((card) => !without.has(card.id) && !isPrompt(card))
      .map((card) => ({
        id: card.id,
        text: `${cardName(card, words)} ${card.ref}`,
        icon: <KindIcon kind={card.kind} size={14} />,
        group: lanes.get(card.place.lane) ?? '',
      }));
  }, [journey, without, words]);
  return (
    <Picker
      name={name}
      placeholder={placeholder}
      options={options}
      onPick={(id) => onPick(id as CardId)}
      {...(onEscape ? { onEscape } : {})}
    />
  );
}
