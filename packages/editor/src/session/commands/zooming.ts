import type { Box, GridSpot } from '@throughline/journey';
import { always } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { boxOf } from '../spots.ts';

/** What is selected, or else what has focus. */
function spotsInHand({ shown, state }: EditorSession): readonly GridSpot[] {
  const { selection, spot } = state.getState();
  const { cards } = shown.getState();
  const selected = [...selection].filter((card) => cards.has(card));
  return selected.length > 0 ? selected.map((card) => ({ at: 'card', card })) : [spot];
}

function boxInHand(session: EditorSession): Box | null {
  const layout = session.layout.getState();
  const boxes = spotsInHand(session).flatMap((spot) => boxOf(layout, spot) ?? []);
  const [first] = boxes;
  return first ? boxes.reduce(around, first) : null;
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/**
 * The zoom of the map. It has no keys: a browser's own zoom keys stay the browser's (WCAG 1.4.4), and on the map there
 * are buttons, wheel and pinch.
 */
export const zoomingCommands: readonly Command[] = [
  {
    id: 'zoom to selection',
    group: 'view',
    words: 'command.zoomToSelection',
    keys: [],
    where: 'map',
    enabled: always,
    run: (session) => {
      const box = boxInHand(session);
      if (box) session.camera.showBox(box);
    },
  },
  {
    id: 'fit map',
    group: 'view',
    words: 'command.fitMap',
    keys: [],
    where: 'map',
    enabled: always,
    run: ({ camera }) => camera.fit(),
  },
  {
    id: 'zoom 100',
    group: 'view',
    words: 'command.zoomFull',
    keys: [],
    where: 'map',
    enabled: ({ camera }) => camera.percent.getState() !== 100,
    run: ({ camera }) => camera.zoomTo(1),
  },
  {
    id: 'zoom in',
    group: 'view',
    words: 'command.zoomIn',
    keys: [],
    where: 'map',
    enabled: always,
    run: ({ camera }) => camera.zoomStep('in'),
  },
  {
    id: 'zoom out',
    group: 'view',
    words: 'command.zoomOut',
    keys: [],
    where: 'map',
    enabled: always,
    run: ({ camera }) => camera.zoomStep('out'),
  },
];
