import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SyncChip } from '../../src/pages/map/SyncChip.tsx';
import type { Chip } from '../../src/session/syncState.ts';
import { violations, show } from './screen.tsx';

const chipOf = (id: Chip['id'], facts: Partial<Chip> = {}): Chip => ({
  id,
  detail: id === 'sending' ? 'syncing' : id,
  count: 0,
  mine: 0,
  others: 0,
  announce: 'off',
  ...facts,
});

/** The table of ux.md 1.15: words on the chip, and the sentence on click. */
const table: readonly [Chip, string, string][] = [
  [chipOf('syncing', { count: 4 }), 'Syncing…', 'Sending 4 changes.'],
  [
    chipOf('slow'),
    'Saved on this device',
    'The server is slow. Your work is safe here and will sync by itself.',
  ],
  [
    chipOf('offline', { count: 37 }),
    'OfflineSaved on this device',
    'You can keep working. 37 changes will sync when you are back online.',
  ],
  [
    chipOf('synced', { detail: 'back', mine: 37, others: 12 }),
    'Synced',
    'Back online. 37 of your changes and 12 from others are merged.',
  ],
  [
    chipOf('notStored'),
    'Not saved on this device',
    'Your browser is not letting us store this map. Keep this tab open or download a copy.',
  ],
  [
    chipOf('readOnly', { count: 3 }),
    'Read only',
    'You no longer have edit rights. 3 changes were kept as a copy.',
  ],
];

describe('the sync chip', () => {
  it.each(table)('shows %o as “%s”, and explains it on click', async (chip, words, detail) => {
    const { user } = show(
      <SyncChip onChanges={() => undefined} chip={chip} lastChange={() => null} onDownload={() => {}} />,
    );
    expect(screen.getByTestId('sync')).toHaveTextContent(words);
    await user.click(screen.getByTestId('sync'));
    expect(screen.getByRole('dialog')).toHaveTextContent(detail);
    expect(await violations()).toEqual([]);
  });

  it('says when the last change was', async () => {
    const at = Date.now() - 12_000;
    const { user } = show(
      <SyncChip
        onChanges={() => undefined}
        chip={chipOf('synced')}
        lastChange={() => at}
        onDownload={() => {}}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Synced' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(/Everything is saved. Last change 1[2-9] s ago./);
  });

  it('never reads Synced while an edit is under way', () => {
    show(
      <SyncChip
        onChanges={() => undefined}
        chip={chipOf('sending')}
        lastChange={() => null}
        onDownload={() => {}}
      />,
    );
    expect(screen.getByTestId('sync')).not.toHaveTextContent('Synced');
  });

  it('announces each change once, politely or at once as the chip says', () => {
    const offline = chipOf('offline', { count: 1, announce: 'polite' });
    const page = (chip: Chip) => (
      <SyncChip onChanges={() => undefined} chip={chip} lastChange={() => null} onDownload={() => {}} />
    );
    const { said, again } = show(page(chipOf('synced')));
    again(page(offline));
    again(page({ ...offline, count: 2 }));
    again(page(chipOf('notStored', { announce: 'assertive' })));
    expect(said).toEqual([
      'polite: Offline. You can keep working. 1 change will sync when you are back online.',
      expect.stringMatching(/^alert: Not saved on this device\./),
    ]);
  });

  it('offers a copy where the work is in danger', async () => {
    const onDownload = vi.fn<() => void>();
    const { user } = show(
      <SyncChip
        onChanges={() => undefined}
        chip={chipOf('notStored')}
        lastChange={() => null}
        onDownload={onDownload}
      />,
    );
    await user.click(screen.getByTestId('sync'));
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(onDownload).toHaveBeenCalledOnce();
  });
});
