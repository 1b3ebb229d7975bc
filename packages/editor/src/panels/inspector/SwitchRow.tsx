import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../text/words.ts';
import { mixed } from './shared.ts';
import type { Shared } from './shared.ts';
import css from './SwitchRow.module.css';

interface SwitchRowProps {
  readonly name: string;
  /** What it means to say yes. */
  readonly hint: string;
  readonly value: Shared<boolean>;
  readonly icon?: ReactNode;
  onSwitch(isOn: boolean): void;
}

/** A fact that is so or is not; of cards that differ it says that they do, and one press makes it so of all. */
export function SwitchRow({ hint, icon, name, onSwitch, value }: SwitchRowProps): ReactElement {
  const words = useWords();
  const id = useId();
  return (
    <label className={css.row} htmlFor={id}>
      {icon}
      <span className={css.words}>
        {name}
        <span className={css.hint}>{value === mixed ? words('inspector.mixed') : hint}</span>
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.switch}
        aria-label={name}
        checked={value === true}
        aria-checked={value === true}
        onChange={(event) => onSwitch(event.target.checked)}
      />
    </label>
  );
}
