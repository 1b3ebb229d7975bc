import { emptyDoc } from '@throughline/doc/testing';
import { expect, it, vi } from 'vitest';
import { fileMaker } from '../../src/pages/export/fileMaker.ts';
import { exportThreads } from './exportThreads.ts';

const { journey } = emptyDoc('ana');
const file = { blob: new Blob(['1']), extension: 'xlsx', notCarried: [] };

it('a file is made by a thread of its own, which tells how far it is and goes when it is made', async () => {
  const { begun, deps } = exportThreads();
  const done: number[] = [];
  const made = fileMaker(deps).write(journey, 'xlsx', (part) => done.push(part));
  expect(begun[0]?.asked).toMatchObject([{ does: 'write', format: 'xlsx' }]);
  expect(begun[0]?.ended).toBe(false);
  begun[0]?.says({ says: 'progress', done: 0.4 });
  begun[0]?.says({ says: 'written', file });
  expect(await made).toEqual({ ok: true, value: file });
  expect([begun[0]?.ended, done]).toEqual([true, [0.4]]);
});

const unheard = (): void => undefined;

it('stopping ends all that is being made, and what is asked for later is made', async () => {
  const { begun, deps } = exportThreads();
  const maker = fileMaker(deps);
  const stopped = [maker.write(journey, 'xlsx', unheard), maker.write(journey, 'pptx', unheard)];
  maker.stop();
  for (const outcome of stopped) expect(await outcome).toEqual({ ok: false, failure: 'stopped' });
  expect(begun.map(({ ended }) => ended)).toEqual([true, true]);
  const later = maker.write(journey, 'html', unheard);
  await vi.waitFor(() => expect(begun).toHaveLength(3));
  begun[2]?.says({ says: 'failed', failure: 'other' });
  expect(await later).toEqual({ ok: false, failure: 'other' });
});
