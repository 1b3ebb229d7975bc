import type { JourneyDoc } from '@throughline/doc';
import { afterFirstSight, type Pictures } from '@throughline/editor';
import { useEffect, useState } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { useText } from '../../text/useText.ts';
import type { PastMap } from '../map/history/useHistory.ts';
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
  /** `past`: of a version that is looked at, in place of the map. */
  save(format: SaveFormat, past?: PastMap | null): void;
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

const code = async () => import('./saveShown.ts');

/** `arrival` is what there is to say of the file the map was opened from. */
export function useSaving(doc: JourneyDoc, pictures: Pictures, arrival: Account | null): Saving {
  const text = useText();
  const announce = useAnnounce();
  useEffect(() => void readyToSave(), []);
  const [account, setAccount] = useState(arrival);
  const [making, setMaking] = useState<Making | null>(null);
  const screen = { text, announce, setAccount, setMaking };
  return {
    account,
    making,
    accountRead: () => setAccount(null),
    save: (format, past = null) =>
      void code().then(async ({ saveShown }) => saveShown({ doc, past, pictures }, format, screen)),
    told: (saved) => void code().then(({ tellSaved }) => tellSaved(saved, screen)),
    say: setAccount,
  };
}

/**
 * What writes our own file is there before it is asked for: a map that can be kept nowhere else is saved by it when the
 * server, from which code comes, is away.
 */
async function readyToSave(): Promise<void> {
  await afterFirstSight();
  try {
    await code();
    const { bringOwnFormat } = await import('./saveJourney.ts');
    await bringOwnFormat();
  } catch {
    // Not now: it is tried again by whoever saves.
  }
}
