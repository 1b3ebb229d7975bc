import { act, fireEvent } from '@testing-library/react';
import { deleteCards, deleteLane, deleteStage } from '@throughline/doc';
import { Dice, meet, peers, randomIntents } from '@throughline/doc/testing';
import type { SketchedDoc } from '@throughline/doc/testing';
import type { CardId, LaneId, StageId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { vi } from 'vitest';
import { shortMemory } from '../../src/session/memory.ts';
import type { ViewState } from '../../src/session/mapView.ts';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const coupon = `
  persona: Maria
  division: Licensing
              | Discover                | Buy               | Use
  doing       | > reads reviews / > asks | > fills the cart | > unpacks
  pain points | ! no stock {Licensing}  | !3 coupon fails   | ! late
  feeling     | (+1) curious            |                   | (-2) cross`;

interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Keys of this device for what has none of its own: the views, and collapsing what focus is in. */
const ownKeys = {
  'view map': ['F7'],
  'view outline': ['F8'],
  'view table': ['F9'],
  'collapse lane': ['F4'],
  'collapse stage': ['Shift+F4'],
};

const presses: readonly Press[] = [
  ...arrows.map((key) => ({ key })),
  ...arrows.map((key) => ({ key, shiftKey: true })),
  ...arrows.map((key) => ({ key, ctrlKey: true, shiftKey: true })),
  ...['Enter', 'Enter', 'F2', 'Tab', 'Escape', 'Escape', 'Delete', ' ', 'x', '3'].map((key) => ({ key })),
  ...['Home', 'End', 'PageDown', 'PageUp', 'F4', 'F7', 'F8', 'F9'].map((key) => ({ key })),
  ...['z', 'y', 'a', 'd', 'Enter', 'Home', 'End'].map((key) => ({ key, ctrlKey: true })),
  { key: 'F4', shiftKey: true },
];

/** A key where focus is, and the letter into a field that is open then. */
function press(wanted: Press): void {
  const at = document.activeElement;
  if (at) fireEvent.keyDown(at, wanted);
  const field = document.activeElement;
  const isLetter = wanted.key.length === 1 && wanted.key !== ' ' && !wanted.ctrlKey;
  if (isLetter && field instanceof HTMLTextAreaElement) {
    fireEvent.input(field, { target: { value: field.value + wanted.key } });
  }
}

/** What one can do beside the map, in its bar or by its address, to what of it is shown. */
const lookings: Readonly<Record<string, (dice: Dice, map: SketchedDoc) => Partial<ViewState>>> = {
  state: (dice) => ({ state: dice.of(['current', 'future'] as const) ?? 'current' }),
  filter: (dice) => ({
    filter: dice.of([[], [], [{ by: 'kind', value: 'painPoint' }]] as const) ?? [],
    filterMode: dice.of(['dim', 'hide'] as const) ?? 'dim',
  }),
  hidden: (dice, { doc }) => ({ hidden: someOf(dice, doc.journey.lanes) }),
  collapsed: (dice, { doc }) => ({ collapsed: someOf(dice, doc.journey.lanes) }),
  collapsedStages: (dice, { doc }) => ({ collapsedStages: someOf(dice, doc.journey.stages) }),
  outlineBy: (dice) => ({ outlineBy: dice.of(['stage', 'lane'] as const) ?? 'stage' }),
};

function someOf<Id>(dice: Dice, all: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(all.flatMap(({ id }) => (dice.chance(0.2) ? id : [])));
}

interface Focused {
  readonly card: CardId | null;
  readonly lane: LaneId | null;
  readonly stage: StageId | null;
}

/** What has focus: a card, a cell or a head, by the id of its element. */
function focusedIn({ doc }: SketchedDoc): Focused {
  const [, what = '', rest = ''] =
    /^(card|cell|stage|lane)-(.+)$/u.exec(document.activeElement?.id ?? '') ?? [];
  const card = what === 'card' ? (rest as CardId) : null;
  const place = card && doc.journey.cards.get(card)?.place;
  const find = <Id extends string>(all: readonly { readonly id: Id }[]): Id | null =>
    all.find(({ id }) => id === rest || (what === 'cell' && rest.includes(id)))?.id ?? null;
  return {
    card,
    lane: place ? place.lane : find(doc.journey.lanes),
    stage: place ? place.stage : find(doc.journey.stages),
  };
}

/** What has focus is deleted by somebody else, or the stage or lane it lies in. */
function deleteFocused(theirs: SketchedDoc, dice: Dice): string {
  const { card, lane, stage } = focusedIn(theirs);
  if (card && dice.chance(0.6)) return said('delete the focused card', deleteCards(theirs.doc, [card]));
  if (lane && dice.chance(0.5)) return said('delete the focused lane', deleteLane(theirs.doc, lane));
  return said('delete the focused stage', stage ? deleteStage(theirs.doc, stage) : null);
}

function said(what: string, done: { readonly ok: boolean } | null): string {
  return `${what}${done?.ok ? '' : ' (none)'}`;
}

/** All that waits for a moment happens: a frame, or (`ms`) as long as a view takes to have its places. */
function pass(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}
const frameMs = 20;
const viewMs = 500;

/** How often each kind of thing happened. */
export interface FocusTally {
  mine: number;
  theirs: number;
  looked: number;
}

/**
 * One map through so many things that I do by keys, that others do, and that change what of it is shown, in all three
 * views; after each of them `check` is told what it was. Another seed is another history, the same seed the same.
 */
export function liveWithFocus(seed: number, steps: number, check: (step: string) => void): FocusTally {
  vi.useFakeTimers();
  const dice = new Dice(seededRandom(seed));
  const { ana, ben } = peers(coupon, 'ana', 'ben');
  const keys = { read: () => ownKeys, write: () => undefined };
  const editor = renderEditor(coupon, {
    sketched: ana,
    device: { keys, recent: shortMemory() },
    attention: { holds: seed % 4 === 0 },
  });
  const tally: FocusTally = { mine: 0, theirs: 0, looked: 0 };
  document.querySelector<HTMLElement>('[data-map] [tabindex="0"]')?.focus();
  for (let step = 0; step < steps; step += 1)
    check(`step ${step}: ${oneThing({ ana, ben, dice, editor, tally })}`);
  editor.close();
  vi.useRealTimers();
  return tally;
}

interface Scene {
  readonly ana: SketchedDoc;
  readonly ben: SketchedDoc;
  readonly dice: Dice;
  readonly editor: RenderedEditor;
  readonly tally: FocusTally;
}

function oneThing({ ana, ben, dice, editor, tally }: Scene): string {
  const chance = dice.random();
  if (chance < 0.45) {
    const wanted = dice.of(presses) ?? { key: 'Enter' };
    press(wanted);
    pass(/^F[789]$/u.test(wanted.key) ? viewMs : frameMs);
    tally.mine += 1;
    return JSON.stringify(wanted);
  }
  if (chance < 0.55) {
    const [name, look] = dice.of(Object.entries(lookings)) ?? ['nothing', () => ({})];
    act(() => editor.view.setState(look(dice, ana)));
    tally.looked += 1;
    return name;
  }
  const [name, intent] = dice.of(Object.entries(randomIntents)) ?? ['nothing', () => null];
  const what = chance < 0.62 ? deleteFocused(ben, dice) : said(name, intent(ben.doc, dice));
  meet(ana, ben);
  if (dice.chance(0.5)) pass(frameMs);
  if (!what.endsWith('(none)')) tally.theirs += 1;
  return what;
}
