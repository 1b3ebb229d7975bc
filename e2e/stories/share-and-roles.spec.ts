import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { MapScreen } from '../screens/map.ts';
import { WireClient } from '../wire.ts';
import * as Y from 'yjs';

test('a viewer sees everything and cannot change it; a stopped link stops within five seconds', async ({
  arrive,
}) => {
  const owner = await arrive('Owner');
  const map = await new LibraryScreen(owner.page).newMap('Birth and early childhood');
  await map.chipSays('Synced');
  const viewLink = await map.shareLink('view');
  const editLink = await map.shareLink('edit');
  await map.addCard('Pain points', 1, 'Three forms, one birth');

  const viewer = await arrive('Viewer');
  await viewer.page.goto(viewLink);
  const seen = await new LibraryScreen(viewer.page).opened();

  await test.step('the secret is no longer in the address bar', async () => {
    expect(new URL(viewer.page.url()).hash).toBe('');
  });

  await test.step('the viewer sees changes and cannot make any', async () => {
    await expect(seen.card('Three forms, one birth')).toBeVisible();
    await seen.cell('Pain points', 2).click();
    await viewer.page.keyboard.type('sneaky');
    await viewer.page.keyboard.press('Enter');
    await seen.card('Three forms, one birth').click();
    await viewer.page.keyboard.press('Delete');
    await expect(seen.card('Three forms, one birth')).toBeVisible();
    await expect(seen.card('sneaky')).toHaveCount(0);
    await expect(viewer.page.getByRole('button', { name: 'Add stage' })).toHaveCount(0);
    await expect(map.card('sneaky')).toHaveCount(0);
  });

  await test.step('an editor edits until the link is stopped', async () => {
    const editor = await arrive('Editor');
    await editor.page.goto(editLink);
    const theirs = await new LibraryScreen(editor.page).opened();
    await theirs.addCard('Pain points', 3, 'From the editor');
    await expect(map.card('From the editor')).toBeVisible();

    await owner.page.getByRole('button', { name: 'Share' }).click();
    const inUse = owner.page
      .getByRole('listitem')
      .filter({ has: owner.page.getByRole('button', { name: 'Stop this link' }) });
    // Those somebody asked for, and the owner's way back.
    await expect(inUse).toHaveText([/^Link to edit/, /^Link to view/, /^Recovery link/]);
    const link = inUse.filter({ hasText: 'Link to edit' });
    await link.getByRole('button', { name: 'Stop this link' }).click();
    await expect(theirs.sync).toContainText('Read only', { timeout: 5000 });
    await owner.page.keyboard.press('Escape');
  });

  await test.step('a stopped link opens nothing for anybody new', async () => {
    const late = await arrive('Late');
    await late.page.goto(editLink);
    await expect(
      late.page.getByRole('heading', { name: 'You have no right to open this map' }),
    ).toBeVisible();
    await expect(new MapScreen(late.page).grid).toHaveCount(0);
  });
});

test('nothing a viewer sends over the wire changes a byte', async ({ arrive, server }) => {
  const owner = await arrive('Owner');
  const map = await new LibraryScreen(owner.page).newMap('Moving house');
  await map.addCard('Pain points', 1, 'Untouched');
  await map.chipSays('Synced');
  const viewLink = await map.shareLink('view');
  const before = await map.saveAsJson();

  const viewer = await arrive('Viewer');
  await viewer.page.goto(viewLink);
  await new LibraryScreen(viewer.page).opened();
  const cookies = await viewer.context.cookies();
  const headers = {
    Origin: server.url,
    Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  };
  const room = `${server.url.replace('http', 'ws')}/sync${new URL(viewer.page.url()).pathname.replace('/m/', '/map/')}`;

  const forged = new Y.Doc();
  forged.getMap('cards').set('card_forged', 'not mine to write');
  const update = Y.encodeStateAsUpdate(forged);
  const framed = (...lead: number[]) => new Uint8Array([...lead, update.length, ...update]);
  const writes = {
    'an update': framed(0, 2),
    'a step 2': framed(0, 1),
    'an update with a long first number': framed(0x80, 0, 2),
    'an update with a long second number': framed(0, 0x82, 0),
    'an update behind a query': new Uint8Array([3, ...framed(0, 2)]),
    'an unknown kind': framed(77),
    'a saved of its own': new Uint8Array([112, 5]),
  };
  for (const [what, bytes] of Object.entries(writes)) {
    const client = new WireClient(room, headers);
    await client.until(() => client.synced);
    expect(client.doc.getMap('cards').size, what).toBeGreaterThan(0);
    client.send(bytes);
    await client.until(() => client.closed !== null, 5000).catch(() => undefined);
    client.close();
  }
  await owner.page.reload();
  const after = await (await new LibraryScreen(owner.page).opened()).saveAsJson();
  expect(after.map).toEqual(before.map);
});
