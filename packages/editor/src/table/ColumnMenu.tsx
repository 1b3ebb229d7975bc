import type { ReactElement } from 'react';
import { firstColumns, tableColumns } from '@throughline/journey';
import type { TableColumn } from '@throughline/journey';
import { OpenedMenu } from '../menus/OpenedMenu.tsx';
import { Item, Rule } from '../menus/parts.tsx';
import { useSession } from '../session/editorSession.ts';
import { useWords } from '../text/words.ts';
import { inTableOrder } from './tableLook.ts';
import { changeLook, useLook } from './useLook.ts';

/** Which columns are there, for this person on this device. The text always is. */
export function ColumnMenu(): ReactElement {
  const session = useSession();
  const words = useWords();
  const { columns } = useLook();
  const toggle = (column: TableColumn): void => {
    const others = columns.filter((each) => each !== column);
    const next = others.length < columns.length ? others : inTableOrder([...columns, column]);
    changeLook(session, { columns: next });
  };
  return (
    <OpenedMenu placement="bottom end">
      {tableColumns.slice(1).map((column) => (
        <Item
          key={column}
          words={words(`table.${column}`)}
          chosen={columns.includes(column)}
          onAction={() => toggle(column)}
        />
      ))}
      <Rule />
      <Item
        words={words('table.columnsReset')}
        onAction={() => changeLook(session, { columns: firstColumns })}
      />
    </OpenedMenu>
  );
}
