import type { ReactElement } from 'react';
import type { TableColumn } from '@throughline/journey';
import type { CardEditing } from '../session/editing.ts';
import { useJourney } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './TableRow.module.css';
import { TextField } from './TextCell.tsx';

interface NewRowProps {
  readonly editing: CardEditing;
  readonly columns: readonly TableColumn[];
  readonly index: number;
}

/** A card that is being made: its text, and where it will lie. It is in the document from its first letter. */
export function NewRow({ columns, editing, index }: NewRowProps): ReactElement {
  const words = useWords();
  const { place } = editing;
  const stage = useJourney(({ stages }) => stages.find(({ id }) => id === place.stage)?.title ?? '');
  const lane = useJourney(({ lanes }) => lanes.find(({ id }) => id === place.lane));
  const kind = editing.what === 'draft' ? editing.kind : (lane?.kind ?? 'note');
  const label = { kind: words(`kind.${kind}`), lane: lane?.title ?? '', stage };
  const told: Partial<Record<TableColumn, string>> = {
    kind: words(`kindTitle.${kind}`),
    stage,
    lane: lane?.title ?? '',
  };
  return (
    <tr className={css.row} aria-rowindex={index + 2} data-kind={kind} data-new="">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- there is nothing to select yet */}
      <td className={css.select} />
      {columns.map((column) =>
        column === 'text' ? (
          <th key={column} scope="row" className={`${css.data} ${css.head}`} data-column="text">
            <TextField
              editing={editing}
              name={words('edit.new', label)}
              placeholder={words('edit.placeholder', label)}
            />
          </th>
        ) : (
          <td key={column} className={css.data}>
            <span className={css.cell}>{told[column] ?? ''}</span>
          </td>
        ),
      )}
    </tr>
  );
}
