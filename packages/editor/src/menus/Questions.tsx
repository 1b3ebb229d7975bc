import type { ReactElement } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { AskForm } from './AskForm.tsx';
import { returnFocus } from './closeMenu.ts';
import css from './Dialog.module.css';
import { MoveForm } from './MoveForm.tsx';

/** The dialogs of the map; focus returns to the spot they were asked from. */
export function Questions(): ReactElement | null {
  const session = useSession();
  const question = useMapState((state) => state.question);
  if (!question) return null;
  const close = (): void => {
    session.state.setState({ question: null });
    requestAnimationFrame(() => returnFocus(session));
  };
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog className={css.dialog ?? ''}>
          {question.ask === 'move' ? (
            <MoveForm cards={question.cards} onClose={close} />
          ) : (
            <AskForm ask={question.ask} cards={question.cards} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
