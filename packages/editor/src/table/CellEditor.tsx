import type { ReactElement } from 'react';
import type { Card, TableColumn } from '@throughline/journey';
import { CellChoice } from './CellChoice.tsx';
import { CellDetails } from './CellDetails.tsx';
import { isChosen } from './columnKinds.ts';

export interface CellEditorProps {
  readonly card: Card;
  readonly column: TableColumn;
}

/** What a cell is changed with, over it; focus is on the cell again when it closes. */
export function CellEditor({ card, column }: CellEditorProps): ReactElement {
  return isChosen(column) ? (
    <CellChoice card={card} column={column} />
  ) : (
    <CellDetails card={card} column={column} />
  );
}
