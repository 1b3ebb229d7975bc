/**
 * Excalidraw as it comes, with its own interface. Each card is a rectangle with a text bound to it. For
 * `window.board` see tldraw.jsx.
 */
import { createRoot } from 'react-dom/client';
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  FONT_FAMILY,
  newElementWith,
  reconcileElements,
} from '@excalidraw/excalidraw';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import '@excalidraw/excalidraw/index.css';
import { savedBoard } from './savedBoard.js';

/** The colour a card is looked for by on the canvas: none of the interface's. */
const cardColour = { hex: '#fdf6e3', rgb: [253, 246, 227] };

/** Fonts of its own would come from elsewhere; this one is the system's. */
const fontFamily = FONT_FAMILY.Helvetica;

const idOf = (index) => `card-${index}`;

function skeletonOf({ height, text, width, x, y }, index) {
  return {
    id: idOf(index),
    type: 'rectangle',
    x,
    y,
    width,
    height,
    roughness: 0,
    strokeWidth: 1,
    strokeColor: '#1e1e1e',
    fillStyle: 'solid',
    backgroundColor: cardColour.hex,
    label: { text, fontSize: 13, fontFamily, textAlign: 'left', verticalAlign: 'top' },
  };
}

/** Whether the canvas shows the colour of a card at this card's corner, inside its border. */
function isPainted({ x, y }) {
  const canvas = document.querySelector('canvas.excalidraw__canvas.static');
  if (!canvas) return false;
  const at = [(x + 3) * devicePixelRatio, (y + 3) * devicePixelRatio, 1, 1];
  const pixel = canvas.getContext('2d').getImageData(...at).data;
  return cardColour.rgb.every((channel, i) => Math.abs(channel - pixel[i]) < 4);
}

/** A colleague's edit of one text, merged as its own collaboration merges it. */
function edit(api, index, text) {
  const mine = api.getSceneElementsIncludingDeleted();
  const old = mine.find((element) => element.containerId === idOf(index));
  const edited = newElementWith(old, { text, originalText: text });
  const elements = reconcileElements(mine, [edited], api.getAppState());
  api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
}

function boardOf(api, saved) {
  const first = saved?.elements.find(({ type, x, y }) => type === 'rectangle' && x > 300 && y > 200);
  return {
    convert(cards) {
      const elements = convertToExcalidrawElements(cards.map(skeletonOf), { regenerateIds: false });
      return JSON.stringify({ elements });
    },
    shown: () => first !== undefined && isPainted(first),
    zoom: () => api.getAppState().zoom.value,
    edit: (index, text) => edit(api, index, text),
  };
}

const saved = await savedBoard();
const initialData = { elements: saved?.elements ?? [], appState: { scrollX: 0, scrollY: 0 } };
const start = (api) => {
  window.board = boardOf(api, saved);
};
createRoot(document.getElementById('root')).render(
  <Excalidraw initialData={initialData} excalidrawAPI={start} />,
);
