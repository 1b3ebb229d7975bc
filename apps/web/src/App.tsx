import { LiveRegions, type Announcer } from '@throughline/editor';
import type { MapId } from '@throughline/journey';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Arrival } from './pages/library/useLibrary.ts';
import { NewVersionNotice } from './pages/NewVersionNotice.tsx';
import { NowherePage } from './pages/NowherePage.tsx';
import type { MapPageProps } from './pages/map/MapPage.tsx';
import { otherMaps } from './pages/map/otherMaps.ts';
import { LibraryPage, MapPage } from './pages/pages.tsx';
import { AnnounceContext, type Announce } from './parts/announce.ts';
import { followLinks, goTo, routeOf, usePath, useSecret } from './route.ts';
import type { VersionKeeper } from './serviceWorker/newVersion.ts';
import type { Session } from './session/session.ts';
import { useText } from './text/useText.ts';

interface AppProps {
  readonly session: Session;
  readonly announcer: Announcer;
  readonly version: VersionKeeper;
}

/** The pages by their addresses, and what they share. */
export function App({ session, announcer, version }: AppProps) {
  const text = useText();
  const route = routeOf(usePath());
  const mapId = route.at === 'map' ? route.mapId : null;
  const secret = useSecret(mapId);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const announce = useCallback<Announce>(
    (sentence, urgency = 'polite') =>
      urgency === 'alert' ? announcer.alert(sentence) : announcer.say(sentence),
    [announcer],
  );
  useEffect(followLinks, []);

  const openMap = useCallback((id: MapId, came?: Arrival) => {
    setArrival(came ?? null);
    goTo(`/m/${id}`);
  }, []);
  const duplicate = useCallback(
    async (id: string, title: string) => openMap(await session.shelf.duplicate(id as MapId, title)),
    [session, openMap],
  );
  const make = useCallback<MapPageProps['onMake']>(
    async (from, account) => {
      const id = await session.shelf.createFrom(from);
      openMap(id, account ? { mapId: id, account } : undefined);
    },
    [session, openMap],
  );
  const openId = mapId ?? '';
  const maps = useCallback(
    () => otherMaps(session.library, openId, text('map.untitled')),
    [session, openId, text],
  );
  const library = useMemo(
    () => ({
      shelf: session.shelf,
      device: () => session.device(),
      random: session.random,
      lang: navigator.language,
      onOpen: openMap,
    }),
    [session, openMap],
  );

  return (
    <AnnounceContext value={announce}>
      {route.at === 'library' && <LibraryPage {...library} />}
      {mapId !== null && (
        <MapPage
          key={mapId}
          mapId={mapId}
          secret={secret}
          session={session}
          announcer={announcer}
          arrival={arrival?.mapId === mapId ? arrival.account : null}
          onDuplicate={(id, title) => void duplicate(id, title)}
          onMake={make}
          onMaps={maps}
        />
      )}
      {route.at === 'nowhere' && <NowherePage />}
      <NewVersionNotice version={version} />
      <LiveRegions announcer={announcer} />
    </AnnounceContext>
  );
}
