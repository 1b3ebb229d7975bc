import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { useText } from '../text/useText.ts';
import { useLeavesNoGap } from './focus.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: 'narrow' | 'wide' | 'widest';
}

/** A dialog over the page: Escape, the close button and a press outside close it; focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, width = 'narrow' }: DialogProps) {
  const text = useText();
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton name={text('close')} onPress={onClose}>
              <X size={17} aria-hidden />
            </IconButton>
          </header>
          {children}
          <NoGap />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where what had the focus before is gone, or the page was too busy to give it back, it is still somewhere. */
function NoGap() {
  useLeavesNoGap();
  return null;
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
