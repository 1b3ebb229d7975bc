import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Box, Point } from '@throughline/journey';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useAxes, useBox } from '../../session/hooks.ts';
import type { Linking } from '../../session/links.ts';
import css from './LinkInHand.module.css';

const LinkKindMenu = later(async () => (await import('./LinkKindMenu.tsx')).LinkKindMenu);

/** The link that is being made: from its card to the pointer, or to the card it was dropped on, where its kind is asked. */
export function LinkInHand(): ReactElement | null {
  const { linking } = useSession();
  const now = useSyncExternalStore(linking.subscribe, linking.getState);
  if (!now) return null;
  return (
    <>
      <Thread linking={now} />
      {now.step === 'ask' ? <LinkKindMenu linking={now} /> : null}
    </>
  );
}

/** From the middle of the side a card ends at. */
function out({ height, width, x, y }: Box, isMirrored: boolean): Point {
  return { x: isMirrored ? x : x + width, y: y + height / 2 };
}

function Thread({ linking }: { readonly linking: Linking }): ReactElement | null {
  const { camera } = useSession();
  const over = linking.step === 'ask' ? linking.to : linking.over;
  const from = useBox((layout) => layout.cardBox(linking.from));
  const target = useBox((layout) => (over ? layout.cardBox(over) : null));
  const isMirrored = useAxes((axes) => axes.isMirrored);
  if (!from) return null;
  const start = out(from, isMirrored);
  const end = linking.step === 'drag' ? linking.at : camera.screenToMap(linking.at);
  return (
    <div className={css.thread} aria-hidden="true">
      {target ? (
        <div
          className={css.target}
          style={{ left: target.x, top: target.y, width: target.width, height: target.height }}
        />
      ) : null}
      <svg className={css.drawing}>
        <path className={css.line} d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
        <circle className={css.end} cx={end.x} cy={end.y} r={4} />
      </svg>
    </div>
  );
}
