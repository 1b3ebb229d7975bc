import { useOpened } from '@throughline/editor';
import { useState } from 'react';
import { Dialog } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';
import type { Me } from './MyName.tsx';
import styles from './People.module.css';

/** Where I change my name, below my face. */
export function NamePanel({ me }: { readonly me: Me }) {
  const text = useText();
  const { close } = useOpened();
  return (
    <Popover look="panel">
      <Dialog aria-label={text('name.title')} className={styles.dialog ?? ''}>
        <NameForm me={me} onDone={close} />
      </Dialog>
    </Popover>
  );
}

function NameForm({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) {
  const text = useText();
  const [name, setName] = useState(me.named ? me.name : '');
  const [asked, setAsked] = useState(false);
  const missing = name.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing) return setAsked(true);
        me.rename(name.trim());
        onDone();
      }}
    >
      <TextField
        label={text('name.title')}
        hint={text('name.hint')}
        value={name}
        onChange={setName}
        maxLength={60}
        problem={asked && missing ? text('name.missing') : null}
        first
      />
      <div className={styles.save}>
        <Button look="primary" type="submit">
          {text('name.save')}
        </Button>
      </div>
    </form>
  );
}
