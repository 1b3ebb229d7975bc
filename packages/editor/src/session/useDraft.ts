import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { DraftKey } from './drafts.ts';
import { useSession } from './editorSession.ts';

interface DraftedOptions {
  readonly key: DraftKey;
  /** What the map says, as the field writes it. */
  readonly value: string;
  /** Puts what was written on the map; the sentence that says why it cannot, else null. */
  keep(text: string): string | null;
}

export interface DraftedField {
  /** What stands in the field, at every place that shows it. */
  readonly text: string;
  /** Why what is written cannot be kept. */
  readonly problem: string | null;
  /** What somebody else has put on the map since I began; null: nothing. */
  readonly theirs: string | null;
  write(text: string): void;
  /** Leaving the field, or Enter: one change of the map, or none. */
  finish(): void;
  /** Escape: what the map says stands in the field again. Whether there was anything to let go. */
  letGo(): boolean;
}

/** A plain field with a draft: what is typed goes on the map when it is finished, as one step to undo. */
export function useDraft({ keep, key, value }: DraftedOptions): DraftedField {
  const { drafts } = useSession();
  const subscribe = useCallback((listener: () => void) => drafts.subscribe(key, listener), [drafts, key]);
  const draft = useSyncExternalStore(subscribe, () => drafts.get(key));
  const [problem, setProblem] = useState<string | null>(null);

  const finish = (): void => {
    const written = drafts.get(key);
    if (!written) return;
    const isChange = written.text !== written.from && written.text !== value;
    const reason = isChange ? keep(written.text) : null;
    setProblem(reason);
    if (reason === null) drafts.drop(key);
  };
  const finishLast = useEffectEvent(finish);
  useEffect(() => () => finishLast(), []);

  return {
    text: draft?.text ?? value,
    problem: draft ? problem : null,
    theirs: draft && draft.from !== value && draft.text !== value ? value : null,
    write(text) {
      setProblem(null);
      drafts.write(key, text, value);
    },
    finish,
    letGo() {
      setProblem(null);
      drafts.drop(key);
      return draft !== null;
    },
  };
}
