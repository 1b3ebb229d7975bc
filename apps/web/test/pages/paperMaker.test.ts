import { emptyDoc } from '@throughline/doc/testing';
import { loadTemplate } from '@throughline/journey/templates';
import { seededRandom } from '@throughline/journey/testing';
import type { PaperCheck } from '@throughline/formats';
import { describe, expect, it, vi } from 'vitest';
import { packed, unpacked } from '../../src/pages/export/packedJourney.ts';
import type { SentOptions } from '../../src/pages/export/exportAsk.ts';
import { paperMaker } from '../../src/pages/export/paperMaker.ts';
import { exportThreads } from './exportThreads.ts';

const options: SentOptions = {
  size: 'A3',
  orientation: 'landscape',
  mode: 'onePage',
  dataTable: false,
  greyscale: false,
  state: 'current',
  language: 'en',
  producedAt: 0,
};
const check: PaperCheck = {
  problems: [],
  pages: 1,
  mapPages: 1,
  tiles: null,
  isMirrored: false,
  smallestText: 8,
};
const { journey } = emptyDoc('ana');

function threads() {
  const { begun, deps, picture } = exportThreads();
  return { begun, maker: paperMaker(deps), picture };
}

describe('what makes documents', () => {
  it('begins no thread before something is asked, and asks one thread everything', async () => {
    const { begun, maker } = threads();
    expect(begun).toEqual([]);
    const checked = maker.check(journey, options);
    await vi.waitFor(() => expect(begun[0]?.asked).toHaveLength(1));
    begun[0]?.says({ says: 'checked', check });
    expect(await checked).toEqual({ ok: true, value: check });
    void maker.make(journey, options, () => undefined);
    expect(begun).toHaveLength(1);
    expect(begun[0]?.asked.map(({ does }) => does)).toEqual(['check', 'make']);
  });

  it('asks of several questions about paper only the one under way and the last', async () => {
    const { begun, maker } = threads();
    const first = maker.check(journey, options);
    await vi.waitFor(() => expect(begun[0]?.asked).toHaveLength(1));
    const second = maker.check(journey, { ...options, size: 'A2' });
    const third = maker.check(journey, { ...options, size: 'A1' });
    begun[0]?.says({ says: 'checked', check });
    expect((await first).ok).toBe(true);
    expect(await second).toEqual({ ok: false, failure: 'stopped' });
    await vi.waitFor(() => expect(begun[0]?.asked).toHaveLength(2));
    expect(begun[0]?.asked[1]).toMatchObject({ options: { size: 'A1' } });
    begun[0]?.says({ says: 'checked', check });
    expect((await third).ok).toBe(true);
  });

  it('draws pages of what was checked last, and of nothing older', async () => {
    const { begun, maker } = threads();
    const checked = maker.check(journey, options);
    await vi.waitFor(() => expect(begun[0]?.asked).toHaveLength(1));
    const newer = { ...check };
    begun[0]?.says({ says: 'checked', check: newer });
    await checked;
    expect(await maker.page(check, 0, 400)).toEqual({ ok: false, failure: 'stopped' });
    const drawn = maker.page(newer, 2, 400);
    expect(begun[0]?.asked.slice(1)).toEqual([{ does: 'page', page: 2, width: 400 }]);
    const picture = { width: 400, height: 300, close: () => undefined };
    begun[0]?.says({ says: 'drawn', picture });
    expect(await drawn).toEqual({ ok: true, value: picture });
    const failed = maker.page(newer, 0, 400);
    begun[0]?.says({ says: 'failed', failure: 'canvas' });
    expect(await failed).toEqual({ ok: false, failure: 'canvas' });
  });

  it('tells progress, and brings the photos that are wanted', async () => {
    const { begun, maker, picture } = threads();
    const bytes = new Uint8Array([1, 2]);
    picture.mockResolvedValueOnce(bytes).mockRejectedValueOnce(new Error('no such photo'));
    const done: number[] = [];
    const made = maker.make(journey, options, (part) => done.push(part));
    begun[0]?.says({ says: 'progress', done: 0.5 });
    begun[0]?.says({ says: 'wants', file: 'one' });
    begun[0]?.says({ says: 'wants', file: 'two' });
    await vi.waitFor(() => expect(begun[0]?.asked).toHaveLength(3));
    expect(begun[0]?.asked.slice(1)).toEqual(
      expect.arrayContaining([
        { does: 'bring', file: 'one', bytes },
        { does: 'bring', file: 'two', bytes: null },
      ]),
    );
    const written = { ok: false, problems: [] } as const;
    begun[0]?.says({ says: 'made', written });
    expect(await made).toEqual({ ok: true, value: written });
    expect(done).toEqual([0.5]);
  });

  it('ends its thread when it is stopped or breaks, answers what is open, and begins anew when asked', async () => {
    const { begun, maker } = threads();
    const stopped = maker.make(journey, options, () => undefined);
    maker.stop();
    expect(await stopped).toEqual({ ok: false, failure: 'stopped' });
    expect(begun[0]?.ended).toBe(true);
    const broken = maker.make(journey, options, () => undefined);
    begun[0]?.says({ says: 'made', written: { ok: false, problems: [] } });
    begun[1]?.breaks();
    expect(await broken).toEqual({ ok: false, failure: 'other' });
    const failed = maker.make(journey, options, () => undefined);
    begun[2]?.says({ says: 'failed', failure: 'fonts' });
    expect(await failed).toEqual({ ok: false, failure: 'fonts' });
  });
});

it('a map that is sent to a thread arrives as it was, without its bin', async () => {
  const map = await loadTemplate('licence', { form: 'example', random: seededRandom(7) });
  const arrived = unpacked(structuredClone(packed(map)));
  expect(packed(arrived)).toEqual(packed(map));
  expect(arrived.cards.size).toBe(map.cards.size);
  for (const [id, card] of map.cards) expect(arrived.cards.get(id)).toEqual(card);
});
