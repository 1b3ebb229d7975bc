import type { DifferenceCounts } from '@throughline/journey';
import { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../../parts/announce.ts';
import type { Versions } from '../../../session/versions.ts';
import { useText } from '../../../text/useText.ts';
import { goBackTo, type MapOfHistory } from './travel.ts';
import { undoHere } from './undoHere.ts';
import type { MapHistory, PastMap } from './useHistory.ts';
import { versionName, whyNot } from './versionWords.ts';

interface RestoreNeeds {
  readonly history: MapHistory;
  readonly map: MapOfHistory;
  readonly versions: Pick<Versions, 'make'>;
}

const parts = ['added', 'deleted', 'changed', 'moved'] as const satisfies readonly (keyof DifferenceCounts)[];

/** Restores the version that is looked at: says what that changed, with the way to take it back, or why not. */
export function useRestore(past: PastMap, { history, map, versions }: RestoreNeeds) {
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const { backToNow, tell } = history;

  const restoreNow = useCallback(async (): Promise<void> => {
    const name = versionName(past.version, text);
    const went = await goBackTo(past, map, versions);
    if (!went.ok) {
      const why = whyNot(went.reason, text);
      setProblem(went.kept ? why : text('history.refused.notKept', { why }));
      return;
    }
    const counted = parts
      .filter((part) => went.value[part] > 0)
      .map((part) => text(`history.count.${part}`, { count: went.value[part] }));
    const sentence = text('history.restored', { name, what: intl.formatList(counted) });
    backToNow();
    tell({ sentence, intent: 'restore version', undo: () => undoHere(map.doc, text, announce) });
  }, [past, map, versions, text, intl, announce, backToNow, tell]);

  const restore = useCallback((): void => {
    if (busy.current) return;
    busy.current = true;
    void restoreNow().finally(() => {
      busy.current = false;
    });
  }, [restoreNow]);
  return { problem, restore };
}
