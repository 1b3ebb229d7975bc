// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { accountForSaved, type CommitSource } from '../../src/session/delivery.ts';

/** A connection and a log, moved by hand. */
class Line {
  lastEdit = 0;
  savedUpTo = 0;
  #status: CommitSource['status'] = { at: 'connecting' };
  #frames = { sent: 0, saved: 0 };
  #listener: () => void = () => undefined;
  readonly log = {
    line: this as Line,
    get lastEdit(): number {
      return this.line.lastEdit;
    },
    saved(number: number): void {
      this.line.savedUpTo = number;
    },
  };

  constructor() {
    const line = (): { status: CommitSource['status']; frames: { sent: number; saved: number } } => ({
      status: this.#status,
      frames: this.#frames,
    });
    accountForSaved(
      {
        get status() {
          return line().status;
        },
        get frames() {
          return line().frames;
        },
        subscribe: (listener) => {
          this.#listener = listener;
          return () => undefined;
        },
      },
      this.log,
    );
  }

  become(synced: boolean, frames: { sent: number; saved: number } = this.#frames): void {
    this.#frames = frames;
    this.#status = { at: 'online', synced, unsavedFrames: frames.sent - frames.saved };
    this.#listener();
  }

  /** An edit while the socket is open: the log hears first, then the frame goes. */
  edit(): void {
    this.lastEdit += 1;
    const { status } = this;
    this.become(status, { ...this.#frames, sent: this.#frames.sent + 1 });
  }

  commit(saved: number): void {
    this.become(this.status, { ...this.#frames, saved });
  }

  lose(): void {
    this.#status = { at: 'connecting' };
    this.#frames = { sent: 0, saved: 0 };
    this.#listener();
  }

  private get status(): boolean {
    return this.#status.at === 'online' && this.#status.synced;
  }
}

describe('accounting for what the server committed', () => {
  it('counts nothing as saved before both sides told each other what they have', () => {
    const line = new Line();
    line.lastEdit = 3;
    line.become(false);
    line.edit();
    line.commit(1);
    expect(line.savedUpTo).toBe(0);
  });

  it('counts everything up to the step 2 once that is committed', () => {
    const line = new Line();
    line.lastEdit = 3;
    line.become(false, { sent: 1, saved: 0 });
    line.become(true);
    expect(line.savedUpTo).toBe(0);
    line.commit(1);
    expect(line.savedUpTo).toBe(3);
  });

  it('counts edit by edit after that', () => {
    const line = new Line();
    line.become(true, { sent: 1, saved: 1 });
    for (let edit = 0; edit < 4; edit += 1) line.edit();
    line.commit(3);
    expect(line.savedUpTo).toBe(2);
    line.commit(5);
    expect(line.savedUpTo).toBe(4);
  });

  it('waits for the step 2 although a frame typed before it is committed', () => {
    const line = new Line();
    line.lastEdit = 5;
    line.become(false);
    line.edit();
    line.become(false, { sent: 2, saved: 1 });
    line.become(true);
    expect(line.savedUpTo).toBe(0);
    line.commit(2);
    expect(line.savedUpTo).toBe(6);
  });

  it('starts anew with each connection', () => {
    const line = new Line();
    line.become(true, { sent: 1, saved: 1 });
    line.edit();
    line.lose();
    line.become(true, { sent: 1, saved: 0 });
    expect(line.savedUpTo).toBe(0);
    line.commit(1);
    expect(line.savedUpTo).toBe(1);
  });

  it('never calls the edits of a reader saved: the server does not ask for them', () => {
    const line = new Line();
    line.lastEdit = 2;
    line.become(true, { sent: 0, saved: 0 });
    expect(line.savedUpTo).toBe(0);
  });
});
