import type { ReactElement, ReactNode } from 'react';
import { Ellipsis, X } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { changeKind } from '@throughline/doc';
import type { Card, CardId, CardKind } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { CardItems } from '../../menus/CardItems.tsx';
import menuCss from '../../menus/Menu.module.css';
import { carryOut } from '../../session/carryOut.ts';
import { closeDetails } from '../../session/details.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import iconButton from './IconButton.module.css';
import { IconButton } from './IconButton.tsx';
import { KindSelect } from './KindSelect.tsx';
import css from './PanelHeader.module.css';
import { mixed, shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

interface PanelHeaderProps {
  /** What the details are of. */
  readonly children: ReactNode;
  /** Which one of its kind, or how many. */
  readonly note?: ReactNode;
  /** What can be done with it. */
  readonly tools?: ReactNode;
}

/** What the details are of, and the way to put them away. */
export function PanelHeader({ children, note, tools }: PanelHeaderProps): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <header className={css.header}>
      {children}
      {note === undefined ? null : <span className={css.ref}>{note}</span>}
      <span className={css.grow} />
      {tools}
      <IconButton
        name={words('inspector.close')}
        title={words('inspector.close')}
        onClick={() => closeDetails(session)}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </header>
  );
}

interface CardsHeaderProps {
  readonly cards: readonly [Card, ...Card[]];
  /** Nothing can be done to a deleted card but to bring it back. */
  readonly isDeleted: boolean;
}

/** Kind and reference of a card, or how many there are; and all that its menu can do. */
export function CardsHeader({ cards, isDeleted }: CardsHeaderProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite() && !isDeleted;
  const kind = shared(cards, (card) => card.kind);
  const [first] = cards;
  const change = (chosen: CardKind): unknown =>
    carryOut(
      session,
      (doc) =>
        changeKind(
          doc,
          cards.map(({ id }) => id),
          chosen,
        ),
      () => words('said.kind', { kind: words(`kind.${chosen}`) }),
    );
  return (
    <PanelHeader
      note={cards.length === 1 ? first.ref : words('inspector.count', { count: cards.length })}
      tools={canWrite ? <More id={first.id} /> : null}
    >
      {kind === mixed ? null : <KindIcon kind={kind} size={18} />}
      {canWrite ? (
        <KindSelect name={words('inspector.kind')} kind={kind} onChoose={change} />
      ) : (
        <span>{kind === mixed ? words('inspector.kindMixed') : words(`kindTitle.${kind}`)}</span>
      )}
    </PanelHeader>
  );
}

function More({ id }: { readonly id: CardId }): ReactElement {
  const words = useWords();
  const name = words('card.menu');
  return (
    <MenuTrigger>
      <Button className={iconButton.button ?? ''} aria-label={name}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className={menuCss.popover ?? ''} aria-label={name} placement="bottom end">
        <Menu className={menuCss.menu ?? ''} aria-label={name}>
          <CardItems id={id} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
