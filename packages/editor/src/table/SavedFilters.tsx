import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { X } from 'lucide-react';
import { Dialog, Popover } from 'react-aria-components';
import { useOpened } from '../parts/Opener.tsx';
import { useSession } from '../session/editorSession.ts';
import { setFilter } from '../session/filtering.ts';
import { useView } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './SavedFilters.module.css';
import { mostSaved } from './tableLook.ts';
import type { SavedFilter } from './tableLook.ts';
import { changeLook, useLook } from './useLook.ts';

/** Filters with a name, on this device: to be used again, kept and let go. */
export function SavedFilters(): ReactElement {
  const words = useWords();
  const { close, labelledBy, trigger } = useOpened();
  return (
    <Popover
      className={css.popover ?? ''}
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Dialog className={css.dialog ?? ''} aria-labelledby={labelledBy}>
        <Kept onUse={close} />
        <SaveForm />
        <p className={css.note}>{words('table.savedHere')}</p>
      </Dialog>
    </Popover>
  );
}

function Kept({ onUse }: { readonly onUse: () => void }): ReactElement {
  const session = useSession();
  const words = useWords();
  const { saved } = useLook();
  const remove = (gone: SavedFilter): void =>
    changeLook(session, { saved: saved.filter((each) => each.name !== gone.name) });
  if (saved.length === 0) return <p className={css.none}>{words('table.noSaved')}</p>;
  return (
    <ul className={css.list}>
      {saved.map((each) => (
        <li key={each.name} className={css.entry}>
          <button
            type="button"
            className={css.use}
            aria-label={words('table.useFilter', { name: each.name })}
            onClick={() => {
              setFilter(session, each.filter);
              onUse();
            }}
          >
            <span dir="auto">{each.name}</span>
          </button>
          <button
            type="button"
            className={css.remove}
            aria-label={words('table.removeFilter', { name: each.name })}
            onClick={(event) => {
              const dialog = event.currentTarget.closest<HTMLElement>('[role="dialog"]');
              remove(each);
              dialog?.focus();
            }}
          >
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

function SaveForm(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const { saved } = useLook();
  const filter = useView((view) => view.filter);
  const [name, setName] = useState('');
  if (filter.length === 0) return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const said = name.trim();
    if (said === '') return;
    const others = saved.filter((each) => each.name !== said);
    changeLook(session, { saved: [...others, { name: said, filter }].slice(-mostSaved) });
    setName('');
  };
  return (
    <form className={css.form} onSubmit={save}>
      <label className={css.field}>
        {words('table.filterName')}
        <input
          className={css.input}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className={css.save}>
        {words('table.saveFilter')}
      </button>
    </form>
  );
}
