import type { MessageDescriptor } from 'react-intl';

/** What the canvas says beyond the map itself. */
export const canvasMessages = {
  zoom: { id: 'canvas.zoom', defaultMessage: 'Zoom' },
  zoomOut: { id: 'canvas.zoomOut', defaultMessage: 'Zoom out' },
  zoomIn: { id: 'canvas.zoomIn', defaultMessage: 'Zoom in' },
  zoomIs: { id: 'canvas.zoomIs', defaultMessage: 'Zoom {zoom}, go to 100%' },
  zoomReset: { id: 'canvas.zoomReset', defaultMessage: 'Go to 100%' },
  fit: { id: 'canvas.fit', defaultMessage: 'Fit map' },
  moveHere: { id: 'canvas.moveHere', defaultMessage: 'Move here' },
  changesTo: { id: 'canvas.changesTo', defaultMessage: 'Changes to {kind}' },
  personTyping: { id: 'canvas.personTyping', defaultMessage: '{name}, typing' },
  personUnnamed: { id: 'canvas.personUnnamed', defaultMessage: 'Someone' },
} satisfies Record<string, MessageDescriptor>;
