import { askForFonts, createMapView, later, type Announcer, type MapElsewhere } from '@throughline/editor';
import { type ComponentProps, useEffect, useMemo, useState } from 'react';
import type { OpenMap } from '../../session/openMap.ts';
import type { Session } from '../../session/session.ts';
import type { Account } from '../files/account.ts';
import { shareLinks } from '../share/shareLinks.ts';
import { filterInAddress, followFilter } from './filterAddress.ts';
import { MapFrame } from './MapFrame.tsx';
import { viewMemory } from './deviceMemory.ts';
import { OpenMapScreen } from './OpenMapScreen.tsx';
import { useMe } from './useMe.ts';
import { useOpenMap } from './useOpenMap.ts';

const NotOpened = later(async () => (await import('./NotOpened.tsx')).NotOpened);

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
  if (!opened.ok) return <NotOpened reason={opened.reason} onTryAgain={onTryAgain} />;
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
