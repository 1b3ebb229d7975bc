import { useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactElement } from 'react';
import { useOpened } from '../parts/Opener.tsx';
import { useSession } from '../session/editorSession.ts';
import { sayGoal } from '../session/personas.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import dialog from './Dialog.module.css';
import { MapDialog } from './MapDialog.tsx';

interface GoalDialogProps {
  readonly goal: string;
}

/** Where the goal is written. */
export function GoalDialog({ goal }: GoalDialogProps): ReactElement {
  const { close } = useOpened();
  const words = useWords();
  return (
    <MapDialog name={words('goal.question')} onClose={close}>
      <GoalForm goal={goal} onClose={close} />
    </MapDialog>
  );
}

function GoalForm({ goal, onClose }: GoalDialogProps & { onClose(): void }): ReactElement {
  const session = useSession();
  const words = useWords();
  const [draft, setDraft] = useState(goal);
  const keep = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    sayGoal(session, draft);
    onClose();
  };
  return (
    <form className={css.goalForm} onSubmit={keep}>
      <label className={dialog.field}>
        {words('goal.question')}
        <textarea
          className={dialog.input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog the person has just asked for
          autoFocus
          rows={2}
          value={draft}
          maxLength={500}
          dir="auto"
          placeholder={words('goal.hint')}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(event);
          }}
        />
      </label>
      <div className={dialog.answers}>
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button type="submit" className={dialog.primary}>
          {words('goal.keep')}
        </button>
      </div>
    </form>
  );
}
