import type { JourneyDoc } from '@throughline/doc';
import { afterFirstSight, type Pictures } from '@throughline/editor';
import { useEffect, useState } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { type Text, useText } from '../../text/useText.ts';
import type { Account } from './account.ts';
import type { SaveFormat } from './saveFormats.ts';
import type { Saved } from './saveJourney.ts';

/** Saves an open map as files. */
export interface Saving {
  /** What there is to say of the last file; null: nothing. */
  readonly account: Account | null;
  /** A file that takes a while; null: none. */
  readonly making: Making | null;
  accountRead(): void;
  save(format: SaveFormat): void;
  /** Says that a file was saved, and what is not in it. */
  told(saved: Saved): void;
  /** Says what became of another file. */
  say(account: Account): void;
}

/** A file that is being made. */
export interface Making {
  /** From 0 to 1. */
  readonly done: number;
  stop(): void;
}

/** After this long it is shown that a file is being made, in milliseconds. */
const patience = 700;

/** `arrival` is what there is to say of the file the map was opened from. */
export function useSaving(doc: JourneyDoc, pictures: Pictures, arrival: Account | null): Saving {
  const text = useText();
  const announce = useAnnounce();
  useEffect(() => void readyToSave(), []);
  const [account, setAccount] = useState(arrival);
  const [making, setMaking] = useState<Making | null>(null);
  const tell = async (saved: Saved): Promise<void> => {
    const { lossOf } = await import('./saveJourney.ts');
    setAccount(saved.notCarried.length > 0 ? lossOf(saved, text) : null);
    announce(text('done.saved', { file: saved.file }));
  };
  const save = async (format: SaveFormat): Promise<void> => {
    const { makerFor, saveJourney } = await import('./saveJourney.ts');
    const maker = await makerFor(format, pictures);
    let now: Making = { done: 0, stop: () => maker.stop() };
    const timer = setTimeout(() => setMaking(now), patience);
    const onProgress = (done: number): void => {
      const before = now;
      now = { ...now, done };
      setMaking((shown) => (shown === before ? now : shown));
    };
    try {
      const saved = await saveJourney(doc.journey, format, maker, onProgress);
      if (saved) await tell(saved);
    } catch {
      setAccount(failure(text));
    }
    clearTimeout(timer);
    setMaking((shown) => (shown === now ? null : shown));
  };
  return {
    account,
    making,
    accountRead: () => setAccount(null),
    save: (format) => void save(format),
    told: (saved) => void tell(saved),
    say: setAccount,
  };
}

function failure(text: Text): Account {
  return { tone: 'danger', title: text('failed.title'), sentences: [text('failed.other')], safe: '' };
}

/**
 * What writes our own file is there before it is asked for: a map that can be kept nowhere else is saved by it when the
 * server, from which code comes, is away.
 */
async function readyToSave(): Promise<void> {
  await afterFirstSight();
  try {
    const { bringOwnFormat } = await import('./saveJourney.ts');
    await bringOwnFormat();
  } catch {
    // Not now: it is tried again by whoever saves.
  }
}
