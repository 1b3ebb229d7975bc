import { DestroyDialog } from './DestroyDialog.tsx';
import { NewMapDialog, RenameDialog } from './TitleDialogs.tsx';
import type { LibraryScreen } from './useLibrary.ts';

/** The dialog the library page is asking with, if any. */
export function LibraryDialogs({ library }: { readonly library: LibraryScreen }) {
  const { asking } = library;
  const onClose = (): void => library.ask(null);
  switch (asking?.for) {
    case 'new':
      return <NewMapDialog onClose={onClose} onDone={library.create} />;
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
