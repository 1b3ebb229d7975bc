import { renameMap } from '@throughline/doc';
import {
  AfterFirstSight,
  Editor,
  later,
  type Announcer,
  type EditorHandle,
  type MapElsewhere,
  type MapViewStore,
  type Pictures,
  chooseFiles,
} from '@throughline/editor';
import type { CardId } from '@throughline/journey';
import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenMap } from '../../session/openMap.ts';
import type { SyncStore } from '../../session/syncStore.ts';
import type { Versions } from '../../session/versions.ts';
import { useFocusHere } from '../../parts/focus.ts';
import { Page } from '../../parts/Page.tsx';
import { Toast } from '../../parts/Toast.tsx';
import { useText } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import { type Saving, useSaving } from '../files/useSaving.ts';
import type { ShareLinks } from '../share/shareLinks.ts';
import { AskName } from './AskName.tsx';
import { MapBar } from './MapBar.tsx';
import type { AskedExport } from './Exporting.tsx';
import type { Exported } from './MapMenu.tsx';
import { SyncChip } from './SyncChip.tsx';
import type { Me } from './MyName.tsx';
import { useComings } from './useComings.ts';
import { ofAllMaps } from './deviceMemory.ts';
import { useMapTitle, useOthers } from './useDocument.ts';
import { type MapChanges, useChanges } from './changes/useChanges.ts';
import { useEscapeBeforeItComes } from './useEscape.ts';
import { type MapHistory, useHistory } from './history/useHistory.ts';
import { type MapDoings, useOffers } from './useOffers.ts';
import styles from './MapPage.module.css';

const MapNotices = later(async () => (await import('./MapNotices.tsx')).MapNotices);
const ShareDialog = later(async () => (await import('../share/ShareDialog.tsx')).ShareDialog);
const Exporting = later(async () => (await import('./Exporting.tsx')).Exporting);
const MapImport = later(async () => (await import('../import/MapImport.tsx')).MapImport);
const HistoryPanel = later(async () => (await import('./history/HistoryPanel.tsx')).HistoryPanel);
const ChangesPanel = later(async () => (await import('./changes/ChangesPanel.tsx')).ChangesPanel);
const ReturnToast = later(async () => (await import('./changes/ReturnToast.tsx')).ReturnToast);
const PastMapView = later(async () => (await import('./history/PastMapView.tsx')).PastMapView);

interface OpenMapScreenProps {
  readonly map: OpenMap;
  readonly view: MapViewStore;
  readonly pictures: Pictures;
  readonly me: Me;
  readonly links: ShareLinks;
  readonly versions: Versions;
  readonly announcer: Announcer;
  /** What there is to say about the file it was opened from. */
  readonly arrival: Account | null;
  readonly onDuplicate: (title: string) => void;
  readonly onMake: ComponentProps<typeof MapImport>['onMake'];
  readonly onMaps: () => Promise<readonly MapElsewhere[]>;
}

/** One open map: its bar, what to know about it, and the editor. */
export function OpenMapScreen(props: OpenMapScreenProps) {
  const { map, me, versions } = props;
  const text = useText();
  const rights = useStore(map.sync, (sync) => sync.rights);
  const recovery = useStore(map.sync, (sync) => sync.recovery);
  const title = useMapTitle(map.doc) || text('map.untitled');
  const state = useStore(props.view, (view) => view.state);
  const others = useOthers(map.presence, me.personId);
  useComings(others);
  useFocusHere();
  const saving = useSaving(map.doc, props.pictures, props.arrival);
  const { exporting, setExporting, setSharing, sharing } = useAskedDialogs();
  const [bringing, bring] = useState<readonly File[] | null>(null);
  const editor = useRef<EditorHandle | null>(null);
  const [named, setNamed] = useState(me.named);
  const canEdit = rights === 'write';
  const history = useHistory(map.doc);
  const changes = useChanges(map.doc, map.away, history);
  const { past } = history;
  const writing = canEdit ? doingsOfWriters(history, bring) : noDoings;

  usePageTitle(text('open.documentTitle', { map: title, state }));

  const describe = (card: CardId): void => {
    setExporting(null);
    // Once the dialog is gone and has given the focus back.
    setTimeout(() => editor.current?.describePhoto(card));
  };
  const share = (): void => setSharing(true);
  const exportAs = (as: Exported): void =>
    setExporting({ as, selection: editor.current?.selection() ?? nothing });
  const duplicate = (): void => props.onDuplicate(text('map.copyTitle', { title }));
  const offers = useOffers({
    share,
    changes: changes.open,
    exporting: exportAs,
    ...writing,
    takeFiles: bring,
    save: saving.save,
    duplicate,
    maps: props.onMaps,
  });
  return (
    <Page fills>
      <MapBar
        title={title}
        view={past?.view ?? props.view}
        editable={canEdit}
        me={me}
        others={others}
        onRename={(words) => void renameMap(map.doc, words)}
        onShare={share}
        onHistory={writing.history}
        onChanges={changes.open}
        onAttention={past ? null : () => editor.current?.askForAttention()}
        onImport={writing.bring}
        onExport={exportAs}
        onSave={(format) => saving.save(format, past)}
        onDuplicate={duplicate}
      >
        <LiveChip sync={map.sync} onDownload={() => saving.save('json')} onChanges={changes.open} />
      </MapBar>
      {!named && !me.named && <AskName me={me} onDone={() => setNamed(true)} />}
      <LiveNotices sync={map.sync} saving={saving} />
      <div className={styles.work}>
        <main id="map" className={styles.main} aria-label={text('app.map')} tabIndex={-1}>
          {past ? (
            <PastMapView
              {...{ past, history, map, versions }}
              announcer={props.announcer}
              pictures={props.pictures}
              editable={canEdit}
            />
          ) : (
            <Editor
              ref={editor}
              doc={map.doc}
              presence={map.presence}
              rights={rights}
              announcer={props.announcer}
              view={props.view}
              page={offers}
              pictures={props.pictures}
              device={ofAllMaps}
            />
          )}
        </main>
        <Beside {...{ changes, editor, history, map, versions }} editable={canEdit} />
      </div>
      {history.told && <Toast told={history.told} onGone={history.toldEnough} />}
      <AfterFirstSight>
        <ReturnToast map={map} onSee={changes.open} />
        <Exporting
          {...{ canEdit, exporting, map, past, state }}
          view={props.view}
          pictures={props.pictures}
          onFix={describe}
          onSaved={saving.told}
          onClose={() => setExporting(null)}
        />
      </AfterFirstSight>
      <Importing
        files={bringing}
        editor={editor}
        lang={map.doc.journey.meta.lang}
        onMake={props.onMake}
        onAccount={saving.say}
        onClose={() => bring(null)}
      />
      {sharing && (
        <ShareDialog
          {...{ title, me, others, recovery }}
          links={props.links}
          onRecoveryKept={() => map.keptRecovery()}
          onClose={() => setSharing(false)}
        />
      )}
    </Page>
  );
}

/** Which dialog of the page was asked for, until it is answered or, still coming, let go. */
function useAskedDialogs() {
  const [sharing, setSharing] = useState(false);
  const [exporting, setExporting] = useState<AskedExport | null>(null);
  useEscapeBeforeItComes(sharing || exporting !== null, () => {
    setSharing(false);
    setExporting(null);
  });
  return { exporting, setExporting, setSharing, sharing };
}

function usePageTitle(words: string): void {
  useEffect(() => {
    document.title = words;
  }, [words]);
}

interface BesideProps extends ComponentProps<typeof HistoryPanel> {
  readonly map: OpenMap;
  readonly changes: MapChanges;
  readonly editor: RefObject<EditorHandle | null>;
}

/** One list beside the map: how it was, or what changed. */
function Beside({ changes, editor, ...others }: BesideProps) {
  const { editable, history, map } = others;
  if (history.isOpen) return <HistoryPanel {...others} />;
  return changes.isOpen && <ChangesPanel {...{ changes, editable, editor, map }} />;
}

/** What only those can do who may change the map; nothing is brought into a version that is looked at. */
function doingsOfWriters(
  { open, past }: MapHistory,
  bring: (files: readonly File[]) => void,
): Pick<MapDoings, 'history' | 'bring'> {
  return { history: open, bring: past ? null : () => chooseFiles({ several: true }, bring) };
}

const noDoings: Pick<MapDoings, 'history' | 'bring'> = { history: null, bring: null };

type ImportingProps = Omit<ComponentProps<typeof MapImport>, 'files'> & {
  readonly files: readonly File[] | null;
};

/** Brings what somebody chose or dropped. */
function Importing({ files, ...others }: ImportingProps) {
  return files && <MapImport {...others} files={files} />;
}

/** The chip follows the edits of this device; nothing else of the page has to be rendered for it. */
function LiveChip({ sync, ...doings }: LiveChipProps) {
  const chip = useStore(sync, (view) => view.chip);
  return <SyncChip chip={chip} lastChange={() => sync.getState().lastChangeAt} {...doings} />;
}

type LiveChipProps = Omit<ComponentProps<typeof SyncChip>, 'chip' | 'lastChange'> & {
  readonly sync: SyncStore;
};

function LiveNotices({ saving, sync }: { readonly sync: SyncStore; readonly saving: Saving }) {
  const chip = useStore(sync, (view) => view.chip);
  const nearlyFull = useStore(sync, (view) => view.nearlyFull);
  return (
    <AfterFirstSight>
      <MapNotices
        {...{ chip, nearlyFull }}
        account={saving.account}
        making={saving.making}
        onAccountRead={saving.accountRead}
        onDownload={() => saving.save('json')}
        onReload={() => window.location.reload()}
      />
    </AfterFirstSight>
  );
}

const nothing: ReadonlySet<CardId> = new Set();
