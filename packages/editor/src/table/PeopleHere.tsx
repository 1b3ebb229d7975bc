import { useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { CardId } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { useWords } from '../text/words.ts';
import css from './PeopleHere.module.css';

/** Who else has selected this card or types in it, by name and in their colour. */
export function PeopleHere({ card }: { readonly card: CardId }): ReactElement | null {
  const { presence } = useSession();
  const words = useWords();
  // As text, so that a row is drawn again only when somebody comes, goes or begins to type.
  const here = useSyncExternalStore(presence.subscribe.bind(presence), () =>
    JSON.stringify(
      presence.others().flatMap(({ colour, name, selection, typing }) => {
        const isTyping = typing !== null && 'card' in typing.target && typing.target.card === card;
        return isTyping || selection.includes(card) ? [{ colour, name, isTyping }] : [];
      }),
    ),
  );
  if (here === '[]') return null;
  const people = JSON.parse(here) as readonly { colour: number; name: string; isTyping: boolean }[];
  return (
    <span className={css.people}>
      {people.map(({ colour, isTyping, name }) => (
        <span key={name} className={css.person} style={colourOf(colour)}>
          {isTyping ? words('table.typing', { name }) : name}
        </span>
      ))}
    </span>
  );
}

function colourOf(person: number): CSSProperties {
  return { '--person': `var(--p-${person})` } as CSSProperties;
}
