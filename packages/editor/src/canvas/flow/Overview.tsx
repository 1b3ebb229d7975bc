import { useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { CardId, GridLayout, Journey } from '@throughline/journey';
import { isBack } from '../../session/emphasis.ts';
import type { Emphasis } from '../../session/emphasis.ts';
import css from './FlowCanvas.module.css';
import { drawOverview, overviewBox } from './overview.ts';
import type { OverviewScene } from './overview.ts';
import { coloursOf, Swatches } from './Swatches.tsx';
import { onThemeChange } from './themeChange.ts';
import { useCamera, useDetail } from './useCamera.ts';

interface OverviewProps {
  readonly journey: () => Journey;
  readonly afar: (listener: () => void) => () => void;
  readonly layout: GridLayout;
  readonly emphasis: Pick<Emphasis, 'of' | 'subscribeAll'>;
}

/**
 * In the lowest level of detail the cards draw nothing themselves: one drawing shows them all. It lies on the map
 * and moves with it, so that a pan draws nothing anew.
 */
export function Overview(props: OverviewProps): ReactElement | null {
  return useDetail() === 'block' ? <Drawing {...props} /> : null;
}

function Drawing({ afar, emphasis, journey, layout }: OverviewProps): ReactElement {
  const { near: nearStore } = useCamera();
  const near = useSyncExternalStore(nearStore.subscribe, nearStore.getState);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const { x, y, width, height } = overviewBox({ near, layout });
  useEffect(() => onThemeChange(drawAgain), []);
  useEffect(() => emphasis.subscribeAll(drawAgain), [emphasis]);
  useEffect(() => afar(drawAgain), [afar]);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const colours = coloursOf(canvas.current);
    const standsBack = (card: CardId): boolean => isBack(emphasis.of(card));
    draw(canvas.current, { journey: journey(), layout, near, colours, standsBack });
  });
  return (
    <canvas
      ref={canvas}
      className={css.overview}
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    >
      <Swatches />
    </canvas>
  );
}

/** A drawing of more device px than this is drawn less sharply. */
const mostPixels = 12_000_000;

function draw(canvas: HTMLCanvasElement, scene: OverviewScene): void {
  const box = overviewBox(scene);
  const sharp = scene.near.zoom * Math.min(2, window.devicePixelRatio || 1);
  const scale = Math.min(sharp, Math.sqrt(mostPixels / Math.max(1, box.width * box.height)));
  canvas.width = Math.ceil(box.width * scale);
  canvas.height = Math.ceil(box.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  drawOverview(context, scene);
}
