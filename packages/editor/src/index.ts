export { askForFonts } from './canvas/measure.ts';
export { Editor } from './Editor.tsx';
export { StateSwitch } from './menus/StateSwitch.tsx';
export { LiveRegions } from './parts/LiveRegions.tsx';
export { createAnnouncer } from './session/announce.ts';
export type { Announcer } from './session/announce.ts';
export { editorMessages } from './text/words.ts';
export { createMapView } from './session/mapView.ts';
export type { MapViewStore, ViewMemory } from './session/mapView.ts';
