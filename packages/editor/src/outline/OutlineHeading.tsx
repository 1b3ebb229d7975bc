import type { ReactElement } from 'react';
import { ChevronDown, Ellipsis } from 'lucide-react';
import type { Lane, LaneId, Stage, StageId } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useSession } from '../session/editorSession.ts';
import { useMapState, useView } from '../session/hooks.ts';
import { openMenuOf } from '../session/openMenu.ts';
import { sameSpot, spotId } from '../session/spots.ts';
import { collapseLane, collapseStage } from '../session/viewing.ts';
import { useWords } from '../text/words.ts';
import { HeaderEditor } from '../writing/HeaderEditor.tsx';
import css from './OutlineHeading.module.css';
import { useIsSection, useSections } from './sections.ts';

interface OutlineHeadingProps {
  readonly level: 2 | 3;
  readonly of: { readonly stage: Stage; readonly number: number } | { readonly lane: Lane };
  /** Under which heading of the second level it stands: itself, or another one. */
  readonly section: StageId | LaneId;
  /** What it holds, in words. */
  readonly holds: string;
}

/** The name of a stage or lane as a heading; focus, menu, writing and collapsing are those of its header on the map. */
export function OutlineHeading(props: OutlineHeadingProps): ReactElement {
  const { holds, level, of, section } = props;
  const session = useSession();
  const words = useWords();
  const sections = useSections();
  const { data, id, isCollapsed, name, spot, target, title } = useHeaded(of);
  const isOwn = useIsSection(section) || id === section;
  const isHere = useMapState((state) => isOwn && sameSpot(state.spot, spot));
  const isEdited = useMapState(
    ({ editing }) =>
      isOwn &&
      ((editing?.what === 'stage' && editing.stage === id) ||
        (editing?.what === 'lane' && editing.lane === id)),
  );
  const Heading = `h${level}` as const;
  return (
    <header
      className={css.header}
      data-level={level}
      {...data}
      data-kind={'lane' in of ? of.lane.kind : undefined}
    >
      <button
        type="button"
        className={css.fold}
        tabIndex={-1}
        aria-label={words(isCollapsed ? 'outline.collapsed' : 'outline.collapse')}
        aria-expanded={!isCollapsed}
        onClick={(event) => {
          event.stopPropagation();
          if ('lane' in of) collapseLane(session, of.lane.id, !isCollapsed);
          else collapseStage(session, of.stage.id, !isCollapsed);
        }}
      >
        <ChevronDown size={16} aria-hidden />
      </button>
      <Heading className={css.heading}>
        {isEdited ? (
          <HeaderEditor className={css.editor} target={target} name={name} spot={spot} />
        ) : (
          <button
            type="button"
            id={isOwn ? spotId(spot) : undefined}
            className={css.title}
            data-spot=""
            tabIndex={isHere ? 0 : -1}
            dir="auto"
          >
            {'lane' in of ? <KindIcon kind={of.lane.kind} size={16} /> : <span>{of.number}</span>} {title}
          </button>
        )}
      </Heading>
      <span className={css.holds}>{holds}</span>
      <button
        type="button"
        className={css.more}
        tabIndex={-1}
        aria-label={words('lane' in of ? 'lane.menu' : 'stage.menu', { title })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation();
          const { bottom, left } = event.currentTarget.getBoundingClientRect();
          sections.enter(section);
          openMenuOf(session, spot, { x: left, y: bottom });
        }}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
    </header>
  );
}

function useHeaded(of: OutlineHeadingProps['of']) {
  const words = useWords();
  const isCollapsed = useView(({ collapsed, collapsedStages }) =>
    'lane' in of ? collapsed.has(of.lane.id) : collapsedStages.has(of.stage.id),
  );
  if ('lane' in of) {
    const { id, title } = of.lane;
    const shown = title || words('unnamed.lane');
    return {
      id,
      isCollapsed,
      title: shown,
      spot: { at: 'lane', lane: id } as const,
      target: { lane: id },
      name: words('lane.name', { title: shown }),
      data: { 'data-lane-header': id },
    };
  }
  const { id, title } = of.stage;
  return {
    id,
    isCollapsed,
    title: title || words('unnamed.stage'),
    spot: { at: 'stage', stage: id } as const,
    target: { stage: id },
    name: words('stage.name', { number: of.number }),
    data: { 'data-stage-header': id },
  };
}
