import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';

interface RenameDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: (title: string) => void;
}

/** A map's title, to be changed without opening the map. */
export function RenameDialog(props: RenameDialogProps) {
  const text = useText();
  const [title, setTitle] = useState(props.title);
  const [asked, setAsked] = useState(false);
  const missing = title.trim() === '';
  return (
    <Dialog title={text('rename.title')} isOpen onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (missing) setAsked(true);
          else props.onDone(title.trim());
        }}
      >
        <TextField
          label={text('rename.field')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          problem={asked && missing ? text('rename.missing') : null}
          first
        />
        <DialogActions>
          <Button onPress={props.onClose}>{text('cancel')}</Button>
          <Button look="primary" type="submit">
            {text('rename.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
