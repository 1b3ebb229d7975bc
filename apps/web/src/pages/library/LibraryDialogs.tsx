import { later } from '@throughline/editor';
import type { Random } from '@throughline/journey';
import { DestroyDialog } from './DestroyDialog.tsx';
import { NewMapDialog } from './NewMapDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { LibraryScreen } from './useLibrary.ts';

const ImportDialog = later(async () => (await import('../import/ImportDialog.tsx')).ImportDialog);
const PasteListDialog = later(async () => (await import('../import/PasteListDialog.tsx')).PasteListDialog);

interface LibraryDialogsProps {
  readonly library: LibraryScreen;
  readonly random: Random;
}

/** The dialog the library page is asking with, if any. */
export function LibraryDialogs({ library, random }: LibraryDialogsProps) {
  const { asking } = library;
  const onClose = (): void => library.ask(null);
  switch (asking?.for) {
    case 'new':
      return (
        <NewMapDialog
          initial={asking.template}
          random={random}
          onClose={onClose}
          onDone={library.create}
          onFiles={library.openFiles}
          onPaste={(title) => library.ask({ for: 'paste', title })}
        />
      );
    case 'import': {
      const { source, title } = asking;
      return (
        <ImportDialog
          {...{ source, title }}
          lang={library.lang}
          hasMap={false}
          onImport={(wish) => library.carryOut(source, wish)}
          onClose={() => {
            source.reader.stop();
            onClose();
          }}
        />
      );
    }
    case 'paste': {
      const { title } = asking;
      return (
        <PasteListDialog
          onRead={(source) => library.ask({ for: 'import', source, title })}
          onClose={onClose}
        />
      );
    }
    case 'rename': {
      const { map } = asking;
      return (
        <RenameDialog title={map.title} onClose={onClose} onDone={(title) => library.rename(map, title)} />
      );
    }
    case 'destroy': {
      const { map } = asking;
      return <DestroyDialog map={map} onClose={onClose} onConfirm={() => library.destroy(map)} />;
    }
    default:
      return null;
  }
}
