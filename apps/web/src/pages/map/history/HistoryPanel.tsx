import { Choice } from '@throughline/editor';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useAnnounce } from '../../../parts/announce.ts';
import { Button } from '../../../parts/Button.tsx';
import type { MapVersion, Versions, VersionList as ListedVersions } from '../../../session/versions.ts';
import { useText } from '../../../text/useText.ts';
import { SidePanel } from '../SidePanel.tsx';
import { ChangeList } from './ChangeList.tsx';
import { DeletedList } from './DeletedList.tsx';
import type { DeletedThing } from './deleted.ts';
import { NameVersion } from './NameVersion.tsx';
import { HistoryText } from './HistoryText.tsx';
import { lookAt, type MapOfHistory } from './travel.ts';
import type { MapHistory } from './useHistory.ts';
import { undoHere } from './undoHere.ts';
import { versionButtonId, VersionList } from './VersionList.tsx';
import { whyNot } from './versionWords.ts';
import styles from './History.module.css';

interface HistoryPanelProps {
  readonly history: MapHistory;
  readonly map: MapOfHistory;
  readonly versions: Versions;
  readonly editable: boolean;
}

/** Beside the map: how it was, what is different since, and what was deleted from it. Escape closes it. */
export function HistoryPanel(props: HistoryPanelProps) {
  return (
    <HistoryText>
      <Panel {...props} />
    </HistoryText>
  );
}

function Panel({ history, map, versions, editable }: HistoryPanelProps) {
  const text = useText();
  const announce = useAnnounce();
  const part = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [tab, setTab] = useState<'versions' | 'deleted'>('versions');
  const [unseen, setUnseen] = useState<string | null>(null);
  const { list, look: lookAgain } = useVersions(map.mapId, versions, history.past === null);
  useFocusOnReturn(history, title);

  const look = async (version: MapVersion): Promise<void> => {
    setUnseen(null);
    const looked = await lookAt(version, map, versions);
    if (looked.ok) return history.look(looked.past);
    const why = whyNot(looked.reason, text);
    setUnseen(why);
    return announce(why);
  };
  const restore = (thing: DeletedThing, name: string): void => {
    const done = thing.restore(map.doc);
    if (!done.ok) return announce(whyNot(done.reason, text));
    title.current?.focus();
    const sentence = text('history.restoredOne', { what: name });
    return history.tell({ sentence, intent: thing.intent, undo: () => undoHere(map.doc, text, announce) });
  };
  return (
    <SidePanel
      name={text('history.title')}
      openedFrom={history.openedFrom}
      onClose={history.close}
      {...{ part, title }}
    >
      {unseen !== null && (
        <p className={styles.refused} role="alert">
          {unseen}
        </p>
      )}
      {history.past ? (
        <ChangeList
          past={history.past}
          doc={map.doc}
          onGo={(card) => history.pastEditor.current?.goToCard(card)}
        />
      ) : (
        <>
          <Choice
            name={text('history.views')}
            look="page"
            chosen={tab}
            options={[
              { id: 'versions', words: text('history.view.versions') },
              { id: 'deleted', words: text('history.view.deleted') },
            ]}
            onChoose={setTab}
          />
          {tab === 'deleted' ? (
            <DeletedList doc={map.doc} editable={editable} onRestore={restore} />
          ) : (
            <>
              {editable && <NameVersion map={map} versions={versions} onKept={lookAgain} />}
              <Listed list={list} onLook={(version) => void look(version)} onAgain={lookAgain} />
            </>
          )}
        </>
      )}
    </SidePanel>
  );
}

interface ListedProps {
  readonly list: ListedVersions | null;
  readonly onLook: (version: MapVersion) => void;
  readonly onAgain: () => void;
}

function Listed({ list, onLook, onAgain }: ListedProps) {
  const text = useText();
  if (!list) return <p className={styles.none}>{text('history.loading')}</p>;
  const { versions, missing } = list;
  const isAway = missing === 'away' && versions.length > 0;
  return (
    <>
      {missing && (
        <div className={styles.refused}>
          <output>{isAway ? text('history.refused.awayHere') : whyNot(missing, text)}</output>
          <Button look="quiet" onPress={onAgain}>
            {text('history.again')}
          </Button>
        </div>
      )}
      {versions.length === 0 && !missing && <p className={styles.none}>{text('history.none')}</p>}
      <VersionList versions={versions} onLook={onLook} />
    </>
  );
}

/** The versions of the map: asked for when the list comes into sight, and when somebody asks again. */
function useVersions(mapId: string, versions: Pick<Versions, 'list'>, inSight: boolean) {
  const [list, setList] = useState<ListedVersions | null>(null);
  const asked = useRef(0);
  const look = useCallback(() => {
    const mine = ++asked.current;
    void versions.list(mapId).then((listed) => {
      if (asked.current === mine) setList(listed);
    });
  }, [mapId, versions]);
  useEffect(() => {
    if (inSight) look();
  }, [inSight, look]);
  return { list, look };
}

/** Back to now: focus goes to the version that was looked at, or, where it is not in sight, to the title. */
function useFocusOnReturn({ past }: MapHistory, title: RefObject<HTMLElement | null>): void {
  const looked = useRef<MapVersion | null>(null);
  useLayoutEffect(() => {
    const before = looked.current;
    looked.current = past?.version ?? null;
    if (past || !before) return;
    const button = document.getElementById(versionButtonId(before));
    (button && !button.closest('details:not([open])') ? button : title.current)?.focus({
      preventScroll: true,
    });
  }, [past, title]);
}
