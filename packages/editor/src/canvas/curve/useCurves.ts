import { useMemo, useSyncExternalStore } from 'react';
import { curvesOf } from '@throughline/journey';
import type { Box, Curve, GridLayout, LaneId, StageId } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { useSession } from '../../session/editorSession.ts';
import type { HeldFeeling } from '../../session/feelings.ts';
import { useBox, useWholeBesideWords } from '../../session/hooks.ts';
import type { ViewState } from '../../session/mapView.ts';
import { useWords } from '../../text/words.ts';
import { curvesInWords } from '../../text/curveWords.ts';
import { weightOf } from './drawing.ts';

/** The curves of a lane in the whole map; the same objects until one of its points changes. */
export function useCurves(lane: LaneId): readonly Curve[] {
  return useWholeBesideWords((journey) => curvesOf(journey, lane));
}

/** How this person looks at the map; a persona that is gone is not looked at. */
export function useViewed(): ViewState {
  const { view } = useSession();
  const viewed = useSyncExternalStore(view.subscribe, view.getState);
  const { persona } = viewed;
  const isThere = useWholeBesideWords(({ personas }) => persona !== null && personas.has(persona));
  return useMemo(() => (isThere ? viewed : { ...viewed, persona: null }), [isThere, viewed]);
}

/** The held point, if `concerns` says that it is one to follow; hears of no other. */
export function useHeld(concerns: (held: HeldFeeling) => boolean): HeldFeeling | null {
  const { held } = useSession();
  return useSyncExternalStore(held.subscribe, () => {
    const now = held.getState();
    return now && concerns(now) ? now : null;
  });
}

/** Where the curves of a lane are drawn; null while it is collapsed or holds none. */
export function useCurveArea(lane: LaneId): Box | null {
  return useBox((layout) => areaOf(layout, lane));
}

function areaOf(layout: GridLayout, lane: LaneId): Box | null {
  const area = layout.curveArea(lane);
  return area && { x: area.x, y: area.y, width: area.width, height: area.height };
}

/** Where a point's target lies in its cell; `found` keeps the same object while no number changes. */
export function usePointBox(
  id: Parameters<GridLayout['cardBox']>[0],
  stage: StageId,
  lane: LaneId,
): Box | null {
  return useBox((layout) => {
    const cell = layout.cellBox(stage, lane);
    const box = cell && layout.cardBox(id);
    return box && { ...box, x: box.x - cell.x, y: box.y - cell.y };
  });
}

/** What the lane's drawing says in words, the curve people work on first; null without points. */
export function useCurveSummary(lane: LaneId): string | null {
  const curves = useCurves(lane);
  const { persona, state } = useViewed();
  const stages = useWholeBesideWords((journey) => journey.stages);
  const personas = useWholeBesideWords((journey) => journey.personas);
  const words = useWords();
  const intl = useIntl();
  return useMemo(() => {
    const order = ['main', 'beside', 'faint'];
    const rank = (curve: Curve): number => order.indexOf(weightOf(curve, { persona, state }));
    const sorted = curves.toSorted((one, other) => rank(one) - rank(other));
    return sorted.length === 0 ? null : curvesInWords(sorted, { stages, personas }, words, intl);
  }, [curves, intl, persona, personas, stages, state, words]);
}
