import { screen } from '@testing-library/react';
import type { PageOffers } from '@throughline/editor';
import type { Library } from '@throughline/library';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Exported } from '../../src/pages/map/MapMenu.tsx';
import { otherMaps } from '../../src/pages/map/otherMaps.ts';
import { useOffers, type MapDoings } from '../../src/pages/map/useOffers.ts';
import { chooseTheme } from '../../src/theme.ts';
import { show } from './screen.tsx';

afterEach(() => chooseTheme('system'));

function doingsTwin() {
  return {
    changes: vi.fn<() => void>(),
    share: vi.fn<() => void>(),
    history: vi.fn<() => void>(),
    exporting: vi.fn<(as: Exported) => void>(),
    bring: vi.fn<() => void>(),
    takeFiles: vi.fn<MapDoings['takeFiles']>(),
    save: vi.fn<MapDoings['save']>(),
    duplicate: vi.fn<() => void>(),
    maps: () => Promise.resolve([]),
  };
}

const seen: PageOffers[] = [];

function Page({ doings }: { readonly doings: MapDoings }) {
  seen.push(useOffers(doings));
  return <p>the page</p>;
}

const command = (id: string) => seen.at(-1)?.commands.find((each) => each.id === id);

it('brings sharing, saving, copying, other maps and colours to the palette', () => {
  const doings = doingsTwin();
  show(<Page doings={doings} />);
  screen.getByText('the page');
  command('share')?.run();
  command('save outline')?.run();
  command('import')?.run();
  command('export pdf')?.run();
  command('duplicate')?.run();
  expect(doings.share).toHaveBeenCalledOnce();
  expect(doings.exporting.mock.calls).toEqual([['pdf']]);
  expect(doings.bring).toHaveBeenCalledOnce();
  expect(doings.save).toHaveBeenCalledWith('outline');
  expect(doings.duplicate).toHaveBeenCalledOnce();
  const ids = seen.at(-1)?.commands.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
});

it('stays the same while only what it is done with changes, and does the latest', async () => {
  const [first, second] = [doingsTwin(), doingsTwin()];
  function Changing() {
    const [doings, setDoings] = useState<MapDoings>(first);
    return (
      <>
        <Page doings={doings} />
        <button type="button" onClick={() => setDoings(second)}>
          Change
        </button>
      </>
    );
  }
  const { user } = show(<Changing />);
  const before = seen.at(-1);
  const times = seen.length;
  await user.click(screen.getByRole('button'));
  expect(seen.length).toBeGreaterThan(times);
  expect(seen.at(-1)).toBe(before);
  command('share')?.run();
  expect(first.share).not.toHaveBeenCalled();
  expect(second.share).toHaveBeenCalledOnce();
});

it('shows the history to those who may see it, and imports for those who may change the map', () => {
  const doings = doingsTwin();
  show(<Page doings={doings} />);
  expect(command('history')?.enabled?.()).toBe(true);
  command('history')?.run();
  expect(doings.history).toHaveBeenCalledOnce();
  show(<Page doings={{ ...doings, history: null, bring: null }} />);
  expect(command('import')?.enabled?.()).toBe(false);
  expect(command('history')?.enabled?.()).toBe(false);
});

it('offers other colours than the present ones', () => {
  show(<Page doings={doingsTwin()} />);
  expect(command('theme system')?.enabled?.()).toBe(false);
  expect(command('theme dark')?.enabled?.()).toBe(true);
});

it('knows the other maps of this device, and none where the browser does not say', async () => {
  const maps = [
    { id: 'a', title: 'Licence' },
    { id: 'b', title: '' },
    { id: 'open', title: 'Open' },
  ];
  const list = (value: unknown) =>
    ({ list: () => Promise.resolve(value) }) as unknown as Pick<Library, 'list'>;
  const found = await otherMaps(list({ ok: true, value: maps }), 'open', 'Untitled map');
  expect(found.map(({ title }) => title)).toEqual(['Licence', 'Untitled map']);
  found[0]?.go();
  expect(window.location.pathname).toBe('/m/a');
  expect(await otherMaps(list({ ok: false, problem: 'refused' }), 'open', '')).toEqual([]);
});
