import type { CardId, GridLayout, Journey, PersonaId, ShownState } from '@throughline/journey';
import { curvesOf } from '@throughline/journey';
import { drawCurves } from '../curve/drawing.ts';
import type { DrawnCurve, Weight } from '../curve/drawing.ts';
import { drawCards } from '../flow/overview.ts';
import type { OverviewColours } from '../flow/overview.ts';

/** How large the minimap is on the screen, in CSS px, and how many of them a map unit takes each way. */
export interface MinimapFrame {
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

/**
 * With its margin it is no higher than the strip at the bottom in which the camera counts nothing as seen
 * (`underMap`): what has focus never lies under it.
 */
const most = { width: 184, height: 72 } as const;

/** A map of another shape is stretched to fill it, up to so much: a narrow one would be a few px wide. */
const mostStretch = 2;

/** The whole map, headers included. */
export function minimapFrame({ height, width }: Pick<GridLayout, 'height' | 'width'>): MinimapFrame {
  const [across, down] = [most.width / Math.max(1, width), most.height / Math.max(1, height)];
  const scale = {
    across: Math.min(1, across, down * mostStretch),
    down: Math.min(1, down, across * mostStretch),
  };
  return { ...scale, width: width * scale.across, height: height * scale.down };
}

export interface MinimapScene {
  /** What this person sees of the map. */
  readonly journey: Journey;
  /** Of the whole map: curves are drawn through what a view leaves out. */
  readonly whole: Journey;
  readonly layout: GridLayout;
  readonly colours: OverviewColours;
  readonly state: ShownState;
  readonly persona: PersonaId | null;
  standsBack(card: CardId): boolean;
}

/** How strong a line is. */
const strength: Record<Weight, number> = { main: 1, beside: 0.5, faint: 0.25 };

/** The map in small: cards in the colours of their kinds with their severity, and curves. */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  { frame, scene, sharp }: { frame: MinimapFrame; scene: MinimapScene; sharp: number },
): void {
  const { colours, journey, layout, standsBack } = scene;
  context.setTransform(frame.across * sharp, 0, 0, frame.down * sharp, 0, 0);
  const zoom = Math.min(frame.across, frame.down);
  const near = { left: 0, top: 0, right: layout.width, bottom: layout.height, zoom };
  drawCards(context, { journey, layout, near, colours, standsBack });
  context.strokeStyle = colours.text;
  context.lineWidth = 1.5 / zoom;
  context.lineJoin = 'round';
  for (const curve of curvesIn(scene)) {
    context.globalAlpha = strength[curve.weight];
    for (const line of curve.lines) context.stroke(new Path2D(line));
  }
  context.globalAlpha = 1;
}

function curvesIn({ layout, persona, state, whole }: MinimapScene): readonly DrawnCurve[] {
  return layout.rows.flatMap(({ lane }) => {
    const area = layout.curveArea(lane);
    return area ? drawCurves({ layout, area, curves: curvesOf(whole, lane), state, persona }) : [];
  });
}
