/**
 * tldraw as it comes, with its own interface. Each card is a rectangle with a label of the card's size and place.
 *
 * `window.board` is what the benchmark asks of each page: `convert` cards (`{ x, y, width, height, text }`) into the
 * board that the next visit opens, whether the first card is `shown`, the `zoom`, and an edit as from the network.
 */
import { createRoot } from 'react-dom/client';
import { createShapeId, getSnapshot, Tldraw, toRichText } from 'tldraw';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import 'tldraw/tldraw.css';
import { savedBoard } from './savedBoard.js';

/** More than the 4,000 shapes that tldraw allows by default. */
const options = { maxShapesPerPage: 20_000 };

const idOf = (index) => createShapeId(`card-${index}`);

function shapeOf({ height, text, width, x, y }, index) {
  const look = { dash: 'solid', fill: 'solid', color: 'white', labelColor: 'black', size: 's', font: 'sans' };
  const label = { richText: toRichText(text), align: 'start', verticalAlign: 'start' };
  return {
    id: idOf(index),
    type: 'geo',
    x,
    y,
    props: { geo: 'rectangle', w: width, h: height, ...look, ...label },
  };
}

function boardOf(editor) {
  return {
    convert(cards) {
      editor.createShapes(cards.map(shapeOf));
      return JSON.stringify({ document: getSnapshot(editor.store).document });
    },
    shown: () =>
      document.querySelector('.tl-shape[data-shape-type="geo"] .tl-text')?.textContent !== undefined,
    zoom: () => editor.getZoomLevel(),
    edit(index, text) {
      const shape = editor.getShape(idOf(index));
      const props = { ...shape.props, richText: toRichText(text) };
      editor.store.mergeRemoteChanges(() => editor.store.put([{ ...shape, props }]));
    },
  };
}

function start(editor) {
  window.board = boardOf(editor);
}

const saved = await savedBoard();
const root = createRoot(document.getElementById('root'));
root.render(<Tldraw options={options} snapshot={saved ?? undefined} onMount={start} />);
