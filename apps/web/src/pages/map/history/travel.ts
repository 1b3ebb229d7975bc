import { openVersion, restoreVersion, stateOf } from '@throughline/doc';
import type { JourneyDoc, Outcome, Presence } from '@throughline/doc';
import { createMapView } from '@throughline/editor';
import type { DifferenceCounts } from '@throughline/journey';
import type { MapVersion, Versions } from '../../../session/versions.ts';
import type { PastMap } from './useHistory.ts';
import type { HistoryRefusal } from './versionWords.ts';

/** The open map whose history it is. */
export interface MapOfHistory {
  readonly mapId: string;
  readonly doc: JourneyDoc;
  readonly presence: Pick<Presence, 'set'>;
}

export type Looked =
  | { readonly ok: true; readonly past: PastMap }
  | { readonly ok: false; readonly reason: HistoryRefusal };

/** Fetches a version and opens it beside the map, on which this person is then seen nowhere. */
export async function lookAt(
  version: MapVersion,
  { mapId, doc, presence }: MapOfHistory,
  versions: Pick<Versions, 'read'>,
): Promise<Looked> {
  const read = await versions.read(mapId, version);
  if (!read.ok) return { ok: false, reason: read.refusal };
  const opened = openVersion(read.value, { author: doc.author, now: Date.now, random: Math.random });
  if (!opened.ok) return opened;
  presence.set({ cursor: null, view: null, selection: [], typing: null, drag: null });
  return { ok: true, past: { version, bytes: read.value, doc: opened.value, view: createMapView() } };
}

export type WentBack =
  | Extract<Outcome<DifferenceCounts>, { readonly ok: true }>
  /** `kept`: the map as it is now stands among the versions all the same. */
  | { readonly ok: false; readonly reason: HistoryRefusal; readonly kept: boolean };

/**
 * Makes the map what it was. First the map as it is now is kept as a version that nobody names, on this device if
 * nowhere else: without that nothing is restored.
 */
export async function goBackTo(
  { bytes }: PastMap,
  { mapId, doc }: MapOfHistory,
  versions: Pick<Versions, 'make'>,
): Promise<WentBack> {
  const kept = await versions.make(mapId, { name: null, state: stateOf(doc) });
  if (!kept.ok) return { ok: false, reason: kept.problem, kept: false };
  const restored = restoreVersion(doc, bytes);
  return restored.ok ? restored : { ...restored, kept: true };
}
