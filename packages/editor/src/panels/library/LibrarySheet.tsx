import { useState } from 'react';
import type { ReactElement } from 'react';
import { PanelLeft, X } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../text/words.ts';
import { LibraryContent } from './LibraryContent.tsx';
import css from './LibraryPanel.module.css';

/** The library on a phone: over the map, until something is chosen from it. */
export function LibrarySheet({ className }: { readonly className: string | undefined }): ReactElement {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  // At once: while it is open nothing on the map can take focus, and what was chosen is about to.
  const leave = (): void => flushSync(() => setOpen(false));
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-label={words('panel.name')}
        onClick={() => setOpen(true)}
      >
        <PanelLeft size={16} aria-hidden />
      </button>
      <ModalOverlay className={css.overlay ?? ''} isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className={css.sheet ?? ''}>
          <Dialog className={css.scroll ?? ''} aria-label={words('panel.name')}>
            <button
              type="button"
              className={css.done}
              aria-label={words('panel.done')}
              onClick={() => setOpen(false)}
            >
              <X size={16} aria-hidden />
            </button>
            <LibraryContent isRail={false} onLeave={leave} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
