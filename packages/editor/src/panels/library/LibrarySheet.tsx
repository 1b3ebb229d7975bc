import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useOpened } from '../../parts/Opener.tsx';
import { useWords } from '../../text/words.ts';
import { LibraryContent } from './LibraryContent.tsx';
import css from './LibraryPanel.module.css';

/** The library on a phone: over the map, until something is chosen from it. */
export function LibrarySheet(): ReactElement {
  const { close } = useOpened();
  const words = useWords();
  // At once: while it is open nothing on the map can take focus, and what was chosen is about to.
  const leave = (): void => flushSync(close);
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      isDismissable
    >
      <Modal className={css.sheet ?? ''}>
        <Dialog className={css.scroll ?? ''} aria-label={words('panel.name')}>
          <button type="button" className={css.done} aria-label={words('panel.done')} onClick={close}>
            <X size={16} aria-hidden />
          </button>
          <LibraryContent isRail={false} onLeave={leave} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
