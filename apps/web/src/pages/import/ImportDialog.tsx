import { Choice, MoreSentences } from '@throughline/editor';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { importEn } from '../../text/import.ts';
import { useText } from '../../text/useText.ts';
import type { Preview } from './importCalls.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { MappingFields } from './MappingFields.tsx';
import type { ImportSource } from './openImport.ts';
import { firstChoice, useImportPreview } from './useImportPreview.ts';
import styles from './ImportDialog.module.css';

/** What somebody wants made of a file. */
export interface ImportWish {
  readonly into: 'this map' | 'a new map';
  readonly title: string;
  readonly preview: Preview;
}

interface ImportDialogProps {
  readonly source: ImportSource;
  /** Of the new map, where somebody has said it already. */
  readonly title?: string;
  /** BCP 47: the language of new maps. */
  readonly lang: string;
  /** Whether there is an open map it can be added to. */
  readonly hasMap: boolean;
  readonly onImport: (wish: ImportWish) => void;
  readonly onClose: () => void;
}

/** Shows what is in a file, asks what its columns mean where they are not ours, and what is to be made of it. */
export function ImportDialog(props: ImportDialogProps) {
  return (
    <MoreSentences sentences={importEn}>
      <ImportForm {...props} />
    </MoreSentences>
  );
}

function ImportForm({ hasMap, lang, onClose, onImport, source, title: said }: ImportDialogProps) {
  const text = useText();
  const { name, opened, reader } = source;
  const [choice, choose] = useState(() => firstChoice(source));
  const [title, setTitle] = useState(() => said || titleOf(source));
  const [into, setInto] = useState<ImportWish['into']>(hasMap ? 'this map' : 'a new map');
  const state = useImportPreview(source, choice, { lang, text, title });
  const isNew = into === 'a new map';
  const rename = async (header: number | null): Promise<void> => {
    if (!choice) return;
    const reading = await reader.guess(choice.table, header);
    choose({ ...choice, reading });
  };
  return (
    <Dialog
      title={
        name === '' || name === '.tsv' ? text('import.titlePasted') : text('import.title', { file: name })
      }
      isOpen
      onClose={onClose}
      width="widest"
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (state.is === 'ready') onImport({ into, title: title.trim(), preview: state.preview });
        }}
      >
        {hasMap && (
          <Choice
            look="page"
            name={text('import.into')}
            options={[
              { id: 'this map', words: text('import.here') },
              { id: 'a new map', words: text('import.new') },
            ]}
            chosen={into}
            onChoose={setInto}
          />
        )}
        {hasMap && <p className={styles.small}>{text(isNew ? 'import.newAbout' : 'import.hereAbout')}</p>}
        {isNew && (
          <TextField
            label={text('import.mapTitle')}
            value={title}
            onChange={setTitle}
            maxLength={200}
            first
          />
        )}
        {opened.is === 'tables' && choice && (
          <MappingFields
            tables={opened.tables}
            choice={choice}
            onChange={choose}
            onHeader={(header) => void rename(header)}
          />
        )}
        <ImportPreview state={state} />
        <DialogActions>
          <Button onPress={onClose}>{text('cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={state.is === 'refused'}>
            {text(isNew ? 'import.make' : 'import.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function titleOf({ name, opened }: ImportSource): string {
  return opened.is === 'map' ? opened.preview.title : name.replace(/\.[^.]*$/u, '');
}
