import type { PictureProblem, Pictures, Taken } from '../../../src/session/pictures.ts';

/** A page that keeps pictures, as a test says. */
export class PageOfPictures implements Pictures {
  readonly home: string;
  readonly there = new Map<string, string>();
  readonly lent = new Map<string, number>();
  readonly brought: (readonly [string, readonly string[]])[] = [];
  /** What is said of the files that come next; a picture when nothing is. */
  readonly problems: PictureProblem[] = [];
  #waiting: ReadonlyMap<string, 'waiting'> = new Map();
  readonly #listeners = new Set<() => void>();
  #hold: Promise<void> = Promise.resolve();
  #count = 0;

  constructor(home = 'here') {
    this.home = home;
  }

  readonly waiting = {
    getState: () => this.#waiting,
    subscribe: (listener: () => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  async take(): Promise<Taken> {
    await this.#hold;
    const problem = this.problems.shift();
    if (problem) return { ok: false, problem };
    this.#count += 1;
    const file = this.#count.toString(16).padStart(64, '0');
    this.there.set(file, `blob:${this.#count}`);
    return { ok: true, picture: { file, media: 'image/webp', width: 400, height: 300 } };
  }

  borrow(file: string): { url: Promise<string | null>; giveBack(): void } {
    this.lent.set(file, (this.lent.get(file) ?? 0) + 1);
    return {
      url: Promise.resolve(this.there.get(file) ?? null),
      giveBack: () => this.lent.set(file, (this.lent.get(file) ?? 0) - 1),
    };
  }

  async bring(files: readonly string[], home: string): Promise<number> {
    this.brought.push([home, files]);
    return 0;
  }

  /** These wait for the server now. */
  wait(...files: readonly string[]): void {
    this.#waiting = new Map(files.map((file) => [file, 'waiting']));
    for (const listener of this.#listeners) listener();
  }

  /** What is taken from now on is not ready until the returned function is called. */
  pause(): () => void {
    let go: () => void = () => undefined;
    this.#hold = new Promise((resolve) => {
      go = resolve;
    });
    return () => go();
  }
}
