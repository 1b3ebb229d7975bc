import type { ReactElement } from 'react';
import type { Journey, PastePlan, PlannedCard } from '@throughline/journey';
import { useWords } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import css from './PastePreview.module.css';

/** Enough to see whether it was understood. */
const mostShown = 5;

interface FirstCardsProps {
  readonly plan: PastePlan;
  readonly journey: Journey;
}

/** The first cards of a paste, each with its kind and where it will lie. */
export function FirstCards({ journey, plan }: FirstCardsProps): ReactElement {
  const words = useWords();
  const all = plan.cards.length;
  const title =
    all > mostShown ? words('paste.first', { count: mostShown, all }) : words('paste.all', { count: all });
  return (
    <section aria-label={title}>
      <h3 className={css.legend}>{title}</h3>
      <ol className={css.cards}>
        {plan.cards.slice(0, mostShown).map((card, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they have no id before they are made
          <li key={index} className={css.card}>
            <span className={css.place}>
              {words(`kind.${card.kind}`)} · {placeOf(card, plan, journey, words)}
            </span>
            <span className={css.text} dir="auto">
              {card.text.slice(0, 300) || words('card.empty')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf({ lane, stage }: PlannedCard, plan: PastePlan, journey: Journey, words: Words): string {
  const newStage = typeof stage === 'number' ? plan.stages[stage] : null;
  const newLane = typeof lane === 'number' ? plan.lanes[lane] : null;
  const stageTitle = journey.stages.find(({ id }) => id === stage)?.title || words('unnamed.stage');
  const laneTitle = journey.lanes.find(({ id }) => id === lane)?.title || words('unnamed.lane');
  return words('paste.place', {
    stage: newStage ? words('paste.new', { title: newStage.title }) : stageTitle,
    lane: newLane ? words('paste.new', { title: newLane.title }) : laneTitle,
  });
}
