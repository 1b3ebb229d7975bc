import { cardKindNames, planPaste, readClipboard, writeClipboard } from '@throughline/journey';
import type { CardId, LaneId, StageId } from '@throughline/journey';
import type { JourneyDoc } from '../journeyDoc.ts';
import { collapseForEveryone } from '../operations/axis.ts';
import * as cards from '../operations/cards.ts';
import type { NewCard } from '../operations/cards.ts';
import * as lanes from '../operations/lanes.ts';
import * as map from '../operations/map.ts';
import * as stages from '../operations/stages.ts';
import { pasteCards } from '../operations/paste.ts';
import { editText, textOf } from '../operations/text.ts';
import type { TextEdit } from '../operations/smallestEdit.ts';
import type { TextTarget } from '../operations/text.ts';
import type { Outcome } from '../outcome.ts';
import { restoreVersion, stateOf } from '../versions.ts';
import type { Dice } from './dice.ts';
import { factIntents, shownCards } from './factIntents.ts';
import type { RandomIntent } from './factIntents.ts';

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
    withCell(doc, dice, (cell) => cards.addCard(doc, { ...cell, ...someNewCard(doc, dice) })),
  moveCards: (doc, dice) =>
    withCell(doc, dice, (cell) =>
      cards.moveCards(doc, dice.some(shownCards(doc)), cell, someCard(doc, dice)),
    ),
  placeCards: (doc, dice) =>
    withCell(doc, dice, (to) => {
      const [first, second] = [dice.some(shownCards(doc)), dice.some(shownCards(doc))];
      const others = second.filter((id) => !first.includes(id));
      return cards.placeCards(doc, [
        { cards: first, to, after: someCard(doc, dice) },
        { cards: others, to, after: null },
      ]);
    }),
  deleteCards: (doc, dice) => cards.deleteCards(doc, dice.some(shownCards(doc))),
  restoreCards: (doc, dice) => cards.restoreCards(doc, dice.some(binnedCards(doc))),
  addCards: (doc, dice) =>
    withCell(doc, dice, (cell) => {
      const some = [1, 2, 3].slice(dice.number(3)).map(() => ({ ...cell, ...someNewCard(doc, dice) }));
      return cards.addCards(doc, some);
    }),
  pasteCards: (doc, dice) =>
    withCell(doc, dice, (cell) => {
      const choice = { missing: 'add', state: 'both', stageTitle: String } as const;
      const copied = dice.chance(0.5)
        ? writeClipboard(doc.journey, dice.some(shownCards(doc)))
        : { text: someTable(dice) };
      return pasteCards(doc, planPaste(readClipboard(copied), doc.journey, cell, choice));
    }),
  setGoal: (doc, dice) => map.setGoal(doc, dice.word() + dice.number(9)),
  setStageTime: (doc, dice) => withStage(doc, dice, (id) => stages.setStageTime(doc, id, dice.word())),
  changeLaneKind: (doc, dice) =>
    withLane(doc, dice, (id) => lanes.changeLaneKind(doc, id, dice.of(cardKindNames) ?? 'note')),
  collapseForEveryone: (doc, dice) =>
    dice.chance(0.5)
      ? withStage(doc, dice, (id) => collapseForEveryone(doc, { root: 'stages', id }, dice.chance(0.5)))
      : withLane(doc, dice, (id) => collapseForEveryone(doc, { root: 'lanes', id }, dice.chance(0.5))),
  ...factIntents,
  restoreVersion: (doc, dice) => {
    const version = versions.get(doc);
    if (version && dice.chance(0.7)) return restoreVersion(doc, version);
    versions.set(doc, stateOf(doc));
    return null;
  },
  type: (doc, dice) => {
    const target = someText(doc, dice);
    return target && typeInto(doc, target, dice);
  },
};

/** What people kept of their maps, to go back to. */
const versions = new WeakMap<JourneyDoc, Uint8Array>();

/** A card of any kind with what might be known of one, its place apart. */
function someNewCard(doc: JourneyDoc, dice: Dice): Pick<NewCard, 'text' | 'kind' | 'after' | 'facts'> {
  const { personas, divisions, tags } = doc.journey;
  const facts = {
    tags: [...tags].map(([id]) => id).filter(() => dice.chance(0.3)),
    personas: [...personas].map(([id]) => id).filter(() => dice.chance(0.3)),
    channels: ['website', 'counter', 'fax'].filter(() => dice.chance(0.2)),
    division: dice.chance(0.3) ? dice.of([...divisions].map(([id]) => id).sort()) : null,
    replaces: dice.chance(0.3) ? dice.of(shownCards(doc)) : null,
    value: dice.number(5) - 2,
    moment: dice.chance(0.2),
  };
  return { text: dice.word(), kind: dice.of(cardKindNames) ?? 'note', after: someCard(doc, dice), facts };
}

/** A row with a header: most of what it names is new to the map. */
function someTable(dice: Dice): string {
  const row = [dice.word(), dice.word(), dice.word(), dice.word(), 'website; counter'];
  return `Stage\tText\tOwner\tTags\tChannels\n${row.join('\t')}`;
}

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
