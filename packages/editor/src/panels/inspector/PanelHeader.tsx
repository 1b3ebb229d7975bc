import type { ReactElement, ReactNode } from 'react';
import { Ellipsis, X } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { changeKind } from '@throughline/doc';
import { cardKindNames, isCardKind } from '@throughline/journey';
import type { Card, CardId, CardKind } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { CardItems } from '../../menus/CardItems.tsx';
import menuCss from '../../menus/Menu.module.css';
import { offeredKinds } from '../../menus/offeredKinds.ts';
import { carryOut } from '../../session/carryOut.ts';
import { closeDetails } from '../../session/details.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import css from './Inspector.module.css';
import { mixed, shared } from './shared.ts';
import type { Shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** What the details are of, and the way to put them away. */
export function PanelHeader({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <header className={css.header}>
      {children}
      <button
        type="button"
        className={css.iconButton}
        aria-label={words('inspector.close')}
        title={words('inspector.close')}
        onClick={() => closeDetails(session)}
      >
        <X size={16} aria-hidden />
      </button>
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
    <PanelHeader>
      {kind === mixed ? null : <KindIcon kind={kind} size={18} />}
      {canWrite ? (
        <KindSelect name={words('inspector.kind')} kind={kind} onChoose={change} />
      ) : (
        <span>{kind === mixed ? words('inspector.kindMixed') : words(`kindTitle.${kind}`)}</span>
      )}
      <span className={css.ref}>
        {cards.length === 1 ? first.ref : words('inspector.count', { count: cards.length })}
      </span>
      <span className={css.grow} />
      {canWrite ? <More id={first.id} /> : null}
    </PanelHeader>
  );
}

interface KindSelectProps {
  readonly name: string;
  readonly kind: Shared<CardKind>;
  onChoose(kind: CardKind): void;
}

/** The kind as a word that can be changed. */
export function KindSelect({ kind, name, onChoose }: KindSelectProps): ReactElement {
  const words = useWords();
  const offered: readonly CardKind[] = offeredKinds;
  const kinds = cardKindNames.filter((each) => offered.includes(each) || each === kind);
  return (
    <select
      className={css.kind}
      aria-label={name}
      value={kind === mixed ? '' : kind}
      onChange={(event) => isCardKind(event.target.value) && onChoose(event.target.value)}
    >
      {kind === mixed ? <option value="">{words('inspector.kindMixed')}</option> : null}
      {kinds.map((each) => (
        <option key={each} value={each}>
          {words(`kindTitle.${each}`)}
        </option>
      ))}
    </select>
  );
}

function More({ id }: { readonly id: CardId }): ReactElement {
  const words = useWords();
  const name = words('card.menu');
  return (
    <MenuTrigger>
      <Button className={css.iconButton ?? ''} aria-label={name}>
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
