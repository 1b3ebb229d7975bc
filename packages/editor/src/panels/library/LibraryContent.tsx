import type { ReactElement } from 'react';
import { useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { AddLaneButton } from './AddLaneButton.tsx';
import { KindList } from './KindList.tsx';
import { LaneList } from './LaneList.tsx';
import css from './LibraryPanel.module.css';
import type { PanelProps } from './LibraryPanel.tsx';
import { PersonaList } from './PersonaList.tsx';

/** The same beside the map and in a phone's sheet. */
export function LibraryContent(props: PanelProps): ReactElement {
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const { isRail } = props;
  return (
    <>
      {canWrite ? (
        <>
          {isRail ? null : <h2 className={css.heading}>{words('panel.add')}</h2>}
          <KindList {...props} />
          <div className={css.rule} />
        </>
      ) : null}
      {isRail ? null : (
        <div className={css.heading}>
          <h2 className={css.title}>{words('panel.lanes')}</h2>
          {canWrite ? <AddLaneButton onLeave={props.onLeave} /> : null}
        </div>
      )}
      <LaneList {...props} />
      <PersonaList isRail={isRail} />
    </>
  );
}
