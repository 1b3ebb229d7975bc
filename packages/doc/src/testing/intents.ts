import { cardKindNames } from '@throughline/journey';
import type { CardId, LaneId, Random, StageId } from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import * as cards from '../operations/cards.ts';
import * as divisions from '../operations/divisions.ts';
import * as facets from '../operations/facets.ts';
import * as kinds from '../operations/kinds.ts';
import * as lanes from '../operations/lanes.ts';
import * as map from '../operations/map.ts';
import * as stages from '../operations/stages.ts';
import { editText, textOf } from '../operations/text.ts';
import type { TextEdit } from '../operations/smallestEdit.ts';
import type { TextTarget } from '../operations/text.ts';
import type { Outcome } from '../outcome.ts';

/** Something a person might do, with dice for everything that is left open. */
export type RandomIntent = (doc: JourneyDoc, dice: Dice) => Outcome<unknown> | null;

/** Choices from one source of randomness; null when there is nothing to choose from. */
export class Dice {
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  number(below: number): number {
    return Math.floor(this.random() * below);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  of<T>(all: Iterable<T>): T | null {
    const list = [...all];
    return list[this.number(list.length)] ?? null;
  }

  some<T>(all: Iterable<T>): T[] {
    const list = [...all];
    const count = 1 + this.number(Math.min(3, list.length));
    return list.flatMap((_, index) => (index < count ? (this.of(list) ?? []) : []));
  }

  word(): string {
    return this.of(['late', 'queue', 'form', '**why**', 'é', '🙂', ' ']) ?? '';
  }
}

const shownCards = (doc: JourneyDoc): CardId[] => [...doc.journey.cards].map(([id]) => id).sort();
const binnedCards = (doc: JourneyDoc): CardId[] => [...doc.journey.bin.cards].map(([id]) => id).sort();

/** All intents, by name; a fuzzer chooses among them and counts. */
export const randomIntents: Readonly<Record<string, RandomIntent>> = {
  renameMap: (doc, dice) => map.renameMap(doc, dice.word() + dice.number(9)),
  setLanguage: (doc, dice) => map.setLanguage(doc, dice.of(['en', 'de', 'vi']) ?? ''),
  addStage: (doc, dice) =>
    stages.addStage(doc, { title: dice.word(), after: someAfter(doc.journey.stages, dice) }),
  renameStage: (doc, dice) =>
    withStage(doc, dice, (id) => stages.renameStage(doc, id, dice.word() + dice.word())),
  moveStage: (doc, dice) =>
    withStage(doc, dice, (id) => stages.moveStage(doc, id, someAfter(doc.journey.stages, dice))),
  deleteStage: (doc, dice) => withStage(doc, dice, (id) => stages.deleteStage(doc, id)),
  restoreStage: (doc, dice) => {
    const id = dice.of([
      ...doc.journey.bin.stages.map(({ record }) => record.id),
      ...keptIds(doc.journey.stages),
    ]);
    return id && stages.restoreStage(doc, id);
  },
  addLane: (doc, dice) =>
    lanes.addLane(doc, {
      title: dice.word(),
      kind: dice.of(cardKindNames) ?? 'note',
      after: someAfter(doc.journey.lanes, dice),
    }),
  renameLane: (doc, dice) =>
    withLane(doc, dice, (id) => lanes.renameLane(doc, id, dice.word() + dice.word())),
  moveLane: (doc, dice) =>
    withLane(doc, dice, (id) => lanes.moveLane(doc, id, someAfter(doc.journey.lanes, dice))),
  deleteLane: (doc, dice) => withLane(doc, dice, (id) => lanes.deleteLane(doc, id)),
  restoreLane: (doc, dice) => {
    const id = dice.of([
      ...doc.journey.bin.lanes.map(({ record }) => record.id),
      ...keptIds(doc.journey.lanes),
    ]);
    return id && lanes.restoreLane(doc, id);
  },
  addCard: (doc, dice) =>
    withCell(doc, dice, (cell) =>
      cards.addCard(doc, {
        ...cell,
        text: dice.word(),
        kind: dice.of(cardKindNames) ?? 'note',
        after: someCard(doc, dice),
      }),
    ),
  moveCards: (doc, dice) =>
    withCell(doc, dice, (cell) =>
      cards.moveCards(doc, dice.some(shownCards(doc)), cell, someCard(doc, dice)),
    ),
  deleteCards: (doc, dice) => cards.deleteCards(doc, dice.some(shownCards(doc))),
  restoreCards: (doc, dice) => cards.restoreCards(doc, dice.some(binnedCards(doc))),
  rateSeverity: (doc, dice) => kinds.rateSeverity(doc, shownCards(doc), dice.of([1, 2, 3, 4, null] as const)),
  setFeeling: (doc, dice) => {
    const id = dice.of(
      [...doc.journey.cards.values()]
        .filter((card) => card.kind === 'emotion')
        .map((card) => card.id)
        .sort(),
    );
    return id && kinds.setFeeling(doc, id, { value: dice.number(5) - 2, offset: dice.random() });
  },
  changeKind: (doc, dice) =>
    kinds.changeKind(doc, dice.some(shownCards(doc)), dice.of(cardKindNames) ?? 'note'),
  addTag: (doc, dice) =>
    facets.addTag(doc, dice.some(shownCards(doc)), dice.of(['Forms', 'forms', 'Wait']) ?? ''),
  removeTag: (doc, dice) => {
    const tag = dice.of([...doc.journey.tags].map(([id]) => id).sort());
    return tag && facets.removeTag(doc, shownCards(doc), tag);
  },
  addDivision: (doc, dice) => divisions.addDivision(doc, dice.of(['Licensing', 'IT']) ?? ''),
  assignDivision: (doc, dice) =>
    divisions.assignDivision(
      doc,
      dice.some(shownCards(doc)),
      dice.of([...doc.journey.divisions].map(([id]) => id).sort()),
    ),
  type: (doc, dice) => {
    const target = someText(doc, dice);
    return target && typeInto(doc, target, dice);
  },
};

/** One whole editing run of one to four input events. */
function typeInto(doc: JourneyDoc, target: TextTarget, dice: Dice): Outcome<unknown> | null {
  const run = editText(doc, target);
  const text = textOf(doc, target);
  if (!run || !text) return null;
  let last: Outcome<unknown> | null = null;
  for (let left = 1 + dice.number(4); left > 0; left--) last = run.apply(someEdit(text.length, dice));
  run.commit();
  return last;
}

/** One input event in a text of this length. */
export function someEdit(length: number, dice: Dice): TextEdit {
  const at = dice.number(length + 1);
  const remove = dice.chance(0.3) ? dice.number(Math.min(4, length - at + 1)) : 0;
  return { at, remove, insert: dice.of(['a', 'bc', 'def', ' ']) ?? '' };
}

export function someText(doc: JourneyDoc, dice: Dice): TextTarget | null {
  if (dice.chance(0.8)) return wrap(dice.of(shownCards(doc)), (card) => ({ card }));
  if (dice.chance(0.5)) return wrap(dice.of(doc.journey.stages), ({ id }) => ({ stage: id }));
  return wrap(dice.of(doc.journey.lanes), ({ id }) => ({ lane: id }));
}

function wrap<T, U>(value: T | null, make: (value: T) => U): U | null {
  return value === null ? null : make(value);
}

function someCard(doc: JourneyDoc, dice: Dice): CardId | null | 'last' {
  return dice.chance(0.5) ? 'last' : dice.of(shownCards(doc));
}

function someAfter<Id extends string>(records: readonly { readonly id: Id }[], dice: Dice): Id | null {
  return dice.chance(0.3) ? null : (dice.of(records)?.id ?? null);
}

function keptIds<Id>(records: readonly { readonly id: Id; readonly kept: boolean }[]): readonly Id[] {
  return records.filter((record) => record.kept).map((record) => record.id);
}

type Cell = { readonly stage: StageId; readonly lane: LaneId };

function withStage<T>(doc: JourneyDoc, dice: Dice, run: (id: StageId) => T): T | null {
  return wrap(dice.of(doc.journey.stages), ({ id }) => run(id));
}

function withLane<T>(doc: JourneyDoc, dice: Dice, run: (id: LaneId) => T): T | null {
  return wrap(dice.of(doc.journey.lanes), ({ id }) => run(id));
}

function withCell<T>(doc: JourneyDoc, dice: Dice, run: (cell: Cell) => T): T | null {
  return withStage(doc, dice, (stage) => withLane(doc, dice, (lane) => run({ stage, lane })));
}
