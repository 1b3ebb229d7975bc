import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShareDialog } from '../../src/pages/share/ShareDialog.tsx';
import type { Days, ShareLink, ShareLinks } from '../../src/pages/share/shareLinks.ts';
import type { Answer, ApiRefusal } from '../../src/session/api.ts';
import { violations, show } from './screen.tsx';

const me = { personId: 'ana', name: 'Ana Silva', named: true, colour: 1, rename: () => {} };
const ben = { personId: 'ben', name: 'Ben', colour: 2, role: 'viewer' } as const;

/** The server's side of the dialog, in memory. */
function linksTwin(refusal: ApiRefusal | null = null) {
  const links: ShareLink[] = [];
  const asked: Days[] = [];
  const answer = <T,>(value: () => T): Promise<Answer<T>> =>
    Promise.resolve(refusal ? { ok: false, refusal } : { ok: true, value: value() });
  const twin: ShareLinks = {
    list: () => answer(() => [...links]),
    make: (role, days) =>
      answer(() => {
        asked.push(days);
        const link = { id: `link-${asked.length}`, role, createdAt: Date.now(), expiresAt: null };
        links.push(link);
        return { link, address: `https://maps.example/m/abc#${link.id}` };
      }),
    stop: (id) =>
      answer(() =>
        links.splice(
          links.findIndex((link) => link.id === id),
          1,
        ),
      ),
  };
  return { twin, links, asked };
}

function showShare(source = linksTwin()) {
  const shown = show(
    <ShareDialog
      title="Licence"
      links={source.twin}
      me={me}
      others={[ben]}
      recovery={null}
      onRecoveryKept={() => {}}
      onClose={() => {}}
    />,
  );
  return { ...shown, ...source };
}

afterEach(() => vi.restoreAllMocks());

describe('the share dialog', () => {
  it('makes a link to edit and copies it', async () => {
    const { user, links, said } = showShare();
    await user.click(await screen.findByRole('button', { name: 'Copy link to edit' }));
    expect(await screen.findByRole('textbox', { name: 'Link to edit' })).toHaveValue(
      'https://maps.example/m/abc#link-1',
    );
    expect(await navigator.clipboard.readText()).toBe('https://maps.example/m/abc#link-1');
    expect(links).toMatchObject([{ role: 'editor', expiresAt: null }]);
    expect(said).toEqual(['polite: Link copied.']);
    expect(await violations()).toEqual([]);
  });

  it('opens on what most people come for', async () => {
    showShare();
    const copy = await screen.findByRole('button', { name: 'Copy link to edit' });
    await waitFor(() => expect(copy).toHaveFocus());
  });

  it('leaves focus where the person took it while links were on their way', async () => {
    const source = linksTwin();
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const twin = { ...source.twin, list: async () => arrival.then(() => source.twin.list()) };
    const { user } = showShare({ ...source, twin });
    await user.tab();
    const close = screen.getByRole('button', { name: 'Close' });
    expect(close).toHaveFocus();
    arrive();
    await screen.findByRole('button', { name: 'Copy link to edit' });
    expect(close).toHaveFocus();
  });

  it('shows the link to copy by hand where the browser does not allow copying', async () => {
    const { user } = showShare();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(await screen.findByRole('button', { name: 'Copy link to edit' }));
    expect(await screen.findByText(/Select the link and copy it/)).toBeInTheDocument();
  });

  it('stops a link, says what that means, and makes a fresh one next time', async () => {
    const { user, links, said } = showShare();
    const copy = await screen.findByRole('button', { name: 'Copy link to edit' });
    await user.click(copy);
    await user.click(await screen.findByRole('button', { name: 'Stop this link' }));
    await waitFor(() => expect(links).toEqual([]));
    expect(said.at(-1)).toBe('polite: Link stopped. People who used it lose access within 5 seconds.');
    await user.click(copy);
    await waitFor(() => expect(links).toHaveLength(1));
  });

  it('gives new links the chosen time', async () => {
    const { user, asked } = showShare();
    await user.click(await screen.findByRole('button', { name: /New links work/ }));
    await user.click(screen.getByRole('option', { name: 'for 7 days' }));
    await user.click(screen.getByRole('button', { name: 'Copy link to view' }));
    await waitFor(() => expect(asked).toEqual([7]));
  });

  it('names the people on the map and what they may do', async () => {
    showShare();
    const dialog = await screen.findByRole('dialog', { name: 'Share “Licence”' });
    expect(within(dialog).getByText('Ana Silva (you)')).toBeInTheDocument();
    expect(within(dialog).getByText('Ben, can view')).toBeInTheDocument();
  });

  it.each([
    ['away', /Links are made on the server, and it cannot be reached now/],
    ['forbidden', /Only the owner of the map can make and stop links/],
    ['missing', /This map has not reached the server yet/],
  ] as const)('offers no links when the server says %s, and says why', async (refusal, sentence) => {
    showShare(linksTwin(refusal));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.queryByRole('button', { name: 'Copy link to edit' })).toBeNull();
  });
});
