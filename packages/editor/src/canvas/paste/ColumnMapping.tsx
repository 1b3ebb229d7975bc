import type { ReactElement } from 'react';
import { rowColumns } from '@throughline/journey';
import type { Pasted, RowColumn } from '@throughline/journey';
import { useWords } from '../../text/words.ts';
import css from './PastePreview.module.css';

type Table = Extract<Pasted, { kind: 'rows' }>;

interface ColumnMappingProps {
  readonly table: Table;
  onChange(mapping: Table['mapping']): void;
}

/** What each column of a table says; a meaning that one column takes is taken from the one that had it. */
export function ColumnMapping({ onChange, table }: ColumnMappingProps): ReactElement {
  const words = useWords();
  const { header, mapping, rows } = table;
  const choose = (index: number, id: string): void => {
    const column: RowColumn | null = rowColumns.find((each) => each.id === id) ?? null;
    onChange(mapping.map((other, at) => (at === index ? column : other === column ? null : other)));
  };
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{words('paste.columns')}</legend>
      <div className={css.columns}>
        {header.map((title, index) => {
          const example = rows.find((row) => (row[index] ?? '') !== '')?.[index] ?? '';
          const name = title || words('paste.column', { column: index + 1 });
          return (
            // oxlint-disable-next-line react/no-array-index-key -- columns are told by where they stand, and never move
            <label key={index} className={css.column}>
              <span className={css.name}>
                {name}
                {example === '' ? null : (
                  <span className={css.example}>
                    {words('paste.example', { cell: example.slice(0, 40) })}
                  </span>
                )}
              </span>
              <select
                className={css.select}
                aria-label={name}
                value={mapping[index]?.id ?? ''}
                onChange={(event) => choose(index, event.target.value)}
              >
                <option value="">{words('paste.ignore')}</option>
                {rowColumns.map(({ id }) => (
                  <option key={id} value={id}>
                    {words(`column.${id}`)}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
