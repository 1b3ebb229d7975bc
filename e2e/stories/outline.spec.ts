import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { MapScreen } from '../screens/map.ts';
import { OutlineScreen } from '../screens/outline.ts';

test('a map is worked on as an outline, with the keyboard alone, while somebody else works on the map', async ({
  arrive,
  browser,
  server,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  const link = await map.shareLink('edit');
  const ben = await Person.arrive(browser, 'Ben', { baseURL: server.url });
  await ben.page.goto(link);
  const his = new MapScreen(ben.page);
  await his.grid.waitFor();
  const outline = new OutlineScreen(ana.page);
  const text = 'Reminder went to her old address';

  await test.step('the card that had focus on the map has it in the outline', async () => {
    await map.card(text).focus();
    await outline.show();
    await expect(outline.card(text)).toBeFocused();
    await expect(outline.card(text)).toHaveAccessibleDescription(/^Pain point.*severity 3 Serious/);
    await checkAccessible(ana.page);
  });

  await test.step('a card is written under it, moved to the next stage and rated', async () => {
    await keyboard.press('Control+Enter');
    await keyboard.type('The letter looks like a bill');
    await keyboard.press('F2');
    await keyboard.press('Control+Shift+ArrowRight');
    await expect(outline.card('The letter looks like a bill')).toBeFocused();
    await expect(
      his.cell('Pain points', 2).getByRole('button', { name: 'The letter looks like a bill' }),
    ).toBeVisible();
    await keyboard.press('Shift+F10');
    await expect(ana.page.getByRole('menuitem').first()).toBeFocused();
    await keyboard.type('Sev');
    await keyboard.press('ArrowRight');
    await expect(ana.page.getByRole('menuitem', { name: /^4/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(outline.card('The letter looks like a bill')).toHaveAccessibleDescription(
      /severity 4 Critical/,
    );
  });

  await test.step('what somebody else does comes, and moves neither focus nor page', async () => {
    const top = await outline.scrolled();
    await his.addCard('Customer actions', 1, 'Throws the letter away');
    await expect(outline.card('Throws the letter away')).toBeAttached();
    await expect(outline.card('The letter looks like a bill')).toBeFocused();
    expect(await outline.scrolled()).toBe(top);
    await his.card('Throws the letter away').click();
    await expect(outline.item('Throws the letter away')).toContainText('is here');
  });

  await test.step('a lane is renamed and a feeling changed', async () => {
    await outline.heading('Backstage').first().getByRole('button').focus();
    await keyboard.press('F2');
    await keyboard.press('Control+a');
    await keyboard.type('Behind the counter');
    await keyboard.press('Enter');
    await expect(his.lane('Behind the counter')).toBeVisible();
    await outline.point('Defeated').focus();
    await keyboard.press('ArrowUp');
    await expect(his.card('Defeated')).toHaveAttribute('aria-valuenow', '-1.65');
    await keyboard.press('Control+z');
    await expect(his.card('Defeated')).toHaveAttribute('aria-valuenow', '-1.9');
  });

  await test.step('lane by lane, in the dark, nothing offends', async () => {
    await ana.page.getByRole('radio', { name: 'By lane' }).focus();
    await keyboard.press('Space');
    await expect(outline.heading('Pain points')).toHaveCount(1);
    await ana.page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessible(ana.page);
  });
  await ben.leave();
});

test('on a phone the outline is what one gets, and a finger does everything in it', async ({
  arrive,
  browser,
  server,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  const link = await map.shareLink('edit');
  const eva = await Person.arrive(browser, 'Eva', {
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await eva.page.goto(link);
  const outline = new OutlineScreen(eva.page);
  await expect(outline.page.getByRole('radio', { name: 'Outline' })).toBeChecked();

  await test.step('nothing lies beside the page, and a finger meets everything', async () => {
    await outline.card('Reminder letter').waitFor();
    await expect.poll(async () => outline.widths()).toEqual({ page: 390, outline: 390 });
    await expect.poll(async () => outline.tooSmall()).toEqual([]);
    await checkAccessible(eva.page);
  });

  await test.step('a stage is gone to, a card written there', async () => {
    await outline.page.getByRole('button', { name: '4 Book and attend' }).first().tap();
    await expect(outline.heading('4 Book and attend')).toBeInViewport();
    await outline.page.getByRole('button', { name: 'Add pain point, Pain points, Book and attend' }).tap();
    await eva.page.keyboard.type('The counter is up the stairs');
    await eva.page.keyboard.press('F2');
    await expect(map.card('The counter is up the stairs')).toBeVisible();
  });

  await test.step('a tap on a card opens all of it, as a sheet', async () => {
    await outline.card('The counter is up the stairs').tap();
    const sheet = eva.page.getByRole('complementary', { name: 'Card details' });
    await expect(sheet).toBeVisible();
    await expect.poll(async () => (await sheet.boundingBox())?.width).toBe(390);
    await sheet.getByRole('radio', { name: /^3/ }).tap();
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect(outline.card('The counter is up the stairs')).toBeFocused();
    await expect(outline.card('The counter is up the stairs')).toHaveAccessibleDescription(
      /severity 3 Serious/,
    );
  });

  await test.step('at 320 px, and with wide text, nothing is cut off', async () => {
    await eva.page.setViewportSize({ width: 320, height: 640 });
    await outline.widenText();
    await expect.poll(async () => outline.widths()).toEqual({ page: 320, outline: 320 });
    await expect.poll(async () => outline.cutOff()).toEqual([]);
  });
  await eva.leave();
});
