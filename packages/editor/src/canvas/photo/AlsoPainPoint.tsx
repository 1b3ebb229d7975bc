import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { isSeverity, limits, severities } from '@throughline/journey';
import dialog from '../../menus/Dialog.module.css';
import type { PainPointToAdd } from '../../session/photos.ts';
import { useWords } from '../../text/words.ts';
import css from './PhotoForm.module.css';

interface AlsoPainPointProps {
  /** null: nobody asked for one. */
  readonly value: PainPointToAdd | null;
  readonly onChange: (value: PainPointToAdd) => void;
}

/** What hurts where the photo was taken, written down along with it: asked for by whoever has something to say. */
export function AlsoPainPoint({ onChange, value }: AlsoPainPointProps): ReactElement {
  const words = useWords();
  if (!value) {
    return (
      <button type="button" className={css.also} onClick={() => onChange({ text: '', severity: null })}>
        <Plus size={15} aria-hidden />
        {words('photo.also.painPoint')}
      </button>
    );
  }
  return (
    <fieldset className={css.painPoint}>
      <legend>{words('photo.also.painPoint')}</legend>
      <label className={dialog.field}>
        {words('photo.also.text')}
        <input
          className={dialog.input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write here
          autoFocus
          dir="auto"
          value={value.text}
          maxLength={limits.sentence}
          onChange={(event) => onChange({ ...value, text: event.target.value })}
        />
      </label>
      <label className={dialog.field}>
        {words('photo.also.severity')}
        <select
          className={dialog.input}
          value={value.severity ?? ''}
          onChange={({ target }) => {
            const level = Number(target.value);
            onChange({ ...value, severity: isSeverity(level) ? level : null });
          }}
        >
          <option value="">{words('severity.none')}</option>
          {severities.map((level) => (
            <option key={level} value={level}>
              {`${level} ${words(`severity.${level}`)}`}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
