import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Severity } from '@throughline/journey';
import { useWords } from '../../text/words.ts';
import css from './ChoiceRow.module.css';
import { Means, Row, Value } from './Row.tsx';
import { mixed } from './shared.ts';
import type { Shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

interface Choice<T> {
  readonly value: T;
  /** What is read, and said when there is no `name`. */
  readonly text: string;
  readonly name?: string;
  readonly icon?: ReactNode;
  /** It is drawn in the colour of this severity. */
  readonly severity?: Severity;
}

interface ChoiceRowProps<T> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: Shared<T>;
  /** So many stand beside each other. */
  readonly columns: number;
  /** What the present choice means. */
  readonly children?: ReactNode;
  /** The way to take it back, beside it. */
  readonly action?: ReactNode;
  onChoose(value: T): void;
}

/** One of a few: real radio buttons that look like a row of keys. */
export function ChoiceRow<T extends string | number | null>(props: ChoiceRowProps<T>): ReactElement | null {
  const { action, children, choices, columns, label, onChoose, value } = props;
  const id = useId();
  const words = useWords();
  const canWrite = useCanWrite();
  const chosen = choices.find((choice) => choice.value === value);
  if (!canWrite && (value === null || (!chosen && value !== mixed))) return null;
  return (
    <Row label={label} labelId={id}>
      {canWrite ? (
        <div
          className={css.choices}
          role="radiogroup"
          aria-labelledby={id}
          aria-describedby={`${id}-means`}
          style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {choices.map((choice) => (
            <label
              key={String(choice.value)}
              className={css.choice}
              data-severity={choice.severity}
              title={choice.name}
            >
              <input
                type="radio"
                className={css.radio}
                name={id}
                aria-label={choice.name}
                checked={choice.value === value}
                onChange={() => onChoose(choice.value)}
              />
              {choice.icon}
              {choice.text === '' ? null : <span>{choice.text}</span>}
            </label>
          ))}
        </div>
      ) : (
        <Value>
          {chosen?.icon}
          {chosen ? (chosen.name ?? chosen.text) : words('inspector.mixed')}
        </Value>
      )}
      <Means>
        <span id={`${id}-means`}>{value === mixed && canWrite ? words('inspector.mixed') : children}</span>
        {action}
      </Means>
    </Row>
  );
}
