import { useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { describePhoto } from '@throughline/doc';
import { lacksDescription, limits } from '@throughline/journey';
import type { CardId, Photo } from '@throughline/journey';
import { closeQuestion } from '../../menus/closeMenu.ts';
import dialog from '../../menus/Dialog.module.css';
import { MapDialog } from '../../menus/MapDialog.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWhole } from '../../session/hooks.ts';
import { addPainPointBeside, sayLeft } from '../../session/photos.ts';
import type { PainPointToAdd } from '../../session/photos.ts';
import type { PhotoQuestion } from '../../session/state.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { photoFormEn } from '../../text/photoForm.ts';
import { useWords } from '../../text/words.ts';
import { AlsoPainPoint } from './AlsoPainPoint.tsx';
import css from './PhotoForm.module.css';
import { PhotoPicture } from './PhotoPicture.tsx';

/**
 * Asks what can be seen on photos, one after the other (A13): a description, or that nothing is missed without one.
 * Nobody is held: who closes it is told how many are still to be described, and finds them in the palette.
 */
export function PhotoForm({ question }: { readonly question: PhotoQuestion }): ReactElement | null {
  const session = useSession();
  const { whole } = session;
  const all = useWhole((journey) => journey.cards);
  const [index, setIndex] = useState(0);
  const close = (): void => {
    const { cards } = whole();
    const left = question.cards.filter((id) => isLacking(cards.get(id)));
    closeQuestion(session);
    if (left.length > 0) sayLeft(session, left);
  };
  const rest = question.cards.slice(index).flatMap((id) => photoOf(all.get(id)));
  const [photo] = rest;
  const next = (): void => {
    const after = question.cards.findIndex((id, at) => at > index && photoOf(all.get(id)).length > 0);
    if (after < 0) close();
    else setIndex(after);
  };
  return (
    <MapDialog width="wide" onClose={close}>
      <MoreSentences sentences={photoFormEn}>
        {photo ? (
          <Form
            key={photo.id}
            photo={photo}
            number={index + 1}
            count={question.cards.length}
            onSaved={next}
            onClose={close}
          />
        ) : null}
      </MoreSentences>
    </MapDialog>
  );
}

type Found = ReturnType<ReadonlyMap<CardId, Parameters<typeof lacksDescription>[0]>['get']>;

function photoOf(card: Found): readonly Photo[] {
  return card?.kind === 'photo' ? [card] : [];
}

function isLacking(card: Found): boolean {
  return card !== undefined && lacksDescription(card);
}

interface FormProps {
  readonly photo: Photo;
  readonly number: number;
  readonly count: number;
  onSaved(): void;
  onClose(): void;
}

function Form({ count, number, onClose, onSaved, photo }: FormProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [description, setDescription] = useState(photo.description);
  const [decorative, setDecorative] = useState(photo.decorative);
  const [pain, setPain] = useState<PainPointToAdd | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = description.trim();
    const missing = said === '' && !decorative ? words('photo.form.missing') : null;
    const reason =
      missing ??
      carryOut(
        session,
        (doc) => describePhoto(doc, [photo.id], { description: said, decorative }),
        () => words('photo.described'),
      ) ??
      (pain && addPainPointBeside(session, photo, pain));
    setProblem(reason);
    if (reason === null) onSaved();
    else field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words('photo.form.title', { number, count })}
      </Heading>
      <div className={css.picture}>
        <PhotoPicture photo={photo} />
      </div>
      <label className={dialog.field}>
        {words('photo.form.description')}
        <textarea
          ref={field}
          className={css.description}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what a photo shows is asked for right after adding it
          autoFocus
          rows={3}
          dir="auto"
          value={description}
          maxLength={limits.sentence}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={(event) => {
            setDescription(event.target.value);
            setProblem(null);
          }}
          onKeyDown={press}
        />
      </label>
      <p id={`${id}-hint`} className={css.hint}>
        {words('photo.form.hint')}
      </p>
      <p id={`${id}-problem`} className={css.problem} role="alert">
        {problem}
      </p>
      <label className={css.decorative}>
        <input
          type="checkbox"
          checked={decorative}
          onChange={(event) => {
            setDecorative(event.target.checked);
            setProblem(null);
          }}
        />
        <span>
          {words('photo.form.decorative')}
          <span className={css.hint}>{words('photo.form.decorativeHint')}</span>
        </span>
      </label>
      <AlsoPainPoint value={pain} onChange={setPain} />
      <div className={dialog.answers}>
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('photo.form.later')}
        </button>
        <button type="submit" className={dialog.primary}>
          {words('photo.form.save')}
        </button>
      </div>
    </form>
  );
}
