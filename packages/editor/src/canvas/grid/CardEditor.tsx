import { useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { cardInsets, leastCardHeight, spacing } from '@throughline/journey';
import type { Box, Card, CardId, Journey } from '@throughline/journey';
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
import cardCss from './Card.module.css';
import css from './CardEditor.module.css';
import { CardMark, CardMeta, newlyMarked } from './CardMeta.tsx';
import type { MarkedCard } from './CardMeta.tsx';
import { TypingHere } from './TypingHere.tsx';
import { useTextBinding } from './useTextBinding.ts';

type CardEditing = Extract<Editing, { what: 'draft' | 'card' }>;

/** The text of one card while it is written, over the card or over the room that waits for it. */
export function CardEditor({ editing }: { readonly editing: CardEditing }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const done = useRef(false);
  const { box, card, names, deletedBy } = useEdited(editing);
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
  const { kind } = card;
  const label = { kind: words(`kind.${kind}`), lane: names.lane, stage: names.stage };
  const insets = cardInsets(kind);
  const under = leastCardHeight(kind) - insets.top - spacing.cardLine;
  return (
    <div
      className={`${css.editor} ${cardCss.marked}`}
      data-kind={kind}
      data-severity={card.kind === 'painPoint' ? (card.severity ?? 0) : undefined}
      style={{ left: box.x, top: box.y, width: box.width, minHeight: box.height }}
    >
      <div className={css.body}>
        <span className={css.mark} style={{ left: insets.left - 1, top: insets.top }}>
          <CardMark card={card} />
        </span>
        <textarea
          ref={field}
          className={css.field}
          style={{
            padding: `${insets.top - 1}px ${insets.right - 1}px ${under - 1}px ${insets.left + 21}px`,
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
        <span
          className={css.under}
          style={{ inset: `auto ${insets.right - 1}px ${insets.bottom - 1}px ${insets.left - 1}px` }}
          aria-hidden="true"
        >
          <CardMeta card={card} isFull />
        </span>
      </div>
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
  readonly card: MarkedCard;
  readonly names: { readonly stage: string; readonly lane: string };
  readonly deletedBy: string | null;
}

function useEdited(editing: CardEditing): Edited {
  const session = useSession();
  const { lane, stage } = editing.place;
  const id = editing.what === 'card' ? editing.card : null;
  const box = useLastBox((layout) => (id ? layout.cardBox(id) : layout.draftBox(stage, lane)));
  const card = useJourney((journey) => (id ? cardIn(journey, id) : undefined));
  const stageTitle = useJourney(({ stages }) => titleOf(stages, stage));
  const laneTitle = useJourney(({ lanes }) => titleOf(lanes, lane));
  const isDeleted = useJourney(({ bin }) => id !== null && bin.cards.has(id));
  return {
    box,
    card: card ?? newlyMarked(editing.what === 'draft' ? editing.kind : 'note'),
    names: { stage: stageTitle, lane: laneTitle },
    deletedBy: id && isDeleted ? nameOf(session, id) : null,
  };
}

/** A card, also one that others have deleted. */
function cardIn({ bin, cards }: Journey, id: CardId): Card | undefined {
  return cards.get(id) ?? bin.cards.get(id)?.record;
}

function titleOf(records: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return records.find((record) => record.id === id)?.title ?? '';
}
