import type { Key } from 'react-aria-components';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Choice.module.css';

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly words: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Two or three things side by side of which one is shown. */
export function Choice<Id extends string>({ name, options, chosen, onChoose }: ChoiceProps<Id>) {
  const choose = (keys: Set<Key>): void => {
    const option = options.find(({ id }) => keys.has(id));
    if (option) onChoose(option.id);
  };
  return (
    <ToggleButtonGroup
      aria-label={name}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
      className={styles.group ?? ''}
    >
      {options.map(({ id, words }) => (
        <ToggleButton key={id} id={id} className={styles.option ?? ''}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
