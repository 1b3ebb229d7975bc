import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { severities } from '@throughline/journey';
import type { Card } from '@throughline/journey';
import { useJourney } from '../session/hooks.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import { choiceNow, choicesOf, choose } from './choices.ts';
import type { ChosenColumn } from './columnKinds.ts';
import css from './CellEditor.module.css';
import { useOpenTable } from './TableContext.ts';
import { cardsMeant, cursorRow, goToCell, stepAside } from './tableCursor.ts';

interface CellChoiceProps {
  readonly card: Card;
  readonly column: ChosenColumn;
}

/**
 * One of a few words. Keys go through them and change nothing until Enter, Tab or leaving; what a pointer picks is
 * chosen at once.
 */
export function CellChoice({ card, column }: CellChoiceProps): ReactElement {
  const { table } = useOpenTable();
  const words = useWords();
  const journey = useJourney((now) => now);
  const field = useRef<HTMLSelectElement>(null);
  const byKeys = useRef(true);
  const done = useRef(false);
  const present = choiceNow(card, column);
  const [value, setValue] = useState(present);

  const keep = (chosen: string): void => {
    if (done.current) return;
    done.current = true;
    if (chosen !== present) choose(table.session, cardsMeant(table.session, card.id), column, chosen);
  };
  const close = (): void => {
    done.current = true;
    goToCell(table, cursorRow(table), column);
  };
  const keepLast = useEffectEvent(() => keep(value));
  useLayoutEffect(() => {
    field.current?.focus();
    return () => keepLast();
  }, []);

  const press = (event: KeyboardEvent): void => {
    byKeys.current = true;
    event.stopPropagation();
    const level = Number(event.key);
    if (column === 'severity' && (event.key === '0' || severities.some((each) => each === level))) {
      event.preventDefault();
      setValue(event.key === '0' ? '' : event.key);
      return;
    }
    if (event.key === 'Escape') done.current = true;
    else if (event.key === 'Enter' || event.key === 'F2' || event.key === 'Tab') keep(value);
    else return;
    event.preventDefault();
    close();
    if (event.key === 'Tab') stepAside(table, event.shiftKey ? -1 : 1);
  };
  return (
    <select
      ref={field}
      className={css.choice}
      aria-label={words('table.edit', { column: words(`table.${column}`), card: cardName(card, words) })}
      value={value}
      onChange={(event) => {
        setValue(event.target.value);
        if (byKeys.current) return;
        keep(event.target.value);
        close();
      }}
      onPointerDown={() => {
        byKeys.current = false;
      }}
      onKeyDown={press}
      onBlur={(event) => {
        if (document.activeElement === event.target) return;
        keep(value);
        table.cursor.setState(({ opened }) => (opened?.card === card.id ? { opened: null } : {}));
      }}
    >
      {choicesOf(column, journey, words).map(({ text, value: each }) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
