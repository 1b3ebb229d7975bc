import type { PdfWritten } from '@throughline/formats';
import type { CardId, Journey, ShownState } from '@throughline/journey';
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { useText } from '../../text/useText.ts';
import styles from './ExportDialog.module.css';
import type { ExportFailure } from './exportAsk.ts';
import { firstChoice, optionsOf, type PaperChoice } from './paperChoice.ts';
import { PaperFields } from './PaperFields.tsx';
import type { PaperMaker } from './paperMaker.ts';
import { PagePreview } from './PagePreview.tsx';
import { Problems } from './Problems.tsx';
import { Progress } from './Progress.tsx';
import { type Checked, useCheck, useLastCheck } from './useCheck.ts';

/** A document that was written. */
export type WrittenPdf = Extract<PdfWritten, { readonly ok: true }>;

/** What the name of a document tells of it. */
export interface PaperNamed {
  readonly state: ShownState;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly size?: string;
}

interface ExportDialogProps {
  readonly journey: Journey;
  /** The state of the service that is looked at. */
  readonly state: ShownState;
  /** The version that is looked at; empty: the map as it is now, or nobody named it. */
  readonly version: string;
  readonly maker: PaperMaker;
  /** Goes to a card, to mend what is wrong with it; null: this person may not. */
  readonly onFix: ((card: CardId) => void) | null;
  readonly onWritten: (written: WrittenPdf, of: PaperNamed) => void;
  readonly onClose: () => void;
}

type Making = { readonly done: number } | { readonly failure: ExportFailure } | null;

/** Asks how a map is to be put on paper, says what there is to mend before, and makes the document. */
export function ExportDialog(props: ExportDialogProps) {
  const { journey, maker, onClose, onFix, state, version } = props;
  const text = useText();
  const [choice, choose] = useState(() => firstChoice(state, version));
  const [making, setMaking] = useState<Making>(null);
  const isMaking = making !== null && 'done' in making;
  const checked = useCheck(maker, { journey, choice }, isMaking);
  const seen = useLastCheck(checked);
  useEffect(() => () => maker.stop(), [maker]);

  const change = (chosen: PaperChoice): void => {
    setMaking(null);
    choose(chosen);
  };
  const make = async (): Promise<void> => {
    const options = optionsOf(choice, Date.now());
    if (!options) return;
    setMaking({ done: 0 });
    const outcome = await maker.make(journey, options, (done) => setMaking({ done }));
    if (!outcome.ok) setMaking(outcome.failure === 'stopped' ? null : { failure: outcome.failure });
    else if (outcome.value.ok) props.onWritten(outcome.value, namedBy(choice, options.producedAt));
    // What refuses it is in the list of problems.
    else setMaking(null);
  };
  return (
    <Dialog title={text('export.title')} isOpen onClose={onClose} width="widest">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMaking && !refuses(checked)) void make();
        }}
      >
        <div className={styles.halves}>
          <fieldset className={styles.fields} disabled={isMaking}>
            <legend className={styles.unseen}>{text('export.paper')}</legend>
            <PaperFields choice={choice} onChange={change} />
          </fieldset>
          {seen && <PagePreview maker={maker} check={seen} isOld={checked.is !== 'checked'} />}
        </div>
        <Problems {...{ checked, choice, onFix }} onChange={change} isHeld={isMaking} />
        {making && 'failure' in making && (
          <p role="alert" className={styles.failure}>
            {text(`export.failed.${making.failure}`)}
          </p>
        )}
        {isMaking && <Progress done={making.done} words={text('export.making')} />}
        <DialogActions>
          <Button onPress={isMaking ? () => maker.stop() : onClose}>
            {text(isMaking ? 'export.stop' : 'cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            icon={<FileDown size={15} aria-hidden />}
            // Not while it is made: whoever pressed it keeps the focus.
            isDisabled={refuses(checked)}
          >
            {text('export.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function namedBy({ size, state }: PaperChoice, at: number): PaperNamed {
  return size === 'custom' ? { state, at } : { state, at, size };
}

/** Whether nothing can be made of it as it is. */
function refuses(checked: Checked): boolean {
  if (checked.is === 'unmeasured') return true;
  return checked.is === 'checked' && checked.check.problems.some((problem) => problem.refuses);
}
