import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { JourneyDoc, Presence } from '@throughline/doc';
import type { Journey } from '@throughline/journey';
import type { PersonHere } from './People.tsx';

/** The title of an open map, as anyone changes it. */
export function useMapTitle(doc: JourneyDoc): string {
  return useSyncExternalStore(
    useCallback((listener) => doc.subscribe(listener), [doc]),
    () => doc.journey.meta.title,
  );
}

/** The map as it is now. */
export function useJourney(doc: JourneyDoc): Journey {
  return useSyncExternalStore(
    useCallback((listener) => doc.subscribe(listener), [doc]),
    () => doc.journey,
  );
}

/** Everyone else on the map: each person once, however many tabs they have open, in the order they came. */
export function useOthers(presence: Presence, myId: string): readonly PersonHere[] {
  const last = useRef<readonly PersonHere[]>([]);
  return useSyncExternalStore(
    useCallback((listener) => presence.subscribe(listener), [presence]),
    () => {
      const people = new Map<string, PersonHere>();
      for (const { personId, name, colour, role } of presence.others()) {
        if (personId !== myId && !people.has(personId))
          people.set(personId, { personId, name, colour, role });
      }
      const found = inOrder([...people.values()], last.current);
      if (!sameList(found, last.current)) last.current = found;
      return last.current;
    },
  );
}

/** Those who were here keep their place; those who came stand behind them. */
function inOrder(people: readonly PersonHere[], before: readonly PersonHere[]): readonly PersonHere[] {
  const place = new Map(before.map((person, index) => [person.personId, index]));
  const at = (person: PersonHere): number => place.get(person.personId) ?? before.length;
  return [...people].sort((a, b) => at(a) - at(b));
}

function sameList(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return a.length === b.length && a.every((person, index) => samePerson(person, b[index]));
}

function samePerson(a: PersonHere, b: PersonHere | undefined): boolean {
  return a.personId === b?.personId && a.name === b.name && a.colour === b.colour && a.role === b.role;
}
