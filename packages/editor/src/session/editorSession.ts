import { createContext, useContext } from 'react';
import type { JourneyDoc, Presence } from '@throughline/doc';
import type { CardId, Journey, TextMeasure } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { createCamera } from '../canvas/flow/camera.ts';
import type { Camera, CameraMount } from '../canvas/flow/camera.ts';
import type { Words } from '../text/words.ts';
import type { Announcer } from './announce.ts';
import type { AttentionStore } from './attention.ts';
import { createCellMarks } from './cellMarks.ts';
import type { CellMarks } from './cellMarks.ts';
import { createCardMarks } from './cardMarks.ts';
import { createEmphasis } from './emphasis.ts';
import type { Emphasis } from './emphasis.ts';
import { notFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { CardMarks } from './cardMarks.ts';
import { countCards } from './counts.ts';
import type { Counts } from './counts.ts';
import type { HeldFeeling } from './feelings.ts';
import { takeFolds } from './folds.ts';
import { createKeyRuns } from './keyRuns.ts';
import { createDetails } from './details.ts';
import type { DetailsState } from './details.ts';
import { createDrafts } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import type { Keymap } from './keymap.ts';
import { createLayoutStore } from './layoutStore.ts';
import type { LayoutStore } from './layoutStore.ts';
import type { Linking, ShownLink } from './links.ts';
import type { MapViewStore } from './mapView.ts';
import { followNearCells } from './nearCells.ts';
import type { NearCells } from './nearCells.ts';
import type { PageOffers } from './pageOffers.ts';
import type { TakingPhotos } from './photos.ts';
import type { Pictures } from './pictures.ts';
import type { Recent } from './recent.ts';
import { showJourney } from './shownJourney.ts';
import type { ShownJourney } from './shownJourney.ts';
import { createRest } from './rest.ts';
import type { Rest } from './rest.ts';
import { firstSpot } from './spots.ts';
import type { MapState } from './state.ts';
import { createUnfolding } from './unfolding.ts';
import type { Walking } from './walking.ts';
import type { Unfolding } from './unfolding.ts';

/** One open map on the screen: everything commands, keyboard and components share. */
export interface EditorSession {
  readonly doc: JourneyDoc;
  readonly presence: Presence;
  readonly announcer: Announcer;
  /** How much of what others do reaches this person. */
  readonly attention: AttentionStore;
  readonly words: Words;
  /** How this person looks at the map. */
  readonly view: MapViewStore;
  /** What the page around the editor can do. */
  readonly page: StoreApi<PageOffers>;
  /** Where the pictures of photos are. */
  readonly pictures: Pictures;
  /** Which keys do what. */
  readonly keymap: Keymap;
  /** What was chosen last in the palette. */
  readonly recent: Recent;
  readonly shown: ShownJourney;
  readonly layout: LayoutStore;
  /** What follows the words of cards when hands rest. */
  readonly rest: Rest;
  readonly camera: Camera & CameraMount;
  /** Where cards draw their faces. */
  readonly nearCells: NearCells;
  readonly state: StoreApi<MapState>;
  readonly marks: CardMarks;
  readonly cellMarks: CellMarks;
  /** What is looked for by its words. */
  readonly finding: StoreApi<Finding>;
  /** Which cards stand back. */
  readonly emphasis: Emphasis;
  readonly counts: Counts;
  readonly unfolding: Unfolding;
  /** How one goes through the view that is shown; null: as the map lies. */
  readonly walking: { current: Walking | null };
  /** What is being written into plain fields. */
  readonly drafts: Drafts;
  /** Whether the details of what has focus are open. */
  readonly details: StoreApi<DetailsState>;
  /** The card under the pointer. */
  readonly hovered: StoreApi<CardId | null>;
  /** The point of a curve that is in my hand. */
  readonly held: StoreApi<HeldFeeling | null>;
  /** The photos that are being made of files. */
  readonly taking: StoreApi<TakingPhotos | null>;
  /** The links that are drawn. */
  readonly shownLinks: StoreApi<readonly ShownLink[]>;
  /** The link that is in my hand. */
  readonly linking: StoreApi<Linking | null>;
  /** What presses on the same thing, close to each other, have in common: one step to undo. */
  readonly keyRun: (thing: string) => object;
  /** Cards whose first words I am writing or wrote: their creation and these words are one step to undo. */
  readonly written: Set<CardId>;
  /**
   * Whether focus is to go to the present spot once its element is there; whether the page scrolls to it then; and whether
   * it goes along to another view, whose code may still be coming.
   */
  readonly waiting: { focus: boolean; reveal: boolean; view: boolean };
  /** The selected cards, for a drag that takes them along. */
  selected(): Iterable<CardId>;
  /** The whole map, whatever the view leaves out. */
  whole(): Journey;
  nextNumber(): number;
}

export interface SessionParts {
  readonly doc: JourneyDoc;
  readonly presence: Presence;
  readonly announcer: Announcer;
  readonly attention: AttentionStore;
  readonly words: Words;
  readonly rights: 'write' | 'read';
  readonly view: MapViewStore;
  readonly page: StoreApi<PageOffers>;
  readonly pictures: Pictures;
  readonly keymap: Keymap;
  readonly recent: Recent;
  readonly measure: () => TextMeasure;
}

export function createSession({ measure, rights, ...parts }: SessionParts): EditorSession {
  takeFolds(parts.view, parts.doc.journey);
  const shown = showJourney(parts.doc, parts.view);
  const layout = createLayoutStore(shown, parts.view, measure);
  const state = createStore<MapState>(() => startState(shown.getState(), rights));
  const camera = createCamera(layout.getState);
  layout.subscribeColumns(() => camera.followMap());
  const finding = createStore<Finding>(() => notFinding);
  let number = 0;
  return {
    ...parts,
    shown,
    layout,
    rest: createRest(shown, state),
    camera,
    nearCells: followNearCells(layout, camera),
    state,
    marks: createCardMarks(state),
    cellMarks: createCellMarks(state, shown),
    finding,
    emphasis: createEmphasis(shown, parts.view, finding),
    counts: countCards(shown),
    unfolding: createUnfolding(shown.getState),
    walking: { current: null },
    drafts: createDrafts(),
    details: createDetails(),
    hovered: createStore<CardId | null>(() => null),
    held: createStore<HeldFeeling | null>(() => null),
    taking: createStore<TakingPhotos | null>(() => null),
    shownLinks: createStore<readonly ShownLink[]>(() => []),
    linking: createStore<Linking | null>(() => null),
    keyRun: createKeyRuns(),
    selected: () => state.getState().selection,
    written: new Set(),
    waiting: { focus: false, reveal: false, view: false },
    whole: shown.whole,
    nextNumber: () => (number += 1),
  };
}

function startState(journey: Journey, rights: 'write' | 'read'): MapState {
  return {
    rights,
    spot: firstSpot(journey),
    selection: new Set(),
    anchor: null,
    editing: null,
    menu: null,
    question: null,
    tombstone: null,
    movedAway: null,
    toast: null,
  };
}

export const SessionContext = createContext<EditorSession | null>(null);

export function useSession(): EditorSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This component is outside of an open map.');
  return session;
}
