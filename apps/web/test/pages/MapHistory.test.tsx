import { act, screen, waitFor, within } from '@testing-library/react';
import { addCard, deleteCards, deleteStage, setText, stateOf, type JourneyDoc } from '@throughline/doc';
import { docFromSketch, meet, peers } from '@throughline/doc/testing';
import { createAnnouncer, type EditorHandle, type MapViewStore } from '@throughline/editor';
import { cardsInReadingOrder, type PersonId } from '@throughline/journey';
import { useImperativeHandle, type Ref } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { MapPage } from '../../src/pages/map/MapPage.tsx';
import type { FileRefusal } from '../../src/session/fileServer.ts';
import type { Identity } from '../../src/session/identity.ts';
import type { OpenMap } from '../../src/session/openMap.ts';
import type { SyncView } from '../../src/session/syncStore.ts';
import type { MapVersion, Versions } from '../../src/session/versions.ts';
import { show, violations } from './screen.tsx';

interface EditorTwinProps {
  readonly doc: JourneyDoc;
  readonly rights: string;
  readonly view: MapViewStore;
  readonly ref?: Ref<EditorHandle | null>;
}

// The editor draws by sizes, which a page without a layout has not; it has tests of its own.
vi.mock('@throughline/editor', async (original) => ({
  ...(await original<object>()),
  Editor: ({ doc, rights, view, ref }: EditorTwinProps) => {
    const marked = useStore(view, (state) => state.marked);
    useImperativeHandle(ref, () => ({
      goToCard: (card) => document.getElementById(card)?.focus(),
      goToHead: () => undefined,
      undoKeyPressed: () => undefined,
      describePhoto: () => undefined,
      askForAttention: () => undefined,
      selection: () => new Set<never>(),
      importJourney: () => Promise.resolve(null),
      addPhotos: () => undefined,
    }));
    return (
      <section aria-label={`the editor, to ${rights}`}>
        {cardsInReadingOrder(doc.journey).map(({ id, text }) => (
          <button type="button" key={id} id={id} data-testid={marked.has(id) ? 'marked' : undefined}>
            {text}
          </button>
        ))}
      </section>
    );
  },
}));

const sketch = `
  | Book | Attend
  doing | books a slot #slot | takes the bus #bus
  pain points | ! no slot near #near |`;

const priya = { personId: 'priya', name: 'Priya', colour: 2 };
const ben = { personId: 'ben', name: 'Ben', colour: 3 };
const at = Date.UTC(2026, 10, 22, 14, 5);

/** The session's versions, in memory. */
function versionsTwin(kept: readonly MapVersion[] = [], states = new Map<string, Uint8Array>()) {
  const all = [...kept];
  const world: { missing: FileRefusal | null; keeps: boolean } = { missing: null, keeps: true };
  const versions: Versions = {
    list: () => Promise.resolve({ versions: [...all], missing: world.missing }),
    make: (_map, { name, state }) => {
      if (!world.keeps) return Promise.resolve({ ok: false, problem: 'full' });
      const id = `made ${all.length}`;
      const kind = name === null ? 'automatic' : 'named';
      all.unshift({ ...named, id, kind, name, at: Date.now(), people: [] });
      states.set(id, state);
      return Promise.resolve({ ok: true, value: { id } });
    },
    read: (_map, { id }) => {
      const value = states.get(id);
      return Promise.resolve(value ? { ok: true, value } : { ok: false, refusal: 'away' });
    },
  };
  return { all, states, world, versions };
}

const named: MapVersion = {
  id: 'workshop',
  kind: 'named',
  name: 'Before the workshop',
  at,
  by: priya,
  people: [priya, ben, { ...ben, personId: 'c' }, { ...ben, personId: 'd' }],
  file: 'f',
  size: 100,
  waiting: false,
};
const automatic = (id: string, when: number): MapVersion => ({
  ...named,
  id,
  kind: 'automatic',
  name: null,
  at: when,
  by: null,
  people: [ben],
});

/** The map of two people, as it was before Ben worked on it. */
function historyOfTwo() {
  const { ana, ben: his } = peers(sketch, 'ana', 'ben');
  const before = stateOf(ana.doc);
  setText(his.doc, { card: his.card('slot') }, 'books a slot by phone');
  deleteCards(his.doc, [his.card('bus')]);
  const [stage, lane] = [his.stage('Attend'), his.lane('doing')];
  addCard(his.doc, { stage, lane, text: 'walks there' });
  meet(ana, his);
  return { ana, his, source: versionsTwin([named], new Map([['workshop', before]])) };
}

function showMap(
  doc: JourneyDoc,
  { versions }: { readonly versions: Versions },
  rights: 'write' | 'read' = 'write',
) {
  const sync = createStore<SyncView>(() => ({
    chip: { id: 'synced', detail: 'synced', count: 0, mine: 0, others: 0, announce: 'off' },
    rights,
    role: rights === 'write' ? 'owner' : 'viewer',
    lastChangeAt: null,
    closeCode: null,
    recovery: null,
    nearlyFull: false,
  }));
  const none: readonly never[] = [];
  const presence = { others: () => none, subscribe: () => () => undefined, set: () => undefined };
  const close = (): Promise<void> => Promise.resolve();
  const away = { store: createStore(() => ({ returns: [], unseen: 0 })), seen: () => undefined };
  const map = { mapId: 'abc', doc, presence, sync, away, close } as unknown as OpenMap;
  const person = {
    store: createStore<Identity>(() => ({ name: 'Ana', personId: 'ana' as PersonId, colour: 1 })),
    enter: () => Promise.resolve({ ok: false, refusal: 'away' } as const),
    rename: () => Promise.resolve(),
  };
  const open = () => Promise.resolve({ ok: true as const, map });
  const session = { person, open, api: {} as never, versions, pictures: () => ({}) as never };
  return show(
    <MapPage
      mapId="abc"
      secret={null}
      session={session}
      announcer={createAnnouncer()}
      arrival={null}
      onDuplicate={() => undefined}
      onMake={() => Promise.resolve()}
      onMaps={() => Promise.resolve([])}
    />,
  );
}

type Shown = ReturnType<typeof showMap>;

async function openHistory({ user }: Shown): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Map menu' }));
  await user.click(screen.getByRole('menuitem', { name: 'History' }));
  return screen.findByRole('complementary', { name: 'History' });
}

async function lookAtWorkshop(shown: Shown): Promise<HTMLElement> {
  const panel = await openHistory(shown);
  await shown.user.click(await within(panel).findByRole('button', { name: /^Before the workshop/ }));
  return screen.findByRole('region', { name: 'You are looking at Before the workshop' });
}

describe('the history of a map', () => {
  it('takes the focus when it opens and gives it back on Escape', async () => {
    const { ana, source } = historyOfTwo();
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    await waitFor(() => expect(within(panel).getByRole('heading', { name: 'History' })).toHaveFocus());
    await shown.user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Map menu' })).toHaveFocus();
  });

  it('lists who named what when, and folds the automatic versions of a day', async () => {
    const { ana, source } = historyOfTwo();
    source.all.push(
      automatic('a', at - 1000),
      automatic('b', at - 2000),
      automatic('c', at - 48 * 3_600_000),
    );
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    const list = await within(panel).findByRole('list', { name: 'Versions, the newest first' });
    expect(within(list).getByRole('button', { name: /^Before the workshop/ })).toHaveTextContent(
      /22 Nov 2026, \d\d:05 · Priya and 3 others/,
    );
    expect(within(list).getByText('22 Nov 2026: 2 automatic versions')).toBeInTheDocument();
    expect(within(list).getAllByText('Automatic version')).toHaveLength(3);
    expect(await violations()).toEqual([]);
  });

  it('keeps the map as it is now under a name', async () => {
    const { ana } = historyOfTwo();
    const source = versionsTwin();
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    expect(await within(panel).findByText(/No versions yet/)).toBeInTheDocument();
    await shown.user.click(within(panel).getByRole('button', { name: 'Keep version' }));
    expect(within(panel).getByText('Write at least one character.')).toBeInTheDocument();
    await shown.user.type(within(panel).getByRole('textbox', { name: 'Name this version' }), 'Agreed{Enter}');
    expect(await within(panel).findByRole('button', { name: /^Agreed/ })).toBeInTheDocument();
    expect(shown.said).toContain('polite: Kept this version as Agreed.');
    expect(source.states.get('made 0')).toEqual(stateOf(ana.doc));
  });

  it('shows the map as it was, to be read, and says who did what where since, on the cards too', async () => {
    const { ana, source } = historyOfTwo();
    const shown = showMap(ana.doc, source);
    const banner = await lookAtWorkshop(shown);
    await waitFor(() => expect(banner).toHaveFocus());
    const past = screen.getByRole('region', { name: 'the editor, to read' });
    expect(past).toHaveTextContent('takes the bus');
    expect(past).not.toHaveTextContent('walks there');
    expect(screen.queryByRole('region', { name: 'the editor, to write' })).toBeNull();
    const since = screen.getByRole('region', { name: 'What is different now' });
    const said = within(since)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
    expect(said).toEqual([
      expect.stringMatching(
        /^ben changed the text of touchpoint “books a slot by phone” from “books a slot” to “books a slot by phone”\./,
      ),
      expect.stringMatching(/^ben added action “walks there” in Attend, doing\./),
      expect.stringMatching(/^ben deleted touchpoint “takes the bus” in Attend, doing\./),
    ]);
    const marked = await within(past).findAllByTestId('marked');
    expect(marked.map((card) => card.textContent)).toEqual(['books a slot', 'takes the bus']);
    expect(await violations()).toEqual([]);
    await shown.user.click(within(since).getByRole('button', { name: /takes the bus/ }));
    expect(within(past).getByRole('button', { name: 'takes the bus' })).toHaveFocus();
    expect(within(since).queryByRole('button', { name: /walks there/ })).toBeNull();
    await shown.user.click(within(banner).getByRole('button', { name: 'Back to now' }));
    expect(await screen.findByRole('region', { name: 'the editor, to write' })).toHaveTextContent(
      'walks there',
    );
    expect(screen.getByRole('button', { name: /^Before the workshop/ })).toHaveFocus();
  });

  it('restores a version as one step, keeps the map as it was before that, and takes all back', async () => {
    const { ana, source } = historyOfTwo();
    const shown = showMap(ana.doc, source);
    const banner = await lookAtWorkshop(shown);
    await shown.user.click(within(banner).getByRole('button', { name: 'Restore this version' }));
    const done = await screen.findByRole('region', { name: 'What was done' });
    expect(done).toHaveTextContent(
      'Restored Before the workshop: 1 thing came back, 1 deleted and 1 changed.',
    );
    const now = () => cardsInReadingOrder(ana.doc.journey).map(({ text }) => text);
    expect(now()).toEqual(['books a slot', 'takes the bus', 'no slot near']);
    expect(await screen.findByRole('button', { name: /^Before a restore/ })).toBeVisible();

    await shown.user.click(within(done).getByRole('button', { name: 'Undo' }));
    expect(now()).toEqual(['books a slot by phone', 'walks there', 'no slot near']);
    expect(shown.said).toContain('polite: Undone: the map is as it was before.');
  });

  it('offers no undo of a restore behind work that was done since', async () => {
    const { ana, source } = historyOfTwo();
    const shown = showMap(ana.doc, source);
    await shown.user.click(
      within(await lookAtWorkshop(shown)).getByRole('button', { name: 'Restore this version' }),
    );
    await screen.findByRole('region', { name: 'What was done' });
    act(() => void deleteCards(ana.doc, [ana.card('near')]));
    expect(screen.queryByRole('region', { name: 'What was done' })).toBeNull();
  });

  it('restores nothing where the map as it is now cannot be kept first', async () => {
    const { ana, source } = historyOfTwo();
    source.world.keeps = false;
    const shown = showMap(ana.doc, source);
    const before = ana.doc.journey;
    const banner = await lookAtWorkshop(shown);
    await shown.user.click(within(banner).getByRole('button', { name: 'Restore this version' }));
    expect(await within(banner).findByRole('alert')).toHaveTextContent(
      /could not be kept first. There is no room/,
    );
    expect(ana.doc.journey).toBe(before);
  });

  it.each([
    ['another map', () => stateOf(docFromSketch(sketch, 'zoe').doc), /version of another map/],
    ['bytes that are no map', () => new Uint8Array([1, 2, 3]), /cannot be read/],
    ['what the server does not give', () => null, /need the server, and it cannot be reached/],
  ])('says why %s is not shown or restored, and changes nothing', async (_, bytes, sentence) => {
    const { ana, source } = historyOfTwo();
    const given = bytes();
    if (given) source.states.set('workshop', given);
    else source.states.delete('workshop');
    const shown = showMap(ana.doc, source);
    const before = ana.doc.journey;
    const panel = await openHistory(shown);
    await shown.user.click(await within(panel).findByRole('button', { name: /^Before the workshop/ }));
    const restore = screen.queryByRole('button', { name: 'Restore this version' });
    if (restore) await shown.user.click(restore);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(ana.doc.journey).toBe(before);
  });

  it('says that versions need the server, and shows those of this device', async () => {
    const { ana, source } = historyOfTwo();
    source.world.missing = 'away';
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    expect(await within(panel).findByText(/Those named on this device are shown/)).toBeInTheDocument();
    expect(within(panel).getByRole('button', { name: /^Before the workshop/ })).toBeInTheDocument();
    source.world.missing = null;
    await shown.user.click(within(panel).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(within(panel).queryByText(/need the server/)).toBeNull());
  });

  it('brings deleted cards and stages back, and takes that back', async () => {
    const { ana, source } = historyOfTwo();
    deleteStage(ana.doc, ana.stage('Book'));
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    await shown.user.click(within(panel).getByRole('radio', { name: 'Deleted' }));
    const bin = within(panel).getByRole('list', { name: 'Deleted, the last first' });
    const bus = within(bin).getByText('touchpoint “takes the bus”').closest('li');
    expect(bus).toHaveTextContent(/Attend, doingDeleted by ben, 23 Nov 2026/);
    expect(await violations()).toEqual([]);
    await shown.user.click(within(bin).getByRole('button', { name: 'Restore stage “Book”' }));
    expect(ana.doc.journey.stages.map(({ title }) => title)).toEqual(['Book', 'Attend']);
    expect(ana.doc.journey.cards.has(ana.card('near'))).toBe(true);
    await waitFor(() => expect(within(panel).getAllByRole('button', { name: /^Restore / })).toHaveLength(1));
    await shown.user.click(within(panel).getByRole('button', { name: /^Restore touchpoint/ }));
    expect(ana.doc.journey.cards.has(ana.card('bus'))).toBe(true);
    await shown.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(ana.doc.journey.cards.has(ana.card('bus'))).toBe(false);
  });

  it('draws the first hundred of many, and more when they are asked for', async () => {
    const { ana, source } = historyOfTwo();
    const [stage, lane] = [ana.stage('Attend'), ana.lane('doing')];
    const made = Array.from({ length: 120 }, (_, index) =>
      addCard(ana.doc, { stage, lane, text: `card ${index}` }),
    );
    deleteCards(
      ana.doc,
      made.flatMap((card) => (card.ok ? card.value : [])),
    );
    const shown = showMap(ana.doc, source);
    const panel = await openHistory(shown);
    await shown.user.click(within(panel).getByRole('radio', { name: 'Deleted' }));
    const bin = within(panel).getByRole('list', { name: 'Deleted, the last first' });
    expect(bin.children).toHaveLength(100);
    await shown.user.click(within(panel).getByRole('button', { name: 'Show 21 more' }));
    expect(bin.children).toHaveLength(121);
  });

  it('goes back to now by Escape, too', async () => {
    const { ana, source } = historyOfTwo();
    const shown = showMap(ana.doc, source);
    const banner = await lookAtWorkshop(shown);
    await waitFor(() => expect(banner).toHaveFocus());
    await shown.user.keyboard('{Escape}');
    expect(await screen.findByRole('region', { name: 'the editor, to write' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Before the workshop/ })).toHaveFocus();
    await shown.user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('button', { name: 'Map menu' })).toHaveFocus();
  });

  it('is not offered to those who may only read', async () => {
    const { ana, source } = historyOfTwo();
    const { user } = showMap(ana.doc, source, 'read');
    await user.click(await screen.findByRole('button', { name: 'Map menu' }));
    expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'History' })).toBeNull();
  });
});
