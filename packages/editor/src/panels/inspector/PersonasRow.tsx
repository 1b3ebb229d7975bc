import { useId } from 'react';
import type { ReactElement } from 'react';
import { addPersonaTo, removePersonaFrom } from '@throughline/doc';
import type { PersonaId } from '@throughline/journey';
import { DivisionGlyph } from '../../icons/DivisionGlyph.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { usePersonas } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Chips.module.css';
import type { CardsProps } from './FacetRows.tsx';
import { Means, Row } from './Row.tsx';
import { heldBy } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** Whom the cards are about. */
export function PersonasRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const labelId = useId();
  const canWrite = useCanWrite();
  const personas = usePersonas();
  const held = new Map(heldBy(cards, (card) => card.personas).map(({ count, id }) => [id, count]));
  const ids = cards.map(({ id }) => id);
  if (personas.length === 0 || (!canWrite && held.size === 0)) return null;
  const press = (id: PersonaId, isOn: boolean): unknown =>
    carryOut(session, (doc) => (isOn ? removePersonaFrom : addPersonaTo)(doc, ids, id));
  return (
    <Row label={words('inspector.personas')} labelId={labelId}>
      <fieldset className={css.chips} aria-labelledby={labelId}>
        {personas
          .filter(({ id }) => canWrite || held.has(id))
          .map(({ about, colour, id, name }) => {
            const count = held.get(id) ?? 0;
            const isOn = count === cards.length;
            const text =
              count > 0 && !isOn ? words('inspector.some', { name, count, all: cards.length }) : name;
            return canWrite ? (
              <button
                key={id}
                type="button"
                className={css.toggle}
                data-colour={colour}
                title={about}
                aria-pressed={isOn ? true : count > 0 ? 'mixed' : false}
                onClick={() => press(id, isOn)}
              >
                <DivisionGlyph colour={colour} size={9} />
                <span dir="auto">{text}</span>
              </button>
            ) : (
              <span key={id} className={css.chip}>
                <DivisionGlyph colour={colour} size={9} />
                {text}
              </span>
            );
          })}
      </fieldset>
      {held.size === 0 ? <Means>{words('inspector.everybody')}</Means> : null}
    </Row>
  );
}
