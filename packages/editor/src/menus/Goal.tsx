import { useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactElement } from 'react';
import { Target } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { useSession } from '../session/editorSession.ts';
import { useMapState, useWhole } from '../session/hooks.ts';
import { sayGoal } from '../session/personas.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import dialog from './Dialog.module.css';

/** What the person on this journey is trying to get done; pressed, it is written. */
export function Goal(): ReactElement | null {
  const words = useWords();
  const goal = useWhole((journey) => journey.meta.goal);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const name = goal === '' ? words('goal.none') : words('goal.name', { goal });
  if (!canWrite) {
    return goal === '' ? null : (
      <p className={css.goal} title={goal} aria-label={name} dir="auto">
        <Target size={15} aria-hidden />
        <span>{goal}</span>
      </p>
    );
  }
  return (
    <DialogTrigger>
      <Button className={css.goal ?? ''} aria-label={name}>
        <Target size={15} aria-hidden />
        <span dir="auto">{goal === '' ? name : goal}</span>
      </Button>
      <ModalOverlay className={dialog.overlay ?? ''} isDismissable>
        <Modal className={dialog.modal ?? ''}>
          <Dialog className={dialog.dialog ?? ''} aria-label={words('goal.question')}>
            {({ close }) => <GoalForm goal={goal} onClose={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface GoalFormProps {
  readonly goal: string;
  onClose(): void;
}

function GoalForm({ goal, onClose }: GoalFormProps): ReactElement {
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
