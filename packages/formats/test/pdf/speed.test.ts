import type { Journey } from '@throughline/journey';
import { expect, it, vi } from 'vitest';
import { writePdf } from '../../src/pdf/write.ts';
import type { PdfOptions } from '../../src/pdf/write.ts';
import { usual } from './making.ts';
import { sampleJourney } from './samples.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Of Node, which runs the tests. */
declare const process: { cpuUsage(): { readonly user: number; readonly system: number } };

/** Seconds of processor time, all threads together; the fonts are read and unpacked in it. */
async function took(
  journey: Journey,
  options: Partial<PdfOptions>,
): Promise<{ readonly seconds: number; readonly size: number }> {
  const start = process.cpuUsage();
  const written = await writePdf(journey, { ...usual, ...options });
  const end = process.cpuUsage();
  if (!written.ok) throw new Error('it was not written');
  return {
    seconds: (end.user - start.user + end.system - start.system) / 1e6,
    size: written.bytes.length,
  };
}

it('a map of 47 cards is on paper within two seconds of processor time, in less than 150 kB', async ({
  annotate,
}) => {
  const journey = sampleJourney({ stages: 6, lanes: 6, cards: 47 });
  // The first file in a process also pays for the compiling of code, twice over on a slow machine.
  await took(journey, {});
  const { seconds, size } = await took(journey, {});
  await annotate(`${seconds.toFixed(2)} s, ${size} bytes`);
  expect(seconds).toBeLessThan(2);
  expect(size).toBeLessThan(150_000);
});

it('a map of 1,000 cards is on paper within fifteen', async ({ annotate }) => {
  const journey = sampleJourney({ stages: 20, lanes: 10, cards: 1000 });
  const { seconds, size } = await took(journey, { mode: 'byStage' });
  await annotate(`${seconds.toFixed(2)} s, ${size} bytes`);
  expect(seconds).toBeLessThan(15);
});
