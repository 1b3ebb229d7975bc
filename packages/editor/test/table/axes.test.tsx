import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { focused, goTo, openTable } from './openTable.ts';

test('a stage that is added from the palette is named over the rows, a lane that is gone to is its name there', async () => {
  const editor = await openTable();
  await goTo(editor, 'queue');
  await editor.user.keyboard('{Control>}k{/Control}');
  await editor.user.keyboard('add stage{Enter}');
  await waitFor(() => expect(focused()).toBe('Name of stage 3'));
  await editor.press('Decide{Enter}');
  expect(editor.doc.journey.stages.map(({ title }) => title)).toEqual(['Apply', 'Wait', 'Decide']);
  await waitFor(() => expect(focused()).toContain('Decide'));
  await editor.user.keyboard('{Control>}k{/Control}');
  await editor.user.keyboard('touchpoints{Enter}');
  await waitFor(() => expect(focused()).toContain('touchpoints'));
  await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
  await editor.user.keyboard('{Control>}k{/Control}');
  await editor.user.keyboard('touchpoints{Enter}');
  await waitFor(() => expect(focused()).toBe('web form'));
});

describe('the names of stages and lanes over the rows', () => {
  const names = (): HTMLElement => screen.getByRole('region', { name: 'Stages and lanes' });
  const name = (text: RegExp): HTMLElement => within(names()).getByRole('button', { name: text });

  test('are gone along by arrows, one Tab stop, from the stages to the lanes and back', async () => {
    const editor = await openTable();
    await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
    await editor.press('{Tab}{Tab}');
    act(() => name(/^1 Apply/u).focus());
    const way: (string | null | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowUp']) {
      await editor.press(`{${key}}`);
      way.push(focused()?.replaceAll(/\s+/gu, ' ').trim());
    }
    expect(way).toEqual([
      '2 Wait 2 cards',
      '2 Wait 2 cards',
      'pain points 3 cards',
      'touchpoints 2 cards',
      'pain points 3 cards',
      '1 Apply 3 cards',
    ]);
    expect([...names().querySelectorAll('[data-spot][tabindex="0"]')]).toEqual([document.activeElement]);
  });

  test('keep focus when the last of them goes, and give it to the table when they are put away', async () => {
    const editor = await openTable();
    await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
    act(() => name(/^1 Apply/u).focus());
    await editor.press('{Delete}');
    expect(focused()).toContain('Wait');
    await editor.press('{Delete}');
    await waitFor(() => expect(names().contains(document.activeElement)).toBe(true));
    await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
    await editor.press('{Tab}');
  });

  test('are no edits of the rows that are selected', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{Control>}a{/Control}');
    await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
    act(() => name(/^2 Wait/u).focus());
    await editor.press('{Delete}');
    expect(editor.doc.journey.stages.map(({ title }) => title)).toEqual(['Apply']);
    expect(editor.doc.journey.cards.size).toBe(3);
  });

  test('are read by whoever only reads', async () => {
    const editor = await openTable({ rights: 'read' });
    await editor.user.click(screen.getByRole('button', { name: 'Stages and lanes' }));
    act(() => name(/^1 Apply/u).focus());
    await editor.press('{Delete}{F2}x');
    expect(editor.doc.journey.stages).toHaveLength(2);
    expect(within(names()).queryByRole('button', { name: 'Add stage' })).toBeNull();
  });
});
