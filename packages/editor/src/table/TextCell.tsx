import type { ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import type { CardEditing } from '../session/editing.ts';
import { useMapState } from '../session/hooks.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { CardField } from '../writing/CardField.tsx';
import css from './CellEditor.module.css';
import { useOpenTable } from './TableContext.ts';
import { stepAside } from './tableCursor.ts';

/** Around the text in its field, as in its cell. */
const padding = '4px 10px';

/** The text of a card that is there, while it is written. */
export function TextCell({ card }: { readonly card: Card }): ReactElement | null {
  const words = useWords();
  const editing = useMapState((state) => state.editing);
  if (editing?.what !== 'card' || editing.card !== card.id) return null;
  const name = words('table.edit', { column: words('table.text'), card: cardName(card, words) });
  return <TextField key={editing.run} editing={editing} name={name} placeholder={card.prompt} />;
}

interface TextFieldProps {
  readonly editing: CardEditing;
  readonly name: string;
  readonly placeholder: string;
}

/** As on the map, but for Tab, which goes to the next column. */
export function TextField(props: TextFieldProps): ReactElement {
  const { table } = useOpenTable();
  const aside = (by: 1 | -1): void => stepAside(table, by);
  return <CardField {...props} className={css.field} mirror={css.mirror} padding={padding} aside={aside} />;
}
