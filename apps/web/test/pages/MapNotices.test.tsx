import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AskName } from '../../src/pages/map/AskName.tsx';
import { MapNotices } from '../../src/pages/map/MapNotices.tsx';
import type { Chip } from '../../src/session/syncState.ts';
import { violations, show } from './screen.tsx';

const revoked: Chip = {
  id: 'readOnly',
  detail: 'readOnly',
  count: 3,
  mine: 0,
  others: 0,
  announce: 'polite',
};

function showNotices(chip: Chip) {
  const does = {
    onAccountRead: vi.fn<() => void>(),
    onDownload: vi.fn<() => void>(),
    onReload: vi.fn<() => void>(),
  };
  return { ...does, ...show(<MapNotices chip={chip} nearlyFull={false} account={null} {...does} />) };
}

describe('what there is to know about an open map', () => {
  it('tells who lost the right to edit what was kept, and gives a copy of it', async () => {
    const { user, onDownload } = showNotices(revoked);
    const notice = screen.getByRole('region', { name: 'You can no longer edit this map' });
    expect(notice).toHaveTextContent('3 changes were kept as a copy.');
    await user.click(screen.getByRole('button', { name: 'Download kept changes' }));
    expect(onDownload).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('lets an old page be reloaded', async () => {
    const { user, onReload } = showNotices({ ...revoked, detail: 'tooOld' });
    await user.click(screen.getByRole('button', { name: 'Reload' }));
    expect(onReload).toHaveBeenCalledOnce();
  });

  it('says nothing to somebody who came to view', () => {
    showNotices({ ...revoked, detail: 'viewer', count: 0 });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('asking for a name', () => {
  const guest = { personId: 'me', name: 'Guest 12', named: false, colour: 1 };

  it('takes a name, or no for an answer', async () => {
    const rename = vi.fn<(name: string) => void>();
    const onDone = vi.fn<() => void>();
    const { user } = show(<AskName me={{ ...guest, rename }} onDone={onDone} />);
    expect(document.activeElement).toBe(document.body);
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ana{Enter}');
    expect(rename).toHaveBeenCalledExactlyOnceWith('Ana');
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onDone).toHaveBeenCalledTimes(2);
    expect(await violations()).toEqual([]);
  });
});
