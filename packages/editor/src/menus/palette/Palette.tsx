/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a listbox with a field of its own and groups has no elements in HTML */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Search } from 'lucide-react';
import { paletteCommand } from '../../session/commands/palette.ts';
import { useSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { isFocusNowhere } from '../../session/focusWithin.ts';
import { keysOf } from '../../session/keys.ts';
import type { PaletteQuestion } from '../../session/state.ts';
import { useWords } from '../../text/words.ts';
import type { Entry } from './entries.ts';
import css from './Palette.module.css';
import { PaletteRow } from './PaletteRow.tsx';
import type { Offered } from './sections.ts';
import { usePalette } from './usePalette.ts';

/** So many rows further, for Page Up and Page Down. */
const page = 8;

/**
 * Everything one can do, and every place one can go to, found by a few letters. Focus stays in the field; the row that
 * Enter takes is told by `aria-activedescendant`. It is made of plain elements, so that it opens at once.
 */
export function Palette({ question }: { readonly question: PaletteQuestion }): ReactElement {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [origin] = useState(() => ({
    element: document.activeElement,
    spot: session.state.getState().spot,
  }));
  const [typed, setTyped] = useState(question.typed);
  const [at, setAt] = useState(0);
  const offered = usePalette(typed);
  const entries = offered.sections.flatMap((section) => section.entries);
  const row = Math.min(at, entries.length - 1);
  const rowId = (index: number): string => `${id}-${index}`;

  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const element = row < 0 ? null : document.getElementById(`${id}-${row}`);
    element?.scrollIntoView?.({ block: 'nearest' });
  }, [id, row]);

  const close = (): void => {
    // Within the press: the next key is meant for what was under the palette, however fast it comes.
    flushSync(() => session.state.setState({ question: null }));
    const { element, spot } = origin;
    const isThere = element instanceof HTMLElement && element.isConnected && element !== document.body;
    // What ended only now, as a paste does, may have moved the spot meanwhile: then the way is on from there.
    if (isThere && session.state.getState().spot === spot) element.focus({ preventScroll: true });
    else focusSpot(session);
    if (isFocusNowhere()) focusSpot(session);
  };
  const take = (entry: Entry | undefined): void => {
    if (!entry) return;
    session.recent.use(entry.id);
    close();
    entry.go();
    requestAnimationFrame(() => isFocusNowhere() && focusSpot(session));
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const closes = event.key === 'Escape' || session.keymap.of(paletteCommand).includes(keysOf(event));
    if (closes) close();
    else if (event.key === 'Enter') take(entries[row]);
    else if (event.key !== 'Tab') {
      const next = nextRow(event.key, row, entries.length);
      if (next === null) return;
      setAt(next);
    }
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press beside it closes it; Escape does the same
    <div className={css.overlay} onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <dialog open className={css.palette} aria-modal="true" aria-label={words('palette.open')}>
        <div className={css.head}>
          <Search size={16} aria-hidden />
          <input
            ref={field}
            className={css.field}
            role="combobox"
            aria-label={words('palette.name')}
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={row < 0 ? undefined : rowId(row)}
            placeholder={words('palette.hint')}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </div>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- focus stays in the field, which controls it */}
        <div id={`${id}-list`} className={css.list} role="listbox" aria-label={words('palette.open')}>
          {offered.sections.map(({ entries: inSection, name }) => (
            <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
              <div id={`${id}-${name}`} className={css.heading} role="presentation">
                {words(`palette.${name}`)}
              </div>
              {inSection.map((entry) => (
                <PaletteRow
                  key={entry.id}
                  id={rowId(entries.indexOf(entry))}
                  entry={entry}
                  query={offered.query}
                  isChosen={entry === entries[row]}
                  onPoint={() => setAt(entries.indexOf(entry))}
                  onTake={() => take(entry)}
                />
              ))}
            </div>
          ))}
        </div>
        <Count count={entries.length} offered={offered} />
      </dialog>
    </div>
  );
}

/** Which row a key goes to, round and round; null: it means something else. */
function nextRow(key: string, row: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (row + 1) % count;
  if (key === 'ArrowUp') return (row - 1 + count) % count;
  if (key === 'PageDown') return Math.min(row + page, count - 1);
  return key === 'PageUp' ? Math.max(row - page, 0) : null;
}

/** After this time without another letter, in milliseconds, one hears how much was found. */
const restMs = 500;

/** How much there is: seen at once, heard when the fingers rest. */
function Count({ count, offered }: { readonly count: number; readonly offered: Offered }): ReactElement {
  const words = useWords();
  const sentence = words(offered.isCut ? 'palette.more' : 'palette.count', { count });
  const isAsked = offered.query.length > 0;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(isAsked ? sentence : ''), restMs);
    return () => clearTimeout(timer);
  }, [isAsked, sentence]);
  return (
    <div className={css.foot}>
      <span aria-hidden="true">{sentence}</span>
      <output className={css.spoken}>{said}</output>
    </div>
  );
}
