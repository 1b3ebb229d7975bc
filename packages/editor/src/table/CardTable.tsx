import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { linkCounts } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import { FilesHere } from '../parts/FilesHere.tsx';
import { FollowsHere } from '../parts/FollowsHere.tsx';
import { clipboardEvents } from '../session/clipboard.ts';
import { isNewCard } from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useDirection, useJourney, useMapState } from '../session/hooks.ts';
import { detailsEn } from '../text/details.ts';
import { MoreSentences } from '../text/MoreSentences.tsx';
import { photoFormEn } from '../text/photoForm.ts';
import { tableEn } from '../text/table.ts';
import { useWords } from '../text/words.ts';
import { Axes } from './Axes.tsx';
import type { Named } from './cells.tsx';
import { NewRow } from './NewRow.tsx';
import css from './Table.module.css';
import { TableBar } from './TableBar.tsx';
import { TableContext } from './TableContext.ts';
import { createCursor } from './tableCursor.ts';
import type { Table } from './tableCursor.ts';
import { TableFocus } from './TableFocus.tsx';
import { TableHead } from './TableHead.tsx';
import { tableKeyPressed } from './tableKeys.ts';
import { TableRow } from './TableRow.tsx';
import { createTableRows } from './tableRows.ts';
import type { TableRows } from './tableRows.ts';
import { lookFrom } from './tableLook.ts';
import { useLook } from './useLook.ts';
import { useRows } from './useRows.ts';
import { useWindow } from './useWindow.ts';
import type { RowWindow } from './useWindow.ts';

const sentences = { ...detailsEn, ...photoFormEn, ...tableEn };

/** The map as a table: a card is a row, and everything that can be said of it a column. */
export function CardTable(): ReactElement | null {
  return (
    <MoreSentences sentences={sentences}>
      <WithRows />
    </MoreSentences>
  );
}

function WithRows(): ReactElement | null {
  const session = useSession();
  const [rows, setRows] = useState<TableRows | null>(null);
  useEffect(() => {
    const made = createTableRows(session);
    // oxlint-disable-next-line react/set-state-in-effect -- rows follow the map from when the table opens until it closes
    setRows(made);
    return () => made.stop();
  }, [session]);
  return rows ? <OpenTable rows={rows} /> : null;
}

function OpenTable({ rows }: { readonly rows: TableRows }): ReactElement {
  const session = useSession();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [cursor] = useState(createCursor);
  const named = useNamed();
  const direction = useDirection();
  const { columns } = useLook();
  const items = useItems(rows);
  const window = useWindow(scroller, items.length);
  const shown = useRef(window);
  useEffect(() => {
    shown.current = window;
  }, [window]);
  const table = useMemo(
    (): Table => ({
      session,
      words,
      rows,
      cursor,
      columns: () => lookFrom(session.view.getState().table).columns,
      page: () => Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / shown.current.rowHeight) - 2),
      reveal: (row) => scroller && reveal(scroller, row, shown.current.rowHeight),
    }),
    [cursor, rows, scroller, session, words],
  );
  const open = useMemo(() => ({ table, named }), [table, named]);
  const title = useJourney(({ meta }) => meta.title) || words('map.untitled');
  return (
    <TableContext value={open}>
      <div ref={place} className={css.place}>
        <FilesHere root={place} />
        <FollowsHere root={place} reveal={(card) => table.reveal(rows.getState().rows.indexOf(card))} />
        <TableBar />
        <Axes />
        <div
          ref={setScroller}
          className={css.scroller}
          dir={direction}
          data-map=""
          data-view="table"
          tabIndex={-1}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the cells in it */}
          <table
            className={css.table}
            aria-label={words('table.name', { title })}
            aria-rowcount={items.length + 1}
            onKeyDown={(event) => {
              if (isOfCell(event.target)) tableKeyPressed(table, event.nativeEvent);
            }}
            onCopy={(event) => isOfCell(event.target) && clipboardEvents.copy(session, event.nativeEvent)}
            onCut={(event) => isOfCell(event.target) && clipboardEvents.cut(session, event.nativeEvent)}
            onPaste={(event) => isOfCell(event.target) && clipboardEvents.paste(session, event.nativeEvent)}
          >
            <colgroup>
              <col className={css.selectColumn} />
              {columns.map((column) => (
                <col key={column} data-column={column} />
              ))}
            </colgroup>
            <TableHead columns={columns} />
            <Body items={items} window={window} rows={rows} />
          </table>
          {items.length === 0 ? <Nothing /> : null}
        </div>
        {scroller ? <TableFocus scroller={scroller} /> : null}
      </div>
    </TableContext>
  );
}

/** Keys of fields and of what floats over the table are their own; so are those of its heads. */
function isOfCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('tbody button, tbody input[type="checkbox"]') !== null;
}

/** As little as needed, and out from under the heads. */
function reveal(scroller: HTMLElement, row: number, rowHeight: number): void {
  const head = scroller.querySelector('thead')?.clientHeight ?? rowHeight;
  const top = row * rowHeight;
  const room = scroller.clientHeight - head;
  if (room <= 0) return;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
}

function Nothing(): ReactElement {
  const words = useWords();
  const count = useJourney(({ cards }) => cards.size);
  return <p className={css.nothing}>{words(count === 0 ? 'table.empty' : 'table.nothing')}</p>;
}

/** A row of a card, or of one that is being made. */
type Item = CardId | CardEditing;

interface BodyProps {
  readonly items: readonly Item[];
  readonly window: RowWindow;
  readonly rows: TableRows;
}

/** The rows near what is seen, and wherever they are, the row that keys are in and the one that is being made. */
function Body({ items, window }: BodyProps): ReactElement {
  const { columns } = useLook();
  const spot = useMapState((state) => state.spot);
  const tombstone = useMapState((state) => state.tombstone);
  const card = tombstone?.card.id ?? (spot.at === 'card' ? spot.card : null);
  const made = items.findIndex((item) => typeof item !== 'string');
  const found = card === null ? -1 : items.indexOf(card);
  const here = made >= 0 ? made : Math.max(0, found);
  return (
    <tbody>
      {drawnRows(items.length, window, [here, made]).map((part) =>
        part.gap > 0 ? (
          <tr key={`gap ${part.at}`} aria-hidden="true" style={{ height: part.gap * window.rowHeight }} />
        ) : (
          <ItemRow
            key={keyOf(items[part.at])}
            item={items[part.at]}
            index={part.at}
            columns={columns}
            isHere={part.at === here}
          />
        ),
      )}
    </tbody>
  );
}

function keyOf(item: Item | undefined): string {
  return typeof item === 'object' ? `new ${item.run}` : (item ?? '');
}

interface ItemRowProps {
  readonly item: Item | undefined;
  readonly index: number;
  readonly columns: ReturnType<typeof useLook>['columns'];
  readonly isHere: boolean;
}

function ItemRow({ item, ...row }: ItemRowProps): ReactElement | null {
  if (item === undefined) return null;
  if (typeof item === 'string') return <TableRow id={item} {...row} />;
  return <NewRow editing={item} columns={row.columns} index={row.index} />;
}

interface Part {
  readonly at: number;
  /** So many rows that are not drawn; 0: a row. */
  readonly gap: number;
}

/** Rows to draw, with gaps between them as high as what is left out. */
function drawnRows(count: number, { from, to }: RowWindow, also: readonly number[]): readonly Part[] {
  const drawn = new Set(also.filter((at) => at >= 0 && at < count));
  for (let at = from; at < to; at++) drawn.add(at);
  const parts: Part[] = [];
  let next = 0;
  for (const at of [...drawn].sort((a, b) => a - b)) {
    if (at > next) parts.push({ at: next, gap: at - next });
    parts.push({ at, gap: 0 });
    next = at + 1;
  }
  if (next < count) parts.push({ at: next, gap: count - next });
  return parts;
}

/** The rows, with the one that is being made where it will stand. */
function useItems(store: TableRows): readonly Item[] {
  const rows = useRows(store, ({ rows: now }) => now);
  const editing = useMapState((state) => state.editing);
  return useMemo(() => {
    const isCard = editing?.what === 'card' || editing?.what === 'draft';
    if (!isCard || !isNewCard(editing)) return rows;
    if (editing.what === 'card') return rows.map((id) => (id === editing.card ? editing : id));
    const after = editing.after === null || editing.after === 'last' ? -1 : rows.indexOf(editing.after);
    const at = after < 0 ? rows.length : after + 1;
    return [...rows.slice(0, at), editing, ...rows.slice(at)];
  }, [editing, rows]);
}

function useNamed(): Named {
  const divisions = useJourney((journey) => journey.divisions);
  const lanes = useJourney((journey) => journey.lanes);
  const links = useJourney((journey) => journey.links);
  const personas = useJourney((journey) => journey.personas);
  const stages = useJourney((journey) => journey.stages);
  const tags = useJourney((journey) => journey.tags);
  const linked = useMemo(() => linkCounts({ links }), [links]);
  return useMemo(
    () => ({ divisions, lanes, linked, personas, stages, tags }),
    [divisions, lanes, linked, personas, stages, tags],
  );
}
