import type { Upload } from '@throughline/library';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Files, FilesWaiting, Put, PutProblem } from '../../src/session/files.ts';
import { photosOf } from '../../src/session/photos.ts';
import type { Shrunk } from '../../src/session/shrinkPicture.ts';

const hash = 'a'.repeat(64);
const small = new Blob(['small'], { type: 'image/webp' });
const kept: Put = { ok: true, value: { file: hash, media: 'image/webp', size: 5 } };

/** The pictures of one map, over files that answer as said. */
function photos({ put = kept, shrunk }: { put?: Put; shrunk?: Shrunk } = {}) {
  const waiting = createStore<FilesWaiting>(() => ({ uploads: [] }));
  const files = {
    put: vi.fn<Files['put']>(async () => put),
    borrow: vi.fn<Files['borrow']>(() => ({ url: Promise.resolve('blob:1'), giveBack: () => undefined })),
    takeAlong: vi.fn<Files['takeAlong']>(async (_from, _to, pictures) => pictures.slice(1)),
    waiting,
  };
  const shrink = async (): Promise<Shrunk> =>
    shrunk ?? { ok: true, picture: small, width: 1500, height: 2000 };
  return { files, waiting, pictures: photosOf('mine', { files, shrink }) };
}

const upload = (map: string, file: string, more: Partial<Upload> = {}): Upload => ({
  map,
  hash: file,
  size: 5,
  offset: 0,
  attempts: 0,
  notBefore: 0,
  refused: null,
  at: 1,
  ...more,
});

describe('a file somebody chose', () => {
  it('is kept as it was shrunk, not as it came', async () => {
    const { files, pictures } = photos();
    expect(await pictures.take(new Blob(['large']))).toEqual({
      ok: true,
      picture: { file: hash, media: 'image/webp', width: 1500, height: 2000 },
    });
    expect(files.put.mock.calls).toEqual([['mine', small]]);
  });

  it('is not kept when it is no picture', async () => {
    const { files, pictures } = photos({ shrunk: { ok: false, problem: 'drawing' } });
    expect(await pictures.take(new Blob(['<svg/>']))).toEqual({ ok: false, problem: 'drawing' });
    expect(files.put).not.toHaveBeenCalled();
  });

  it.each([
    ['full', 'full'],
    ['insecure', 'insecure'],
    ['forbidden', 'failed'],
    ['blocked', 'failed'],
  ] as const)('that cannot be kept (%s) is refused as “%s”', async (problem: PutProblem, said) => {
    const { pictures } = photos({ put: { ok: false, problem } });
    expect(await pictures.take(new Blob(['large']))).toEqual({ ok: false, problem: said });
  });
});

describe('what waits', () => {
  it('is told of this map, with why the server does not take it', () => {
    const { pictures, waiting } = photos();
    waiting.setState({
      uploads: [
        upload('mine', 'one'),
        upload('mine', 'two', { refused: 'full' }),
        upload('mine', 'three', { refused: 'wrongKind' }),
        upload('theirs', 'four'),
      ],
    });
    expect([...pictures.waiting.getState()]).toEqual([
      ['one', 'waiting'],
      ['two', 'full'],
      ['three', 'refused'],
    ]);
  });

  it('is the same while only more of it has been sent', () => {
    const { pictures, waiting } = photos();
    waiting.setState({ uploads: [upload('mine', 'one')] });
    const before = pictures.waiting.getState();
    waiting.setState({ uploads: [upload('mine', 'one', { offset: 3 })] });
    expect(pictures.waiting.getState()).toBe(before);
    waiting.setState({ uploads: [] });
    expect(pictures.waiting.getState().size).toBe(0);
  });
});

it('brings pictures from another map, and tells how many cannot be had', async () => {
  const { files, pictures } = photos();
  expect(await pictures.bring(['one', 'two', 'three'], 'theirs')).toBe(2);
  expect(files.takeAlong.mock.calls).toEqual([['theirs', 'mine', ['one', 'two', 'three']]]);
});
