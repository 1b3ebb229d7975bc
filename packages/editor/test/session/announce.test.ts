import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../src/session/announce.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the announcer', () => {
  it('says one sentence at once and takes it away after 5 s', () => {
    const announcer = createAnnouncer();
    announcer.say('Moved.');
    expect(announcer.spoken.polite).toBe('Moved.');
    vi.advanceTimersByTime(4999);
    expect(announcer.spoken.polite).toBe('Moved.');
    vi.advanceTimersByTime(1);
    expect(announcer.spoken.polite).toBe('');
  });

  it('leaves 1.2 s between two sentences', () => {
    const announcer = createAnnouncer();
    announcer.say('One.');
    announcer.say('Two.');
    vi.advanceTimersByTime(1199);
    expect(announcer.spoken.polite).toBe('One.');
    vi.advanceTimersByTime(1);
    expect(announcer.spoken.polite).toBe('Two.');
  });

  it('says the later of two sentences about the same thing', () => {
    const announcer = createAnnouncer();
    announcer.say('First.');
    announcer.say('1 selected.', 'selection');
    announcer.say('2 selected.', 'selection');
    vi.advanceTimersByTime(1200);
    expect(announcer.spoken.polite).toBe('2 selected.');
    vi.advanceTimersByTime(1200);
    expect(announcer.spoken.polite).toBe('2 selected.');
  });

  it('says the same sentence once', () => {
    const announcer = createAnnouncer();
    const heard = vi.fn<() => void>();
    announcer.subscribe(heard);
    announcer.say('View only.');
    announcer.say('View only.');
    vi.advanceTimersByTime(4000);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('waits until the person has not typed for 600 ms, but not to alert', () => {
    const announcer = createAnnouncer();
    announcer.hush();
    announcer.say('Polite.');
    announcer.alert('Urgent.');
    expect(announcer.spoken).toEqual({ polite: '', alert: 'Urgent.' });
    vi.advanceTimersByTime(500);
    announcer.hush();
    vi.advanceTimersByTime(599);
    expect(announcer.spoken.polite).toBe('');
    vi.advanceTimersByTime(1);
    expect(announcer.spoken.polite).toBe('Polite.');
  });
});
