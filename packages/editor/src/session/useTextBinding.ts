import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { TextTarget } from '@throughline/doc';
import { limits } from '@throughline/journey';
import { useSession } from './editorSession.ts';
import { sayLimit } from './editing.ts';
import { TextBinding } from './textBinding.ts';

/** A field on the page and the shared text behind it. */
export interface Bound {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly binding: RefObject<TextBinding | null>;
}

interface BoundOptions {
  /** null until the first letter. */
  readonly target: TextTarget | null;
  begin?(): TextTarget | null;
  /** Whether what is in the field is not meant as text yet. */
  holds?(field: HTMLTextAreaElement): boolean;
  changed?(field: HTMLTextAreaElement): void;
}

/**
 * A text field bound to shared text for as long as it is on the page. It has focus before the key press that
 * opened it is over. Closing it in whatever way keeps what was typed.
 */
export function useTextBinding(options: BoundOptions): Bound {
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<TextBinding>(null);
  const startsAt = useEffectEvent(() => options.target);
  const begin = useEffectEvent(() => options.begin?.() ?? null);
  const holds = useEffectEvent((element: HTMLTextAreaElement) => options.holds?.(element) ?? false);
  const changed = useEffectEvent((element: HTMLTextAreaElement) => options.changed?.(element));

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const { doc, presence } = session;
    let target = startsAt();
    const bound = new TextBinding({
      doc,
      field: element,
      target,
      begin: () => (target = begin()),
      holds: () => holds(element),
      refused: () => sayLimit(session, 'limit.text'),
      changed() {
        changed(element);
        shareIfMoved();
      },
    });
    let told: string | null = null;
    const share = (): void => {
      if (!target) return;
      told = bound.caret();
      presence.set({ typing: { target, caret: told } });
    };
    // Behind the letters that are typed it stays at the same place between others: nothing to tell.
    const shareIfMoved = (): void => {
      if (bound.caret() !== told) share();
    };
    const caretMoved = (): void => {
      if (document.activeElement === element) shareIfMoved();
    };
    binding.current = bound;
    element.focus({ preventScroll: true });
    changed(element);
    share();
    // A field lays out what it is given before it says so: 200 kB that no card can hold would hold up the page.
    const refuseTooMuch = (event: InputEvent): void => {
      if ((event.data?.length ?? 0) <= limits.cardText) return;
      event.preventDefault();
      sayLimit(session, 'limit.text');
    };
    element.addEventListener('beforeinput', refuseTooMuch);
    document.addEventListener('selectionchange', caretMoved);
    return () => {
      element.removeEventListener('beforeinput', refuseTooMuch);
      document.removeEventListener('selectionchange', caretMoved);
      leaveNoCaret(element);
      bound.commit();
      presence.set({ typing: null });
    };
  }, [session]);

  return { field, binding };
}

/**
 * The caret of a field that goes would stay where it was, between the cards: nobody sees it there, and the browser looks
 * with each frame for a place near it that can be written in, through a map of any size. Another field keeps its own.
 */
function leaveNoCaret(field: HTMLTextAreaElement): void {
  const { activeElement } = document;
  const isInOther = activeElement !== field && activeElement?.matches('input, textarea');
  if (!isInOther) document.getSelection()?.removeAllRanges();
}
