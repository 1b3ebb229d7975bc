import type { ReactElement } from 'react';
import { ArrowUpDown, Bookmark, Columns3, Grid2x2, ListFilter, Plus, Tags } from 'lucide-react';
import { later } from '../parts/later.tsx';
import { Opener } from '../parts/Opener.tsx';
import { startDraft } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useJourney, useMapState } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './TableBar.module.css';
import { axesId } from './Axes.tsx';
import { useAxesShown, useOpenTable } from './TableContext.ts';
import { cursorRow } from './tableCursor.ts';
import { useRows } from './useRows.ts';

const FilterMenu = later(async () => (await import('../menus/find/FilterMenu.tsx')).FilterMenu);
const ColumnMenu = later(async () => (await import('./ColumnMenu.tsx')).ColumnMenu);
const SavedFilters = later(async () => (await import('./SavedFilters.tsx')).SavedFilters);

/** How many rows there are, in which order, which columns; and what the table can do beside its cells. */
export function TableBar(): ReactElement {
  const session = useSession();
  const { table } = useOpenTable();
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const count = useRows(table.rows, ({ rows }) => rows.length);
  const isInOrder = useRows(table.rows, (state) => state.isInOrder);
  const selected = useMapState(({ selection }) => selection.size);
  return (
    <section className={css.bar} aria-label={words('table.bar')} data-region="">
      <span className={css.count}>
        {words('table.count', { count })}
        {selected > 0 ? (
          <span className={css.selected}>{words('table.selected', { count: selected })}</span>
        ) : null}
      </span>
      {isInOrder ? null : (
        <button
          type="button"
          className={css.act}
          onClick={(event) => {
            const bar = event.currentTarget.parentElement;
            table.rows.sortAgain();
            requestAnimationFrame(() => bar?.querySelector<HTMLElement>('button')?.focus());
          }}
        >
          <ArrowUpDown size={14} aria-hidden />
          {words('table.sortAgain')}
        </button>
      )}
      <span className={css.grow} />
      <Opener opens="menu" className={css.act} over={<FilterMenu />}>
        <ListFilter size={14} aria-hidden />
        {words('filter.add')}
      </Opener>
      <Opener opens="dialog" className={css.act} over={<SavedFilters />}>
        <Bookmark size={14} aria-hidden />
        {words('table.saved')}
      </Opener>
      <Opener opens="menu" className={css.act} over={<ColumnMenu />}>
        <Columns3 size={14} aria-hidden />
        {words('table.columns')}
      </Opener>
      <button
        type="button"
        className={css.act}
        onClick={() => session.state.setState({ question: { ask: 'tags' } })}
      >
        <Tags size={14} aria-hidden />
        {words('table.tags')}
      </button>
      <AxesButton />
      {canWrite ? <AddCard /> : null}
    </section>
  );
}

/** The names of stages and lanes, over the rows: there or not. */
function AxesButton(): ReactElement {
  const { cursor } = useOpenTable().table;
  const words = useWords();
  const isShown = useAxesShown();
  return (
    <button
      type="button"
      className={css.act}
      aria-expanded={isShown}
      aria-controls={isShown ? axesId : undefined}
      onClick={() => cursor.setState({ axes: !isShown })}
    >
      <Grid2x2 size={14} aria-hidden />
      {words('table.axes')}
    </button>
  );
}

/** A card like that of the row keys are in: in its stage and lane, and below it. */
function AddCard(): ReactElement | null {
  const session = useSession();
  const { table } = useOpenTable();
  const words = useWords();
  const isPossible = useJourney(({ lanes, stages }) => lanes.length > 0 && stages.length > 0);
  if (!isPossible) return null;
  const add = (): void => {
    const { cards, lanes, stages } = session.shown.getState();
    const id = table.rows.getState().rows[cursorRow(table)];
    const place = id && cards.get(id)?.place;
    const [stage, lane] = [stages[0]?.id, lanes[0]?.id];
    table.cursor.setState({ column: 'text', opened: null });
    if (place) startDraft(session, place, id);
    else if (stage && lane) startDraft(session, { stage, lane }, 'last');
  };
  return (
    <button type="button" className={`${css.act} ${css.primary}`} onClick={add}>
      <Plus size={14} aria-hidden />
      {words('table.addCard')}
    </button>
  );
}
