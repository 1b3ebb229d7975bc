import { MoreSentences } from '@throughline/editor';
import { useId, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import fields from '../../parts/Field.module.css';
import { filesEn } from '../../text/files.ts';
import { importEn } from '../../text/import.ts';
import { saidEn } from '../../text/said.ts';
import { useText } from '../../text/useText.ts';
import { type Account, sentencesOf } from '../files/account.ts';
import { type ImportSource, openPasted } from './openImport.ts';
import styles from './ImportDialog.module.css';

interface PasteListDialogProps {
  readonly onRead: (source: ImportSource) => void;
  readonly onClose: () => void;
}

const sentences = { ...importEn, ...filesEn, ...saidEn };

/** A new map from what people have in another program: a list, rows, an outline, any text we read from files. */
export function PasteListDialog(props: PasteListDialogProps) {
  return (
    <MoreSentences sentences={sentences}>
      <PasteForm {...props} />
    </MoreSentences>
  );
}

function PasteForm({ onClose, onRead }: PasteListDialogProps) {
  const text = useText();
  const [words, setWords] = useState('');
  const [reasons, setReasons] = useState<Account['sentences']>([]);
  const [hint, wrong] = [useId(), useId()];
  const field = useRef<HTMLTextAreaElement>(null);
  const refuse = (why: Account['sentences']): void => {
    setReasons(why);
    field.current?.focus();
  };
  const read = async (): Promise<void> => {
    if (words.trim() === '') {
      refuse([text('import.pasteMissing')]);
      return;
    }
    const opened = await openPasted(words, text);
    if (opened.ok) onRead(opened.source);
    else refuse(opened.reasons);
  };
  return (
    <Dialog title={text('import.paste')} isOpen onClose={onClose} width="wide">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        <label className={fields.field}>
          {text('import.pasteLabel')}
          <textarea
            ref={field}
            className={`${fields.control} ${styles.words}`}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- dialogs put the focus on their first field (ARIA practices)
            autoFocus
            rows={10}
            dir="auto"
            aria-describedby={reasons.length > 0 ? wrong : hint}
            aria-invalid={reasons.length > 0}
            placeholder={text('import.pasteExample')}
            value={words}
            onChange={({ target }) => {
              setWords(target.value);
              setReasons([]);
            }}
          />
        </label>
        <p id={hint} className={styles.small}>
          {text('import.pasteHint')}
        </p>
        <div id={wrong} role="alert" className={styles.wrong}>
          {sentencesOf(reasons, text).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
        <DialogActions>
          <Button onPress={onClose}>{text('cancel')}</Button>
          <Button look="primary" type="submit">
            {text('import.next')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
