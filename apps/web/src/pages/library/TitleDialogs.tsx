import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';
import styles from './TitleDialogs.module.css';

interface TitleDialogProps {
  readonly onClose: () => void;
  readonly onDone: (title: string) => void;
}

/** A new map asks for one thing: what the person is trying to get done. */
export function NewMapDialog({ onClose, onDone }: TitleDialogProps) {
  const text = useText();
  return (
    <TitleDialog
      heading={text('new.title')}
      label={text('new.goal')}
      hint={text('new.goalHint')}
      missing={text('new.goalMissing')}
      confirm={text('new.create')}
      initial=""
      note={text('new.start')}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

export function RenameDialog({ title, onClose, onDone }: TitleDialogProps & { readonly title: string }) {
  const text = useText();
  return (
    <TitleDialog
      heading={text('rename.title')}
      label={text('rename.field')}
      missing={text('rename.missing')}
      confirm={text('rename.save')}
      initial={title}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

interface TitleFormProps extends TitleDialogProps {
  readonly heading: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  readonly confirm: string;
  readonly initial: string;
  readonly note?: string;
}

function TitleDialog(props: TitleFormProps) {
  const text = useText();
  const [title, setTitle] = useState(props.initial);
  const [asked, setAsked] = useState(false);
  const missing = title.trim() === '';
  return (
    <Dialog title={props.heading} isOpen onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing) setAsked(true);
          else props.onDone(title.trim());
        }}
      >
        <TextField
          label={props.label}
          value={title}
          onChange={setTitle}
          maxLength={200}
          problem={asked && missing ? props.missing : null}
          first
          {...(props.hint ? { hint: props.hint } : {})}
        />
        {props.note && <p className={styles.note}>{props.note}</p>}
        <DialogActions>
          <Button onPress={props.onClose}>{text('cancel')}</Button>
          <Button look="primary" type="submit">
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
