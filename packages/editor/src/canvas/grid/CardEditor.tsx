import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { cardInsets } from '@throughline/journey';
import type { Box, CardKind, Journey } from '@throughline/journey';
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
import { useJourney, useLastBox } from '../../session/hooks.ts';
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

  /** Keeps the text, closes, and says where focus goes next. */
  const commit = (next: (text: string) => void): void => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value.trim() ?? '';
    binding.current?.commit();
    endEditing(session);
    next(text);
  };
  const rest = (): void => goTo(session, restingSpot(session, editing));
  const below = (): void => {
    startDraft(session, editing.place, editing.what === 'card' ? editing.card : editing.after);
  };
  const cancel = (): void => {
    if (done.current) return;
    done.current = true;
    if (editing.what === 'card' && !editing.isNew) {
      binding.current?.cancel();
      close(session);
    } else {
      binding.current?.commit();
      if (editing.what === 'card') dropNewCard(session);
      else close(session);
    }
    rest();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isNew = editing.what === 'draft' || editing.isNew;
    const isMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Tab') commit(() => flow(session, editing, event.shiftKey ? -1 : 1));
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
        <output className={css.banner}>{words('edit.deleted', { name: deletedBy })}</output>
      )}
      {editing.what === 'card' ? <TypingHere card={editing.card} /> : null}
    </div>
  );
}

interface Edited {
  /** The last place it had, if others have deleted it. */
  readonly box: Box | null;
  readonly kind: CardKind;
  readonly names: { readonly stage: string; readonly lane: string };
  readonly deletedBy: string | null;
}

function useEdited(editing: CardEditing): Edited {
  const session = useSession();
  const { lane, stage } = editing.place;
  const card = editing.what === 'card' ? editing.card : null;
  const box = useLastBox((layout) => (card ? layout.cardBox(card) : layout.draftBox(stage, lane)));
  const kind = useJourney((journey) => kindOf(journey, editing));
  const stageTitle = useJourney(({ stages }) => titleOf(stages, stage));
  const laneTitle = useJourney(({ lanes }) => titleOf(lanes, lane));
  const isDeleted = useJourney(({ bin }) => card !== null && bin.cards.has(card));
  return {
    box,
    kind,
    names: { stage: stageTitle, lane: laneTitle },
    deletedBy: card && isDeleted ? nameOf(session, card) : null,
  };
}

function kindOf(journey: Journey, editing: CardEditing): CardKind {
  if (editing.what === 'draft') return editing.kind;
  const { bin, cards } = journey;
  return (cards.get(editing.card) ?? bin.cards.get(editing.card)?.record)?.kind ?? 'note';
}

function titleOf(records: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return records.find((record) => record.id === id)?.title ?? '';
}
