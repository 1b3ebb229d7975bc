import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { KeptBase } from '../src/bases.ts';
import { newDeviceStore, openTab } from './device.ts';

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

const parted = (map: string, at: number): KeptBase => ({
  map,
  at,
  base: [bytes(1, 2), bytes(3)],
  sent: [bytes(4)],
  back: null,
});

describe('what both sides had when they were parted', () => {
  it('is there after the page is gone, with what either side did since, until it is seen', async () => {
    const store = newDeviceStore();
    const before = await openTab(store, 'a');
    await before.keepBase(parted('licence', 5));
    before.close();
    const library = await openTab(store, 'b');
    const back = { at: 9, mine: [bytes(5)], theirs: [bytes(6), bytes(7)] };
    expect(await library.bases('licence')).toEqual({ ok: true, value: [parted('licence', 5)] });
    await library.keepBase({ ...parted('licence', 5), back });
    await library.keepBase(parted('passport', 6));
    expect(await library.bases('licence')).toEqual({ ok: true, value: [{ ...parted('licence', 5), back }] });
    await library.dropBases('licence', [5]);
    expect(await library.bases('licence')).toEqual({ ok: true, value: [] });
    expect(await library.bases('passport')).toEqual({ ok: true, value: [parted('passport', 6)] });
  });

  it('is kept of the last few partings, and goes with its map', async () => {
    const library = await openTab(newDeviceStore(), 'a');
    for (const at of [1, 2, 3, 4, 5, 6]) await library.keepBase(parted('licence', at));
    const kept = await library.bases('licence');
    expect(kept.ok && kept.value.map(({ at }) => at)).toEqual([3, 4, 5, 6]);
    await library.purge('licence');
    expect(await library.bases('licence')).toEqual({ ok: true, value: [] });
  });

  it('is left out when its bytes are not what was stored', async () => {
    const store = newDeviceStore();
    const library = await openTab(store, 'a');
    await library.keepBase(parted('licence', 5));
    library.close();
    const raw = new Dexie('throughline', store);
    await raw.open();
    await raw
      .table('bases')
      .toCollection()
      .modify({ sent: [bytes(9)] });
    raw.close();
    expect(await (await openTab(store, 'b')).bases('licence')).toEqual({ ok: true, value: [] });
  });
});
