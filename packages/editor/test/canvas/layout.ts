import { createLayout, parseSketch } from '@throughline/journey';
import type { CardId, GridLayout, Journey, LaneId, StageId } from '@throughline/journey';
import { evenMeasure } from '@throughline/journey/testing';

/** A small map: stages in columns, lanes in rows, cards named by their text. */
export interface SmallMap {
  readonly journey: Journey;
  readonly layout: GridLayout;
  /** The same for a language that is written from right to left. */
  readonly mirrored: GridLayout;
  stage(title: string): StageId;
  lane(title: string): LaneId;
  card(text: string): CardId;
}

export function smallMap(sketch: string): SmallMap {
  const parsed = parseSketch(sketch);
  if (!parsed.ok) throw new Error(`The sketch does not parse: ${JSON.stringify(parsed)}`);
  const { journey } = parsed.value;
  const found = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`${name} is not on the map`);
    return value;
  };
  const lay = createLayout(evenMeasure);
  return {
    journey,
    layout: lay(journey),
    mirrored: lay(journey, { isMirrored: true }),
    stage: (title) => found(journey.stages.find((stage) => stage.title === title)?.id, title),
    lane: (title) => found(journey.lanes.find((lane) => lane.title === title)?.id, title),
    card: (text) => found([...journey.cards.values()].find((card) => card.text === text)?.id, text),
  };
}
