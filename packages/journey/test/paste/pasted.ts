import type { Journey, PasteChoice, PastePlan, PasteSpot } from '../../src/index.ts';
import { planPaste, readClipboard } from '../../src/index.ts';
import type { ClipboardFlavours } from '../../src/index.ts';
import { sketched } from '../sketched.ts';

export const choice: PasteChoice = {
  missing: 'add',
  state: 'both',
  stageTitle: (number) => `Stage ${number}`,
};

/** A map, and the cell in its first stage and this lane. */
export function cellOf(sketch: string, lane = 0): readonly [Journey, PasteSpot] {
  const { journey } = sketched(sketch);
  return [journey, { stage: journey.stages[0]!.id, lane: journey.lanes[lane]!.id }];
}

export const twoByTwo = `
              | Discover | Buy
  doing       |          |
  pain points |          |`;

/** What becomes of a clipboard in the first cell of a map of two stages and two lanes, by titles. */
export function pasteInto(flavours: ClipboardFlavours, missing: PasteChoice['missing'] = 'add', lane = 0) {
  const [journey, at] = cellOf(twoByTwo, lane);
  const plan = planPaste(readClipboard(flavours), journey, at, { ...choice, missing });
  return { plan, cards: inWords(plan, journey) };
}

/** `Buy · doing · action: text`. */
export function inWords(plan: PastePlan, journey: Journey): readonly string[] {
  return plan.cards.map(({ stage, lane, kind, text }) => {
    const at = typeof stage === 'number' ? `+${plan.stages[stage]!.title}` : titleOf(journey.stages, stage);
    const row = typeof lane === 'number' ? `+${plan.lanes[lane]!.title}` : titleOf(journey.lanes, lane);
    return `${at} · ${row} · ${kind}: ${text}`;
  });
}

function titleOf(records: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return records.find((record) => record.id === id)!.title;
}
