// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  firstSync,
  MERGED_SHOWN,
  nextSync,
  PATIENT,
  QUIET,
  SETTLE,
  type SyncFacts,
  type SyncState,
} from '../../src/session/syncState.ts';

/** A chip, and a clock that starts at 0. */
class Watch {
  now = 0;
  state: SyncState;

  constructor(facts: Partial<SyncFacts> = {}) {
    this.state = firstSync(0, facts);
  }

  get says(): string {
    const { id, detail } = this.state.chip;
    return id === detail ? id : `${id}: ${detail}`;
  }

  /** These facts are so now. */
  note(facts: Partial<SyncFacts>): string {
    const before = facts.unsaved ? { unsavedSince: this.now, ...facts } : facts;
    this.state = nextSync(this.state, { ...this.state.facts, ...before }, this.now);
    return this.says;
  }

  /** Time passes; the chip is looked at when it asked to be. */
  wait(ms: number): string {
    const end = this.now + ms;
    while (this.state.wake !== null && this.state.wake <= end) {
      this.now = this.state.wake;
      this.note({});
    }
    this.now = end;
    return this.says;
  }
}

function online(facts: Partial<SyncFacts> = {}): Watch {
  const watch = new Watch();
  watch.note({ connection: 'online', ...facts });
  return watch;
}

describe('the sync chip', () => {
  it('says Synced when connected and nothing waits', () => {
    expect(online().says).toBe('synced');
    expect(online().state.chip.announce).toBe('off');
  });

  it('never says Synced while an edit of this map waits, nor while not connected', () => {
    const watch = online();
    expect(watch.note({ unsaved: 1 })).toBe('sending: syncing');
    for (const connection of ['opening', 'away', 'closed'] as const) {
      const other = new Watch();
      other.note({ connection, unsaved: 0 });
      expect([0, 500, 1_500, 5_000].map((ms) => other.wait(ms))).not.toContain('synced');
    }
  });

  it('speaks of an edit under way only after a second, and of a slow server after three', () => {
    const watch = online();
    watch.wait(10_000);
    watch.note({ unsaved: 4 });
    expect(watch.wait(QUIET - 1)).toBe('sending: syncing');
    expect(watch.wait(1)).toBe('syncing');
    expect(watch.state.chip).toMatchObject({ count: 4, announce: 'off' });
    expect(watch.wait(PATIENT - QUIET - 1)).toBe('syncing');
    expect(watch.wait(1)).toBe('slow');
    expect(watch.state.chip.announce).toBe('polite');
    expect(watch.note({ unsaved: 0, unsavedSince: null })).toBe('synced');
  });

  it('measures by the oldest edit that waits: steady typing with a quick server stays quiet', () => {
    const watch = online();
    for (let letter = 0; letter < 100; letter += 1) {
      watch.note({ unsaved: 1, unsavedSince: watch.now });
      expect(watch.wait(100)).toBe('sending: syncing');
    }
    watch.note({ unsaved: 0, unsavedSince: null });
    expect(watch.wait(SETTLE - 1)).toBe('sending: syncing');
    expect(watch.wait(1)).toBe('synced');
  });

  it('does not count the time before the connection: edits of yesterday get their seconds too', () => {
    const watch = new Watch({ unsaved: 9, unsavedSince: -86_400_000 });
    watch.now = 500;
    expect(watch.note({ connection: 'online' })).toBe('sending: syncing');
    expect(watch.wait(QUIET)).toBe('syncing');
    expect(watch.wait(PATIENT)).toBe('slow');
  });

  it('stays quiet for an edit whose clock runs ahead', () => {
    const watch = online();
    watch.note({ unsaved: 1, unsavedSince: 1e12 });
    expect(watch.says).toBe('sending: syncing');
  });

  it('is connecting for three seconds after opening, then offline, and at once without a network', () => {
    const watch = new Watch();
    expect(watch.wait(PATIENT - 1)).toBe('connecting');
    expect(watch.wait(1)).toBe('offline');
    expect(new Watch({ network: false }).says).toBe('offline');
  });

  it('says Offline a second after the connection is gone, once, politely, with what waits', () => {
    const watch = online();
    expect(watch.note({ connection: 'away' })).toBe('connecting');
    expect(watch.wait(QUIET - 1)).toBe('connecting');
    expect(watch.wait(1)).toBe('offline');
    expect(watch.state.chip.announce).toBe('polite');
    watch.note({ unsaved: 37 });
    expect(watch.wait(60_000)).toBe('offline');
    expect(watch.state.chip.count).toBe(37);
  });

  it('does not flicker when the network comes and goes while the server stays away', () => {
    const watch = new Watch({ network: false });
    expect(watch.note({ network: true })).toBe('offline');
  });

  it('tells once what was merged after coming back, until the next edit', () => {
    const watch = online();
    watch.note({ network: false, connection: 'away', unsaved: 37, fromOthers: 5 });
    watch.note({ network: true, connection: 'online' });
    expect(watch.says).toBe('sending: syncing');
    watch.note({ unsaved: 0, unsavedSince: null, fromOthers: 17 });
    watch.wait(SETTLE);
    expect(watch.says).toBe('synced: back');
    expect(watch.state.chip).toMatchObject({ mine: 37, others: 12, announce: 'polite' });
    watch.note({ unsaved: 1 });
    watch.note({ unsaved: 0, unsavedSince: null });
    expect(watch.wait(SETTLE)).toBe('synced');
  });

  it('forgets what was merged after a minute', () => {
    const watch = online();
    watch.note({ network: false, connection: 'away' });
    expect(watch.note({ network: true, connection: 'online' })).toBe('synced: back');
    expect(watch.wait(MERGED_SHOWN - 1)).toBe('synced: back');
    expect(watch.wait(1)).toBe('synced');
  });

  it('says Not saved on this device, assertively, whatever else is so', () => {
    for (const connection of ['opening', 'online', 'away'] as const) {
      const watch = new Watch();
      expect(watch.note({ connection, stored: false, unsaved: 2 })).toBe('notStored');
      expect(watch.state.chip.announce).toBe('assertive');
    }
  });

  it('goes back to what is so when the browser stores again', () => {
    const watch = online({ stored: false });
    expect(watch.note({ stored: true })).toBe('synced');
  });

  it.each([
    [4401, 'readOnly: signIn'],
    [4403, 'readOnly'],
    [4404, 'readOnly: gone'],
    [4409, 'readOnly: tooOld'],
  ])('says Read only after close code %i', (closeCode, says) => {
    const watch = online();
    watch.note({ unsaved: 3 });
    expect(watch.note({ connection: 'closed', closeCode })).toBe(says);
    expect(watch.state.chip).toMatchObject({ count: 3, announce: 'polite' });
  });

  it.each([4400, 4413, 4429])(
    'says Saved on this device after close code %i, which takes no rights away',
    (closeCode) => {
      expect(online().note({ connection: 'closed', closeCode, unsaved: 1 })).toBe('slow: stopped');
      expect(online().note({ connection: 'closed', closeCode, stored: false })).toBe('notStored');
    },
  );

  it('says Read only to a viewer, and Offline when there is no network', () => {
    const watch = online({ mayWrite: false });
    expect(watch.says).toBe('readOnly: viewer');
    expect(watch.state.chip.announce).toBe('off');
    expect(watch.note({ network: false, connection: 'away' })).toBe('offline');
  });

  it('stays the same object while it says the same', () => {
    const watch = online();
    const { chip } = watch.state;
    watch.note({ fromOthers: 3 });
    watch.wait(10_000);
    expect(watch.state.chip).toBe(chip);
  });
});
