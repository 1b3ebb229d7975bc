import { useId } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../../text/words.ts';
import css from './Field.module.css';
import { Means, Row, Value } from './Row.tsx';
import { mixed } from './shared.ts';
import type { Shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

interface SelectRowProps<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly value: Shared<T>;
  readonly means?: string;
  onChoose(value: T): void;
}

const mixedValue = '\u0000mixed';

/** One of many. */
export function SelectRow<T extends string>(props: SelectRowProps<T>): ReactElement {
  const { choices, label, means, onChoose, value } = props;
  const id = useId();
  const words = useWords();
  const canWrite = useCanWrite();
  const choose = (chosen: string): void => {
    const choice = choices.find((each) => each.value === chosen);
    if (choice) onChoose(choice.value);
  };
  return (
    <Row label={label} {...(canWrite ? { htmlFor: id } : {})}>
      {canWrite ? (
        <select
          id={id}
          className={css.select}
          value={value === mixed ? mixedValue : value}
          aria-describedby={means ? `${id}-means` : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          {value === mixed ? <option value={mixedValue}>{words('inspector.mixed')}</option> : null}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : (
        <Value>
          {value === mixed
            ? words('inspector.mixed')
            : choices.find((choice) => choice.value === value)?.text}
        </Value>
      )}
      {means ? <Means id={`${id}-means`}>{means}</Means> : null}
    </Row>
  );
}
