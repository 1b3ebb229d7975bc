import type { ReactElement } from 'react';
import { ListFilter, X } from 'lucide-react';
import { later } from '../../parts/later.tsx';
import { Opener } from '../../parts/Opener.tsx';
import { useSession } from '../../session/editorSession.ts';
import { removePart, setFilterMode } from '../../session/filtering.ts';
import { useView, useWholeBesideWords } from '../../session/hooks.ts';
import { filtersEn } from '../../text/filters.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { useWords } from '../../text/words.ts';
import css from './FindBar.module.css';
import { partWords } from './partWords.ts';

const FilterMenu = later(async () => (await import('./FilterMenu.tsx')).FilterMenu);

/** What is asked of cards, one chip for each question; each can be taken away. */
export function FilterChips(): ReactElement {
  return (
    <MoreSentences sentences={filtersEn}>
      <SaidFilterChips />
    </MoreSentences>
  );
}

function SaidFilterChips(): ReactElement {
  const session = useSession();
  const words = useWords();
  const filter = useView((view) => view.filter);
  const mode = useView((view) => view.filterMode);
  const facets = useWholeBesideWords(({ divisions }) => divisions);
  const names = useWholeBesideWords(({ personas }) => personas);
  const labels = useWholeBesideWords(({ tags }) => tags);
  const known = { divisions: facets, personas: names, tags: labels };
  return (
    <fieldset className={css.chips} aria-label={words('filter.chips')}>
      {filter.map((part) => {
        const name = partWords(part, known, words);
        return (
          <span key={`${part.by} ${part.value}`} className={css.chip}>
            <span dir="auto">{name}</span>
            <button
              type="button"
              className={css.chipMark}
              aria-label={words('filter.remove', { part: name })}
              onClick={(event) => {
                const chips = event.currentTarget.closest('fieldset');
                removePart(session, part);
                requestAnimationFrame(() => chips?.querySelector('button')?.focus());
              }}
            >
              <X size={13} aria-hidden />
            </button>
          </span>
        );
      })}
      <Opener opens="menu" className={css.add} over={<FilterMenu />}>
        <ListFilter size={14} aria-hidden />
        <span>{words('filter.add')}</span>
      </Opener>
      {filter.length > 0 ? (
        <label className={css.mode}>
          <span className={css.modeName}>{words('filter.mode')}</span>
          <select
            value={mode}
            onChange={(event) => setFilterMode(session, event.target.value === 'hide' ? 'hide' : 'dim')}
          >
            <option value="dim">{words('filter.dim')}</option>
            <option value="hide">{words('filter.hide')}</option>
          </select>
        </label>
      ) : null}
    </fieldset>
  );
}
