/**
 * A bare client of the room protocol, for benchmarks and for stories that must see what the wire says: it keeps
 * a document, counts what it sent and what the server called saved, and tells of every frame it gets.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import WebSocket from 'ws';
import * as Y from 'yjs';

const messageSync = 0;
const messageSaved = 112;

export class WireClient {
  readonly doc = new Y.Doc();
  readonly socket: WebSocket;
  /** Update frames sent, step 2 included: what `saved` counts. */
  sent = 0;
  saved = 0;
  synced = false;
  closed: { code: number; reason: string } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.binaryType = 'arraybuffer';
    this.socket.on('open', () => this.ask());
    this.socket.on('message', (data: ArrayBuffer) => this.hear(new Uint8Array(data)));
    this.socket.on('error', () => this.tell());
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.tell();
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendUpdate(update);
    });
  }

  /** Sends any bytes as one frame. */
  send(bytes: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
  }

  sendUpdate(update: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageSync);
    syncProtocol.writeUpdate(encoder, update);
    this.sent += 1;
    this.send(encoding.toUint8Array(encoder));
  }

  /** Resolves when `holds` does; looked at after every frame. Rejects after `ms`. */
  async until(holds: () => boolean, ms = 20_000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => done(new Error(`not within ${ms} ms`)), ms);
      const look = () => holds() && done();
      const done = (error?: Error) => {
        clearTimeout(timer);
        this.listeners.delete(look);
        if (error) reject(error);
        else resolve();
      };
      this.listeners.add(look);
    });
  }

  /** Everything this client sent is on the server's disk. */
  get allSaved(): boolean {
    return this.saved >= this.sent;
  }

  close(): void {
    this.socket.terminate();
    this.doc.destroy();
  }

  private ask(): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageSync);
    syncProtocol.writeSyncStep1(encoder, this.doc);
    this.send(encoding.toUint8Array(encoder));
  }

  private hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    if (kind === messageSaved) this.saved = decoding.readVarUint(decoder);
    if (kind === messageSync) this.hearSync(decoder);
    this.tell();
  }

  private hearSync(decoder: decoding.Decoder): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageSync);
    const type = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
    if (type === syncProtocol.messageYjsSyncStep2) this.synced = true;
    if (encoding.length(encoder) > 1) {
      this.sent += 1;
      this.send(encoding.toUint8Array(encoder));
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
