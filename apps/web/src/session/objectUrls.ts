import type { Clock } from './syncStore.ts';

/** The part of the browser that makes addresses for bytes. */
export interface UrlMaker {
  createObjectURL(blob: Blob): string;
  revokeObjectURL(url: string): void;
}

/** A picture that is lent: to be given back when it is no longer shown. */
export interface Borrowed {
  /** An object URL for an `img`; null where the file is neither here nor on a server that can be reached. */
  readonly url: Promise<string | null>;
  giveBack(): void;
}

interface ObjectUrlsDeps {
  readonly urls: UrlMaker;
  readonly clock: Clock;
  /** The picture, or null where it cannot be had now. */
  load(mapId: string, file: string): Promise<Blob | null>;
}

interface Lent {
  readonly url: Promise<string | null>;
  borrowers: number;
  stopForgetting: () => void;
}

/** How long an address nobody shows is kept, for cards that scroll out of view and back. In milliseconds. */
const KEPT_FOR = 30_000;

/** One address for each picture, however many cards show it; it holds the bytes in memory until it is revoked. */
export class ObjectUrls {
  readonly #deps: ObjectUrlsDeps;
  readonly #lent = new Map<string, Lent>();

  constructor(deps: ObjectUrlsDeps) {
    this.#deps = deps;
  }

  borrow(mapId: string, file: string): Borrowed {
    const name = `${mapId}/${file}`;
    const lent = this.#lent.get(name) ?? this.#make(name, this.#deps.load(mapId, file));
    lent.stopForgetting();
    lent.borrowers += 1;
    let isBack = false;
    return {
      url: lent.url,
      giveBack: () => {
        if (isBack) return;
        isBack = true;
        this.#giveBack(name, lent);
      },
    };
  }

  close(): void {
    for (const [name, lent] of this.#lent) this.#forget(name, lent);
  }

  #make(name: string, loading: Promise<Blob | null>): Lent {
    const url = loading.then(
      (picture) => picture && this.#deps.urls.createObjectURL(picture),
      () => null,
    );
    const lent: Lent = { url, borrowers: 0, stopForgetting: () => undefined };
    this.#lent.set(name, lent);
    // What cannot be had now is asked for again by whoever shows it next.
    void url.then((made) => {
      if (made === null && this.#lent.get(name) === lent) this.#lent.delete(name);
    });
    return lent;
  }

  #giveBack(name: string, lent: Lent): void {
    lent.borrowers -= 1;
    if (lent.borrowers > 0) return;
    lent.stopForgetting = this.#deps.clock.after(KEPT_FOR, () => this.#forget(name, lent));
  }

  #forget(name: string, lent: Lent): void {
    lent.stopForgetting();
    if (this.#lent.get(name) === lent) this.#lent.delete(name);
    void lent.url.then((url) => url !== null && this.#deps.urls.revokeObjectURL(url));
  }
}
