/**
 * What we compare with: a y-websocket relay that keeps documents in memory and stores nothing, as the stock
 * server does it. Every edit it relays would be lost with the process.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebSocketServer, type WebSocket } from 'ws';
import * as Y from 'yjs';

interface Room {
  readonly doc: Y.Doc;
  readonly sockets: Set<WebSocket>;
}

const messageSync = 0;

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function openRoom(): Room {
  const room: Room = { doc: new Y.Doc(), sockets: new Set() };
  room.doc.on('update', (update: Uint8Array) => {
    const bytes = frame((encoder) => syncProtocol.writeUpdate(encoder, update));
    for (const socket of room.sockets) socket.send(bytes);
  });
  return room;
}

/** Starts a relay on a free port of loopback. */
export async function startRelay(): Promise<{ port: number; close: () => void }> {
  const rooms = new Map<string, Room>();
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  sockets.on('connection', (socket, request) => {
    const name = request.url ?? '/';
    const room = rooms.get(name) ?? openRoom();
    rooms.set(name, room);
    room.sockets.add(socket);
    socket.on('close', () => room.sockets.delete(socket));
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== messageSync) return;
      const answer = frame((encoder) => syncProtocol.readSyncMessage(decoder, encoder, room.doc, socket));
      if (answer.length > 1) socket.send(answer);
    });
    socket.send(frame((encoder) => syncProtocol.writeSyncStep1(encoder, room.doc)));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    port: (http.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      http.close();
    },
  };
}
