import { useRef, useState } from 'react';
import { X } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { useHandsFocusOn } from '../../parts/focus.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useText } from '../../text/useText.ts';
import type { Me } from './MyName.tsx';
import styles from './AskName.module.css';

/** Asks a new person's name in passing: the map is usable meanwhile, and "Not now" is a fine answer. */
export function AskName({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) {
  const text = useText();
  const [name, setName] = useState('');
  const part = useRef<HTMLFormElement>(null);
  useHandsFocusOn(part);
  return (
    <form
      ref={part}
      className={styles.ask}
      aria-label={text('name.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) me.rename(name.trim());
        onDone();
      }}
    >
      <span className={styles.words}>{text('name.ask', { name: me.name })}</span>
      <input
        className={styles.input}
        aria-label={text('name.field')}
        placeholder={text('name.field')}
        value={name}
        maxLength={60}
        autoComplete="name"
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
        {text('name.save')}
      </Button>
      <IconButton name={text('name.later')} onPress={onDone}>
        <X size={16} aria-hidden />
      </IconButton>
    </form>
  );
}
