import { checkAccessible } from '../accessible.ts';
import { expect, test } from '../fixtures.ts';
import { CurveScreen } from '../screens/curve.ts';
import { Details } from '../screens/details.ts';
import { LibraryScreen } from '../screens/library.ts';
import { content, sameMap } from '../screens/map.ts';

test('two people draw one curve by keys, numbers and mouse, and have the same in the end', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const { keyboard } = ana.page;
  const map = await new LibraryScreen(ana.page).newMap('Moving house');
  await map.introduce('Ana');
  const curve = new CurveScreen(map);

  await test.step('an empty lane says so, and names typed in it are points', async () => {
    await expect(curve.picture).toHaveAccessibleName('Emotion: no feelings yet.');
    await checkAccessible(ana.page);
    await curve.type(1, ['Hopeful', 'Lost', 'Busy']);
    await keyboard.press('Control+Enter');
    await map.writing.waitFor();
    await keyboard.type('Tired');
    await curve.rest();
    await expect(curve.point('Tired')).toBeFocused();
    for (const name of ['Hopeful', 'Lost', 'Busy', 'Tired']) await curve.expectValue(name, 0);
    await curve.says('Everybody feels neutral from Stage 1 to Stage 3 (0).');
    await expect(map.lane('Emotion')).toHaveAccessibleName('Emotion. 4 points');
    await map.focusIsSomewhere();
  });

  await test.step('keys move a point, go along the curve and leave it', async () => {
    await curve.press('Tired', 'ArrowDown', 'Shift+ArrowDown', 'ArrowDown', 'ArrowUp');
    await curve.expectValue('Tired', -1.25);
    await curve.press('Tired', 'Control+Shift+ArrowRight');
    expect((await curve.saved('Tired')).offset).toBe(0.8);
    await curve.press('Tired', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
    expect(await curve.saved('Tired')).toMatchObject({ value: -1.25, offset: 0.7, state: 'current' });
    await curve.point('Tired').focus();
    for (const name of ['Busy', 'Lost', 'Hopeful']) {
      await keyboard.press('ArrowLeft');
      await expect(curve.point(name)).toBeFocused();
    }
    await keyboard.press('ArrowRight');
    await expect(curve.point('Lost')).toBeFocused();
    await keyboard.press('PageDown');
    await expect(map.cell('Pain points', 2)).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(curve.point('Lost')).toBeFocused();
    await keyboard.press('PageUp');
    await expect(map.cell('Touchpoints', 2)).toBeFocused();
  });

  await test.step('numbers and faces say it exactly', async () => {
    const details = new Details(ana.page);
    await curve.point('Hopeful').click();
    await details.of('Hopeful');
    await details.choose('Face', /Delighted/);
    await curve.expectValue('Hopeful', 2);
    await details.write('Feeling', '1,3');
    await expect(details.panel.getByText('Write a number')).toBeVisible();
    await details.write('Feeling', '1.3');
    await curve.expectValue('Hopeful', 1.3);
    await details.write('In its stage', 25);
    expect(await curve.saved('Hopeful')).toMatchObject({ value: 1.3, offset: 0.25 });
    await checkAccessible(ana.page);
    await curve.says('Lowest: −1.25 (Tired) at Stage 3.', 'Highest: +1.3 (Hopeful) at Stage 1.');
    await map.focusIsSomewhere();
  });

  const ben = await arrive('Ben');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');
  const bensCurve = new CurveScreen(bens);

  await test.step('a dragged point snaps to quarters, and stays in front of its neighbour', async () => {
    const height = await curve.valueHeight('Hopeful', 'Tired');
    await curve.take('Lost', { right: 30, down: height * 1.45 });
    await curve.expectValue('Lost', -1.5);
    await curve.letGo();
    await curve.expectValue('Lost', -1.5);
    await bensCurve.expectValue('Lost', -1.5);
    await bensCurve.says('Lowest: −1.5 (Lost) at Stage 2.');
    const dragged = await curve.saved('Lost');
    expect(dragged.value).toBe(-1.5);
    expect(dragged.offset).toBeGreaterThan(0.5);
    expect(dragged.offset).toBeLessThan(1);

    await curve.take('Busy', { right: 400, down: 0 });
    await curve.letGo();
    const busy = await curve.saved('Busy');
    expect(busy.value).toBe(0);
    expect(busy.offset).toBeGreaterThan(0.5);
    expect(busy.offset).toBeLessThan(0.7);
    await map.focusIsSomewhere();
  });

  await test.step('undo takes back a drag in one step, value and place', async () => {
    await curve.press('Busy', 'Control+z');
    expect(await curve.saved('Busy')).toMatchObject({ value: 0, offset: 0.5 });
    await curve.point('Busy').focus();
    await keyboard.press('Control+z');
    await curve.expectValue('Lost', 0);
    expect(await curve.saved('Lost')).toMatchObject({ value: 0, offset: 0.5 });
    await bensCurve.says('Lowest: −1.25 (Tired) at Stage 3.');
  });

  await test.step('a press on the line puts a point there, which is named and deleted by keys', async () => {
    await curve.pressBetween('Lost', 'Busy');
    await expect(curve.point('Neutral')).toBeFocused();
    await keyboard.press('Enter');
    await map.writing.waitFor();
    await keyboard.type('Waiting');
    await keyboard.press('Enter');
    await expect(curve.point('Waiting')).toBeFocused();
    await expect(bensCurve.point('Waiting')).toBeAttached();
    await keyboard.press('Delete');
    await expect(curve.point('Waiting')).toHaveCount(0);
    await map.focusIsSomewhere();
    await expect(bensCurve.point('Waiting')).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(curve.point('Waiting')).toBeFocused();
  });

  await test.step('both move points at the same time, and the words follow for both', async () => {
    await Promise.all([
      curve.press('Tired', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Control+Shift+ArrowRight'),
      bensCurve.press('Lost', 'Shift+ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'),
    ]);
    for (const each of [curve, bensCurve]) {
      await each.expectValue('Tired', 1.75);
      await each.expectValue('Lost', -1.75);
      await each.says('Lowest: −1.75 (Lost) at Stage 2.', 'Highest: +1.75 (Tired) at Stage 3.');
    }
    await map.focusIsSomewhere();
    await bens.focusIsSomewhere();
    await sameMap(map, bens);
  });
});

test('each persona has a curve of their own, now and in the future, and a viewer changes none', async ({
  arrive,
}) => {
  const ana = await arrive('Ana');
  const map = await new LibraryScreen(ana.page).newMap('Moving house');
  await map.introduce('Ana');
  for (const name of ['Maria', 'Devon']) await map.addPersona(name);
  await map.chipSays('Synced');
  const viewLink = await map.shareLink('view');
  const ben = await arrive('Ben');
  await ben.page.goto(await map.shareLink('edit'));
  const bens = await new LibraryScreen(ben.page).opened();
  await bens.introduce('Ben');
  const [curve, bensCurve] = [new CurveScreen(map), new CurveScreen(bens)];

  await test.step('two people draw for one persona each, at the same time', async () => {
    await Promise.all([map.showPersona('Maria'), bens.showPersona('Devon')]);
    await Promise.all([curve.type(1, ['Calm', 'Cross']), bensCurve.type(1, ['Keen', 'Late'])]);
    await Promise.all([curve.press('Cross', 'Shift+ArrowDown'), bensCurve.press('Keen', 'Shift+ArrowUp')]);
    for (const each of [curve, bensCurve]) {
      await each.says(
        'Maria starts neutral at Stage 1, falls to −1 (Cross) at Stage 2 and ends uneasy.',
        'Devon starts pleased at Stage 1, falls to 0 (Late) at Stage 2 and ends neutral.',
      );
    }
    // The curve one works on is told first.
    await curve.says(/^Maria/u);
    await bensCurve.says(/^Devon/u);
    await checkAccessible(ana.page);
  });

  await test.step('one draws the future while the other goes on with today', async () => {
    await map.showState('Future');
    await expect(curve.point('Calm')).toHaveCount(0);
    await ana.page.getByRole('button', { name: 'Draw the future' }).click();
    await expect(curve.point('Neutral')).toBeFocused();
    await ana.page.keyboard.press('Enter');
    await map.writing.waitFor();
    await ana.page.keyboard.type('Sure');
    await ana.page.keyboard.press('Enter');
    await expect(ana.page.getByRole('button', { name: 'Draw the future' })).toHaveCount(0);
    await Promise.all([
      curve.type(2, ['Proud']).then(async () => curve.press('Proud', 'Shift+ArrowUp', 'Shift+ArrowUp')),
      bensCurve.press('Calm', 'ArrowUp', 'ArrowUp'),
    ]);
    for (const each of [curve, bensCurve]) {
      await each.says(
        'Maria starts pleased at Stage 1, falls to −1 (Cross) at Stage 2 and ends uneasy.',
        'In the future, Maria starts neutral at Stage 1, rises to +2 (Proud) at Stage 2 and ends delighted.',
      );
    }
    await expect(bensCurve.point('Proud')).toHaveCount(0);
    await checkAccessible(ana.page);
    await map.focusIsSomewhere();
    await bens.focusIsSomewhere();
  });

  await test.step('the file says whose feeling each is, and when', async () => {
    const { map: file } = await sameMap(map, bens);
    const nameOf = (id: string) => file.personas?.find((persona) => persona.id === id)?.name;
    expect(
      file.cards
        .map(({ personas = [], state, text, value = 0 }) => [text, value, state, personas.map(nameOf)])
        .sort(),
    ).toEqual([
      ['Calm', 0.5, 'current', ['Maria']],
      ['Cross', -1, 'current', ['Maria']],
      ['Keen', 1, 'current', ['Devon']],
      ['Late', 0, 'current', ['Devon']],
      ['Proud', 2, 'future', ['Maria']],
      ['Sure', 0, 'future', ['Maria']],
    ]);
  });

  await test.step('a viewer reads the curve and cannot change it', async () => {
    const viewer = await arrive('Viewer');
    await viewer.page.goto(viewLink);
    const seen = await new LibraryScreen(viewer.page).opened();
    const theirs = new CurveScreen(seen);
    await theirs.says('Maria starts pleased at Stage 1', 'Lowest: −1 (Cross) at Stage 2.');
    await expect(theirs.point('Cross')).toHaveAttribute('aria-readonly', 'true');
    await theirs.press('Cross', 'ArrowUp', 'Shift+ArrowUp', 'Control+Shift+ArrowRight', 'Delete');
    await theirs.take('Cross', { right: 20, down: -40 });
    await theirs.letGo();
    await theirs.expectValue('Cross', -1);
    await seen.showState('Future');
    await expect(theirs.point('Proud')).toBeAttached();
    await checkAccessible(viewer.page);
    expect(content(await seen.saveAsJson())).toEqual(content(await map.saveAsJson()));
    await curve.says('Lowest: −1 (Cross) at Stage 2.');
  });
});
