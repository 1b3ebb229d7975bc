import type { Journey } from '@throughline/journey';
import { sketched } from './making.ts';

const marks = ['>', '!3', '*', '%', '"', '!1'];

/** A map of cards whose texts differ, spread over all cells: card 17 is in no other's text. */
export function sampleJourney(size: {
  readonly stages: number;
  readonly lanes: number;
  readonly cards: number;
}): Journey {
  const stages = Array.from(
    { length: size.stages },
    (_, index) => `Stage ${index + 1} of a long way (Day ${index})`,
  );
  const cells = size.stages * size.lanes;
  const lanes = Array.from({ length: size.lanes }, (_, lane) => {
    const mark = marks[lane % marks.length] ?? '>';
    const rows = Array.from({ length: size.stages }, (_, stage) => {
      const cell = lane * size.stages + stage;
      const count = Math.floor((size.cards * (cell + 1)) / cells) - Math.floor((size.cards * cell) / cells);
      return Array.from({ length: count }, (_, index) => {
        const number = String(1000 + Math.floor((size.cards * cell) / cells) + index);
        return `${'| '.repeat(stage + 1)}${mark} What card ${number} tells of this step of the way`;
      });
    });
    return `Lane ${lane + 1} |\n${rows.flat().join('\n')}`;
  });
  return sketched(`title: A map of ${size.cards} cards\n\n| ${stages.join(' | ')}\n\n${lanes.join('\n\n')}`);
}
