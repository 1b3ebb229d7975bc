export type { Unsaved } from './ledger.ts';
export { type Library, type LibraryOptions, openLibrary } from './library.ts';
export { type MapFacts, type MapListing, type MapQuery, mapRoom } from './maps.ts';
export { type LogNews, RoomLog } from './roomLog.ts';
export type { LogRow, MapRow } from './rows.ts';
export type { Device } from './settings.ts';
export type { Space } from './space.ts';
export type { Stored, StoreProblem } from './storeProblem.ts';
