import { DestroyDialog } from './DestroyDialog.tsx';
import { NewMapDialog } from './NewMapDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { Random } from '@throughline/journey';
import type { LibraryScreen } from './useLibrary.ts';

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
        <NewMapDialog initial={asking.template} random={random} onClose={onClose} onDone={library.create} />
      );
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
