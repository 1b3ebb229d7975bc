import { seededRandom } from '@throughline/journey/testing';
import { isPrompt, problemsIn } from '@throughline/journey';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '../../src/pages/library/LibraryPage.tsx';
import type { LibraryDeps } from '../../src/pages/library/useLibrary.ts';
import { ServerRefused, StoreRefused } from '../../src/session/shelf.ts';
import { violations, show } from './screen.tsx';
import { mapNamed, ShelfTwin } from './shelfTwin.ts';

const noDevice = () => new Promise<never>(() => undefined);
const day = 24 * 60 * 60 * 1000;

function showLibrary(shelf: ShelfTwin) {
  const onOpen = vi.fn<LibraryDeps['onOpen']>();
  const shown = show(
    <LibraryPage shelf={shelf} random={seededRandom(7)} lang="en" device={noDevice} onOpen={onOpen} />,
  );
  return { ...shown, onOpen };
}

const threeMaps = () =>
  new ShelfTwin([
    mapNamed('Filing taxes', { changedAt: Date.now() - day }),
    mapNamed('Renewing a licence', { owned: true }),
    mapNamed('Old draft', { binnedAt: Date.now() - day }),
  ]);

const list = () => screen.getByRole('list', { name: 'Journey maps, last changed first' });
const openMenu = async (user: ReturnType<typeof show>['user'], title: string) =>
  user.click(screen.getByRole('button', { name: `More for ${title}` }));
const dropFile = (name: string, words: string) =>
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File([words], name)] } });

describe('the library page', () => {
  it('lists maps, last changed first, each a link to its page', () => {
    showLibrary(threeMaps());
    const links = within(list()).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Renewing a licence', 'Filing taxes']);
    expect(links[0]).toHaveAttribute('href', '/m/renewing-a-licence');
    expect(document.title).toBe('Journey maps: Throughline');
  });

  it('has no violation in the list, the empty state and a dialog', async () => {
    const { user, again } = showLibrary(threeMaps());
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'New map' }));
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    again(
      <LibraryPage
        shelf={new ShelfTwin([])}
        random={Math.random}
        lang="en"
        device={noDevice}
        onOpen={() => {}}
      />,
    );
    expect(await violations()).toEqual([]);
  });

  it('narrows the list to the words searched, capitals and accents aside', async () => {
    const shelf = new ShelfTwin([mapNamed('Démarches en ligne'), mapNamed('Renewing a licence')]);
    const { user } = showLibrary(shelf);
    await user.type(screen.getByRole('searchbox', { name: 'Search maps' }), 'LIGNE dem');
    expect(
      within(list())
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Démarches en ligne']);
    expect(screen.getByRole('status')).toHaveTextContent('1 map found');
    await user.keyboard('x');
    expect(screen.getByText('No map has “LIGNE demx” in its title.')).toBeInTheDocument();
  });

  it('asks for one thing and makes a sound blank map of six stages and five lanes', async () => {
    const shelf = new ShelfTwin([]);
    const { user, onOpen } = showLibrary(shelf);
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.type(
      screen.getByRole('textbox', { name: 'What is the person trying to get done?' }),
      '  Renewing a licence {Enter}',
    );
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith('renewing-a-licence'));
    const [journey] = shelf.made;
    expect(journey?.meta.title).toBe('Renewing a licence');
    expect(journey?.stages.map((stage) => stage.title)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Stage ${n}`));
    expect(journey?.lanes.map((lane) => lane.title)).toEqual([
      'Customer actions',
      'Touchpoints',
      'Emotion',
      'Pain points',
      'What we do',
    ]);
    expect(journey && problemsIn(journey)).toEqual([]);
  });

  it('says what is missing when the title is empty, and makes nothing', async () => {
    const shelf = new ShelfTwin([]);
    const { user } = showLibrary(shelf);
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.click(screen.getByRole('button', { name: 'Create map' }));
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Write a few words first/);
    expect(shelf.made).toEqual([]);
  });

  it('renames and duplicates from a map’s menu', async () => {
    const { user, said } = showLibrary(threeMaps());
    await openMenu(user, 'Filing taxes');
    await user.click(screen.getByRole('menuitem', { name: 'Rename…' }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Filing taxes online{Enter}');
    expect(await within(list()).findByRole('link', { name: 'Filing taxes online' })).toBeInTheDocument();
    await openMenu(user, 'Filing taxes online');
    await user.click(screen.getByRole('menuitem', { name: 'Duplicate' }));
    expect(
      await within(list()).findByRole('link', { name: 'Filing taxes online (copy)' }),
    ).toBeInTheDocument();
    expect(said).toEqual([
      'polite: Renamed to Filing taxes online.',
      'polite: Duplicated as Filing taxes online (copy).',
    ]);
  });

  it('moves a map to the bin and takes it back by Undo', async () => {
    const { user } = showLibrary(threeMaps());
    await openMenu(user, 'Filing taxes');
    await user.click(screen.getByRole('menuitem', { name: 'Move to bin' }));
    expect(within(list()).queryByRole('link', { name: 'Filing taxes' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await within(list()).findByRole('link', { name: 'Filing taxes' })).toBeInTheDocument();
  });

  it('restores from the bin, and deletes for good only after asking', async () => {
    const shelf = threeMaps();
    const { user } = showLibrary(shelf);
    await user.click(screen.getByRole('radio', { name: 'Bin' }));
    const bin = screen.getByRole('list', { name: 'Maps in the bin' });
    await user.click(within(bin).getByRole('button', { name: 'Delete for good…' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(shelf.state.maps).toHaveLength(3);
    await user.click(within(bin).getByRole('button', { name: 'Restore' }));
    expect(await screen.findByText('The bin is empty.', { exact: false })).toBeInTheDocument();
  });

  it('says of a map it owns that deleting is for everyone, and keeps it when the server does not answer', async () => {
    const shelf = new ShelfTwin([mapNamed('Licence', { owned: true, binnedAt: Date.now() })]);
    const { user, said } = showLibrary(shelf);
    shelf.refusal = new ServerRefused();
    await user.click(screen.getByRole('radio', { name: 'Bin' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good…' }));
    expect(screen.getByRole('dialog')).toHaveTextContent('for everyone');
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText(/The server did not answer. Your maps are unchanged/)).toBeInTheDocument();
    expect(shelf.state.maps).toHaveLength(1);
    expect(said.at(-1)).toMatch(/^alert: That did not work/);
  });

  it('says what is safe when the browser does not store a new map', async () => {
    const shelf = new ShelfTwin([]);
    const { user, onOpen } = showLibrary(shelf);
    shelf.refusal = new StoreRefused('full');
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.type(screen.getByRole('textbox'), 'Licence{Enter}');
    expect(
      await screen.findByText(/Your browser refused to store it. Your other maps are unchanged/),
    ).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('opens a dropped Mermaid journey as a new map', async () => {
    const shelf = threeMaps();
    const { onOpen } = showLibrary(shelf);
    dropFile('licence.mmd', 'journey\n  title Renewing\n  section Notice\n    Open the letter: 2: Maria\n');
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(shelf.made[0]?.meta.title).toBe('Renewing');
    expect(shelf.made[0]?.stages.map((stage) => stage.title)).toEqual(['Notice']);
  });

  it('asks what the columns of somebody else’s table mean, and makes the map that is shown', async () => {
    const shelf = threeMaps();
    const { user, onOpen } = showLibrary(shelf);
    dropFile('faults.csv', 'Where,What,How bad\nApply,The form is long,high\nPay,Costs twice,low\n');
    const dialog = await screen.findByRole('dialog', { name: 'Import faults.csv' });
    await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('2 cards in 1 stage'));
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'What the column Where says' }),
      'stage',
    );
    await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent('2 cards in 2 stages'));
    expect(await violations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Make a map' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(shelf.made[0]?.meta.title).toBe('faults');
    expect(shelf.made[0]?.stages.map((stage) => stage.title)).toEqual(['Apply', 'Pay']);
    expect([...(shelf.made[0]?.cards.values() ?? [])].map(({ kind }) => kind)).toEqual([
      'painPoint',
      'painPoint',
    ]);
  });

  it('says that nothing can be made of a table whose words are left out, and makes nothing', async () => {
    const shelf = threeMaps();
    const { user } = showLibrary(shelf);
    dropFile('faults.csv', 'Where,What\nApply,The form is long\nPay,Costs twice\n');
    const dialog = await screen.findByRole('dialog', { name: 'Import faults.csv' });
    await user.selectOptions(await within(dialog).findByRole('combobox', { name: /column What says/u }), '');
    await waitFor(() => expect(within(dialog).getByRole('status')).toHaveTextContent(/Nothing can be made/u));
    expect(within(dialog).getByRole('button', { name: 'Make a map' })).toBeDisabled();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(shelf.made).toEqual([]);
  });

  it('makes a map of a list that is pasted, with the lanes a journey begins with', async () => {
    const shelf = threeMaps();
    const { user, onOpen } = showLibrary(shelf);
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.keyboard('Licence');
    await user.click(screen.getByRole('button', { name: 'Paste a list…' }));
    const field = await screen.findByRole('textbox', { name: 'List, rows or outline' });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(field).toHaveFocus();
    await user.paste('Notice\nApply\nWait');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('button', { name: 'Make a map' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    expect(shelf.made[0]?.meta.title).toBe('Licence');
    expect(shelf.made[0]?.stages.map((stage) => stage.title)).toEqual(['Notice', 'Apply', 'Wait']);
    expect(shelf.made[0]?.lanes.length).toBe(4);
  });

  it('refuses a file that is none of ours, in words, and makes nothing', async () => {
    const shelf = threeMaps();
    const { said } = showLibrary(shelf);
    dropFile('photo.bin', '\u0000\u0001');
    const notice = await screen.findByRole('region', { name: 'photo.bin could not be opened' });
    expect(notice).toHaveTextContent('No map was made, and the file is unchanged.');
    expect(shelf.made).toEqual([]);
    expect(said.at(-1)).toMatch(/^alert: photo.bin could not be opened/);
  });

  it('refuses a cut-off JSON file whole', async () => {
    const shelf = threeMaps();
    showLibrary(shelf);
    dropFile('map.json', '{"format":"throughline/1","map":{"meta":{"title":"Lic');
    expect(await screen.findByRole('region', { name: 'map.json could not be opened' })).toBeInTheDocument();
    expect(shelf.made).toEqual([]);
  });

  it('says that the server is away, and that work goes on', () => {
    showLibrary(new ShelfTwin([mapNamed('Licence', { unsynced: 3 })], { server: 'away' }));
    expect(screen.getByText(/The server cannot be reached/)).toBeInTheDocument();
    expect(screen.getByText('3 changes not synced yet')).toBeInTheDocument();
  });
});

describe('starting a map from a template', () => {
  it('brings a whole journey under the template’s own title, when nothing else was said', async () => {
    const shelf = new ShelfTwin([]);
    const { user, onOpen } = showLibrary(shelf);
    await user.click(screen.getByRole('button', { name: 'Appealing a benefit decision' }));
    expect(screen.getByRole('radio', { name: /Appealing a benefit decision/ })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Create map' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    const [journey] = shelf.made;
    expect(journey?.meta.title).toBe('Appealing a benefit decision');
    expect(journey && problemsIn(journey)).toEqual([]);
    expect([...(journey?.cards.values() ?? [])].filter(isPrompt)).toEqual([]);
    expect(journey?.links.size).toBeGreaterThan(5);
  });

  it('brings its questions under my title, when I ask for prompts', async () => {
    const shelf = new ShelfTwin([]);
    const { user, onOpen } = showLibrary(shelf);
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.keyboard('Our own licence journey');
    await user.click(screen.getByRole('radio', { name: /Renewing a driver licence/ }));
    await user.click(screen.getByRole('radio', { name: 'Prompts' }));
    await user.click(screen.getByRole('button', { name: 'Create map' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    const [journey] = shelf.made;
    expect(journey?.meta.title).toBe('Our own licence journey');
    const cards = [...(journey?.cards.values() ?? [])];
    expect(cards.length).toBeGreaterThan(20);
    expect(cards.every(isPrompt)).toBe(true);
  });
});
