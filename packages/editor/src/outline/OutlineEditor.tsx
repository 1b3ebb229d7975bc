import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { isNewCard } from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { nameOfWriter } from '../session/nameOfPerson.ts';
import { useJourney } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import { CardField } from '../writing/CardField.tsx';
import { TypingHere } from '../writing/TypingHere.tsx';
import css from './OutlineEditor.module.css';

interface OutlineEditorProps {
  readonly editing: CardEditing;
  readonly stageTitle: string;
  readonly laneTitle: string;
}

/** The text of one card while it is written, where the card stands in its list. */
export function OutlineEditor({ editing, laneTitle, stageTitle }: OutlineEditorProps): ReactElement {
  const words = useWords();
  const { card, deletedBy } = useEdited(editing);
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    item.current?.querySelector('textarea')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const kind = card?.kind ?? (editing.what === 'draft' ? editing.kind : 'note');
  const label = { kind: words(`kind.${kind}`), lane: laneTitle, stage: stageTitle };
  return (
    <li ref={item} className={css.editor} data-kind={kind}>
      <span className={css.mark}>
        <KindIcon kind={kind} size={18} />
      </span>
      <div className={css.body}>
        <div className={css.writing}>
          <CardField
            editing={editing}
            name={words(isNewCard(editing) ? 'edit.new' : 'edit.card', label)}
            placeholder={editing.what === 'draft' ? words('edit.placeholder', label) : card?.prompt}
            className={css.field}
            mirror={css.mirror}
          />
        </div>
        {deletedBy === null ? null : (
          <output className={css.banner}>{words('edit.deleted', { name: deletedBy })}</output>
        )}
        {editing.what === 'card' ? <TypingHere card={editing.card} className={css.others} /> : null}
      </div>
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
