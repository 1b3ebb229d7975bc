export type { Broadcast, RoomNews } from './broadcast.ts';
export { crc32 } from './checksum.ts';
export type { Squash, Squashed } from './compaction.ts';
export { squash } from './compaction.ts';
export type { CloseName, Limits } from './protocol.ts';
export { closeCodes } from './protocol.ts';
export type { Participant, Role, RoomAddress, RoomKind, RoomName } from './roles.ts';
export { mayWrite, parseRoomName } from './roles.ts';
export type { RoomEvent } from './roomEvents.ts';
export type { RoomRules, Rooms, RoomsOptions, RoomsStats } from './rooms.ts';
export { createRooms } from './rooms.ts';
export type { RoomState } from './roomState.ts';
export { faultInState, roomState } from './roomState.ts';
export type { Session } from './session.ts';
export type { Clock, Socket } from './socket.ts';
export type { LogRow, NewLogRow, RoomStorage, Snapshot, StoredRoom } from './storage.ts';
export { RoomDamaged, RoomRemoved } from './storage.ts';
export { isVersionFile, readVersionFile, writeVersionFile } from './versionFile.ts';
export type {
  RoomConnection,
  RoomConnectionOptions,
  RoomStatus,
  WebSocketClass,
} from './client/connection.ts';
export { connectRoom } from './client/connection.ts';
