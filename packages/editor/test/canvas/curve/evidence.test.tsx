import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

// A menu of twenty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const queue = `
              | Book                       | Wait             | Attend
  pain points | !4 no slot / !3 called     | ! queue          | !2 cold room
  emotion     |                            |                  | ~-0.5 shivers #cold    `;

async function open(map: RenderedEditor) {
  screen.getByRole('rowheader', { name: /emotion/ }).focus();
  await map.press('{Shift>}{F10}{/Shift}');
  await map.user.click(await screen.findByRole('menuitem', { name: 'Feelings from evidence' }));
  return within(await screen.findByRole('complementary', { name: 'Lane details' }));
}

const hollow = () => document.querySelectorAll('[class*="proposed"]').length;

describe('feelings from evidence', () => {
  it('are told and shown hollow with what they rest on and how, and drawn one by one, each one step to undo', async () => {
    const map = renderEditor(queue);
    const before = map.print();
    const details = await open(map);
    expect(details.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Book−1.75 Frustrated2 rated pain pointsAdd point',
      expect.stringMatching(/^Attend−1 Uneasy1 rated pain point, drawn at −0.5Set to −1$/u),
    ]);
    expect(details.getByText(/The mean of the rated pain points/)).toBeInTheDocument();
    expect(hollow()).toBe(2);
    const add = details.getByRole('button', { name: 'Add point: Book' });
    act(() => add.focus());
    await map.press('{Enter}');
    const point = within(map.cell('emotion', 'Book')).getByRole('slider');
    expect(point).toHaveAttribute('aria-valuenow', '-1.75');
    expect(details.getByRole('button', { name: 'Drawn so: Book' })).toHaveFocus();
    expect(hollow()).toBe(1);
    await waitFor(() => expect(map.said()).toBe('Drawn at minus 1.75 for Book, from 2 pain points.'));
    await map.user.click(details.getByRole('button', { name: 'Set to −1: Attend' }));
    expect(map.cardButton('cold')).toHaveAttribute('aria-valuenow', '-1');
    expect(hollow()).toBe(0);
    act(() => void map.doc.undo.undo());
    act(() => void map.doc.undo.undo());
    expect(map.print()).toBe(before);
  });

  it('are told to whoever only reads, with nothing to press', async () => {
    const map = renderEditor(queue, { rights: 'read' });
    const details = await open(map);
    expect(details.getAllByRole('listitem')).toHaveLength(2);
    expect(details.queryByRole('button', { name: /Book|Attend/ })).toBeNull();
  });

  it('are not there where nothing is rated', async () => {
    const map = renderEditor('| Book\npain points | ! no slot\nemotion |');
    expect((await open(map)).getByText(/No pain point is rated yet/)).toBeInTheDocument();
    expect(hollow()).toBe(0);
  });
});
