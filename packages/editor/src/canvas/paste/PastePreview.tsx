import { useMemo, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Heading } from 'react-aria-components';
import { planPaste } from '@throughline/journey';
import type { PasteChoice, Pasted } from '@throughline/journey';
import { closeQuestion } from '../../menus/closeMenu.ts';
import dialog from '../../menus/Dialog.module.css';
import { MapDialog } from '../../menus/MapDialog.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useJourney } from '../../session/hooks.ts';
import { carryOutPaste, pasteChoice } from '../../session/pasting.ts';
import type { PasteQuestion } from '../../session/state.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { pastePreviewEn } from '../../text/pastePreview.ts';
import { useWords } from '../../text/words.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { FirstCards } from './FirstCards.tsx';
import { LeftOut } from './LeftOut.tsx';
import css from './PastePreview.module.css';

/**
 * What a paste will make, before it does (I31): the first cards, what the map lacks for the others (I32), what is left
 * out and why, and for a table what its columns say (I29).
 */
export function PastePreview({ question }: { readonly question: PasteQuestion }): ReactElement {
  const session = useSession();
  const close = (): void => closeQuestion(session);
  return (
    <MapDialog width="widest" onClose={close}>
      <MoreSentences sentences={pastePreviewEn}>
        <PasteForm question={question} onClose={close} />
      </MoreSentences>
    </MapDialog>
  );
}

interface PasteFormProps {
  readonly question: PasteQuestion;
  onClose(): void;
}

function PasteForm({ onClose, question }: PasteFormProps): ReactElement {
  const session = useSession();
  const words = useWords();
  useJourney((journey) => journey);
  const whole = session.whole();
  const [pasted, setPasted] = useState<Pasted>(question.pasted);
  const [missing, setMissing] = useState<PasteChoice['missing']>('add');
  const plan = useMemo(
    () => planPaste(pasted, whole, question.at, pasteChoice(session, missing)),
    [missing, pasted, question.at, session, whole],
  );
  const create = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    requestAnimationFrame(() => void carryOutPaste(session, plan));
  };
  return (
    <form onSubmit={create}>
      <Heading slot="title" className={dialog.title ?? ''}>
        {words('paste.title')}
      </Heading>
      {pasted.kind === 'rows' ? (
        <ColumnMapping table={pasted} onChange={(mapping) => setPasted({ ...pasted, mapping })} />
      ) : null}
      <FirstCards plan={plan} journey={whole} />
      <LeftOut
        plan={plan}
        isAdding={missing === 'add'}
        lastStage={whole.stages.length}
        onChoose={setMissing}
      />
      <div className={css.answers}>
        <button type="button" className={dialog.button} onClick={onClose}>
          {words('cancel')}
        </button>
        <button
          type="submit"
          className={dialog.primary}
          disabled={plan.cards.length === 0}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- Enter answers what was asked for by a key, Escape leaves it
          autoFocus
        >
          {words('paste.create', { count: plan.cards.length })}
        </button>
      </div>
    </form>
  );
}
