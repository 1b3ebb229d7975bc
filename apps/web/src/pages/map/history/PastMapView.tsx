import { Editor, type Announcer, type PageOffers, type Pictures } from '@throughline/editor';
import type { Presence } from '@throughline/doc';
import { History } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../../../parts/Button.tsx';
import type { Versions } from '../../../session/versions.ts';
import { useText } from '../../../text/useText.ts';
import { ofAllMaps } from '../deviceMemory.ts';
import { HistoryText } from './HistoryText.tsx';
import type { MapOfHistory } from './travel.ts';
import { useEscape } from '../useEscape.ts';
import type { MapHistory, PastMap } from './useHistory.ts';
import { useRestore } from './useRestore.ts';
import { versionName, versionPeople } from './versionWords.ts';
import styles from './History.module.css';

interface PastMapViewProps {
  readonly past: PastMap;
  readonly history: MapHistory;
  readonly map: MapOfHistory;
  readonly versions: Pick<Versions, 'make'>;
  readonly announcer: Announcer;
  readonly pictures: Pictures;
  /** Whether this person may restore it. */
  readonly editable: boolean;
}

/** Nobody is in the past, and nobody sees that somebody looks at it. */
const nobody: Presence = {
  mine: () => still,
  set: () => undefined,
  others: () => [],
  subscribe: () => () => undefined,
  destroy: () => undefined,
};
const still: ReturnType<Presence['mine']> = {
  cursor: null,
  view: null,
  selection: [],
  typing: null,
  drag: null,
};

/** The map as it was, to be read, in place of the map as it is: which version it is, and the two ways on. */
export function PastMapView(props: PastMapViewProps) {
  return (
    <HistoryText>
      <Past {...props} />
    </HistoryText>
  );
}

function Past({ past, history, map, versions, announcer, pictures, editable }: PastMapViewProps) {
  const text = useText();
  const banner = useRef<HTMLElement>(null);
  const { problem, restore } = useRestore(past, { history, map, versions });
  const { backToNow, pastEditor } = history;
  const name = versionName(past.version, text);
  const looking = text('history.looking', { name });
  const people = versionPeople(past.version, text);
  const when = text('history.at', { date: new Date(past.version.at) });
  const body = text('history.lookingBody', { when: people === '' ? when : `${when} · ${people}` });
  const offers = useMemo<PageOffers>(
    () => ({
      commands: [
        { id: 'now', words: text('history.now'), run: backToNow },
        { id: 'restore', words: text('history.restore'), enabled: () => editable, run: restore },
      ],
    }),
    [text, editable, backToNow, restore],
  );
  useEscape(banner, backToNow);
  useEffect(() => {
    banner.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <section ref={banner} className={styles.banner} aria-label={looking} tabIndex={-1} data-region>
        <History size={16} aria-hidden />
        <p className={styles.bannerWords}>
          <strong>{looking}</strong> <span>{body}</span>
        </p>
        <Button onPress={backToNow}>{text('history.now')}</Button>
        {editable && (
          <Button look="primary" onPress={restore}>
            {text('history.restore')}
          </Button>
        )}
        {problem !== null && (
          <p className={styles.notRestored} role="alert">
            {problem}
          </p>
        )}
      </section>
      <Editor
        ref={pastEditor}
        doc={past.doc}
        presence={nobody}
        rights="read"
        announcer={announcer}
        view={past.view}
        page={offers}
        pictures={pictures}
        device={ofAllMaps}
      />
    </>
  );
}
