import { expect, test } from '../fixtures.ts';
import { downloaded } from '../screens/download.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content } from '../screens/map.ts';

const appeal = `---
title: ignored, the body has one
---
journey
    %% exported from the wiki
    title Appealing a benefit decision
    section Letter: the refusal
      Opens the letter : 2 : Claimant
      Calls the number on it: 1: Claimant, Adviser,
    section Hearing
      Waits for a date: 0: Claimant
      Is heard: 4: Claimant, Panel
`;

test('a dropped Mermaid journey opens as a map, and what it could not carry is listed', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  await library.drop('appeal.mmd', appeal);
  const map = await library.opened();
  await expect(ana.page.getByText(/could not be carried over/).first()).toBeVisible();

  await expect(map.stage('Letter: the refusal')).toBeVisible();
  await expect(map.cell('Actions', 1).getByRole('button')).toHaveCount(2);
  await expect(map.cell('Actions', 2).getByRole('button')).toHaveCount(2);
  await map.chipSays('Synced');

  const mermaid = await downloaded(ana.page, async () => map.menu('Save as Mermaid'));
  expect(mermaid.name).toMatch(/\.mmd$/);
  expect(mermaid.text).toContain('title Appealing a benefit decision');
  expect(mermaid.text).toMatch(/Is heard: 4: Claimant, Panel/);
});

test('a map saved as JSON opens again as the same map', async ({ arrive }) => {
  const ana = await arrive('Ana');
  const library = new LibraryScreen(ana.page);
  const map = await library.newMap('Registering a birth');
  await map.addCard('Pain points', 1, 'Three forms, one birth');
  await map.addCard('Touchpoints', 2, 'Letter “welcome” ✉');
  const saved = await downloaded(ana.page, async () => map.menu('Save as JSON'));

  await ana.page.goto('/');
  await library.pick({ name: saved.name, mimeType: 'application/json', buffer: Buffer.from(saved.text) });
  const again = await library.opened();
  expect(content(await again.saveAsJson())).toEqual(content(JSON.parse(saved.text)));
});

const refused: readonly { what: string; name: string; text: () => string; says: RegExp }[] = [
  {
    what: 'a truncated JSON',
    name: 'cut.json',
    text: () => '{"format":"throughline/1","map":{"meta":{"ti',
    says: /JSON|ends/i,
  },
  {
    what: 'a JSON with prototype keys',
    name: 'proto.json',
    text: () =>
      '{"format":"throughline/1","map":{"meta":{"title":"x","__proto__":{"admin":true}},"stages":[],"lanes":[],"cards":[]}}',
    says: /__proto__/,
  },
  {
    what: 'a JSON with 100,000 cards',
    name: 'huge.json',
    text: () =>
      JSON.stringify({
        format: 'throughline/1',
        map: {
          meta: { title: 'Huge' },
          stages: [{ id: 's', title: 'S' }],
          lanes: [{ id: 'l', kind: 'action', title: 'L' }],
          cards: Array.from({ length: 100_000 }, (_, i) => ({
            id: `c${i}`,
            kind: 'action',
            stage: 's',
            lane: 'l',
            text: 'x',
          })),
        },
      }),
    says: /10,000/,
  },
  {
    what: 'a Mermaid file that is no journey',
    name: 'flow.mmd',
    text: () => 'flowchart TD\n  A --> B\n',
    says: /journey/i,
  },
];

for (const { what, name, text, says } of refused) {
  test(`${what} is refused with a sentence, and nothing is made`, async ({ arrive }) => {
    const ana = await arrive('Ana');
    const library = new LibraryScreen(ana.page);
    await library.drop(name, text());
    await expect(ana.page.getByText(`${name} could not be opened`).first()).toBeVisible();
    await expect(ana.page.getByText(says).first()).toBeVisible();
    await expect(ana.page.getByText('No map was made', { exact: false }).first()).toBeVisible();
    await ana.page.reload();
    await expect(ana.page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
    await expect(ana.page.getByRole('button', { name: /^More for/ })).toHaveCount(0);
  });
}
