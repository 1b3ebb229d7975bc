import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { LibraryScreen } from '../screens/library.ts';
import { PaletteScreen } from '../screens/palette.ts';
import { PictureScreen } from '../screens/picture.ts';

test('a map is saved and copied as a picture, and the area of two cards, without a pointer', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  await map.introduce('Ana');
  const palette = new PaletteScreen(ana.page);
  const picture = new PictureScreen(ana.page);
  await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  await test.step('the whole map as PNG, twice as large as on the screen, on white', async () => {
    await palette.take('copy a picture', 'Save or copy a picture');
    const size = await picture.size();
    await checkAccessible(ana.page);
    const { bytes, name } = await picture.saved(async () => picture.press(picture.button('Save'), 'Enter'));
    expect(name).toMatch(/^renewing-a-driver-licence-current-\d{4}-\d\d-\d\d\.png$/u);
    const opened = await picture.opened(bytes);
    expect(opened).toMatchObject({ ...size, isClear: false });
    expect(opened.ink).toBeGreaterThan(0.02);
    await map.focusIsSomewhere();
  });

  await test.step('the area of two cards, 1,000 pixels wide, with nothing behind it, on the clipboard', async () => {
    await map.card('Card by post').focus();
    await keyboard.press('Space');
    await map.card('No tracking, so she calls twice').focus();
    await keyboard.press('Space');
    await palette.take('copy a picture', 'Save or copy a picture');
    await expect(picture.dialog.getByRole('radio', { name: 'Selected area' })).toBeChecked();
    await picture.press(picture.dialog.getByLabel('Size'), 'End');
    await picture.press(picture.dialog.getByLabel('Width in pixels'), 'Control+a');
    await keyboard.type('1000');
    await picture.press(picture.dialog.getByRole('radio', { name: 'White' }), 'ArrowRight');
    // What is told may still be how large it was before.
    await expect.poll(async () => (await picture.size()).width).toBe(1000);
    const size = await picture.size();
    await checkAccessible(ana.page);
    await picture.press(picture.button('Copy picture'), 'Enter');
    await expect(picture.status).toHaveText('Copied. Paste it where you want the picture.');
    const opened = await picture.opened(await picture.copied('image/png'));
    expect(opened).toMatchObject({ ...size, isClear: true });
    expect(opened.ink).toBeGreaterThan(0.01);
  });

  await test.step('the two cards alone, as SVG text', async () => {
    await picture.press(picture.dialog.getByRole('radio', { name: 'Selected area' }), 'ArrowRight');
    await picture.press(picture.dialog.getByRole('radio', { name: 'PNG' }), 'ArrowRight');
    await expect(picture.status).toHaveText('Ready, at any size.');
    await picture.press(picture.button('Copy as SVG'), 'Enter');
    await expect(picture.status).toContainText('Copied as SVG text.');
    const svg = (await picture.copied('text/plain')).toString();
    expect(svg).toMatch(/^<\?xml[\s\S]*<svg[\s\S]*2 lanes, 2 cards/u);
    expect(svg).toContain('Card by post');
    expect(svg).not.toContain('Booking site');
  });

  await test.step('a browser that refuses the clipboard is told, and the dialog stays', async () => {
    await ana.page.evaluate(() => {
      navigator.clipboard.write = async () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await keyboard.press('Enter');
    await expect(picture.status).toContainText('This browser did not let us copy the text.');
    await keyboard.press('Escape');
    await expect(picture.dialog).toBeHidden();
    await map.focusIsSomewhere();
  });

  await test.step('a picture larger than browsers draw is refused with the largest that goes', async () => {
    await palette.take('copy a picture', 'Save or copy a picture');
    await picture.press(picture.dialog.getByLabel('Size'), 'End');
    await picture.press(picture.dialog.getByLabel('Width in pixels'), 'Control+a');
    await keyboard.type('90000');
    await expect(picture.status).toContainText('more than browsers draw');
    await expect(picture.button('Save')).toBeDisabled();
    await picture.press(picture.dialog.getByRole('button', { name: /^Use [\d,]+ pixels$/u }), 'Enter');
    await picture.size();
    await expect(picture.button('Save')).toBeEnabled();
  });
});
