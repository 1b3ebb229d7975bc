import { useLayoutEffect } from 'react';
import type { ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { later } from '../parts/later.tsx';
import { beginCard, isNewCard } from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { nameOfWriter } from '../session/nameOfPerson.ts';
import { useJourney } from '../session/hooks.ts';
import { useTextBinding } from '../session/useTextBinding.ts';
import { useWords } from '../text/words.ts';
import { useCalls } from '../writing/insert/useCalls.ts';
import { TypingHere } from '../writing/TypingHere.tsx';
import { useHeldNote } from '../writing/useHeldNote.ts';
import { pressInField, useEnding } from '../writing/useEnding.ts';
import css from './OutlineEditor.module.css';

const CaretsHere = later(async () => (await import('../writing/CaretsHere.tsx')).CaretsHere);
const Offers = later(async () => (await import('../writing/insert/Offers.tsx')).Offers);

interface OutlineEditorProps {
  readonly editing: CardEditing;
  readonly stageTitle: string;
  readonly laneTitle: string;
}

/** The text of one card while it is written, where the card stands in its list. */
export function OutlineEditor({ editing, laneTitle, stageTitle }: OutlineEditorProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { card, deletedBy } = useEdited(editing);
  const calls = useCalls({ isDraft: editing.what === 'draft', isNew: isNewCard(editing) });
  const bound = useTextBinding({
    holds: calls.holds,
    target: editing.what === 'card' ? { card: editing.card } : null,
    begin() {
      const begun = beginCard(session);
      return begun && { card: begun };
    },
    changed(element) {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight}px`;
      calls.follow(element);
    },
  });
  const heldNote = useHeldNote();
  const { binding, field } = bound;
  const ending = useEnding(editing, bound);
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    field.current?.scrollIntoView({ block: 'nearest' });
  }, [field]);
  const kind = card?.kind ?? (editing.what === 'draft' ? editing.kind : 'note');
  const label = { kind: words(`kind.${kind}`), lane: laneTitle, stage: stageTitle };
  return (
    <li className={css.editor} data-kind={kind}>
      <span className={css.mark}>
        <KindIcon kind={kind} size={18} />
      </span>
      <div className={css.body}>
        <div className={css.writing}>
          <textarea
            ref={field}
            className={css.field}
            rows={1}
            dir="auto"
            aria-label={words(isNewCard(editing) ? 'edit.new' : 'edit.card', label)}
            aria-describedby={heldNote}
            placeholder={editing.what === 'draft' ? words('edit.placeholder', label) : card?.prompt}
            onInput={() => binding.current?.input()}
            onCompositionStart={() => binding.current?.compositionStart()}
            onCompositionEnd={() => binding.current?.compositionEnd()}
            onKeyDown={(event) => pressInField(event, { ...bound, calls, ending })}
            onSelect={({ currentTarget }) => calls.follow(currentTarget)}
            onBlur={(event) => document.activeElement !== event.target && ending.leave(() => undefined)}
          />
          {editing.what === 'card' ? (
            <CaretsHere card={editing.card} className={css.mirror} padding="0" />
          ) : null}
        </div>
        {deletedBy === null ? null : (
          <output className={css.banner}>{words('edit.deleted', { name: deletedBy })}</output>
        )}
        {editing.what === 'card' ? <TypingHere card={editing.card} className={css.others} /> : null}
      </div>
      {calls.call ? (
        <Offers
          editing={editing}
          calls={calls}
          call={calls.call}
          field={field}
          written={() => binding.current?.input()}
          leave={(next) => ending.leave(() => (ending.rest(), next()))}
          wantLink={ending.wantLink}
        />
      ) : null}
    </li>
  );
}

interface Edited {
  readonly card: Card | undefined;
  readonly deletedBy: string | null;
}

/** The card that is written, also one that others have deleted; none before its first letter. */
function useEdited(editing: CardEditing): Edited {
  const session = useSession();
  const id = editing.what === 'card' ? editing.card : null;
  const card = useJourney(({ bin, cards }) =>
    id ? (cards.get(id) ?? bin.cards.get(id)?.record) : undefined,
  );
  const isDeleted = useJourney(({ bin }) => id !== null && bin.cards.has(id));
  return { card, deletedBy: id && isDeleted ? nameOfWriter(session, id) : null };
}
