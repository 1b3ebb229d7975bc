import type { CardId, LaneId, StageId } from '@throughline/journey';
import { afterEach, describe, expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence } from '../src/index.ts';

const open: Awareness[] = [];
const awareness = (): Awareness => {
  const made = new Awareness(new Y.Doc());
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
});

const user = { id: 'p1', name: 'Ana', colour: 3, role: 'editor' };

/** As the server relays it: with the name and colour it knows. */
function tell(from: Awareness, to: Awareness, state: unknown = { ...from.getLocalState(), user }): void {
  const copy = awareness();
  copy.clientID = from.clientID;
  copy.setLocalState(state as never);
  copy.meta.set(from.clientID, { clock: (told += 1), lastUpdated: 0 });
  applyAwarenessUpdate(to, encodeAwarenessUpdate(copy, [from.clientID]), 'network');
}
let told = 0;

describe('presence', () => {
  test('shows where others point, under the name the server gave them', () => {
    const [mine, theirs] = [awareness(), awareness()];
    const [here, there] = [createPresence(mine), createPresence(theirs)];
    const cursor = { stage: 'stage_1' as StageId, lane: 'lane_1' as LaneId, x: 0.5, y: 0.25 };
    const view = { from: { ...cursor, stage: null, x: -0.06 }, to: { ...cursor, x: 2 } };
    there.set({ view });
    there.set({ cursor, selection: ['card_1' as CardId] });
    there.set({ typing: { target: { card: 'card_1' as CardId }, caret: null } });
    tell(theirs, mine);
    expect(here.others()).toEqual([
      {
        clientId: theirs.clientID,
        personId: 'p1',
        name: 'Ana',
        colour: 3,
        role: 'editor',
        cursor,
        view,
        selection: ['card_1'],
        typing: { target: { card: 'card_1' }, caret: null },
        drag: null,
      },
    ]);
    expect(there.mine()).toMatchObject({ cursor, selection: ['card_1'] });
  });

  test('tells its listeners of others only, and keeps the same list when nothing changed', () => {
    const [mine, theirs] = [awareness(), awareness()];
    const here = createPresence(mine);
    createPresence(theirs);
    let times = 0;
    here.subscribe(() => (times += 1));
    here.set({ selection: [] });
    expect(times).toBe(0);
    tell(theirs, mine);
    expect(times).toBe(1);
    expect(here.others()).toBe(here.others());
  });

  test('hides a state the server has not signed, and reads what it can of a broken one', () => {
    const [mine, theirs] = [awareness(), awareness()];
    const here = createPresence(mine);
    tell(theirs, mine, { presence: {} });
    expect(here.others()).toEqual([]);
    tell(theirs, mine, { user, presence: { cursor: { x: 'left' }, selection: ['card_1'], typing: 7 } });
    expect(here.others()).toMatchObject([{ cursor: null, selection: ['card_1'], typing: null, drag: null }]);
    tell(theirs, mine, { user: { ...user, colour: 99 } });
    expect(here.others()).toEqual([]);
  });

  test('takes a window only with both of its corners on the map, and none from an older app', () => {
    const [mine, theirs] = [awareness(), awareness()];
    const here = createPresence(mine);
    const corner = { stage: null, lane: null, x: 0, y: 0 };
    const unreadable = [undefined, 7, { from: corner }, { from: corner, to: { ...corner, x: 1e9 } }];
    for (const view of unreadable) {
      tell(theirs, mine, { user, presence: { view, selection: ['card_1'] } });
      expect(here.others()).toMatchObject([{ view: null, selection: ['card_1'] }]);
    }
    tell(theirs, mine, { user, presence: { view: { from: corner, to: corner } } });
    expect(here.others()).toMatchObject([{ view: { from: corner, to: corner } }]);
  });

  test('stays below 4 kB, however much of the map somebody has in hand', () => {
    const mine = awareness();
    const id = (kind: string, index: number): string => `${kind}_${String(index).padStart(12, '0')}`;
    const cards = Array.from({ length: 500 }, (_, index) => id('card', index) as CardId);
    const at = { stage: id('stage', 1) as StageId, lane: id('lane', 1) as LaneId, x: 0.1234, y: -0.1234 };
    const presence = createPresence(mine);
    presence.set({ cursor: at, view: { from: at, to: at }, selection: cards, drag: { cards, at } });
    presence.set({ typing: { target: { card: cards[0]! }, caret: 'x'.repeat(120) } });
    expect(JSON.stringify(mine.getLocalState()).length).toBeLessThan(4096);
  });

  test('says goodbye when it is destroyed', () => {
    const mine = awareness();
    createPresence(mine).destroy();
    expect(mine.getLocalState()).toBeNull();
  });
});
