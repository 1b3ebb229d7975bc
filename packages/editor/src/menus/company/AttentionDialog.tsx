import { useId } from 'react';
import type { ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Attention } from '../../session/attention.ts';
import { useSession } from '../../session/editorSession.ts';
import { attentionEn } from '../../text/attention.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { useWords } from '../../text/words.ts';
import { closeQuestion } from '../closeMenu.ts';
import dialog from '../Dialog.module.css';
import { MapDialog } from '../MapDialog.tsx';
import css from './AttentionDialog.module.css';

/** How much of what others do is said aloud and shown, on this device. */
export function AttentionDialog(): ReactElement {
  const session = useSession();
  const close = (): void => closeQuestion(session);
  return (
    <MapDialog width="wide" onClose={close}>
      <MoreSentences sentences={attentionEn}>
        <Choices onClose={close} />
      </MoreSentences>
    </MapDialog>
  );
}

function Choices({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords();
  return (
    <>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words('attention.title')}
      </Heading>
      <fieldset className={css.group}>
        <legend className={css.legend}>{words('attention.said')}</legend>
        <Choice of="comings" isFirst />
        <Choice of="card" />
        <Choice of="lane" hint={words('attention.gathered')} />
        <Choice of="elsewhere" hint={words('attention.gathered')} />
        <Choice of="interrupts" />
      </fieldset>
      <fieldset className={css.group}>
        <legend className={css.legend}>{words('attention.shown')}</legend>
        <Choice of="holds" hint={words('attention.holdsHint')} />
      </fieldset>
      <p className={css.hint}>{words('attention.kept')}</p>
      <div className={dialog.answers}>
        <button type="button" className={dialog.primary} onClick={onClose}>
          {words('attention.close')}
        </button>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly of: keyof Attention;
  readonly hint?: string;
  /** It has focus when the dialog opens. */
  readonly isFirst?: boolean;
}

function Choice({ hint, isFirst = false, of }: ChoiceProps): ReactElement {
  const { attention } = useSession();
  const words = useWords();
  const id = useId();
  const isOn = useStore(attention, (now) => now[of]);
  return (
    <div className={css.choice}>
      <input
        id={id}
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what a person opens the dialog for
        autoFocus={isFirst}
        checked={isOn}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => attention.setState({ [of]: target.checked })}
      />
      <label htmlFor={id} className={css.words}>
        {words(`attention.${of}`)}
        {hint ? (
          <span id={`${id}-hint`} className={css.hint} aria-hidden="true">
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}
