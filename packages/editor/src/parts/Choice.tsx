import { useId } from 'react';
import type { ReactElement } from 'react';
import css from './Choice.module.css';

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: Id;
  /** In a bar there is less room than on a page. */
  readonly look: 'bar' | 'page';
  readonly onChoose: (id: Id) => void;
}

/** Two or three things side by side of which one holds: real radio buttons that look like a switch. */
export function Choice<Id extends string>(props: ChoiceProps<Id>): ReactElement {
  const { chosen, look, name, onChoose, options } = props;
  const group = useId();
  return (
    <div className={`${css.group} ${look === 'page' ? css.page : ''}`} role="radiogroup" aria-label={name}>
      {options.map(({ id, words }) => (
        <label key={id} className={css.option}>
          <input
            type="radio"
            className={css.input}
            name={group}
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          {words}
        </label>
      ))}
    </div>
  );
}
