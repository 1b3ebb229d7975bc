import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ChevronUp, Copy, CopyPlus, Scissors, X } from 'lucide-react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import type { Card } from '@throughline/journey';
import { copyCommand, cutCommand, duplicateCommand } from '../session/commands/clipboard.ts';
import { moveToCommand } from '../session/commands/moving.ts';
import { deleteCommand } from '../session/commands/writing.ts';
import type { Command } from '../session/command.ts';
import { useSession } from '../session/editorSession.ts';
import { cardsInHand, focusSpot } from '../session/focus.ts';
import { isFocusNowhere, useFocusWithin } from '../session/focusWithin.ts';
import { useJourney, useMapState } from '../session/hooks.ts';
import { clearSelection } from '../session/selection.ts';
import { useWords } from '../text/words.ts';
import css from './BulkBar.module.css';
import { ChannelItems, FeelingItems, KindItems, OwnerItems, SeverityItems, TagItems } from './FacetItems.tsx';
import menuCss from './Menu.module.css';
import { toolbarKeys } from './toolbarKeys.ts';

/** What can be done to all selected cards at once: only what fits every one of them (I26), and the person's rights. */
export function BulkBar(): ReactElement {
  const session = useSession();
  const words = useWords();
  const selection = useMapState((state) => state.selection);
  const all = useJourney((journey) => journey.cards);
  const cards = [...selection].flatMap((id) => all.get(id) ?? []);
  const root = useRef<HTMLDivElement>(null);
  const had = useFocusWithin(root);
  useEffect(
    () => () => {
      // What was pressed has taken the bar away with the selection.
      if (had.current) queueMicrotask(() => isFocusNowhere() && focusSpot(session));
    },
    [had, session],
  );
  const canWrite = useMapState(({ rights }) => rights === 'write');
  return (
    <div
      ref={root}
      className={css.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words('bulk.name')}
      onKeyDown={(event) => {
        toolbarKeys(event);
        if (event.key === 'Escape') leave();
      }}
    >
      <span className={css.count}>{words('bulk.count', { count: cards.length })}</span>
      {canWrite ? <Changes cards={cards} /> : <CopyAct isFirst />}
      <button
        type="button"
        className={css.close}
        aria-label={words('bulk.clear')}
        tabIndex={-1}
        onClick={leave}
      >
        <X size={15} aria-hidden />
      </button>
    </div>
  );

  function leave(): void {
    clearSelection(session);
    focusSpot(session);
  }
}

function Changes({ cards }: { readonly cards: readonly Card[] }): ReactElement {
  const words = useWords();
  const isAll = (kind: Card['kind']): boolean => cards.every((card) => card.kind === kind);
  return (
    <>
      {isAll('painPoint') ? (
        <Choice words={words('menu.severity')} isFirst>
          <SeverityItems cards={cards} />
        </Choice>
      ) : null}
      {isAll('emotion') ? (
        <Choice words={words('menu.feeling')} isFirst>
          <FeelingItems cards={cards} />
        </Choice>
      ) : null}
      <Choice words={words('menu.tags')} isFirst={!isAll('painPoint') && !isAll('emotion')}>
        <TagItems cards={cards} />
      </Choice>
      <Choice words={words('menu.owner')}>
        <OwnerItems cards={cards} />
      </Choice>
      <Choice words={words('menu.channels')}>
        <ChannelItems cards={cards} />
      </Choice>
      <Choice words={words('menu.kind')}>
        <KindItems cards={cards} />
      </Choice>
      <Act command={cutCommand} words={words('menu.cut')} icon={<Scissors size={15} aria-hidden />} />
      <CopyAct />
      <Act
        command={duplicateCommand}
        words={words('menu.duplicate')}
        icon={<CopyPlus size={15} aria-hidden />}
      />
      <Act command={moveToCommand} words={words('bulk.move')} />
      <Act command={deleteCommand} words={words('bulk.delete')} isDanger />
    </>
  );
}

function CopyAct({ isFirst = false }: { readonly isFirst?: boolean }): ReactElement {
  const words = useWords();
  return (
    <Act
      command={copyCommand}
      words={words('menu.copy')}
      icon={<Copy size={15} aria-hidden />}
      isFirst={isFirst}
    />
  );
}

interface ChoiceProps {
  readonly words: string;
  /** Where Tab comes to. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

function Choice({ children, isFirst = false, words }: ChoiceProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <MenuTrigger>
      <Button ref={button} className={css.act ?? ''} excludeFromTabOrder={!isFirst}>
        {words}
        <ChevronUp size={13} aria-hidden />
      </Button>
      <Popover className={menuCss.popover ?? ''} aria-label={words} placement="top start" triggerRef={button}>
        <Menu className={menuCss.menu ?? ''} aria-label={words}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ActProps {
  readonly command: Command;
  readonly words: string;
  /** Drawn in place of its words, which are its tooltip then. */
  readonly icon?: ReactNode;
  /** Where Tab comes to. */
  readonly isFirst?: boolean;
  readonly isDanger?: boolean;
}

/** A command of the map, on what is selected: focus goes there first, for a command acts on what is in hand. */
function Act({ command, icon, isDanger = false, isFirst = false, words }: ActProps): ReactElement {
  const session = useSession();
  const run = (): void => {
    const { selection, spot } = session.state.getState();
    const [first] = selection;
    if (first && (spot.at !== 'card' || !selection.has(spot.card))) {
      session.state.setState({ spot: { at: 'card', card: first } });
    }
    if (cardsInHand(session).length > 0) command.run(session);
  };
  const keys = session.keymap.shown(command);
  return (
    <button
      type="button"
      className={`${css.act} ${isDanger ? css.danger : ''} ${icon ? css.mark : ''}`}
      tabIndex={isFirst ? 0 : -1}
      aria-label={words}
      title={icon ? `${words}${keys === '' ? '' : ` (${keys})`}` : undefined}
      onClick={run}
    >
      {icon ?? words}
    </button>
  );
}
