import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../session/identity.ts';
import { useText } from '../../text/useText.ts';
import type { Me } from './MyName.tsx';

/**
 * The person at this device as the map shows them. Who has not given a name is a numbered guest, to everyone: the
 * server is told that name once it knows the person, so that two guests can be told apart.
 */
export function useMe(person: Person): Me {
  const text = useText();
  const { personId, name, colour } = useStore(person.store);
  const guest = text('name.guest', { number: guestNumber(personId) });
  const known = colour !== null;

  useEffect(() => {
    if (known && name === '') void person.rename(guest);
  }, [person, known, name, guest]);

  return {
    personId,
    name: name || guest,
    named: name !== '' && name !== guest,
    colour: colour ?? 1,
    rename: (words) => void person.rename(words),
  };
}

/** 1 to 99, the same for a person each time. */
function guestNumber(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 99;
  return sum + 1;
}
