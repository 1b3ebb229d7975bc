import type { Answer } from './api.ts';
import type { Clock } from './syncStore.ts';

export interface ServerTitleOptions {
  /** The map's title in the document at this moment, as the server would keep it. */
  title(): string;
  /** This person may rename the map. */
  mayWrite(): boolean;
  send(title: string): Promise<Answer<unknown>>;
}

/** How long a title has to rest before it is sent, in milliseconds. */
const REST = 1_000;
/** Between two attempts, in milliseconds. */
const TRY_AGAIN = 5_000;

/**
 * Keeps the title the server lists a map under (in the library of every other device) in step with the document,
 * which the server does not read. Who renamed the map tells the server; what nobody could tell, because the page was
 * closed or the network gone, is told by the next person who opens the map and may write.
 */
export class ServerTitle {
  readonly #options: ServerTitleOptions;
  readonly #clock: Clock;
  /** What the server lists; null until it said so. */
  #listed: string | null = null;
  #online = false;
  #due = false;
  #sending = false;
  #stopWaiting: (() => void) | null = null;

  constructor(options: ServerTitleOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** The server lists the map under this title. */
  listed(title: string): void {
    this.#listed = title;
  }

  /** The document has another title, given by this person or by someone else, who then tells the server. */
  renamed(byMe: boolean): void {
    if (byMe) this.#owe();
    else if (this.#online) this.#listed = this.#options.title();
  }

  /** Whether document and server are in step now: only then is the title what all agree on. */
  connected(online: boolean): void {
    const isNews = online !== this.#online;
    this.#online = online;
    if (!isNews || !online) return;
    if (this.#due || (this.#listed !== null && this.#listed !== this.#options.title())) this.#owe();
  }

  /** Sends what is due at once, and nothing afterwards. */
  close(): void {
    if (this.#due) void this.#send();
    this.#stopWaiting?.();
    this.#online = false;
  }

  #owe(): void {
    this.#due = true;
    this.#sendIn(REST);
  }

  #sendIn(milliseconds: number): void {
    this.#stopWaiting?.();
    this.#stopWaiting = this.#clock.after(milliseconds, () => void this.#send());
  }

  async #send(): Promise<void> {
    if (!this.#online || this.#sending || !this.#options.mayWrite()) return;
    const title = this.#options.title();
    this.#sending = true;
    this.#due = false;
    const answer = title === this.#listed ? null : await this.#options.send(title);
    this.#sending = false;
    if (answer && !answer.ok && (answer.refusal === 'away' || answer.refusal === 'tooFast')) {
      this.#due = true;
      if (this.#online) this.#sendIn(TRY_AGAIN);
      return;
    }
    this.#listed = title;
    // Renamed again meanwhile, here or elsewhere: which of the two reached the server last is not known.
    if (this.#online && this.#options.title() !== title) this.#owe();
  }
}
