import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { useText } from '../../text/useText.ts';
import { ofAllMaps } from './deviceMemory.ts';
import type { PersonHere } from './People.tsx';

/** How long comings and goings are gathered into one sentence, in milliseconds. */
const gathered = 10_000;

/** Says who came and who left, to whoever wants to hear it, gathered: eight people who come at once are one sentence. */
export function useComings(others: readonly PersonHere[]): void {
  const text = useText();
  const announce = useAnnounce();
  const present = useRef(others);
  const told = useRef<readonly PersonHere[]>(others);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    present.current = others;
    if (timer.current !== null || samePeople(others, told.current)) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      const came = without(present.current, told.current);
      const left = without(told.current, present.current);
      told.current = present.current;
      if (!ofAllMaps.attention.getState().comings) return;
      const say = (id: 'people.joined' | 'people.left', [first, ...rest]: readonly PersonHere[]): void => {
        if (first) announce(text(id, { name: first.name, count: rest.length }));
      };
      say('people.joined', came);
      say('people.left', left);
    }, gathered);
  }, [others, announce, text]);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}

function without(people: readonly PersonHere[], known: readonly PersonHere[]): readonly PersonHere[] {
  const ids = new Set(known.map((person) => person.personId));
  return people.filter((person) => !ids.has(person.personId));
}

function samePeople(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return without(a, b).length === 0 && without(b, a).length === 0;
}
