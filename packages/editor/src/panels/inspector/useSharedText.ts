import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { TextTarget } from '@throughline/doc';
import { sayLimit } from '../../session/editing.ts';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { TextBinding } from '../../session/textBinding.ts';

interface SharedText {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly bound: RefObject<Bound | null>;
}

/**
 * A field that stays bound to shared text for as long as it is on the page, with or without focus: what is typed in the
 * card on the map, here, or by somebody else is one text.
 */
export function useSharedText(target: TextTarget): SharedText {
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const bound = useRef<Bound>(null);
  const targetNow = useEffectEvent(() => target);
  useLayoutEffect(() => {
    if (!field.current) return undefined;
    const opened = new Bound(session, field.current, targetNow());
    bound.current = opened;
    return () => opened.close();
  }, [session]);
  return { field, bound };
}

/** One binding after the other: each holds one editing run, which is one step to undo. */
class Bound {
  private readonly session: EditorSession;
  private readonly field: HTMLTextAreaElement;
  private readonly target: TextTarget;
  private wrote = false;
  private binding: TextBinding;

  constructor(session: EditorSession, field: HTMLTextAreaElement, target: TextTarget) {
    this.session = session;
    this.field = field;
    this.target = target;
    this.binding = this.bind();
  }

  compositionStart(): void {
    this.binding.compositionStart();
  }

  compositionEnd(): void {
    this.wrote = true;
    this.binding.compositionEnd();
  }

  input(): void {
    this.wrote = true;
    this.binding.input();
  }

  /** Ends the running edit and keeps it; the field stays bound. */
  finish(): void {
    this.binding.commit();
    this.again();
  }

  /** Takes back what I typed since the last end. Whether there was anything. */
  letGo(): boolean {
    const { wrote } = this;
    this.binding.cancel();
    this.again();
    return wrote;
  }

  close(): void {
    this.binding.commit();
    if (this.wrote) this.session.presence.set({ typing: null });
  }

  private again(): void {
    if (this.wrote) this.session.presence.set({ typing: null });
    this.wrote = false;
    this.binding = this.bind();
  }

  private bind(): TextBinding {
    const { field, session, target } = this;
    const { doc, presence } = session;
    const binding: TextBinding = new TextBinding({
      doc,
      field,
      target,
      begin: () => null,
      later: (takeOver) => {
        if (document.activeElement === field) takeOver();
        else session.rest.soon(field, takeOver);
      },
      refused: () => sayLimit(session, 'limit.text'),
      changed: () => {
        fit(field);
        if (!this.wrote) return;
        presence.set({ typing: { target, caret: this.binding.caret() } });
      },
    });
    fit(field);
    return binding;
  }
}

/** As high as its text. To ask for its height costs a layout at every letter: only where the style cannot say it. */
function fit(field: HTMLTextAreaElement): void {
  if (Reflect.has(field.style, 'fieldSizing')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
