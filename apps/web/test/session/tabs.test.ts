// @vitest-environment node
import type { LogNews, LogRow } from '@throughline/library';
import { describe, expect, it, vi } from 'vitest';
import {
  joinTabs,
  LOOK_EVERY,
  type TabChannel,
  type TabLocks,
  type TabsOptions,
} from '../../src/session/tabs.ts';

const row = (seq: number): LogRow => ({
  seq,
  room: 'map/one',
  bytes: new Uint8Array(),
  tab: 'other',
  at: 0,
  saved: false,
  edits: 1,
});

/** One tab with everything around it moved by hand. */
class Scene {
  readonly posted: unknown[] = [];
  readonly taken: number[] = [];
  readonly struck: number[] = [];
  readonly folds: boolean[] = [];
  readonly wanted: string[] = [];
  readonly held = new Map<string, () => void>();
  waits: { ms: number; call: () => void }[] = [];
  news: LogRow[] = [];
  left: LogRow[] = [];
  long = false;
  alive = ['throughline/map/one/tab/mine', 'throughline/map/one/tab/living'];
  hear: (message: unknown) => void = () => undefined;
  write: (news: LogNews) => void = () => undefined;

  readonly channel: TabChannel = {
    post: (message) => this.posted.push(message),
    listen: (listener) => {
      this.hear = listener;
    },
    close: () => undefined,
  };

  readonly locks: TabLocks = {
    request: async (name, _options, held) => {
      this.wanted.push(name);
      this.held.set(name, () => void held());
      if (name.includes('/tab/')) void held();
    },
    query: async () => ({ held: this.alive.map((name) => ({ name })) }),
  };

  log(): TabsOptions['log'] {
    const isLong = (): boolean => this.long;
    return {
      room: 'map/one',
      tab: 'mine',
      get long() {
        return isLong();
      },
      news: async () => this.news.splice(0),
      leftovers: async () => this.left.splice(0),
      strike: (seqs) => void this.struck.push(...seqs),
      fold: async (gone) => void this.folds.push(gone('living'), gone('dead')),
      onNews: (listener) => {
        this.write = listener;
        return () => undefined;
      },
    };
  }

  join(locks: TabLocks | null = this.locks): ReturnType<typeof joinTabs> {
    return joinTabs(
      { log: this.log(), takeOver: (rows) => void this.taken.push(...rows.map(({ seq }) => seq)) },
      {
        channel: () => this.channel,
        locks,
        after: (ms, call) => {
          const wait = { ms, call };
          this.waits.push(wait);
          return () => {
            this.waits = this.waits.filter((one) => one !== wait);
          };
        },
      },
    );
  }

  grantKeeping(): void {
    this.held.get('throughline/map/one')?.();
  }
}

describe('the tabs of one map', () => {
  it('tells others the numbers of rows, never their content', async () => {
    const scene = new Scene();
    await scene.join();
    scene.write({ written: [4], saved: [2] });
    expect(scene.posted).toEqual([{ written: [4], saved: [2] }]);
  });

  it('reads what others wrote, and strikes what they know to be saved', async () => {
    const scene = new Scene();
    await scene.join();
    scene.news = [row(7)];
    scene.hear({ written: [7], saved: [] });
    scene.hear({ written: [], saved: [3] });
    await vi.waitFor(() => expect(scene.taken).toEqual([7]));
    await vi.waitFor(() => expect(scene.struck).toEqual([3]));
  });

  it('takes over what was written while it joined', async () => {
    const scene = new Scene();
    scene.news = [row(5)];
    await scene.join();
    await vi.waitFor(() => expect(scene.taken).toEqual([5]));
  });

  it.each([null, 'rows', { written: 'all' }, { written: [-1], saved: [] }, { saved: [1] }])(
    'ignores what is not news: %j',
    async (message) => {
      const scene = new Scene();
      await scene.join();
      scene.news = [row(1)];
      scene.hear(message);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect([scene.taken, scene.struck]).toEqual([[], []]);
    },
  );

  it('is known to be alive before it has joined, and keeper only when the lock is its', async () => {
    const scene = new Scene();
    const tabs = await scene.join();
    expect(scene.wanted).toEqual(['throughline/map/one/tab/mine', 'throughline/map/one']);
    expect(tabs.keeper).toBe(false);
    scene.grantKeeping();
    await vi.waitFor(() => expect(tabs.keeper).toBe(true));
  });

  it('offers, as keeper, what dead tabs left, now and every few seconds', async () => {
    const scene = new Scene();
    await scene.join();
    scene.left = [row(1)];
    scene.grantKeeping();
    await vi.waitFor(() => expect(scene.taken).toEqual([1]));
    expect(scene.waits.map(({ ms }) => ms)).toEqual([LOOK_EVERY]);
    scene.left = [row(2)];
    scene.waits[0]?.call();
    await vi.waitFor(() => expect(scene.taken).toEqual([1, 2]));
  });

  it('folds a long log as keeper, with rows of dead tabs but not of living ones', async () => {
    const scene = new Scene();
    scene.long = true;
    await scene.join();
    scene.grantKeeping();
    await vi.waitFor(() => expect(scene.folds).toEqual([false, true]));
  });

  it('keeps the log without locks, and takes no tab for dead', async () => {
    const scene = new Scene();
    scene.long = true;
    const tabs = await scene.join(null);
    await vi.waitFor(() => expect(tabs.keeper).toBe(true));
    await vi.waitFor(() => expect(scene.folds).toEqual([false, false]));
  });

  it('stops looking when it leaves', async () => {
    const scene = new Scene();
    const tabs = await scene.join();
    scene.grantKeeping();
    await vi.waitFor(() => expect(tabs.keeper).toBe(true));
    tabs.close();
    expect(scene.waits).toEqual([]);
  });
});
