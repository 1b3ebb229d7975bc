import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { useText } from '../../text/useText.ts';
import type { ShelfMap } from './shelf.ts';

interface DestroyDialogProps {
  readonly map: ShelfMap;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** The one question this app asks twice: what is deleted for good cannot come back. */
export function DestroyDialog({ map, onClose, onConfirm }: DestroyDialogProps) {
  const text = useText();
  const values = { title: map.title || text('map.untitled'), count: map.unsynced };
  return (
    <Dialog title={text('destroy.title')} isOpen onClose={onClose}>
      <p>{text(map.owned ? 'destroy.bodyOwner' : 'destroy.body', values)}</p>
      <DialogActions>
        <Button onPress={onClose}>{text('cancel')}</Button>
        <Button look="danger" onPress={onConfirm}>
          {text('destroy.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
