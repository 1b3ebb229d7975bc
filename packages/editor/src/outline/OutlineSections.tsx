import { memo } from 'react';
import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import type { Lane, Stage } from '@throughline/journey';
import { AddLaneMenu } from '../menus/AddLaneMenu.tsx';
import { useSession } from '../session/editorSession.ts';
import { useJourney, useMapState, useView } from '../session/hooks.ts';
import { insertStage } from '../session/structure.ts';
import { useWords } from '../text/words.ts';
import { CurveInWords } from './CurveInWords.tsx';
import css from './Outline.module.css';
import { OutlineCell } from './OutlineCell.tsx';
import { OutlineHeading } from './OutlineHeading.tsx';

/** A heading for each stage with its lanes under it, or for each lane with its stages. */
export function OutlineSections(): ReactElement {
  const by = useView(({ outlineBy }) => outlineBy);
  const stages = useJourney((journey) => journey.stages);
  const lanes = useJourney((journey) => journey.lanes);
  return (
    <>
      {by === 'stage'
        ? stages.map((stage, index) => (
            <StageSection key={stage.id} stage={stage} number={index + 1} lanes={lanes} />
          ))
        : lanes.map((lane) => <LaneSection key={lane.id} lane={lane} stages={stages} />)}
    </>
  );
}

interface StageSectionProps {
  readonly stage: Stage;
  readonly number: number;
  readonly lanes: readonly Lane[];
}

const StageSection = memo(function StageSection({ lanes, number, stage }: StageSectionProps): ReactElement {
  const { counts } = useSession();
  const words = useWords();
  const count = useJourney(() => counts.cards(stage.id));
  const collapsed = useView((view) => view.collapsed);
  const isCollapsed = useView(({ collapsedStages }) => collapsedStages.has(stage.id));
  const holds = [stage.when, words('lane.count', { count })].filter(Boolean).join(' · ');
  return (
    <section className={css.section} data-section={stage.id}>
      <OutlineHeading level={2} of={{ stage, number }} section={stage.id} holds={holds} />
      {isCollapsed
        ? null
        : lanes.map((lane) => (
            <OutlineCell
              key={lane.id}
              {...{ stage, number, lane }}
              by="stage"
              isCollapsed={collapsed.has(lane.id)}
            />
          ))}
    </section>
  );
});

interface LaneSectionProps {
  readonly lane: Lane;
  readonly stages: readonly Stage[];
}

const LaneSection = memo(function LaneSection({ lane, stages }: LaneSectionProps): ReactElement {
  const { counts } = useSession();
  const words = useWords();
  const count = useJourney(() => counts.cards(lane.id));
  const collapsed = useView((view) => view.collapsedStages);
  const isCollapsed = useView((view) => view.collapsed.has(lane.id));
  const holds = words(lane.kind === 'emotion' ? 'lane.points' : 'lane.count', { count });
  return (
    <section className={css.section} data-section={lane.id}>
      <OutlineHeading level={2} of={{ lane }} section={lane.id} holds={holds} />
      {lane.kind === 'emotion' && !isCollapsed ? <CurveInWords lane={lane.id} /> : null}
      {isCollapsed
        ? null
        : stages.map((stage, index) => (
            <OutlineCell
              key={stage.id}
              {...{ stage, lane }}
              number={index + 1}
              by="lane"
              isCollapsed={collapsed.has(stage.id)}
            />
          ))}
    </section>
  );
});

/** At the end of the outline: a new stage behind the last one, a new lane under the last one. */
export function AddSections(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  if (!canWrite) return null;
  return (
    <div className={css.adds}>
      <button type="button" className={css.add} onClick={() => insertStage(session, 'last')}>
        <Plus size={15} aria-hidden />
        {words('stage.add')}
      </button>
      <AddLaneMenu className={css.add} placement="top start">
        <Plus size={15} aria-hidden />
        {words('lane.add')}
      </AddLaneMenu>
    </div>
  );
}
