import { act, screen } from '@testing-library/react';
import { emptyDoc } from '@throughline/doc/testing';
import { renameMap, type JourneyDoc } from '@throughline/doc';
import { createAnnouncer } from '@throughline/editor';
import type { PersonId } from '@throughline/journey';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { MapPage } from '../../src/pages/map/MapPage.tsx';
import type { Account } from '../../src/pages/files/account.ts';
import type { Identity } from '../../src/session/identity.ts';
import type { Opened, OpenMap, OpenRefusal } from '../../src/session/openMap.ts';
import type { SyncView } from '../../src/session/syncStore.ts';
import { show, violations } from './screen.tsx';

// The editor draws by sizes, which a page without a layout has not; it has tests of its own.
vi.mock('@throughline/editor', async (original) => ({
  ...(await original<object>()),
  Editor: ({ rights }: { readonly rights: string }) => <div>{`the editor, to ${rights}`}</div>,
}));

const view: SyncView = {
  chip: { id: 'synced', detail: 'synced', count: 0, mine: 0, others: 0, announce: 'off' },
  rights: 'write',
  role: 'owner',
  lastChangeAt: null,
  closeCode: null,
  recovery: null,
  nearlyFull: false,
};

function mapTwin(doc: JourneyDoc, facts: Partial<SyncView> = {}) {
  const sync = createStore<SyncView>(() => ({ ...view, ...facts }));
  const none: readonly never[] = [];
  const close = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const map = {
    mapId: 'abc',
    doc,
    presence: { others: () => none, subscribe: () => () => undefined },
    sync,
    away: { store: createStore(() => ({ returns: [], unseen: 0 })), seen: () => undefined },
    keptRecovery: () => sync.setState({ recovery: null }),
    close,
  } as unknown as OpenMap;
  return { map, sync, close };
}

function pageOf(opened: Promise<Opened>, arrival: Account | null = null) {
  const person = {
    store: createStore<Identity>(() => ({ name: 'Ana', personId: 'ana' as PersonId, colour: 1 })),
    enter: () => Promise.resolve({ ok: false, refusal: 'away' } as const),
    rename: () => Promise.resolve(),
  };
  const open = vi.fn<() => Promise<Opened>>(() => opened);
  const session = { person, open, api: {} as never, versions: {} as never, pictures: () => ({}) as never };
  const page = (
    <MapPage
      mapId="abc"
      secret={null}
      session={session}
      announcer={createAnnouncer()}
      arrival={arrival}
      onDuplicate={() => undefined}
      onMake={() => Promise.resolve()}
      onMaps={() => Promise.resolve([])}
    />
  );
  return { page, open };
}

describe('the page of one map', () => {
  it('shows the frame of a map while it opens, not a spinner', async () => {
    show(pageOf(new Promise(() => undefined)).page);
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('heading', { name: 'Opening the map' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('is the map: its title as the page’s, a main part named Map, the focus somewhere', async () => {
    const doc = emptyDoc('ana');
    renameMap(doc, 'Licence');
    show(pageOf(Promise.resolve({ ok: true, map: mapTwin(doc).map })).page);
    expect(await screen.findByText('the editor, to write')).toBeInTheDocument();
    await vi.waitFor(() => expect(document.title).toBe('Licence, current state: journey map'));
    expect(screen.getByRole('main', { name: 'Map' })).toHaveFocus();
    act(() => void renameMap(doc, 'Licence renewal'));
    await vi.waitFor(() => expect(document.title).toBe('Licence renewal, current state: journey map'));
    expect(await violations()).toEqual([]);
  });

  it('turns to reading when the right to edit is taken away', async () => {
    const { map, sync } = mapTwin(emptyDoc('ana'));
    show(pageOf(Promise.resolve({ ok: true, map })).page);
    await screen.findByText('the editor, to write');
    act(() =>
      sync.setState({
        rights: 'read',
        chip: { ...view.chip, id: 'readOnly', detail: 'readOnly', count: 2, announce: 'polite' },
      }),
    );
    expect(await screen.findByText('the editor, to read')).toBeInTheDocument();
    expect(screen.getByTestId('sync')).toHaveTextContent('Read only');
    expect(screen.getByRole('region', { name: 'You can no longer edit this map' })).toHaveTextContent(
      '2 changes were kept as a copy.',
    );
  });

  it('says what of a file did not come along, until it is put away', async () => {
    const arrival: Account = { tone: 'info', title: '1 thing', sentences: ['Line 2: a theme.'], safe: '' };
    const { user } = show(
      pageOf(Promise.resolve({ ok: true, map: mapTwin(emptyDoc('ana')).map }), arrival).page,
    );
    expect(await screen.findByRole('region', { name: '1 thing' })).toHaveTextContent('Line 2: a theme.');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region')).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });

  const refusals: readonly [OpenRefusal, string, RegExp][] = [
    ['forbidden', 'You have no right to open this map', /Ask the person who shared the map/],
    ['missing', 'There is no such map', /Your other maps are safe/],
    ['firstOffline', 'This map is not on this device yet', /Connect once/],
    ['tooOld', 'This page is older than the map', /Your changes are kept on this device/],
    ['signIn', 'Sign in to open this map', /are kept here/],
    ['failed', 'The map could not be opened', /What is stored is unchanged/],
  ];
  it.each(refusals)('says of %s: “%s”, what is safe, and where to go', async (reason, title, body) => {
    show(pageOf(Promise.resolve({ ok: false, reason })).page);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
    expect(screen.getByText(body)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All maps' })).toHaveAttribute('href', '/');
    expect(await violations()).toEqual([]);
  });

  it('tries again when that may help', async () => {
    const { page, open } = pageOf(Promise.resolve({ ok: false, reason: 'firstOffline' }));
    const { user } = show(page);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('closes the map when the page goes away', async () => {
    const { map, close } = mapTwin(emptyDoc('ana'));
    const { again } = show(pageOf(Promise.resolve({ ok: true, map })).page);
    await screen.findByText('the editor, to write');
    again(<p>elsewhere</p>);
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  });
});
