import type { Participant, RoomName } from '../roles.ts';
import type { Rooms } from '../rooms.ts';
import type { Session } from '../session.ts';
import type { Clock, Socket } from '../socket.ts';

/** The client's end of a connection. */
export interface ClientEnd {
  send(frame: Uint8Array): void;
  /** The client goes away; the server hears of it later. */
  close(): void;
  /** The line breaks: what is under way in either direction is lost. */
  cut(): void;
  /** From now on what the server sends stays in its buffer, until `readOn`. */
  stopReading(): void;
  readOn(): void;
  /** Has the server asked to stop sending? */
  readonly isPaused: boolean;
}

export interface ClientListener {
  opened(): void;
  received(frame: Uint8Array): void;
  closed(code: number): void;
}

export interface NetworkOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** The longest a frame travels, in milliseconds. Order is kept on one connection, not between connections. */
  readonly slowest: number;
}

export interface Call {
  readonly room: RoomName;
  readonly who: Participant;
  readonly schemaVersion?: number;
}

/** Connections in memory between clients and one server's rooms, with seeded delays. */
export class Network {
  readonly #options: NetworkOptions;
  #rooms: Rooms | null = null;
  readonly #lines = new Set<Line>();

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** The server that answers from now on; null: nobody does. Open connections break. */
  serve(rooms: Rooms | null): void {
    for (const line of this.#lines) line.cut();
    this.#rooms = rooms;
  }

  connect(call: Call, client: ClientListener): ClientEnd {
    const line = new Line(this.#options, client, () => this.#lines.delete(line));
    this.#lines.add(line);
    line.open(() => this.#rooms, call);
    return line;
  }
}

class Line implements ClientEnd {
  #isReading = true;
  isPaused = false;
  readonly #options: NetworkOptions;
  readonly #client: ClientListener;
  readonly #over: () => void;
  #session: Session | null = null;
  #isUp = true;
  #toServerAt = 0;
  #toClientAt = 0;
  #buffered = 0;
  #unread: (() => void)[] = [];

  constructor(options: NetworkOptions, client: ClientListener, over: () => void) {
    this.#options = options;
    this.#client = client;
    this.#over = over;
  }

  open(rooms: () => Rooms | null, { room, who, schemaVersion }: Call): void {
    this.#toServer(() => {
      const server = rooms();
      if (server === null) return this.cut();
      this.#toClient(() => this.#client.opened());
      this.#session = server.join(room, this.#serverEnd(), who, schemaVersion ?? null);
    });
  }

  send(frame: Uint8Array): void {
    const copy = frame.slice();
    this.#toServer(() => this.#session?.received(copy));
  }

  close(): void {
    this.#toServer(() => this.#down(1000));
  }

  cut(): void {
    this.#down(1006);
  }

  #serverEnd(): Socket {
    const buffered = (): number => this.#buffered;
    return {
      send: (frame) => {
        this.#buffered += frame.length;
        this.#toClient(() => this.#deliver(frame));
      },
      close: (code) => {
        this.#session = null;
        this.#toClient(() => this.#down(code));
      },
      get buffered() {
        return buffered();
      },
      pause: () => {
        this.isPaused = true;
      },
      resume: () => {
        this.isPaused = false;
      },
    };
  }

  #deliver(frame: Uint8Array): void {
    if (!this.#isReading) {
      this.#unread.push(() => this.#deliver(frame));
      return;
    }
    this.#buffered -= frame.length;
    this.#client.received(frame);
  }

  stopReading(): void {
    this.#isReading = false;
  }

  readOn(): void {
    this.#isReading = true;
    const unread = this.#unread;
    this.#unread = [];
    for (const deliver of unread) deliver();
  }

  #down(code: number): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#over();
    this.#session?.closed();
    this.#client.closed(code);
  }

  #toServer(run: () => void): void {
    this.#toServerAt = this.#later(this.#toServerAt, run);
  }

  #toClient(run: () => void): void {
    this.#toClientAt = this.#later(this.#toClientAt, run);
  }

  #later(afterThat: number, run: () => void): number {
    const { clock, random, slowest } = this.#options;
    const at = Math.max(afterThat, clock.now() + random() * slowest);
    clock.after(at - clock.now(), () => {
      if (this.#isUp) run();
    });
    return at;
  }
}
