import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const options = {
  resultTypes: ['violations'],
  rules: {
    // Experimental in axe, yet WCAG 2.5.3 asks for it: what is seen is part of what is said.
    'label-content-name-mismatch': { enabled: true },
    // WCAG 2.2, 2.5.8, which axe leaves out unless asked: 24 px, or as much room around.
    'target-size': { enabled: true },
  },
};

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function check(page: Page, asked: object): Promise<void> {
  await page.getByRole('main').waitFor();
  await expect.poll(async () => page.evaluate(isChanging)).toBe(false);
  // The page's policy forbids inline scripts, so axe comes in over the debugging protocol, once a page.
  const client = await page.context().newCDPSession(page);
  const { result: there } = await client.send('Runtime.evaluate', { expression: "typeof axe === 'object'" });
  if (there.value !== true) {
    await client.send('Runtime.evaluate', { expression: await readFile(axePath, 'utf8') });
  }
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, ${JSON.stringify(asked)}).then((run) => JSON.stringify(run.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  const violations = JSON.parse(result.value as string) as Violation[];
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html.slice(0, 200)),
    })),
  ).toEqual([]);
}

/** What a look can change: no name, role or size follows colours. */
const ofColours = { ...options, rules: {}, runOnly: ['color-contrast', 'link-in-text-block'] };

/** How a system asks for colours and contrast: none of them, and each alone. */
const usual = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;
const looks = [
  usual,
  { ...usual, colorScheme: 'dark' },
  { ...usual, forcedColors: 'active' },
  { ...usual, contrast: 'more' },
] as const;

/** Which of the looks the page has now. */
function lookNow(): number {
  const asked = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
  return asked.findIndex((query) => matchMedia(query).matches) + 1;
}

/** Whether colours are still on their way, from one look to another or under the pointer. */
function isChanging(): boolean {
  return document
    .getAnimations()
    .some((each) => each instanceof CSSTransition && each.playState === 'running');
}

/**
 * No axe violation in what is on the screen now, as soon as the page has its content; nor in its colours in any other
 * look a system can ask for: light, dark, forced, with more contrast. The page keeps the look it had.
 */
export async function checkAccessible(page: Page): Promise<void> {
  const own = await page.evaluate(lookNow);
  await check(page, options);
  for (const [index, look] of looks.entries()) {
    if (index === own) continue;
    await page.emulateMedia(look);
    await test.step(JSON.stringify(look), async () => check(page, ofColours));
  }
  await page.emulateMedia(looks[own] ?? usual);
}
