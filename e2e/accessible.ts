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

/** No axe violation in what is on the screen now, as soon as the page has its content. */
export async function checkAccessible(page: Page): Promise<void> {
  await check(page, options);
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

/** How a system asks for colours and contrast. */
const looks = [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { contrast: 'more' }] as const;
const usual = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' } as const;

/** Whether colours are still on their way, from one look to another or under the pointer. */
function isChanging(): boolean {
  return document
    .getAnimations()
    .some((each) => each instanceof CSSTransition && each.playState === 'running');
}

/** The same, and its colours in every look a system can ask for: dark, forced, with more contrast. */
export async function checkAccessibleInEveryLook(page: Page): Promise<void> {
  await checkAccessible(page);
  for (const look of looks) {
    await page.emulateMedia({ ...usual, ...look });
    await test.step(JSON.stringify(look), async () => check(page, ofColours));
  }
  await page.emulateMedia(usual);
}
