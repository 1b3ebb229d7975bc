import type { ReactElement } from 'react';
import type { CardId } from '@throughline/journey';
import { useWords } from '../text/words.ts';
import css from './OutlineCard.module.css';
import { usePeopleOn } from './people.ts';

/** Who else has this card selected, or writes in it: always with a name. */
export function PeopleTags({ card }: { readonly card: CardId }): ReactElement | null {
  const words = useWords();
  const people = usePeopleOn(card);
  if (people.length === 0) return null;
  return (
    <span className={css.people} data-person={people[0]?.person.colour}>
      {people.map(({ isTyping, person }) => (
        <span key={person.clientId} className={css.person} data-person={person.colour}>
          {words(isTyping ? 'outline.typing' : 'outline.person', { name: person.name || words('someone') })}
        </span>
      ))}
    </span>
  );
}
