import type { KeyboardEvent, ReactElement } from 'react';
import type { TextTarget } from '@throughline/doc';
import css from './SharedTextField.module.css';
import { useSharedText } from './useSharedText.ts';

interface SharedTextFieldProps {
  readonly target: TextTarget;
  readonly name: string;
  readonly className: string | undefined;
  readonly lang?: string;
  readonly placeholder?: string;
  /** Whether Shift+Enter begins a new line. */
  readonly isMultiline?: boolean;
  readonly isRequired?: boolean;
  /** Before a letter is written. */
  onWrite?(): void;
}

/** Text that several people may type in, and that its card or header on the map shows letter by letter. */
export function SharedTextField(props: SharedTextFieldProps): ReactElement {
  const {
    className,
    isMultiline = false,
    isRequired = false,
    lang,
    name,
    onWrite,
    placeholder,
    target,
  } = props;
  const { bound, field } = useSharedText(target);
  const finish = (): void => {
    if (isRequired && field.current?.value.trim() === '') bound.current?.letGo();
    else bound.current?.finish();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !(isMultiline && event.shiftKey)) {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && bound.current?.letGo()) event.stopPropagation();
  };
  return (
    <textarea
      ref={field}
      className={`${css.field} ${className ?? ''}`}
      rows={1}
      dir="auto"
      lang={lang}
      aria-label={name}
      placeholder={placeholder}
      onInput={() => {
        onWrite?.();
        bound.current?.input();
      }}
      onCompositionStart={() => bound.current?.compositionStart()}
      onCompositionEnd={() => bound.current?.compositionEnd()}
      onKeyDown={press}
      onBlur={(event) => document.activeElement !== event.target && finish()}
    />
  );
}
