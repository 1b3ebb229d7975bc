import type { Intent, JourneyDoc } from '@throughline/doc';
import type { EditorHandle, MapViewStore } from '@throughline/editor';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { focusedNow } from '../../../parts/focus.ts';
import type { Told } from '../../../parts/Toast.tsx';
import type { MapVersion } from '../../../session/versions.ts';

/** A version that is looked at, in place of the map as it is now. */
export interface PastMap {
  readonly version: MapVersion;
  readonly bytes: Uint8Array;
  /** A document of its own; nothing is written to it. */
  readonly doc: JourneyDoc;
  /** How it is looked at, which is not remembered. */
  readonly view: MapViewStore;
}

/** What was done from the history, for a moment, with what takes it back. */
interface DoneHere {
  readonly sentence: string;
  /** What undo would take back while this can be undone here. */
  readonly intent: Intent;
  undo(): void;
}

/** What of the history of an open map is on the screen. */
export interface MapHistory {
  readonly isOpen: boolean;
  /** null: the map as it is now. */
  readonly past: PastMap | null;
  /** To be shown as a toast; null: nothing. */
  readonly told: Told | null;
  open(): void;
  /** The editor of the version that is looked at; null while there is none. */
  readonly pastEditor: RefObject<EditorHandle | null>;
  /** What had the focus when it was opened. */
  openedFrom(): HTMLElement | null;
  /** Also leaves the version that is looked at. */
  close(): void;
  look(past: PastMap): void;
  backToNow(): void;
  tell(done: DoneHere): void;
  toldEnough(): void;
}

/** The part of the history that is there at once; the rest comes when it is opened. */
export function useHistory(doc: JourneyDoc): MapHistory {
  const [isOpen, setOpen] = useState(false);
  const [past, setPast] = useState<PastMap | null>(null);
  const [done, setDone] = useState<DoneHere | null>(null);

  // Undo here takes back what is said here, and nothing that was done since.
  useEffect(() => {
    if (!done) return undefined;
    return doc.undo.subscribe(() => {
      if (doc.undo.nextUndo !== done.intent) setDone(null);
    });
  }, [doc, done]);

  const told = useMemo(() => done && { sentence: done.sentence, undo: () => done.undo() }, [done]);
  const pastEditor = useRef<EditorHandle | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const open = useCallback(() => {
    from.current = focusedNow();
    setOpen(true);
  }, []);
  const openedFrom = useCallback(() => from.current, []);
  const close = useCallback(() => {
    setOpen(false);
    setPast(null);
  }, []);
  const look = useCallback((looked: PastMap) => setPast(looked), []);
  const backToNow = useCallback(() => setPast(null), []);
  const tell = useCallback((told: DoneHere) => setDone(told), []);
  const toldEnough = useCallback(() => setDone(null), []);
  return useMemo(
    () => ({ isOpen, past, pastEditor, told, open, openedFrom, close, look, backToNow, tell, toldEnough }),
    [isOpen, past, told, open, openedFrom, close, look, backToNow, tell, toldEnough],
  );
}
