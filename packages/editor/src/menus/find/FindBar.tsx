import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import { clearFilter } from '../../session/filtering.ts';
import { closeFind, foundNumber, stepFound } from '../../session/finding.ts';
import { focusSpot } from '../../session/focus.ts';
import { useMapState, useView } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './FindBar.module.css';

const FilterChips = later(async () => (await import('./FilterChips.tsx')).FilterChips);
const FilterSum = later(async () => (await import('./FilterSum.tsx')).FilterSum);

/** Find by words and filter by facts (I50). What does not match stands back, or is hidden. */
export function FindBar(): ReactElement {
  const session = useSession();
  const words = useWords();
  const { finding } = session;
  const isOpen = useSyncExternalStore(finding.subscribe, () => finding.getState().isOpen);
  const isFiltered = useView(({ filter }) => filter.length > 0);
  const close = (): void => {
    clearFilter(session);
    closeFind(session);
  };
  return (
    <section className={css.bar} aria-label={words('find.bar')} data-region="">
      {isOpen ? <FindField /> : null}
      <FilterChips />
      <FilterSum />
      {isFiltered ? (
        <button
          type="button"
          className={css.textButton}
          onClick={() => {
            clearFilter(session);
            focusSpot(session);
          }}
        >
          {words('filter.clear')}
        </button>
      ) : null}
      <button type="button" className={css.mark} aria-label={words('find.close')} onClick={close}>
        <X size={15} aria-hidden />
      </button>
    </section>
  );
}

function FindField(): ReactElement {
  const session = useSession();
  const words = useWords();
  const { finding } = session;
  const { asked, words: typed } = useSyncExternalStore(finding.subscribe, finding.getState);
  const field = useRef<HTMLInputElement>(null);
  const answered = useRef(0);
  // Within the press that asks for it: what is typed next is looked for, and not written on the map.
  useLayoutEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeFind(session);
    else if (event.key === 'Enter') stepFound(session, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.find}>
      <Search size={15} aria-hidden />
      <input
        ref={field}
        className={css.field}
        type="search"
        data-find=""
        dir="auto"
        maxLength={200}
        aria-label={words('find.open')}
        placeholder={words('find.open')}
        value={typed}
        onChange={(event) => finding.setState({ words: event.target.value })}
        onKeyDown={press}
      />
      <FoundCount />
      <button
        type="button"
        className={css.mark}
        aria-label={words('find.previous')}
        onClick={() => stepFound(session, -1)}
      >
        <ChevronUp size={15} aria-hidden />
      </button>
      <button
        type="button"
        className={css.mark}
        aria-label={words('find.next')}
        onClick={() => stepFound(session, 1)}
      >
        <ChevronDown size={15} aria-hidden />
      </button>
    </div>
  );
}

/** How long hands rest before the number of cards is said, in ms: not after every letter. */
const restMs = 500;

/** "3 of 14" */
function FoundCount(): ReactElement {
  const session = useSession();
  const words = useWords();
  const { emphasis, finding } = session;
  const subscribe = (listener: () => void): (() => void) => emphasis.subscribeAll(listener);
  const count = useSyncExternalStore(subscribe, () => emphasis.found().length);
  const typed = useSyncExternalStore(finding.subscribe, () => finding.getState().words.trim());
  useMapState(({ spot }) => spot);
  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(
      () => session.announcer.say(session.words('said.found', { count }), 'view'),
      restMs,
    );
    return () => clearTimeout(timer);
  }, [count, session, typed]);
  const number = foundNumber(session);
  return (
    <span className={css.count}>
      {typed === '' ? '' : count === 0 ? words('find.nothing') : words('find.count', { number, count })}
    </span>
  );
}
