import type { JourneyDoc } from '@throughline/doc';
import type { Pictures } from '@throughline/editor';
import type { Text } from '../../text/useText.ts';
import { pastVersion, titleOfVersion } from '../export/exportName.ts';
import type { PastMap } from '../map/history/useHistory.ts';
import type { Account } from './account.ts';
import type { SaveFormat } from './saveFormats.ts';
import { lossOf, makerFor, saveJourney, type Saved, type ToSave } from './saveJourney.ts';
import type { Making } from './useSaving.ts';

/** Where it is shown that a map is being saved, and what became of it. */
export interface SavingScreen {
  readonly text: Text;
  announce(words: string): void;
  setAccount(account: Account | null): void;
  setMaking(change: (shown: Making | null) => Making | null): void;
}

/** What is saved: an open map, or the version of it that is looked at in its place. */
export interface SavedMap {
  readonly doc: JourneyDoc;
  readonly past: PastMap | null;
  readonly pictures: Pictures;
}

/** After this long it is shown that a file is being made, in milliseconds. */
const patience = 700;

/** Saves what is looked at as a file. */
export async function saveShown(map: SavedMap, format: SaveFormat, screen: SavingScreen): Promise<void> {
  const maker = await makerFor(format, map.pictures);
  let now: Making = { done: 0, stop: () => maker.stop() };
  const timer = setTimeout(() => screen.setMaking(() => now), patience);
  const onProgress = (done: number): void => {
    const before = now;
    now = { ...now, done };
    screen.setMaking((shown) => (shown === before ? now : shown));
  };
  try {
    const saved = await saveJourney(savedOf(map), format, maker, onProgress);
    if (saved) tellSaved(saved, screen);
  } catch {
    screen.setAccount(failure(screen.text));
  }
  clearTimeout(timer);
  screen.setMaking((shown) => (shown === now ? null : shown));
}

/** Says that a file was saved, and what is not in it. */
export function tellSaved(saved: Saved, { announce, setAccount, text }: SavingScreen): void {
  setAccount(saved.notCarried.length > 0 ? lossOf(saved, text) : null);
  announce(text('done.saved', { file: saved.file }));
}

/** A version is called after it and the map. */
function savedOf({ doc, past }: SavedMap): ToSave {
  if (!past) return { journey: doc.journey };
  const { journey } = past.doc;
  return { journey, title: titleOfVersion(journey.meta.title, pastVersion(past.version)) };
}

function failure(text: Text): Account {
  return { tone: 'danger', title: text('failed.title'), sentences: [text('failed.other')], safe: '' };
}
