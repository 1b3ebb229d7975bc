import type { ReactElement } from 'react';
import { LinkForm } from '../canvas/links/LinkForm.tsx';
import { useSession } from '../session/editorSession.ts';
import type { CardQuestion } from '../session/state.ts';
import { AskForm } from './AskForm.tsx';
import { closeQuestion } from './closeMenu.ts';
import { MapDialog } from './MapDialog.tsx';
import { MoveForm } from './MoveForm.tsx';

/** A dialog of the map; focus returns to the spot it was asked from. */
export function Questions({ question }: { readonly question: CardQuestion }): ReactElement {
  const session = useSession();
  const close = (): void => closeQuestion(session);
  return (
    <MapDialog onClose={close}>
      <Form question={question} onClose={close} />
    </MapDialog>
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
