import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it, when something is. */
  readonly problem?: string | null;
  /** The one field of a dialog just opened: the caret is in it, and typing replaces what it holds. */
  readonly first?: boolean;
  readonly maxLength?: number;
}

/** One line of text with its label, a hint and, when it cannot be used as it is, what is wrong. */
export function TextField(props: TextFieldProps) {
  const { label, hint, problem, first = false, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- dialogs put the focus on their first field (ARIA practices)
      autoFocus={first}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        autoComplete="off"
        onFocus={(event) => {
          if (first) event.target.select();
        }}
      />
      {hint && !problem && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </AriaTextField>
  );
}
