import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';
import { details, fill } from './open.ts';

const two = `
        | Book    | Wait
  doing | > looks | > waits`;

const head = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });

async function open(map: RenderedEditor, stage: string): Promise<void> {
  act(() => head(stage).focus());
  await map.press('{Shift>}{Enter}{/Shift}');
  await screen.findByRole('complementary', { name: 'Stage details' });
}

it('a stage gets its width as a number, on the map of whoever gives it, also of a reader', async () => {
  const map = renderEditor(two, { rights: 'read' });
  await open(map, 'Book');
  await fill(map, 'Width on your map', '240');
  expect(head('Book')).toHaveStyle({ width: '240px' });
  expect(head('Wait')).toHaveStyle({ width: '168px' });
  await map.press('{ArrowDown}{Enter}');
  expect(head('Book')).toHaveStyle({ width: '232px' });
  await map.user.clear(details().getByRole('textbox', { name: 'Width on your map' }));
  await map.press('{Enter}');
  expect(map.view.getState().widths.size).toBe(0);
});

it('says between what a stage can be wide, and keeps its width', async () => {
  const map = renderEditor(two);
  await open(map, 'Wait');
  await fill(map, 'Width on your map', '20');
  expect(details().getByText('Write a number from 144 to 320.')).toBeInTheDocument();
  expect(head('Wait')).toHaveStyle({ width: '168px' });
});
