/** One end of a connection, as a room sees it. Whoever owns the real socket calls the Session, see rooms.ts. */
export interface Socket {
  /** Hands over one whole frame, in order, without waiting. Never throws; after `close` it does nothing. */
  send(frame: Uint8Array): void;
  /** Ends the connection after what was sent. Safe to call twice. */
  close(code: number, reason: string): void;
  /** Bytes handed over and not yet taken by the network. */
  readonly buffered: number;
  /** Stop reading from the network (the sender feels it as back-pressure), and go on. */
  pause(): void;
  resume(): void;
}

/** Time, handed in so that tests own it. */
export interface Clock {
  /** Milliseconds since 1970, as rows are dated. */
  now(): number;
  /** Runs `fn` once after `ms`; the answer cancels it. */
  after(ms: number, fn: () => void): () => void;
}
