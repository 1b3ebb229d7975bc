import { cardKindNames, isCardKind, rowColumns, type RowColumnId, takesSeveral } from '@throughline/journey';
import fields from '../../parts/Field.module.css';
import { useText } from '../../text/useText.ts';
import type { TableGlimpse } from './importCalls.ts';
import type { TableChoice } from './useImportPreview.ts';
import styles from './ImportDialog.module.css';

interface MappingFieldsProps {
  readonly tables: readonly TableGlimpse[];
  readonly choice: TableChoice;
  readonly onChange: (choice: TableChoice) => void;
  /** Another row names the columns: what they say is guessed anew. */
  readonly onHeader: (header: number | null) => void;
}

/** Which sheet is read, which of its rows names the columns, and what each column says. */
export function MappingFields({ choice, onChange, onHeader, tables }: MappingFieldsProps) {
  const text = useText();
  const { reading, table } = choice;
  const glimpse = tables[table];
  if (!glimpse) return null;
  return (
    <>
      <div className={styles.row}>
        {tables.length > 1 && (
          <label className={fields.field}>
            {text('import.sheet')}
            <select
              className={fields.control}
              value={table}
              onChange={({ target }) => {
                const index = Number(target.value);
                const other = tables[index];
                if (other) onChange({ table: index, reading: other.guess });
              }}
            >
              {tables.map(({ name, rows }, index) => (
                <option key={name} value={index}>
                  {text('import.sheetRows', { name, rows })}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={fields.field}>
          {text('import.header')}
          <select
            className={fields.control}
            value={reading.header ?? -1}
            onChange={({ target }) => onHeader(Number(target.value) < 0 ? null : Number(target.value))}
          >
            {glimpse.top.map((cells, index) =>
              cells.some((cell) => cell !== '') ? (
                // oxlint-disable-next-line react/no-array-index-key -- rows are told by where they stand
                <option key={index} value={index}>
                  {text('import.headerRow', { row: index + 1, cells: inShort(cells) })}
                </option>
              ) : null,
            )}
            <option value={-1}>{text('import.headerNone')}</option>
          </select>
        </label>
        <label className={fields.field}>
          {text('import.kind')}
          <select
            className={fields.control}
            value={reading.kind ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ table, reading: { ...reading, kind: isCardKind(value) ? value : null } })
            }
          >
            <option value="">{text('import.kindByFacts')}</option>
            {cardKindNames.map((kind) => (
              <option key={kind} value={kind}>
                {text(`import.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Columns {...{ choice, glimpse, onChange }} />
    </>
  );
}

function inShort(cells: readonly string[]): string {
  const said = cells.filter((cell) => cell !== '').join(', ');
  return said.length > 60 ? `${said.slice(0, 60)}…` : said;
}

interface ColumnsProps {
  readonly choice: TableChoice;
  readonly glimpse: TableGlimpse;
  readonly onChange: MappingFieldsProps['onChange'];
}

/** Every column with something in it, what stands there, and what it says. */
function Columns({ choice, glimpse, onChange }: ColumnsProps) {
  const text = useText();
  const { reading, table } = choice;
  const names = reading.header === null ? [] : (glimpse.top[reading.header] ?? []);
  const empty = glimpse.examples.filter((examples) => examples.length === 0).length;
  const choose = (at: number, said: string): void => {
    const chosen = rowColumns.find(({ id }) => id === said)?.id ?? null;
    const columns = reading.columns.map((id, index) => (index === at ? chosen : keptBeside(id, chosen)));
    onChange({ table, reading: { ...reading, columns } });
  };
  return (
    // A region that scrolls has to be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.columns} aria-label={text('import.columns')} tabIndex={0}>
      <table className={styles.mapping}>
        <thead>
          <tr>
            <th scope="col">{text('import.column')}</th>
            <th scope="col">{text('import.example')}</th>
            <th scope="col">{text('import.says')}</th>
          </tr>
        </thead>
        <tbody>
          {reading.columns.map((id, index) => {
            const examples = glimpse.examples[index] ?? [];
            if (examples.length === 0) return null;
            const name = names[index] || text('import.columnNumber', { number: index + 1 });
            return (
              // oxlint-disable-next-line react/no-array-index-key -- columns are told by where they stand
              <tr key={index}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td dir="auto">{examples.join(' · ')}</td>
                <td>
                  <select
                    className={fields.control}
                    aria-label={text('import.saysOf', { column: name })}
                    value={id ?? ''}
                    onChange={({ target }) => choose(index, target.value)}
                  >
                    <option value="">{text('import.leaveOut')}</option>
                    {rowColumns.map((column) => (
                      <option key={column.id} value={column.id}>
                        {text(`import.column.${column.id}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {empty > 0 && <p className={styles.small}>{text('import.empty', { count: empty })}</p>}
    </section>
  );
}

/** What only one column can say is taken from the one that said it. */
function keptBeside(id: RowColumnId | null, chosen: RowColumnId | null): RowColumnId | null {
  return id !== null && id === chosen && !takesSeveral(id) ? null : id;
}
