import { Choice } from '@throughline/editor';

interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly words: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of two or three, side by side: asked as a `Select` is. */
export function Switch<Value extends string>({ label, onChange, options, value, words }: SwitchProps<Value>) {
  return (
    <Choice
      look="page"
      name={label}
      options={options.map((id) => ({ id, words: words(id) }))}
      chosen={value}
      onChoose={onChange}
    />
  );
}
