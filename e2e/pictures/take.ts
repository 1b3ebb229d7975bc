/**
 * Takes the pictures of the README: a map made from the licence template with three people on it, in light and dark.
 * After `npm run build`: `cd e2e && npx tsx pictures/take.ts`. The browser is the one CHROMIUM_PATH names, else
 * Debian's, else Playwright's own.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { browserLaunch } from '../browser.ts';
import { Person } from '../people.ts';
import { LibraryScreen } from '../screens/library.ts';
import type { MapScreen } from '../screens/map.ts';
import { ServerProcess } from '../server.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const viewport = { width: 1600, height: 1000 };

type Colours = 'light' | 'dark';

/** Somebody on the map, and what they see of it. */
interface Visitor {
  readonly person: Person;
  readonly map: MapScreen;
}

async function openLicence(browser: Browser, url: string, colorScheme: Colours): Promise<Visitor> {
  const person = await Person.arrive(browser, 'Maria Okafor', { baseURL: url, viewport, colorScheme });
  await person.page.goto('/');
  const map = await new LibraryScreen(person.page).fromTemplate('Renewing a driver licence');
  await map.introduce(person.name);
  await map.chipSays('Synced');
  return { person, map };
}

async function join(browser: Browser, link: string, name: string): Promise<Visitor> {
  const person = await Person.arrive(browser, name, { viewport });
  await person.page.goto(link);
  const map = await new LibraryScreen(person.page).opened();
  await map.introduce(name);
  return { person, map };
}

/** Moves somebody's cursor to a place given in fractions of a card's box; beyond 1 lies past it. */
async function pointAt({ person, map }: Visitor, text: string, at: { x: number; y: number }): Promise<void> {
  const box = (await map.card(text).boundingBox())!;
  await person.page.mouse.move(box.x + box.width * at.x, box.y + box.height * at.y, { steps: 4 });
}

/** One picture, over the shoulder of the first: the second has selected a card, the third is writing a new one. */
async function take(browser: Browser, colorScheme: Colours): Promise<void> {
  const server = await ServerProcess.start();
  try {
    const host = await openLicence(browser, server.url, colorScheme);
    const link = await host.map.shareLink('edit');
    const priya = await join(browser, link, 'Priya Raman');
    const tomas = await join(browser, link, 'Tomás Moreno');
    await host.map.card('No slot within 40 km for nine days').click();
    await tomas.map.card('Rule engine edited by hand').click();
    await pointAt(tomas, 'Payment clears overnight', { x: 0.6, y: 1.3 });
    await priya.map.startCard('Pain points', 6);
    await priya.person.page.keyboard.type('Card arrives, old name', { delay: 15 });
    await pointAt(priya, 'Card by post', { x: 0.55, y: 1.5 });
    await host.person.page.getByRole('button', { name: 'Fit map', exact: true }).click();
    await host.map.card('No slot within 40 km for nine days').focus();
    await host.person.page.mouse.move(viewport.width - 4, viewport.height - 4);
    await host.person.page.waitForTimeout(600);
    await host.person.page.screenshot({ path: here(`editor-${colorScheme}.png`) });
    const people = [host, priya, tomas].map(({ person }) => person);
    await Promise.all(people.map(async (person) => person.leave()));
    const complaints = people.flatMap((person) => person.complaints);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  } finally {
    await server.dispose();
  }
}

const { executablePath, args } = browserLaunch;
const browser = await chromium.launch(existsSync(executablePath) ? { executablePath, args } : { args });
try {
  await take(browser, 'light');
  await take(browser, 'dark');
} finally {
  await browser.close();
}
