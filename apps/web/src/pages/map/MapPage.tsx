import { askForFonts, createMapView, type Announcer, type MapElsewhere } from '@throughline/editor';
import { RefreshCw } from 'lucide-react';
import { type ComponentProps, useEffect, useMemo, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { ButtonLink, PageMessage } from '../../parts/PageMessage.tsx';
import type { OpenMap, OpenRefusal } from '../../session/openMap.ts';
import type { Session } from '../../session/session.ts';
import type { MessageId } from '../../text/en.ts';
import { useText } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import { shareLinks } from '../share/shareLinks.ts';
import { filterInAddress, followFilter } from './filterAddress.ts';
import { MapFrame } from './MapFrame.tsx';
import { viewMemory } from './deviceMemory.ts';
import { OpenMapScreen } from './OpenMapScreen.tsx';
import { useMe } from './useMe.ts';
import { useOpenMap } from './useOpenMap.ts';

export interface MapPageProps {
  readonly mapId: string;
  /** The secret of the share link the person came by. */
  readonly secret: string | null;
  readonly session: Pick<Session, 'open' | 'person' | 'api' | 'pictures' | 'versions'>;
  readonly announcer: Announcer;
  readonly arrival: Account | null;
  readonly onDuplicate: (mapId: string, title: string) => void;
  /** Makes a map of a file and opens it. */
  readonly onMake: ComponentProps<typeof OpenMapScreen>['onMake'];
  /** The maps one can go to from here. */
  readonly onMaps: () => Promise<readonly MapElsewhere[]>;
}

/** One map by its address: opening, open, or why it cannot be. */
export function MapPage(props: MapPageProps) {
  const [attempt, setAttempt] = useState(1);
  useEffect(askForFonts, []);
  // A share link pasted into an open map opens it anew: it may give other rights.
  const key = `${attempt} ${props.secret}`;
  return <Attempt key={key} {...props} onTryAgain={() => setAttempt(attempt + 1)} />;
}

function Attempt({ onTryAgain, ...props }: MapPageProps & { readonly onTryAgain: () => void }) {
  const opened = useOpenMap(props.mapId, props.secret, props.session);
  if (opened === null) return <MapFrame />;
  if (!opened.ok) return <Refused reason={opened.reason} onTryAgain={onTryAgain} />;
  return <Opened {...props} map={opened.map} />;
}

function Opened({ map, ...props }: MapPageProps & { readonly map: OpenMap }) {
  const { session, mapId } = props;
  const links = useMemo(
    () =>
      shareLinks({
        api: session.api,
        mapId,
        role: () => map.sync.getState().role,
        origin: window.location.origin,
        now: () => Date.now(),
      }),
    [session, mapId, map],
  );
  const view = useMemo(
    () => createMapView(viewMemory(mapId), filterInAddress(window.location.search)),
    [mapId],
  );
  useEffect(() => followFilter(view, window), [view]);
  const pictures = useMemo(() => session.pictures(mapId), [session, mapId]);
  return (
    <OpenMapScreen
      map={map}
      view={view}
      pictures={pictures}
      me={useMe(session.person)}
      links={links}
      versions={session.versions}
      announcer={props.announcer}
      arrival={props.arrival}
      onDuplicate={(title) => props.onDuplicate(mapId, title)}
      onMake={props.onMake}
      onMaps={props.onMaps}
    />
  );
}

interface RefusedWords {
  readonly title: MessageId;
  readonly body: MessageId;
  /** Trying again may help. */
  readonly again?: boolean;
}

const refusedWords: Record<OpenRefusal, RefusedWords> = {
  firstOffline: { title: 'open.firstOffline.title', body: 'open.firstOffline.body', again: true },
  forbidden: { title: 'open.forbidden.title', body: 'open.forbidden.body' },
  missing: { title: 'open.missing.title', body: 'open.missing.body' },
  signIn: { title: 'open.signIn.title', body: 'open.signIn.body', again: true },
  tooOld: { title: 'open.tooOld.title', body: 'open.tooOld.body', again: true },
  failed: { title: 'open.failed.title', body: 'open.failed.body', again: true },
};

function Refused({ reason, onTryAgain }: { readonly reason: OpenRefusal; readonly onTryAgain: () => void }) {
  const text = useText();
  const { title, body, again } = refusedWords[reason];
  const reloads = reason === 'tooOld' || reason === 'signIn';
  return (
    <PageMessage
      title={text(title)}
      body={text(body)}
      actions={
        <>
          {again && (
            <Button
              look="primary"
              icon={<RefreshCw size={15} aria-hidden />}
              onPress={() => (reloads ? window.location.reload() : onTryAgain())}
            >
              {text(reloads ? 'open.reload' : 'open.tryAgain')}
            </Button>
          )}
          <ButtonLink href="/">{text('open.allMaps')}</ButtonLink>
        </>
      }
    />
  );
}
