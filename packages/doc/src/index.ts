export { personName } from './authors.ts';
export { openJourney } from './open.ts';
export { startJourney } from './start.ts';
export type { Author, JourneyChange, JourneyDoc, JourneyDocOptions } from './journeyDoc.ts';
export type { Undo, Undone } from './undo.ts';
export type { Intent } from './intent.ts';
export type { Done, Outcome, Refusal } from './outcome.ts';
export { discussionRoots, mapRoots, OLDEST_COMPATIBLE, SCHEMA_VERSION } from './schema.ts';
export { renameMap, setGoal, setLanguage } from './operations/map.ts';
export {
  addStage,
  deleteStage,
  moveStage,
  renameStage,
  restoreStage,
  setStageTime,
} from './operations/stages.ts';
export { collapseForEveryone } from './operations/axis.ts';
export {
  addLane,
  changeLaneKind,
  deleteLane,
  moveLane,
  renameLane,
  restoreLane,
} from './operations/lanes.ts';
export {
  addCard,
  addCards,
  deleteCards,
  kindAfterMove,
  moveCards,
  placeCards,
  restoreCards,
} from './operations/cards.ts';
export type { Placement } from './operations/cards.ts';
export type { NewCard } from './operations/cards.ts';
export { pasteCards, pasteInSlices } from './operations/paste.ts';
export type { NewCardFacts } from './operations/newCardFacts.ts';
export { markMoment, setCardLanguage, setEvidence, setState } from './operations/facts.ts';
export {
  assessOpportunity,
  changeKind,
  describePhoto,
  describeQuote,
  rateSeverity,
  setFeeling,
  setMetric,
  setReach,
} from './operations/kinds.ts';
export { addFutureOf, setReplaces } from './operations/future.ts';
export {
  addChannel,
  addPersonaTo,
  addTag,
  removeChannel,
  removePersonaFrom,
  removeTag,
} from './operations/facets.ts';
export {
  addSynonym,
  deleteTag,
  describeTag,
  mergeTags,
  removeSynonym,
  renameTag,
} from './operations/tags.ts';
export type { TagMeaning } from './operations/tags.ts';
export { addDivision, assignDivision, deleteDivision, describeDivision } from './operations/divisions.ts';
export { addPersona, deletePersona, describePersona } from './operations/personas.ts';
export { addLink, changeLink, removeLink } from './operations/links.ts';
export { editText, setText, textOf } from './operations/text.ts';
export type { TextRun, TextTarget } from './operations/text.ts';
export type { TextEdit } from './operations/smallestEdit.ts';
export type { After } from './operations/axis.ts';
export { takeOther } from './operations/takeOther.ts';
export { openVersion, readMerge, readVersion, restoreVersion, stateOf } from './versions.ts';
export type { MergedBytes } from './versions.ts';
export { createPresence } from './presence.ts';
export type { MapPoint, MapWindow, MyPresence, OtherPerson, Presence, Typing } from './presence.ts';
