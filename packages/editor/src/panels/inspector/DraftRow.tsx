import { useId } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement } from 'react';
import { draftKey } from '../../session/drafts.ts';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { undoCommand } from '../../session/commands/history.ts';
import { keysOf } from '../../session/keys.ts';
import { useDraft } from '../../session/useDraft.ts';
import { useWords } from '../../text/words.ts';
import css from './DraftRow.module.css';
import fieldCss from './Field.module.css';
import { lastWriter } from './people.ts';
import { fieldBeside, Row } from './Row.tsx';
import { mixed } from './shared.ts';
import type { Shared } from './shared.ts';
import { TextButton } from './TextButton.tsx';
import { useCanWrite } from './useRights.ts';

export interface DraftRowProps {
  readonly label: string;
  /** Its full name, where the label is short. */
  readonly name?: string;
  /** Whose field it is, and which: the same at every place that shows it. */
  readonly records: readonly string[];
  readonly field: string;
  readonly value: Shared<string>;
  /** An example of what can stand here. */
  readonly hint?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'decimal';
  /** It is of this person's own map alone: whoever only reads writes it too. */
  readonly isOwn?: boolean;
  /** Puts what was written on the map; the sentence that says why it cannot, else null. */
  keep(text: string): string | null;
  /** What an arrow key makes of the text: by is 1 or −1. */
  step?(text: string, by: 1 | -1): string;
}

/** A plain field that is written as a draft: Enter or leaving it keeps it, Escape lets it go. */
export function DraftRow(props: DraftRowProps): ReactElement | null {
  const canWrite = useCanWrite();
  const words = useWords();
  const { isOwn = false, label, value } = props;
  if (canWrite || isOwn) return <Drafted {...props} />;
  if (value === '') return null;
  return (
    <Row label={label}>{value === mixed ? words('inspector.mixed') : <span dir="auto">{value}</span>}</Row>
  );
}

function Drafted(props: DraftRowProps): ReactElement {
  const { field, hint, inputMode, keep, label, maxLength, name, records, step, value } = props;
  const words = useWords();
  const session = useSession();
  const id = useId();
  const draft = useDraft({ key: draftKey(records, field), value: value === mixed ? '' : value, keep });
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') draft.finish();
    else if (event.key === 'Escape' && draft.letGo()) event.stopPropagation();
    else if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      draft.write(step(draft.text, event.key === 'ArrowUp' ? 1 : -1));
    } else if (isUndo(session, event) && draft.text !== (value === mixed ? '' : value))
      event.stopPropagation();
  };
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) draft.finish();
  };
  const noteId = `${id}-note`;
  const hasNote = draft.problem !== null || draft.theirs !== null;
  return (
    <Row label={label} htmlFor={id}>
      <div className={css.stack} onBlur={leave}>
        <input
          id={id}
          className={fieldCss.input}
          dir="auto"
          autoComplete="off"
          value={draft.text}
          placeholder={value === mixed ? words('inspector.mixed') : (hint ?? ' ')}
          maxLength={maxLength}
          inputMode={inputMode}
          aria-label={name}
          aria-invalid={draft.problem !== null || undefined}
          aria-describedby={hasNote ? noteId : undefined}
          onChange={(event) => draft.write(event.target.value)}
          onKeyDown={press}
        />
        <span id={noteId} className={css.notes} aria-live="polite">
          {draft.problem === null ? null : <span className={css.problem}>{draft.problem}</span>}
          {draft.theirs === null ? null : (
            <span className={css.theirs}>
              {draft.theirs === ''
                ? words('inspector.theirsEmpty', { name: lastWriter(session, records) })
                : words('inspector.theirs', { name: lastWriter(session, records), text: draft.theirs })}{' '}
              <TextButton
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => {
                  draft.letGo();
                  fieldBeside(event.currentTarget)?.focus();
                }}
              >
                {words('inspector.useOther')}
              </TextButton>
            </span>
          )}
        </span>
      </div>
    </Row>
  );
}

function isUndo({ keymap }: EditorSession, event: KeyboardEvent): boolean {
  return keymap.of(undoCommand).includes(keysOf(event));
}
