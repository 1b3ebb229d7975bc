import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { TextField } from '../../parts/TextField.tsx';
import tooltipStyles from '../../parts/Tooltip.module.css';
import { useText } from '../../text/useText.ts';
import styles from './People.module.css';

/** The person at this device. */
export interface Me {
  readonly personId: string;
  /** What others see: their name, or "Guest 12" until they gave one. */
  readonly name: string;
  readonly named: boolean;
  readonly colour: number;
  readonly rename: (name: string) => void;
}

/** My face; pressed, it lets me change my name. */
export function MyName({ me }: { readonly me: Me }) {
  const text = useText();
  return (
    <DialogTrigger>
      <TooltipTrigger delay={300}>
        <AriaButton className={styles.mine ?? ''} aria-label={text('people.change', { name: me.name })}>
          <Avatar name={me.name} colour={me.colour} mine />
        </AriaButton>
        <Tooltip offset={6} className={tooltipStyles.tooltip ?? ''}>
          {text('people.you', { name: me.name })}
        </Tooltip>
      </TooltipTrigger>
      <Popover look="panel">
        <Dialog aria-label={text('name.title')} className={styles.dialog ?? ''}>
          {({ close }) => <NameForm me={me} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
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
