import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Card, TableColumn } from '@throughline/journey';
import { EvidenceSection } from '../panels/inspector/EvidenceSection.tsx';
import { ChannelsRow, OwnerRow, TagsRow } from '../panels/inspector/FacetRows.tsx';
import { KindFields } from '../panels/inspector/KindFields.tsx';
import { LinksSection } from '../panels/inspector/LinksSection.tsx';
import { PersonasRow } from '../panels/inspector/PersonasRow.tsx';
import { Rows } from '../panels/inspector/Row.tsx';
import { useJourney } from '../session/hooks.ts';
import { spotId } from '../session/spots.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { useCellText } from './cells.tsx';
import type { CellEditorProps } from './CellEditor.tsx';
import css from './CellDetails.module.css';
import { useCursor, useOpenTable } from './TableContext.ts';
import { cardsMeant, cursorRow, goToCell } from './tableCursor.ts';

/** What the details of a card have for a column, beside its cell: of the selected rows where it is one of them. */
export function CellDetails({ card, column }: CellEditorProps): ReactElement {
  const { named, table } = useOpenTable();
  const words = useWords();
  const all = useJourney((journey) => journey.cards);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useMemo(
    () => ({ current: document.getElementById(spotId({ at: 'card', card: card.id })) }),
    [card.id],
  );
  const byTyping = useCursor(({ opened }) => opened?.byTyping === true);
  const cards = cardsMeant(table.session, card.id).flatMap((id) => all.get(id) ?? []);
  const close = (): void => goToCell(table, cursorRow(table), column);
  const closeNow = useEffectEvent(close);

  useLayoutEffect(() => {
    const element = root.current;
    const field = element?.querySelector<HTMLElement>('input, select, textarea');
    (field ?? element?.querySelector('button'))?.focus();
    // Its row may go while it is open: then focus is the table's again.
    return () => {
      if (element?.contains(document.activeElement)) table.session.waiting.focus = true;
    };
  }, [table]);

  // What was typed has been taken: the next letter opens it for the next one.
  const text = useCellText()(card, column, named);
  const first = useRef(text);
  useEffect(() => {
    if (byTyping && text !== first.current) queueMicrotask(closeNow);
  }, [byTyping, text]);

  const name = words('table.edit', { column: words(`table.${column}`), card: cardName(card, words) });
  return (
    <Popover
      className={css.popover ?? ''}
      triggerRef={trigger}
      isOpen
      placement="bottom start"
      // It may say so while what is in it is being taken off the page, when nothing else can be rendered.
      onOpenChange={(isOpen) => !isOpen && queueMicrotask(close)}
    >
      <Dialog className={css.details ?? ''} aria-label={name}>
        <div ref={root} className={css.detailsBody} data-details>
          <Fields card={card} cards={cards.length > 0 ? cards : [card]} column={column} />
        </div>
      </Dialog>
    </Popover>
  );
}

interface FieldsProps {
  readonly card: Card;
  readonly cards: readonly Card[];
  readonly column: TableColumn;
}

function Fields({ card, cards, column }: FieldsProps): ReactElement | null {
  switch (column) {
    case 'tags':
      return <TagsRow cards={cards} />;
    case 'division':
      return <OwnerRow cards={cards} />;
    case 'channels':
      return <ChannelsRow cards={cards} />;
    case 'personas':
      return <PersonasRow cards={cards} />;
    case 'source':
      return <EvidenceSection cards={cards} />;
    case 'figure':
      return (
        <Rows>
          <KindFields cards={cards} />
        </Rows>
      );
    case 'links':
      return <LinksSection card={card} />;
    default:
      return null;
  }
}
