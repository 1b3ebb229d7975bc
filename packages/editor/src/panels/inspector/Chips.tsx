import type { ReactElement, ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { useWords } from '../../text/words.ts';
import css from './Chips.module.css';
import { IconButton } from './IconButton.tsx';
import { fieldBeside } from './Row.tsx';
import { useCanWrite } from './useRights.ts';

interface Chip {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** How many of the cards have it. */
  readonly count: number;
}

interface ChipsProps {
  readonly name: string;
  readonly chips: readonly Chip[];
  /** How many cards there are. */
  readonly all: number;
  onRemove(id: string): void;
  /** Puts on all what only some have. */
  onAdd(id: string): void;
}

/** What is in a set, each with a way to take it out. Of several cards also what only some have. */
export function Chips({ all, chips, name, onAdd, onRemove }: ChipsProps): ReactElement | null {
  const words = useWords();
  const canWrite = useCanWrite();
  if (chips.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={name}>
      {chips.map(({ count, icon, id, text }) => (
        <li key={id} className={css.chip} data-some={count < all || undefined}>
          {icon}
          <span dir="auto">{count < all ? words('inspector.some', { name: text, count, all }) : text}</span>
          {canWrite && count < all ? (
            <IconButton isSmall name={words('inspector.addToAll', { name: text })} onClick={() => onAdd(id)}>
              <Plus size={12} aria-hidden />
            </IconButton>
          ) : null}
          {canWrite ? (
            <IconButton
              isSmall
              name={words('inspector.remove', { name: text })}
              onClick={(event) => {
                const chip = event.currentTarget.closest('li');
                const next = chip?.nextElementSibling ?? chip?.previousElementSibling;
                const button = next?.querySelector<HTMLElement>('button:last-of-type');
                (button ?? fieldBeside(event.currentTarget))?.focus();
                onRemove(id);
              }}
            >
              <X size={12} aria-hidden />
            </IconButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
