import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { useJourneyBesideWords } from '../../session/hooks.ts';
import { forget, goAlong, stayHere } from '../../session/goAlong.ts';
import { isInSight } from '../../session/sight.ts';
import type { MovedAway } from '../../session/state.ts';
import { useWords } from '../../text/words.ts';
import css from './MovedChip.module.css';

/** Where the focused card has gone, and whether to go along: until it is in sight again or focus goes elsewhere. */
export function MovedChip({ movedAway: { card } }: { readonly movedAway: MovedAway }): ReactElement {
  const session = useSession();
  const words = useWords();
  const title = useJourneyBesideWords(
    ({ cards, stages }) => stages.find(({ id }) => id === cards.get(card)?.place.stage)?.title,
  );
  useEffect(() => {
    const { camera, layout, state } = session;
    const look = (): void => {
      const { movedAway, spot } = state.getState();
      const isHere = spot.at === 'card' && spot.card === card;
      const isThere = session.shown.getState().cards.has(card);
      if (movedAway && (!isHere || !isThere || isInSight(session, card))) forget(session);
    };
    document.addEventListener('scroll', look, { capture: true, passive: true });
    const stops = [
      camera.subscribe(look),
      state.subscribe(look),
      layout.subscribe(look),
      () => document.removeEventListener('scroll', look, { capture: true }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [card, session]);
  return (
    <section className={css.chip} data-region aria-label={words('moved.name')}>
      <span className={css.sentence} dir="auto">
        {words('moved.to', { stage: title || words('unnamed.stage') })}
      </span>
      <button type="button" className={css.act} onClick={() => goAlong(session)}>
        {words('moved.goAlong')}
      </button>
      <button type="button" className={css.act} onClick={() => stayHere(session)}>
        {words('moved.stay')}
      </button>
    </section>
  );
}
