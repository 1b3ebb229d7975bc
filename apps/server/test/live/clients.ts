import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { TestServer, Visitor } from '../testServer.ts';

/** A stock y-websocket client with a document of its own; `headers` make it somebody. */
export function yClient(
  server: Pick<TestServer, 'socketUrl'>,
  room: string,
  headers: Record<string, string> = {},
) {
  class WithHeaders extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(server.socketUrl, room, doc, {
    WebSocketPolyfill: WithHeaders as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
  });
  onTestFinished(() => {
    provider.destroy();
    doc.destroy();
  });
  return { doc, provider, text: doc.getMap<string>('cards') };
}

/** A bare WebSocket: sends any bytes, keeps what comes, knows how it ended. */
export async function bareSocket(
  server: Pick<TestServer, 'socketUrl'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<BareSocket> {
  const socket = new WebSocket(`${server.socketUrl}/${path}`, { headers });
  const frames: Uint8Array[] = [];
  socket.binaryType = 'nodebuffer';
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  const status = await new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    socket.on('error', () => resolve(0));
  });
  onTestFinished(() => socket.terminate());
  return { socket, frames, closed, status };
}

export interface BareSocket {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** 101 when the handshake was made, else the HTTP status of the refusal. */
  readonly status: number;
}

/** What a browser of that visitor sends along. */
export function headersOf(server: TestServer, { cookie }: Visitor): Record<string, string> {
  return { Cookie: cookie, Origin: server.url };
}

export function updateFrame(update: Uint8Array, kind: 1 | 2 = 2): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** An edit of a document nobody has seen. */
export function someUpdate(root = 'cards', value = 'edit'): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap(root).set('a', value);
  return Y.encodeStateAsUpdate(doc);
}

/** The count of the last `saved` among frames. */
export function lastSaved(frames: readonly Uint8Array[]): number {
  const saved = frames.findLast((frame) => frame[0] === 112);
  if (!saved) return 0;
  const decoder = decoding.createDecoder(saved);
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
}
