export { openJourney } from './open.ts';
export { startJourney } from './start.ts';
export type { Author, JourneyChange, JourneyDoc, JourneyDocOptions } from './journeyDoc.ts';
export type { Undo, Undone } from './undo.ts';
export type { Intent } from './intent.ts';
export type { Done, Outcome, Refusal } from './outcome.ts';
export { discussionRoots, mapRoots, SCHEMA_VERSION } from './schema.ts';
export { renameMap, setLanguage } from './operations/map.ts';
export { addStage, deleteStage, moveStage, renameStage, restoreStage } from './operations/stages.ts';
export { addLane, deleteLane, moveLane, renameLane, restoreLane } from './operations/lanes.ts';
export {
  addCard,
  changeKind,
  deleteCards,
  moveCards,
  rateSeverity,
  restoreCards,
  setFeeling,
} from './operations/cards.ts';
export { addDivision, addTag, assignDivision, removeTag } from './operations/facets.ts';
export { editText, setText, textOf } from './operations/text.ts';
export type { TextRun, TextTarget } from './operations/text.ts';
export type { TextEdit } from './operations/smallestEdit.ts';
export type { After } from './operations/axis.ts';
export { createPresence } from './presence.ts';
export type { MapPoint, MyPresence, OtherPerson, Presence, Typing } from './presence.ts';
