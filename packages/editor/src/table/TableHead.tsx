import type { ReactElement } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { nextSorts } from '@throughline/journey';
import type { TableColumn } from '@throughline/journey';
import { clearSelection, selectCards } from '../session/selection.ts';
import { toolbarKeys } from '../menus/toolbarKeys.ts';
import { useWords } from '../text/words.ts';
import { useMapState } from '../session/hooks.ts';
import css from './TableHead.module.css';
import row from './TableRow.module.css';
import { useOpenTable } from './TableContext.ts';
import { changeLook, useLook } from './useLook.ts';

/** What each column is called, and how rows are sorted by it. One Tab stop: Left and Right go along the heads. */
export function TableHead({ columns }: { readonly columns: readonly TableColumn[] }): ReactElement {
  return (
    <thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go along its buttons */}
      <tr className={css.heads} aria-rowindex={1} onKeyDown={toolbarKeys}>
        <SelectAll />
        {columns.map((column) => (
          <ColumnHead key={column} column={column} isFirst={column === columns[0]} />
        ))}
      </tr>
    </thead>
  );
}

function SelectAll(): ReactElement {
  const { table } = useOpenTable();
  const words = useWords();
  const { rows, session } = table;
  const count = useMapState(({ selection }) => selection.size);
  const all = rows.getState().rows.length;
  const isAll = count > 0 && count >= all;
  return (
    <th scope="col" className={row.select}>
      <label className={row.box}>
        <input
          type="checkbox"
          aria-label={words('table.selectAll')}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !isAll;
          }}
          onChange={() => (isAll ? clearSelection(session) : selectCards(session, rows.getState().rows))}
        />
      </label>
    </th>
  );
}

interface ColumnHeadProps {
  readonly column: TableColumn;
  /** Where Tab comes to. */
  readonly isFirst: boolean;
}

function ColumnHead({ column, isFirst }: ColumnHeadProps): ReactElement {
  const { table } = useOpenTable();
  const words = useWords();
  const { sorts } = useLook();
  const place = sorts.findIndex(({ by }) => by === column);
  const way = sorts[place]?.way;
  const name = words(`table.${column}`);
  const press = (also: boolean): void => {
    const next = nextSorts(sorts, column, { also });
    changeLook(table.session, { sorts: next });
    const turned = next.find(({ by }) => by === column);
    const { length: count } = table.rows.getState().rows;
    const said = turned
      ? words('table.sorted', { column: name, way: turned.way, count })
      : words('table.unsorted');
    table.session.announcer.say(said, 'view');
  };
  return (
    <th
      scope="col"
      className={css.columnHead}
      data-column={column}
      aria-sort={way === undefined ? undefined : way === 'up' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={css.sort}
        tabIndex={isFirst ? 0 : -1}
        title={`${words('table.sort', { column: name })}. ${words('table.sortAlso')}`}
        onClick={(event) => press(event.shiftKey)}
      >
        <span className={row.words}>{name}</span>
        {way === undefined ? null : way === 'up' ? (
          <ArrowUp size={13} aria-hidden />
        ) : (
          <ArrowDown size={13} aria-hidden />
        )}
        {sorts.length > 1 && place >= 0 ? (
          <span className={css.number} aria-hidden="true" data-place={place + 1} />
        ) : null}
      </button>
    </th>
  );
}
