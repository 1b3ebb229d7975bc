import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import type { CardId } from '@throughline/journey';
import { ownerByName, tag } from '../session/cards.ts';
import { useSession } from '../session/editorSession.ts';
import { useJourney } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './Dialog.module.css';

interface AskFormProps {
  readonly ask: 'division' | 'tag';
  readonly cards: readonly CardId[];
  onClose(): void;
}

/** The name of a new owner division, or a tag: one that is known is offered and taken. */
export function AskForm({ ask, cards, onClose }: AskFormProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const [name, setName] = useState('');
  const known = useJourney((journey) => (ask === 'tag' ? journey.tags : journey.divisions));
  const labels = [...known.values()].map((record) => ('label' in record ? record.label : record.name));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (ask === 'tag') tag(session, cards, name);
    else ownerByName(session, cards, name);
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Heading slot="title" className={css.title ?? ''}>
        {words(ask === 'tag' ? 'ask.tag' : 'ask.division')}
      </Heading>
      <label className={css.field}>
        {words(ask === 'tag' ? 'ask.tagLabel' : 'ask.divisionName')}
        <input
          className={css.input}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a dialog the person has just asked for
          autoFocus
          value={name}
          list="known-labels"
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <datalist id="known-labels">
        {labels.map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </datalist>
      <div className={css.answers}>
        <button type="button" className={css.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button type="submit" className={css.primary}>
          {words('ask.add')}
        </button>
      </div>
    </form>
  );
}
