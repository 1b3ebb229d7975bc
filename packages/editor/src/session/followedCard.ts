import type { MapPoint } from '@throughline/doc';
import { cardsInReadingOrder } from '@throughline/journey';
import type { CardId, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { followed } from './following.ts';

/** The card that the person I follow is at: theirs, else the first of those on their screen; null: of none. */
export function followedCard(session: EditorSession): CardId | null {
  const person = followed(session);
  if (!person) return null;
  const journey = session.shown.getState();
  const own = person.selection.find((card) => journey.cards.has(card));
  return own ?? (person.view && firstBehind(journey, person.view.from));
}

/** The first card right of and below a corner of a screen. */
function firstBehind(journey: Journey, { lane, stage }: MapPoint): CardId | null {
  const stages = journey.stages.map(({ id }) => id);
  const lanes = journey.lanes.map(({ id }) => id);
  const from = { stage: stage ? stages.indexOf(stage) : 0, lane: lane ? lanes.indexOf(lane) : 0 };
  const card = cardsInReadingOrder(journey).find(
    ({ place }) => stages.indexOf(place.stage) >= from.stage && lanes.indexOf(place.lane) >= from.lane,
  );
  return card?.id ?? null;
}
