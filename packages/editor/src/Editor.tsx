import {
  createElement,
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReactElement, Ref } from 'react';
import type { JourneyDoc, Presence } from '@throughline/doc';
import type { TextMeasure } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import { Canvas } from './canvas/Canvas.tsx';
import type { Dropped } from './canvas/drag/dropped.ts';
import { MapGrid } from './canvas/grid/MapGrid.tsx';
import { onFontsArrive, screenMeasure } from './canvas/measure.ts';
import css from './Editor.module.css';
import { ContextBar } from './menus/ContextBar.tsx';
import { Inspector } from './panels/inspector/Inspector.tsx';
import { LibraryPanel } from './panels/library/LibraryPanel.tsx';
import { bringWhenIdle, firstSight } from './parts/later.tsx';
import { At } from './places.tsx';
import type { Announcer } from './session/announce.ts';
import { createAttention } from './session/attention.ts';
import type { AttentionStore } from './session/attention.ts';
import { commandsWith } from './session/commands.ts';
import { drop } from './session/drop.ts';
import { createSession, SessionContext } from './session/editorSession.ts';
import type { EditorSession } from './session/editorSession.ts';
import { followJourney } from './session/follow.ts';
import { followFolds } from './session/folds.ts';
import { handleOf } from './session/handle.ts';
import type { EditorHandle } from './session/handle.ts';
import { createKeymap } from './session/keymap.ts';
import { followLinks } from './session/links.ts';
import { followHolding } from './session/holding.ts';
import type { MapViewStore } from './session/mapView.ts';
import { listenForPageKeys } from './session/pageKeys.ts';
import { createRecent } from './session/recent.ts';
import { followRegions } from './session/regions.ts';
import type { Memory } from './session/memory.ts';
import { shortMemory } from './session/memory.ts';
import { noOffers } from './session/pageOffers.ts';
import type { PageOffers } from './session/pageOffers.ts';
import { noPictures } from './session/pictures.ts';
import type { Pictures } from './session/pictures.ts';
import { shareSelection } from './session/shareSelection.ts';
import { shareWindow } from './session/shareWindow.ts';
import { collapsing, followView } from './session/viewing.ts';
import { bodyOf, useShownView } from './views.tsx';
import { useWords } from './text/words.ts';
import type { Words } from './text/words.ts';

/** What this person's device keeps for all maps. */
interface KeptForAllMaps {
  /** The keys they gave commands. */
  readonly keys: Memory;
  /** What they chose last. */
  readonly recent: Memory;
  /** How much of what others do reaches them. */
  readonly attention: AttentionStore;
}

interface EditorProps {
  readonly doc: JourneyDoc;
  readonly presence: Presence;
  readonly rights: 'write' | 'read';
  readonly announcer: Announcer;
  /** How this person looks at the map; the page makes it, so that its bar can change it too. */
  readonly view: MapViewStore;
  /** What the page can do: in the palette, and by key. */
  readonly page?: PageOffers;
  /** Where the pictures of its photos are kept; the same as long as the document is. */
  readonly pictures?: Pictures;
  readonly device?: KeptForAllMaps;
  /** For what the page asks of the map; null until it is open. */
  readonly ref?: Ref<EditorHandle | null>;
  /** How wide text is on this screen. */
  readonly measure?: () => TextMeasure;
}

/**
 * One open map: fills its parent. Another document is another editor. What the page around it renders for reasons of
 * its own costs nothing here.
 */
export const Editor = memo(function Editor(props: EditorProps): ReactElement | null {
  const session = useOpenSession(props);
  const { presence, ref, rights } = props;
  useEffect(() => {
    if (!session) return undefined;
    firstSight();
    return bringWhenIdle();
  }, [session]);
  useImperativeHandle<EditorHandle | null, EditorHandle | null>(ref, () => session && handleOf(session), [
    session,
  ]);
  if (!session) return null;
  return (
    <SessionContext value={session}>
      <div className={css.editor} data-editor="">
        <LibraryPanel />
        <div className={css.middle}>
          <ContextBar />
          <At place="underBar" />
          <Shown session={session} presence={presence} rights={rights} />
        </div>
        <Inspector />
        <At place="over" />
      </div>
    </SessionContext>
  );
});

interface ShownProps extends Pick<EditorProps, 'presence' | 'rights'> {
  readonly session: EditorSession;
}

/** The document in the view this person has chosen, and what floats over it. */
function Shown({ presence, rights, session }: ShownProps): ReactElement {
  const view = useShownView();
  const lanes = useMemo(() => collapsing(session), [session]);
  const carryOut = useCallback((dropped: Dropped) => drop(session, dropped), [session]);
  const body = view && bodyOf(view);
  return (
    <div className={css.canvas}>
      {view === 'map' ? (
        <Canvas
          journey={session.shown.inView}
          afar={session.shown.subscribeAfar}
          emphasis={session.emphasis}
          presence={presence}
          rights={rights}
          camera={session.camera}
          layout={session.layout}
          links={session.shownLinks}
          selected={session.selected}
          lanes={lanes}
          drop={carryOut}
        >
          <MapGrid />
        </Canvas>
      ) : null}
      {body && createElement(body)}
      <div className={css.bottom}>
        <At place="bottom" />
      </div>
      {view === 'map' ? (
        <div className={css.corner}>
          <At place="corner" />
        </div>
      ) : null}
    </div>
  );
}

function keptForNow(): KeptForAllMaps {
  return { keys: shortMemory(), recent: shortMemory(), attention: createAttention(shortMemory()) };
}

/** The session of the present document, for as long as the editor is on the page. */
function useOpenSession({
  announcer,
  device: kept,
  doc,
  measure = screenMeasure,
  page = noOffers,
  pictures = noPictures,
  presence,
  rights,
  view,
}: EditorProps): EditorSession | null {
  const words = useWords();
  const say = useRef<Words>(words);
  useLayoutEffect(() => {
    say.current = words;
  }, [words]);
  const measureNow = useEffectEvent(() => measure());
  const rightsNow = useEffectEvent(() => rights);
  const [device] = useState(() => kept ?? keptForNow());
  const [offers] = useState(() => createStore(() => page));
  const [session, setSession] = useState<EditorSession | null>(null);

  useEffect(() => {
    const opened = createSession({
      announcer,
      attention: device.attention,
      doc,
      presence,
      rights: rightsNow(),
      view,
      page: offers,
      pictures,
      keymap: createKeymap(() => commandsWith(offers.getState()), device.keys),
      recent: createRecent(device.recent),
      words: (id, values) => say.current(id, values),
      measure: () => measureNow(),
    });
    const stops = [
      followJourney(opened),
      followView(opened),
      followHolding(opened),
      followFolds(opened),
      followLinks(opened),
      shareSelection(opened),
      shareWindow(opened),
      listenForPageKeys(opened),
      followRegions(),
      onFontsArrive(() => opened.layout.measureAgain()),
      () => opened.emphasis.stop(),
      () => opened.marks.stop(),
      () => opened.cellMarks.stop(),
      () => opened.rest.stop(),
      () => opened.shown.stop(),
    ];
    // oxlint-disable-next-line react/set-state-in-effect -- it opens with the document and closes with it, also when effects run twice
    setSession(opened);
    return () => stops.forEach((stop) => stop());
  }, [announcer, device, doc, offers, pictures, presence, view]);

  useEffect(() => session?.state.setState({ rights }), [session, rights]);
  useEffect(() => offers.setState(page, true), [offers, page]);
  return session;
}
