import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Stage } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useAxesBox, useJourneyBesideWords, useAxes, useMapState, useView } from '../../session/hooks.ts';
import { insertStage } from '../../session/structure.ts';
import { openMenuOf } from '../../session/openMenu.ts';
import { useWords } from '../../text/words.ts';
import css from './Header.module.css';
import { HeaderButtons } from './HeaderButtons.tsx';
import { HeaderEditor } from '../../writing/HeaderEditor.tsx';
import { TitleLines } from './TitleLines.tsx';

interface StageHeaderProps {
  readonly stage: Stage;
  readonly index: number;
}

/** The head of a column: its number and name, when it is, what it holds, and its menu. */
export const StageHeader = memo(function StageHeader({
  stage,
  index,
}: StageHeaderProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const box = useAxesBox((layout) => {
    const column = layout.columns.find((each) => each.stage === stage.id);
    return column ? { x: column.x, y: 0, width: column.width, height: layout.headerHeight } : null;
  });
  const lines = useAxes((layout) => layout.columns.find((each) => each.stage === stage.id)?.lines);
  const count = useJourneyBesideWords(() => session.counts.cards(stage.id));
  const painPoints = useJourneyBesideWords(() => session.counts.painPoints(stage.id));
  const isHere = useMapState(({ spot }) => spot.at === 'stage' && spot.stage === stage.id);
  const isEdited = useMapState(({ editing }) => editing?.what === 'stage' && editing.stage === stage.id);
  const isCollapsed = useView(({ collapsedStages }) => collapsedStages.has(stage.id));
  const canWrite = useMapState(({ rights }) => rights === 'write');
  if (!box) return null;
  const title = stage.title || words('unnamed.stage');
  return (
    <div
      id={`stage-${stage.id}`}
      className={css.header}
      role="columnheader"
      aria-colindex={index + 2}
      aria-label={words('stage.header', {
        number: index + 1,
        title,
        count,
        painPoints,
        when: stage.when || 'none',
      })}
      aria-expanded={!isCollapsed}
      data-spot=""
      data-pin="stage"
      data-stage-header={stage.id}
      tabIndex={isHere ? 0 : -1}
      title={stage.title}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <div className={`${css.face} ${css.stage}`} data-collapsed={isCollapsed || undefined}>
        <div className={css.title}>
          <span className={css.number}>{index + 1}</span>
          {isEdited ? (
            <HeaderEditor
              className={css.name}
              target={{ stage: stage.id }}
              name={words('stage.name', { number: index + 1 })}
              spot={{ at: 'stage', stage: stage.id }}
            />
          ) : (
            <span className={isCollapsed ? css.upright : undefined}>
              <TitleLines lines={lines} title={title} />
            </span>
          )}
        </div>
        <div className={css.sub}>
          <span className={css.line}>{stage.when}</span>
          {painPoints > 0 ? (
            <span className={css.pains} title={words('stage.painPoints', { count: painPoints })}>
              <KindIcon kind="painPoint" size={13} />
              {painPoints}
            </span>
          ) : null}
        </div>
        {isEdited ? null : (
          <HeaderButtons
            menuName={words('stage.menu', { title })}
            insertName={words('stage.insert', { title })}
            canInsert={canWrite}
            onMenu={() => openMenuOf(session, { at: 'stage', stage: stage.id })}
            onInsert={() => insertStage(session, stage.id)}
          />
        )}
      </div>
    </div>
  );
});
