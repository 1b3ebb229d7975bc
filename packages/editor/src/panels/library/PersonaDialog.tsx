import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { personaSides } from '@throughline/journey';
import type { Persona } from '@throughline/journey';
import dialog from '../../menus/Dialog.module.css';
import { MapDialog } from '../../menus/MapDialog.tsx';
import { useSession } from '../../session/editorSession.ts';
import { changePersona, makePersona, removePersona } from '../../session/personas.ts';
import type { PersonaWords } from '../../session/personas.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { personaFormEn } from '../../text/personaForm.ts';
import { useWords } from '../../text/words.ts';
import css from './PersonaDialog.module.css';

interface PersonaDialogProps {
  /** null: a new one. */
  readonly persona: Persona | null;
  onClose(): void;
}

/** Who somebody on this journey is. */
export function PersonaDialog({ onClose, persona }: PersonaDialogProps): ReactElement {
  return (
    <MapDialog onClose={onClose}>
      <MoreSentences sentences={personaFormEn}>
        <PersonaForm persona={persona} onClose={onClose} />
      </MoreSentences>
    </MapDialog>
  );
}

const nobody: PersonaWords = { name: '', about: '', side: 'customer' };

function PersonaForm({ onClose, persona }: PersonaDialogProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const [draft, setDraft] = useState<PersonaWords>(persona ?? nobody);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = { ...draft, name: draft.name.trim(), about: draft.about.trim() };
    if (said.name === '') return;
    if (persona) changePersona(session, persona.id, said);
    else makePersona(session, said);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words(persona ? 'persona.editTitle' : 'persona.addTitle')}
      </Heading>
      <PersonaField
        label={words('persona.name')}
        hint={words('persona.nameHint')}
        value={draft.name}
        isFirst
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <PersonaField
        label={words('persona.about')}
        hint={words('persona.aboutHint')}
        value={draft.about}
        onChange={(about) => setDraft({ ...draft, about })}
      />
      <fieldset className={css.sides}>
        <legend>{words('persona.side')}</legend>
        {personaSides.map((side) => (
          <label key={side}>
            <input
              type="radio"
              name="side"
              checked={draft.side === side}
              onChange={() => setDraft({ ...draft, side })}
            />
            {words(`persona.${side}`)}
          </label>
        ))}
      </fieldset>
      <div className={dialog.answers}>
        {persona ? (
          <button
            type="button"
            className={css.delete}
            onClick={() => {
              removePersona(session, persona.id);
              onClose();
            }}
          >
            {words('persona.delete')}
          </button>
        ) : null}
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button type="submit" className={dialog.primary}>
          {words(persona ? 'persona.keep' : 'persona.make')}
        </button>
      </div>
    </form>
  );
}

interface PersonaFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isFirst?: boolean;
  onChange(value: string): void;
}

function PersonaField({ hint, isFirst = false, label, onChange, value }: PersonaFieldProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  // Not `autoFocus`: on a phone the sheet below still holds focus by then, and would take it back.
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return (
    <label className={dialog.field}>
      {label}
      <input
        ref={field}
        className={dialog.input}
        required={isFirst}
        value={value}
        maxLength={200}
        dir="auto"
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
