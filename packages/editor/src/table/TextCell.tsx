import type { KeyboardEvent, ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import { later } from '../parts/later.tsx';
import { beginCard, isNewCard } from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { useTextBinding } from '../session/useTextBinding.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { useCalls } from '../writing/insert/useCalls.ts';
import { useHeldNote } from '../writing/useHeldNote.ts';
import { pressInField, useEnding } from '../writing/useEnding.ts';
import css from './CellEditor.module.css';
import { useOpenTable } from './TableContext.ts';
import { stepAside } from './tableCursor.ts';

const CaretsHere = later(async () => (await import('../writing/CaretsHere.tsx')).CaretsHere);
const Offers = later(async () => (await import('../writing/insert/Offers.tsx')).Offers);

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

/**
 * Shared letter by letter, as on the map: the same text, the same steps to undo, the same keys, but for Tab, which
 * goes to the next column.
 */
export function TextField({ editing, name, placeholder }: TextFieldProps): ReactElement {
  const session = useSession();
  const { table } = useOpenTable();
  const calls = useCalls({ isDraft: editing.what === 'draft', isNew: isNewCard(editing) });
  const bound = useTextBinding({
    holds: calls.holds,
    target: editing.what === 'card' ? { card: editing.card } : null,
    begin() {
      const card = beginCard(session);
      return card && { card };
    },
    changed(element) {
      fit(element);
      calls.follow(element);
    },
  });
  const heldNote = useHeldNote();
  const { binding, field } = bound;
  const ending = useEnding(editing, bound);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.nativeEvent.isComposing || calls.call) {
      pressInField(event, { ...bound, calls, ending });
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    ending.leave(() => (ending.rest(), stepAside(table, event.shiftKey ? -1 : 1)));
  };
  return (
    <>
      <textarea
        ref={field}
        className={css.field}
        style={{ padding }}
        rows={1}
        dir="auto"
        aria-label={name}
        aria-describedby={heldNote}
        placeholder={placeholder}
        onInput={() => binding.current?.input()}
        onCompositionStart={() => binding.current?.compositionStart()}
        onCompositionEnd={() => binding.current?.compositionEnd()}
        onKeyDown={press}
        onSelect={({ currentTarget }) => calls.follow(currentTarget)}
        onBlur={(event) => document.activeElement !== event.target && ending.leave(() => undefined)}
      />
      {editing.what === 'card' ? (
        <CaretsHere card={editing.card} className={css.mirror} padding={padding} />
      ) : null}
      {calls.call ? (
        <Offers
          editing={editing}
          calls={calls}
          call={calls.call}
          field={field}
          written={() => binding.current?.input()}
          leave={(next) => ending.leave(() => (ending.rest(), next()))}
          wantLink={ending.wantLink}
        />
      ) : null}
    </>
  );
}

function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
