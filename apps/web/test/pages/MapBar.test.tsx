import { screen, within } from '@testing-library/react';
import { createMapView } from '@throughline/editor';
import { describe, expect, it, vi } from 'vitest';
import type { SaveFormat } from '../../src/pages/files/saveFormats.ts';
import { MapBar } from '../../src/pages/map/MapBar.tsx';
import type { Exported } from '../../src/pages/map/MapMenu.tsx';
import type { PersonHere } from '../../src/pages/map/People.tsx';
import { SyncChip } from '../../src/pages/map/SyncChip.tsx';
import type { Chip } from '../../src/session/syncState.ts';
import { violations, show } from './screen.tsx';

const synced: Chip = { id: 'synced', detail: 'synced', count: 0, mine: 0, others: 0, announce: 'off' };
const people = (count: number): PersonHere[] =>
  Array.from({ length: count }, (_, index) => ({
    personId: `p${index}`,
    name: `Person ${index + 1}`,
    colour: (index % 8) + 1,
    role: 'editor',
  }));

function showBar(parts: Partial<Parameters<typeof MapBar>[0]> = {}) {
  const does = {
    onRename: vi.fn<(title: string) => void>(),
    rename: vi.fn<(name: string) => void>(),
    onShare: vi.fn<() => void>(),
    onImport: vi.fn<() => void>(),
    onExport: vi.fn<(as: Exported) => void>(),
    onSave: vi.fn<(format: SaveFormat) => void>(),
    onDuplicate: vi.fn<() => void>(),
    onHistory: vi.fn<() => void>(),
  };
  const view = createMapView();
  const shown = show(
    <MapBar
      onChanges={() => undefined}
      onAttention={null}
      title="Licence"
      view={view}
      editable
      me={{ personId: 'me', name: 'Guest 12', named: false, colour: 1, rename: does.rename }}
      others={[]}
      onRename={does.onRename}
      onShare={does.onShare}
      onImport={does.onImport}
      onExport={does.onExport}
      onSave={does.onSave}
      onDuplicate={does.onDuplicate}
      onHistory={does.onHistory}
      {...parts}
    >
      <SyncChip onChanges={() => undefined} chip={synced} lastChange={() => null} onDownload={() => {}} />
    </MapBar>,
  );
  return { ...shown, ...does, view };
}

describe('the bar of an open map', () => {
  it('is a banner with the map as its heading, a way home, and no violation', async () => {
    showBar({ others: people(9) });
    expect(screen.getByRole('banner')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: 'Licence' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Throughline: all maps' })).toHaveAttribute('href', '/');
    expect(screen.getByRole('link', { name: 'Skip to map' })).toHaveAttribute('href', '#map');
    expect(await violations()).toEqual([]);
  });

  it('switches the state of the service, also for readers and by arrows', async () => {
    const { user, view } = showBar({ editable: false });
    const states = within(screen.getByRole('radiogroup', { name: 'State of the service' }));
    expect(states.getByRole('radio', { name: 'Current' })).toBeChecked();
    await user.click(states.getByRole('radio', { name: 'Future' }));
    expect(view.getState().state).toBe('future');
    await user.keyboard('{ArrowLeft}');
    expect(view.getState().state).toBe('current');
  });

  it('renames in place: Enter keeps, Escape takes back, empty keeps the old title', async () => {
    const { user, onRename } = showBar();
    const write = async (words: string) => {
      await user.click(screen.getByRole('button', { name: 'Licence' }));
      const field = screen.getByRole('textbox', { name: 'Map title' });
      await user.clear(field);
      await user.type(field, words);
    };
    await write('Renewing{Escape}');
    await write('   {Enter}');
    expect(onRename).not.toHaveBeenCalled();
    await write('Renewing a licence{Enter}');
    expect(onRename).toHaveBeenCalledExactlyOnceWith('Renewing a licence');
  });

  it('does not let a viewer rename', () => {
    showBar({ editable: false });
    expect(screen.queryByRole('button', { name: 'Licence' })).toBeNull();
  });

  it('shows me first, four others, and how many more', () => {
    showBar({ others: people(7) });
    const here = screen.getByRole('list', { name: '8 people here' });
    expect(within(here).getAllByRole('listitem')).toHaveLength(6);
    expect(
      within(here).getByRole('button', { name: 'Guest 12 (you): change your name' }),
    ).toBeInTheDocument();
    expect(within(here).getByTitle('Person 4, can edit')).toHaveAccessibleName('Follow Person 4');
    expect(within(here).getByRole('button', { name: '3 more people' })).toBeInTheDocument();
  });

  it('follows whose face is pressed, until it is pressed again, and those without one from a list', async () => {
    const { user, view } = showBar({ others: people(7) });
    const face = screen.getByRole('button', { name: 'Follow Person 2' });
    await user.click(face);
    expect(view.getState().following).toBe('p1');
    expect(face).toHaveAttribute('aria-pressed', 'true');
    await user.click(face);
    expect(view.getState().following).toBeNull();
    screen.getByRole('button', { name: '3 more people' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(view.getState().following).toBe('p5');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('changes my name from my own face', async () => {
    const { user, rename } = showBar();
    await user.click(screen.getByRole('button', { name: /change your name/ }));
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ana Silva{Enter}');
    expect(rename).toHaveBeenCalledExactlyOnceWith('Ana Silva');
  });

  it('saves, duplicates and shares', async () => {
    const { user, onSave, onDuplicate, onShare } = showBar();
    const choose = async (...names: string[]) => {
      await user.click(screen.getByRole('button', { name: 'Map menu' }));
      for (const name of names) await user.click(await screen.findByRole('menuitem', { name }));
    };
    await choose('Save as', 'JSON');
    await choose('Save as', 'Mermaid');
    await choose('Duplicate');
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(onSave.mock.calls).toEqual([['json'], ['mermaid']]);
    expect(onDuplicate).toHaveBeenCalledOnce();
    expect(onShare).toHaveBeenCalledOnce();
  });
});
