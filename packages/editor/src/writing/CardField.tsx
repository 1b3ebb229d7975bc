import type { KeyboardEvent, ReactElement } from 'react';
import { later } from '../parts/later.tsx';
import { beginCard, isNewCard } from '../session/editing.ts';
import type { CardEditing } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useTextBinding } from '../session/useTextBinding.ts';
import { useCalls } from './insert/useCalls.ts';
import { useHeldNote } from './useHeldNote.ts';
import { pressInField, useEnding } from './useEnding.ts';

const CaretsHere = later(async () => (await import('./CaretsHere.tsx')).CaretsHere);
const Offers = later(async () => (await import('./insert/Offers.tsx')).Offers);

interface CardFieldProps {
  readonly editing: CardEditing;
  readonly name: string;
  readonly placeholder: string | undefined;
  readonly className: string | undefined;
  /** Lays the carets of others over it, with the same letters. */
  readonly mirror: string | undefined;
  /** Around the text, where the style of the field does not say so. */
  readonly padding?: string;
  /** Makes the field as high as its text: when it opens, and with each change. */
  readonly fit?: (field: HTMLTextAreaElement) => void;
  /** Where Tab leads, once the text is kept; else it leads along the map. */
  readonly aside?: (by: 1 | -1) => void;
}

/**
 * The text of one card while it is written, in whichever view: shared letter by letter, with the same steps to undo and
 * the same keys.
 */
export function CardField(props: CardFieldProps): ReactElement {
  const { aside, editing, fit = fitField, padding } = props;
  const session = useSession();
  const heldNote = useHeldNote();
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
  const { binding, field } = bound;
  const ending = useEnding(editing, bound);
  const press = (event: KeyboardEvent): void => {
    const isAside = aside && event.key === 'Tab' && !(event.nativeEvent.isComposing || calls.call);
    if (!isAside) {
      pressInField(event, { ...bound, calls, ending });
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    ending.leave(() => (ending.rest(), aside(event.shiftKey ? -1 : 1)));
  };
  return (
    <>
      <textarea
        ref={field}
        className={props.className}
        style={{ padding }}
        rows={1}
        dir="auto"
        aria-label={props.name}
        aria-describedby={heldNote}
        placeholder={props.placeholder}
        onInput={() => binding.current?.input()}
        onCompositionStart={() => binding.current?.compositionStart()}
        onCompositionEnd={() => binding.current?.compositionEnd()}
        onKeyDown={press}
        onSelect={({ currentTarget }) => calls.follow(currentTarget)}
        onBlur={(event) => document.activeElement !== event.target && ending.leave(() => undefined)}
      />
      {editing.what === 'card' ? (
        <CaretsHere card={editing.card} className={props.mirror} padding={padding ?? '0'} />
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

function fitField(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
