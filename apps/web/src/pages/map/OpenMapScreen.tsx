import { renameMap } from '@throughline/doc';
import {
  Editor,
  later,
  type Announcer,
  type MapElsewhere,
  type MapViewStore,
  type Pictures,
} from '@throughline/editor';
import { type ComponentProps, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { OpenMap } from '../../session/openMap.ts';
import type { SyncStore } from '../../session/syncStore.ts';
import type { Versions } from '../../session/versions.ts';
import { useAnnounce } from '../../parts/announce.ts';
import { useFocusHere } from '../../parts/focus.ts';
import { Page } from '../../parts/Page.tsx';
import { Toast } from '../../parts/Toast.tsx';
import { useText } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import type { SaveFormat } from '../files/saveFormats.ts';
import type { ShareLinks } from '../share/shareLinks.ts';
import { AskName } from './AskName.tsx';
import { MapBar } from './MapBar.tsx';
import { MapNotices } from './MapNotices.tsx';
import { SyncChip } from './SyncChip.tsx';
import type { Me } from './MyName.tsx';
import { useComings } from './useComings.ts';
import { ofAllMaps } from './deviceMemory.ts';
import { useMapTitle, useOthers } from './useDocument.ts';
import { useHistory } from './history/useHistory.ts';
import { useOffers } from './useOffers.ts';
import styles from './MapPage.module.css';

const ShareDialog = later(async () => (await import('../share/ShareDialog.tsx')).ShareDialog);
const HistoryPanel = later(async () => (await import('./history/HistoryPanel.tsx')).HistoryPanel);
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
  readonly onMaps: () => Promise<readonly MapElsewhere[]>;
}

/** One open map: its bar, what to know about it, and the editor. */
export function OpenMapScreen(props: OpenMapScreenProps) {
  const { map, me, versions } = props;
  const text = useText();
  const announce = useAnnounce();
  const rights = useStore(map.sync, (sync) => sync.rights);
  const recovery = useStore(map.sync, (sync) => sync.recovery);
  const title = useMapTitle(map.doc) || text('map.untitled');
  const state = useStore(props.view, (view) => view.state);
  const others = useOthers(map.presence, me.personId);
  useComings(others);
  useFocusHere();
  const [account, setAccount] = useState(props.arrival);
  const [sharing, setSharing] = useState(false);
  const [named, setNamed] = useState(me.named);
  const canEdit = rights === 'write';
  const history = useHistory(map.doc);
  const { past } = history;

  useEffect(() => {
    document.title = text('open.documentTitle', { map: title, state });
  }, [title, state, text]);

  const save = async (format: SaveFormat): Promise<void> => {
    const { lossOf, saveJourney } = await import('../files/saveJourney.ts');
    const saved = await saveJourney(map.doc.journey, format, text);
    setAccount(saved.notCarried.length > 0 ? lossOf(saved, text) : null);
    announce(text('done.saved', { file: saved.file }));
  };
  const share = (): void => setSharing(true);
  const duplicate = (): void => props.onDuplicate(text('map.copyTitle', { title }));
  const offers = useOffers({
    share,
    history: canEdit ? history.open : null,
    save: (format) => void save(format),
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
        onHistory={canEdit ? history.open : null}
        onSave={(format) => void save(format)}
        onDuplicate={duplicate}
      >
        <LiveChip sync={map.sync} onDownload={() => void save('json')} />
      </MapBar>
      {!named && !me.named && <AskName me={me} onDone={() => setNamed(true)} />}
      <LiveNotices
        sync={map.sync}
        account={account}
        onAccountRead={() => setAccount(null)}
        onDownload={() => void save('json')}
        onReload={() => window.location.reload()}
      />
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
        {history.isOpen && <HistoryPanel {...{ history, map, versions }} editable={canEdit} />}
      </div>
      {history.told && <Toast told={history.told} onGone={history.toldEnough} />}
      {sharing && (
        <ShareDialog
          title={title}
          links={props.links}
          me={me}
          others={others}
          recovery={recovery}
          onRecoveryKept={() => map.keptRecovery()}
          onClose={() => setSharing(false)}
        />
      )}
    </Page>
  );
}

/** The chip changes with every letter typed; nothing else of the page has to be rendered for it. */
function LiveChip({ onDownload, sync }: { readonly sync: SyncStore; readonly onDownload: () => void }) {
  const { chip, lastChangeAt } = useStore(sync);
  return <SyncChip chip={chip} lastChange={lastChangeAt} onDownload={onDownload} />;
}

type LiveNoticesProps = Omit<ComponentProps<typeof MapNotices>, 'chip' | 'nearlyFull'>;

function LiveNotices({ sync, ...others }: LiveNoticesProps & { readonly sync: SyncStore }) {
  const { chip, nearlyFull } = useStore(sync);
  return <MapNotices chip={chip} nearlyFull={nearlyFull} {...others} />;
}
