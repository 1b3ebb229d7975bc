import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { addSynonym, deleteTag, describeTag, mergeTags, removeSynonym, renameTag } from '@throughline/doc';
import { limits, normaliseLabel, tagId, tagMeant } from '@throughline/journey';
import type { Tag, TagId } from '@throughline/journey';
import { X } from 'lucide-react';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { DraftRow } from '../../panels/inspector/DraftRow.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { offerUndo } from '../../session/toast.ts';
import { useWords } from '../../text/words.ts';
import dialog from '../Dialog.module.css';
import css from './TagsDialog.module.css';

interface TagFormProps {
  readonly tag: Tag;
  readonly others: readonly Tag[];
  /** How many cards have it. */
  readonly count: number;
  /** What is open then. */
  readonly open: (id: TagId | null) => void;
}

/** Everything that can be said of one tag, each field kept when it is left. */
export function TagForm({ count, open, others, tag }: TagFormProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const rename = (label: string): string | null => {
    const other = tagMeant(others, label);
    const isOther = other !== null && normaliseLabel(other.label) === normaliseLabel(label);
    const said = isOther
      ? words('tags.merged', { tag: other.label })
      : words('tags.renamed', { tag: label.trim() });
    const problem = carryOut(
      session,
      (doc) => renameTag(doc, tag.id, label),
      () => said,
    );
    if (problem === null && label.trim() !== '') open(isOther ? other.id : tagId(label));
    return problem;
  };
  const remove = (): void => {
    if (carryOut(session, (doc) => deleteTag(doc, tag.id)) === null) {
      offerUndo(session, words('tags.deleted', { tag: tag.label, count }));
    }
    open(null);
  };
  return (
    <div className={css.form}>
      <DraftRow
        label={words('tags.name')}
        records={[tag.id]}
        field="label"
        value={tag.label}
        maxLength={limits.field}
        keep={rename}
      />
      <DraftRow
        label={words('tags.definition')}
        records={[tag.id]}
        field="definition"
        value={tag.definition}
        hint={words('tags.definitionHint')}
        maxLength={limits.sentence}
        keep={(definition) =>
          carryOut(session, (doc) => describeTag(doc, tag.id, { definition: definition.trim() }))
        }
      />
      <Colours tag={tag} />
      <Synonyms tag={tag} />
      {others.length > 0 ? <MergeInto tag={tag} others={others} open={open} /> : null}
      <button type="button" className={css.delete} onClick={remove}>
        {words('tags.delete')}
      </button>
    </div>
  );
}

const colours = [null, 1, 2, 3, 4, 5, 6, 7, 8] as const;

function Colours({ tag }: { readonly tag: Tag }): ReactElement {
  const session = useSession();
  const words = useWords();
  const name = useId();
  return (
    <fieldset className={css.colours}>
      <legend>{words('tags.colour')}</legend>
      {colours.map((colour) => (
        <label key={colour} className={css.colour}>
          <input
            type="radio"
            name={name}
            aria-label={
              colour === null ? words('tags.noColour') : words('tags.colourNumber', { number: colour })
            }
            checked={tag.colour === colour}
            onChange={() => carryOut(session, (doc) => describeTag(doc, tag.id, { colour }))}
          />
          {colour === null ? <X size={12} aria-hidden /> : <DivisionGlyph colour={colour} size={13} />}
        </label>
      ))}
    </fieldset>
  );
}

function Synonyms({ tag }: { readonly tag: Tag }): ReactElement {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const problem = carryOut(session, (doc) => addSynonym(doc, tag.id, typed));
    if (problem === null) setTyped('');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={css.synonyms}>
      <label className={css.name} htmlFor={id}>
        {words('tags.synonyms')}
      </label>
      <div className={css.words}>
        {tag.synonyms.map((word) => (
          <span key={word} className={css.word}>
            <span dir="auto">{word}</span>
            <button
              type="button"
              aria-label={words('inspector.remove', { name: word })}
              onClick={() => {
                carryOut(session, (doc) => removeSynonym(doc, tag.id, word));
                field.current?.focus();
              }}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          className={dialog.input}
          dir="auto"
          autoComplete="off"
          maxLength={limits.field}
          placeholder={words('tags.addSynonym')}
          aria-describedby={`${id}-help`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
          onBlur={() => typed.trim() !== '' && add()}
        />
      </div>
      <p id={`${id}-help`} className={css.help}>
        {words('tags.synonymsHelp')}
      </p>
    </div>
  );
}

type MergeProps = Pick<TagFormProps, 'tag' | 'others' | 'open'>;

function MergeInto({ open, others, tag }: MergeProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const into = others.find((other) => other.id === chosen);
  const merge = (): void => {
    if (!into) return;
    const said = words('tags.merged', { tag: into.label });
    if (carryOut(session, (doc) => mergeTags(doc, [tag.id], into.id)) !== null) return;
    offerUndo(session, said);
    open(into.id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-tag="${into.id}"]`)?.focus());
  };
  return (
    <div className={css.merge}>
      <label className={css.name} htmlFor={id}>
        {words('tags.mergeInto')}
      </label>
      <div className={css.mergeFields}>
        <select
          id={id}
          className={dialog.input}
          aria-describedby={`${id}-help`}
          value={into?.id ?? ''}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{words('tags.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.label}
            </option>
          ))}
        </select>
        <button type="button" className={dialog.button} disabled={!into} onClick={merge}>
          {words('tags.merge')}
        </button>
      </div>
      <p id={`${id}-help`} className={css.help}>
        {words('tags.mergeHelp')}
      </p>
    </div>
  );
}
