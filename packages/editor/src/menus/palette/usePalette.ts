import { useEffect, useMemo, useState } from 'react';
import type { CardId } from '@throughline/journey';
import { idle } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { useMapState } from '../../session/hooks.ts';
import type { MapElsewhere } from '../../session/pageOffers.ts';
import {
  commandEntries,
  createCardEntries,
  laneEntries,
  mapEntries,
  personEntries,
  stageEntries,
} from './entries.ts';
import type { Entry, EntryGroup } from './entries.ts';
import { offer } from './sections.ts';
import type { Offered } from './sections.ts';

/**
 * What the palette offers for what was typed. It opens on what is there: what others do meanwhile does not shift it.
 * Cards are made ready to be found while the first letters are still on their way.
 */
export function usePalette(typed: string): Offered {
  const session = useSession();
  const maps = useMaps(session);
  // Opening it ends what was being written: then other commands make sense.
  const editing = useMapState((state) => state.editing);
  const sources = useMemo(() => {
    const cards = cardsOf(session);
    const made = new Map<EntryGroup, readonly Entry[]>();
    const make: Record<EntryGroup, () => readonly Entry[]> = {
      commands: () => (editing ? [] : commandEntries(session)),
      cards: () => cards.all(),
      stages: () => stageEntries(session),
      lanes: () => laneEntries(session),
      people: () => personEntries(session),
      maps: () => mapEntries(maps),
    };
    const entriesOf = (group: EntryGroup): readonly Entry[] => {
      const entries = made.get(group) ?? make[group]();
      made.set(group, entries);
      return entries;
    };
    const entryOf = (id: string): Entry | undefined => {
      const [of = '', name = ''] = id.split(' ');
      if (of === 'card') return cards.one(name as CardId);
      const group = groupOf[of];
      return group && entriesOf(group).find((entry) => entry.id === id);
    };
    return { entriesOf, entryOf, recent: session.recent.ids() };
  }, [editing, maps, session]);
  useEffect(() => {
    let isWanted = true;
    const ready = async (): Promise<void> => {
      await idle();
      if (isWanted) sources.entriesOf('cards');
    };
    void ready();
    return () => {
      isWanted = false;
    };
  }, [sources]);
  return useMemo(() => offer({ ...sources, typed }), [sources, typed]);
}

/** An id begins with what it is of. */
const groupOf: Readonly<Record<string, EntryGroup>> = {
  command: 'commands',
  stage: 'stages',
  lane: 'lanes',
  person: 'people',
  map: 'maps',
};

const known = new WeakMap<EditorSession, ReturnType<typeof createCardEntries>>();

/** Kept while the map is open: what was made ready for one search serves the next. */
function cardsOf(session: EditorSession): ReturnType<typeof createCardEntries> {
  const found = known.get(session) ?? createCardEntries(session);
  known.set(session, found);
  return found;
}

const noMaps: readonly MapElsewhere[] = [];

function useMaps(session: EditorSession): readonly MapElsewhere[] {
  const [maps, setMaps] = useState(noMaps);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const found = (await session.page.getState().maps?.()) ?? noMaps;
      if (isWanted) setMaps(found);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [session]);
  return maps;
}
