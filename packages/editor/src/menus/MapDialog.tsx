import type { ReactElement, ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import css from './Dialog.module.css';

interface MapDialogProps {
  /** `narrow` asks for a word or two, `wide` has sentences to read, `widest` lists. */
  readonly width?: 'narrow' | 'wide' | 'widest';
  /** What it is called, where it has no `<Heading slot="title">`. */
  readonly name?: string;
  readonly children: ReactNode;
  /** Escape, or a press beside it. */
  onClose(): void;
}

/** A dialog over the map: what is asked, told or listed, in a frame that scrolls where it is higher than the screen. */
export function MapDialog({ children, name, onClose, width = 'narrow' }: MapDialogProps): ReactElement {
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={`${css.modal} ${css[width]}`}>
        <Dialog className={css.dialog ?? ''} {...(name === undefined ? {} : { 'aria-label': name })}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
