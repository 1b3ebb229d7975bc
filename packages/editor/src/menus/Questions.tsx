import type { ReactElement } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { LinkForm } from '../canvas/links/LinkForm.tsx';
import { useSession } from '../session/editorSession.ts';
import type { CardQuestion } from '../session/state.ts';
import { AskForm } from './AskForm.tsx';
import { closeQuestion } from './closeMenu.ts';
import css from './Dialog.module.css';
import { MoveForm } from './MoveForm.tsx';

/** A dialog of the map; focus returns to the spot it was asked from. */
export function Questions({ question }: { readonly question: CardQuestion }): ReactElement {
  const session = useSession();
  const close = (): void => closeQuestion(session);
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog className={css.dialog ?? ''}>
          <Form question={question} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface FormProps {
  readonly question: CardQuestion;
  onClose(): void;
}

function Form({ onClose, question }: FormProps): ReactElement {
  if (question.ask === 'move') return <MoveForm cards={question.cards} onClose={onClose} />;
  if (question.ask === 'link') return <LinkForm from={question.cards[0]} onClose={onClose} />;
  return <AskForm ask={question.ask} cards={question.cards} onClose={onClose} />;
}
