import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, length, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { isFinalClose, messageKind } from '../protocol.ts';
import type { Participant, RoomName } from '../roles.ts';
import type { Clock } from '../socket.ts';
import type { ClientEnd, Network } from './network.ts';

export interface TestClientOptions {
  readonly network: Network;
  readonly clock: Clock;
  readonly room: RoomName;
  readonly who: Participant;
  /** With presence it must be destroyed at the end: y-protocols runs a timer. */
  readonly presence?: boolean;
}

/**
 * Does what y-websocket 3.1 does with the same y-protocols calls: sends step 1 and its awareness when a connection
 * opens, answers the server's step 1, sends each edit as it is made, takes the first step 2 for `synced`,
 * comes back by itself unless the close code is final. And it counts, as connectRoom does.
 */
export class TestClient {
  readonly doc = new Y.Doc();
  readonly awareness: Awareness | null;
  synced = false;
  isOpen = false;
  sent = 0;
  saved = 0;
  /** Every code a connection ended with. */
  readonly closes: number[] = [];
  readonly received: Uint8Array[] = [];
  readonly #options: TestClientOptions;
  #end: ClientEnd | null = null;
  #wants = false;

  constructor(options: TestClientOptions) {
    this.#options = options;
    this.awareness = options.presence ? new Awareness(this.doc) : null;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#sendSync((encoder) => sync.writeUpdate(encoder, update));
    });
    this.awareness?.on(
      'update',
      ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
        this.#sendAwareness([...added, ...updated, ...removed]);
      },
    );
  }

  get line(): ClientEnd | null {
    return this.#end;
  }

  /** Everything this document holds is on the server's disk, as far as the server has said. */
  get isSaved(): boolean {
    return this.isOpen && this.synced && this.sent === this.saved;
  }

  get isFinallyClosed(): boolean {
    return isFinalClose(this.closes.at(-1) ?? 0);
  }

  connect(): void {
    this.#wants = true;
    this.#open();
  }

  disconnect(): void {
    this.#wants = false;
    this.#end?.cut();
  }

  destroy(): void {
    this.disconnect();
    this.awareness?.destroy();
    this.doc.destroy();
  }

  sendRaw(frame: Uint8Array): void {
    this.#end?.send(frame);
  }

  #open(): void {
    if (this.#end !== null || !this.#wants) return;
    const { network, room, who } = this.#options;
    this.synced = false;
    this.sent = 0;
    this.saved = 0;
    const end = network.connect(
      { room, who },
      {
        opened: () => this.#opened(),
        received: (frame) => this.#receive(frame),
        closed: (code) => this.#closed(code),
      },
    );
    this.#end = end;
  }

  #opened(): void {
    this.isOpen = true;
    this.#sendSync((encoder) => sync.writeSyncStep1(encoder, this.doc));
    if (this.awareness?.getLocalState()) this.#sendAwareness([this.doc.clientID]);
  }

  #closed(code: number): void {
    this.#end = null;
    this.isOpen = false;
    this.synced = false;
    this.closes.push(code);
    if (isFinalClose(code)) this.#wants = false;
    this.#options.clock.after(200, () => this.#open());
  }

  #receive(frame: Uint8Array): void {
    this.received.push(frame);
    const decoder = createDecoder(frame);
    const kind = readVarUint(decoder);
    if (kind === messageKind.saved) this.saved = readVarUint(decoder);
    if (kind === messageKind.awareness && this.awareness) {
      applyAwarenessUpdate(this.awareness, readVarUint8Array(decoder), this);
    }
    if (kind !== messageKind.sync) return;
    const answer = createEncoder();
    writeVarUint(answer, messageKind.sync);
    const syncType = sync.readSyncMessage(decoder, answer, this.doc, this);
    if (syncType === sync.messageYjsSyncStep2) this.synced = true;
    if (length(answer) > 1) this.#send(toUint8Array(answer));
  }

  #sendSync(write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    writeVarUint(encoder, messageKind.sync);
    write(encoder);
    this.#send(toUint8Array(encoder));
  }

  #sendAwareness(clients: number[]): void {
    if (!this.awareness) return;
    const encoder = createEncoder();
    writeVarUint(encoder, messageKind.awareness);
    writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, clients));
    this.#send(toUint8Array(encoder));
  }

  #send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    if (frame[0] === messageKind.sync && frame[1] !== sync.messageYjsSyncStep1) this.sent += 1;
    this.#end?.send(frame);
  }
}
