import { useEffect, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Box } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { catchWithin } from '../../session/selection.ts';
import { watchMarquee } from './marquee.ts';
import css from './MarqueeLayer.module.css';

interface MarqueeLayerProps {
  /** Where presses are heard. */
  readonly canvas: RefObject<HTMLElement | null>;
}

/** On the map, in map units: the frame that is drawn around what is to be selected. */
export function MarqueeLayer({ canvas }: MarqueeLayerProps): ReactElement | null {
  const session = useSession();
  const [frame, setFrame] = useState<Box | null>(null);
  useEffect(() => {
    const { camera, layout, shown } = session;
    if (!canvas.current) return undefined;
    return watchMarquee(canvas.current, {
      camera,
      layout: layout.getState,
      journey: shown.getState,
      show: setFrame,
      ...catchWithin(session),
    });
  }, [canvas, session]);
  if (!frame) return null;
  const { height, width, x: left, y: top } = frame;
  return <div className={css.frame} aria-hidden="true" style={{ left, top, width, height }} />;
}
