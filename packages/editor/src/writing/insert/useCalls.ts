import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { callAt } from '../../session/calls.ts';
import type { Call } from '../../session/calls.ts';

/** Answers a key press that is meant for what is offered; whether it was. */
type TakeKey = (key: string) => boolean;

/** What is called from the text that is being written, and whom its keys are for meanwhile. */
export interface Calls {
  readonly call: Call | null;
  /** The list of what is offered puts itself here once it is there. */
  readonly takeKey: RefObject<TakeKey | null>;
  /** Enter was pressed before the list was there: it takes the first thing when it comes. */
  readonly isAwaited: RefObject<boolean>;
  /** Whether a key press is for the list. */
  press(key: string): boolean;
  /** Looks at what stands before the caret. */
  follow(field: HTMLTextAreaElement): void;
  /**
   * Whether the text only says what is to be inserted: as long as it does, it is in no card. A person's letters that
   * call nothing are text.
   */
  holds(field: HTMLTextAreaElement): boolean;
  /** What was written stays as text, and calls nothing until another sign is written. */
  letGo(): void;
}

export function useCalls({ isDraft, isNew }: { isDraft: boolean; isNew: boolean }): Calls {
  const [call, setCall] = useState<Call | null>(null);
  const last = useRef<Call | null>(null);
  const show = (found: Call | null): void => {
    if (isSame(last.current, found)) return;
    last.current = found;
    setCall(found);
  };
  const takeKey = useRef<TakeKey | null>(null);
  const isAwaited = useRef(false);
  const leftAt = useRef<number | null>(null);
  const find = (field: HTMLTextAreaElement): Call | null => {
    const found = callAt(field.value, field.selectionEnd, isNew);
    return found && found.from === leftAt.current ? null : found;
  };
  return {
    call,
    takeKey,
    isAwaited,
    press(key) {
      if (!call) return false;
      if (takeKey.current) return takeKey.current(key);
      isAwaited.current ||= key === 'Enter';
      return key === 'Enter';
    },
    follow(field) {
      if (leftAt.current !== null && !callAt(field.value, field.selectionEnd, isNew)) leftAt.current = null;
      const found = find(field);
      isAwaited.current &&= found !== null;
      show(found);
    },
    holds(field) {
      const found = isDraft ? find(field) : null;
      return found?.sign === '/' && found.from === 0;
    },
    letGo() {
      leftAt.current = call?.from ?? null;
      show(null);
    },
  };
}

function isSame(one: Call | null, other: Call | null): boolean {
  return one?.sign === other?.sign && one?.from === other?.from && one?.query === other?.query;
}
