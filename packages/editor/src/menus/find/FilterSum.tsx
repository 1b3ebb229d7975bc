import type { ReactElement } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { mostHiding, partsOfNothing, passingNow, removePart } from '../../session/filtering.ts';
import { focusSpot } from '../../session/focus.ts';
import { useView, useWhole } from '../../session/hooks.ts';
import { filtersEn } from '../../text/filters.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { useWords } from '../../text/words.ts';
import css from './FindBar.module.css';
import { partWords } from './partWords.ts';

/** How many cards pass; when none does, which part to take away; and what of the filter asks for nothing. */
export function FilterSum(): ReactElement {
  return (
    <MoreSentences sentences={filtersEn}>
      <SaidFilterSum />
    </MoreSentences>
  );
}

function SaidFilterSum(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const journey = useWhole((whole) => whole);
  const filter = useView((view) => view.filter);
  useView((view) => view.state);
  const ofNothing = partsOfNothing(session);
  if (filter.length === 0 && ofNothing === 0) return null;
  const { all, passing } = passingNow(session);
  const most = passing === 0 && filter.length > 0 ? mostHiding(session) : null;
  return (
    <span className={css.sum}>
      {ofNothing > 0 ? <span>{words('filter.unknown', { count: ofNothing })}</span> : null}
      {filter.length > 0 && passing > 0 ? <span>{words('filter.passing', { passing, all })}</span> : null}
      {most ? (
        <>
          <span>
            {most.count > 0
              ? words('filter.nothing', { part: partWords(most.part, journey, words), count: most.count })
              : words('filter.nothingAtAll')}
          </span>
          <button
            type="button"
            className={css.textButton}
            onClick={() => {
              removePart(session, most.part);
              focusSpot(session);
            }}
          >
            {words('filter.removeIt')}
          </button>
        </>
      ) : null}
    </span>
  );
}
