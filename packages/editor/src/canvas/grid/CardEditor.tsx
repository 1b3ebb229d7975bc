import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { cardInsets } from '@throughline/journey';
import type { Box } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import {
  beginCard,
  close,
  dropNewCard,
  endEditing,
  flow,
  makeRoom,
  restingSpot,
  startDraft,
} from '../../session/editing.ts';
import { useSession } from '../../session/editorSession.ts';
import { goTo } from '../../session/focus.ts';
import { nameOf } from '../../session/follow.ts';
import { useBox, useJourney } from '../../session/hooks.ts';
import type { Editing } from '../../session/state.ts';
import { useWords } from '../../text/words.ts';
import css from './CardEditor.module.css';
import { TypingHere } from './TypingHere.tsx';
import { useTextBinding } from './useTextBinding.ts';

type CardEditing = Extract<Editing, { what: 'draft' | 'card' }>;

/** The text of one card while it is written, over the card or over the room that waits for it. */
export function CardEditor({ editing }: { readonly editing: CardEditing }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const done = useRef(false);
  const { box, kind, names, deletedBy } = useEdited(editing);
  const { binding, field } = useTextBinding({
    target: editing.what === 'card' ? { card: editing.card } : null,
    begin() {
      const card = beginCard(session);
      return card && { card };
    },
    changed(element) {
      element.style.height = 'auto';
      const height = element.scrollHeight;
      element.style.height = `${height}px`;
      makeRoom(session, height + 2);
    },
  });
  const present = useRef(editing);
  present.current = editing;

  /** Keeps the text, closes, and says where focus goes next. */
  const commit = (next: (text: string) => void): void => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value.trim() ?? '';
    binding.current?.commit();
    endEditing(session);
    next(text);
  };
  const rest = (): void => goTo(session, restingSpot(session, present.current));
  const below = (): void => {
    const now = present.current;
    startDraft(session, now.place, now.what === 'card' ? now.card : now.after);
  };
  const cancel = (): void => {
    if (done.current) return;
    done.current = true;
    const now = present.current;
    if (now.what === 'card' && !now.isNew) {
      binding.current?.cancel();
      close(session);
    } else {
      binding.current?.commit();
      if (now.what === 'card') dropNewCard(session);
      else close(session);
    }
    rest();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isNew = present.current.what === 'draft' || present.current.isNew;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab') commit(() => flow(session, present.current, event.shiftKey ? -1 : 1));
    else if (event.key === 'Enter' && isMod) commit((text) => (text === '' ? rest() : below()));
    else if (event.key === 'Enter' && !event.shiftKey)
      commit((text) => (isNew && text !== '' ? below() : rest()));
    else return;
    event.preventDefault();
  };
  if (!box) return null;
  const label = { kind: words(`kind.${kind}`), lane: names.lane, stage: names.stage };
  const insets = cardInsets(kind);
  return (
    <div
      className={css.editor}
      data-kind={kind}
      style={{ left: box.x, top: box.y, width: box.width, minHeight: box.height }}
    >
      <span className={css.mark} style={{ left: insets.left - 1, top: insets.top - 1 }}>
        <KindIcon kind={kind} />
      </span>
      <textarea
        ref={field}
        className={css.field}
        style={{
          padding: `${insets.top - 1}px ${insets.right - 1}px ${insets.bottom - 1}px ${insets.left + 21}px`,
        }}
        rows={1}
        dir="auto"
        aria-label={words(editing.what === 'draft' || editing.isNew ? 'edit.new' : 'edit.card', label)}
        placeholder={editing.what === 'draft' ? words('edit.placeholder', label) : undefined}
        onInput={() => binding.current?.input()}
        onCompositionStart={() => binding.current?.compositionStart()}
        onCompositionEnd={() => binding.current?.compositionEnd()}
        onKeyDown={press}
        onBlur={(event) => document.activeElement !== event.target && commit(() => undefined)}
      />
      {deletedBy === null ? null : (
        <p className={css.banner} role="status">
          {words('edit.deleted', { name: deletedBy })}
        </p>
      )}
      {editing.what === 'card' ? <TypingHere card={editing.card} /> : null}
    </div>
  );
}

interface Edited {
  /** The last place it had, if others have deleted it. */
  readonly box: Box | null;
  readonly kind: Exclude<CardEditing, { what: 'card' }>['kind'];
  readonly names: { readonly stage: string; readonly lane: string };
  readonly deletedBy: string | null;
}

function useEdited(editing: CardEditing): Edited {
  const session = useSession();
  const { lane, stage } = editing.place;
  const card = editing.what === 'card' ? editing.card : null;
  const box = useBox((layout) => (card ? layout.cardBox(card) : layout.draftBox(stage, lane)));
  const last = useRef(box);
  last.current = box ?? last.current;
  const journey = useJourney((now) => now);
  const laneNow = journey.lanes.find(({ id }) => id === lane);
  const live = card ? journey.cards.get(card) : undefined;
  const kind = editing.what === 'draft' ? editing.kind : (live?.kind ?? laneNow?.kind ?? 'note');
  return {
    box: last.current,
    kind,
    names: { stage: journey.stages.find(({ id }) => id === stage)?.title ?? '', lane: laneNow?.title ?? '' },
    deletedBy: card && journey.bin.cards.has(card) ? nameOf(session, card) : null,
  };
}
