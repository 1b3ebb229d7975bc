import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import { MapScreen } from '../screens/map.ts';

test('one reads English and one Spanish, and both work on the same map', async ({
  arrive,
  browser,
  server,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).fromTemplate('Renewing a driver licence');
  const link = await map.shareLink('edit');
  const lucia = await Person.arrive(browser, 'Lucía', { baseURL: server.url, locale: 'es-MX' });
  const { page } = lucia;

  await test.step('her device says Spanish, and so do the page, the map and a card', async () => {
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Añadir etapa', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page).toHaveTitle(/estado actual: mapa de recorrido$/u);
    const card = page.getByRole('button', { name: 'No slot within 40 km for nine days' });
    await card.focus();
    await expect(card).toHaveAccessibleDescription(/gravedad 4 Crítica/u);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('duplic');
    const palette = page.getByRole('dialog', { name: 'Comandos' });
    await expect(palette.getByRole('option', { name: /^Duplicar tarjetas/u })).toBeVisible();
    await page.keyboard.press('Escape');
    await checkAccessible(page);
  });

  await test.step('what she adds is said to him in his language', async () => {
    await page.getByRole('button', { name: 'Añadir etapa', exact: true }).click();
    await new MapScreen(page).naming();
    await page.keyboard.type('Después');
    await page.keyboard.press('Enter');
    await expect(ana.page.getByRole('columnheader', { name: /Después.*No cards/u })).toBeVisible();
  });

  await test.step('by keyboard she changes to English, and the next visit is English too', async () => {
    await page.getByRole('button', { name: 'Menú del mapa' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitemradio', { name: 'Idioma de este dispositivo' })).toBeChecked();
    await page.getByRole('menuitemradio', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Add stage', exact: true })).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Add stage', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  await test.step('he changes to Spanish on the list of maps', async () => {
    await ana.page.getByRole('link', { name: 'Throughline: all maps' }).click();
    await ana.page.getByRole('button', { name: 'Language: English' }).click();
    await ana.page.getByRole('menuitemradio', { name: 'Español' }).click();
    await expect(ana.page.getByRole('heading', { name: 'Mapas de recorrido' })).toBeVisible();
    await expect(ana.page).toHaveTitle('Mapas de recorrido: Throughline');
    await checkAccessible(ana.page);
  });
  expect(lucia.complaints).toEqual([]);
  await lucia.leave();
});
