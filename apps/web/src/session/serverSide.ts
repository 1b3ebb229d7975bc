import type { Library } from '@throughline/library';
import type { RoomConnection } from '@throughline/sync';
import type { Answer, Access, Api, ApiRefusal, MapRole } from './api.ts';
import type { Person } from './identity.ts';
import { ServerTitle } from './serverTitle.ts';
import type { Clock } from './syncStore.ts';

/** What the browser believes about the network. */
export interface Network {
  readonly online: boolean;
  subscribe(listener: () => void): () => void;
}

export interface ServerSideOptions {
  readonly mapId: string;
  /** From the address bar: the map was opened by a share link. */
  readonly secret: string | null;
  /** The server has heard of this map; false for one made on this device that it has not. */
  readonly registered: boolean;
  /** The map's title at this moment. */
  title(): string;
  /** This person may change the map, its title too. */
  mayWrite(): boolean;
  /** Opens the socket; called once, when the server is ready for it. */
  connect(): RoomConnection;
  /** What the server says this person may do. */
  onRole(role: MapRole): void;
  /** The server knows the map now. The owner's link (path and secret) is shown once; null when it gave none. */
  onRegistered(ownerLink: string | null): void;
  /** Nothing of the map is reachable: why. Called while there is no connection yet. */
  onRefused(refusal: ApiRefusal): void;
}

export interface ServerSideDeps {
  readonly api: Pick<Api, 'register' | 'retitle' | 'map'>;
  readonly person: Pick<Person, 'enter'>;
  readonly library: Pick<Library, 'note'>;
  readonly network: Network;
  readonly clock: Clock;
}

/** Between two attempts to be let in or to register, in milliseconds; also tried when the network comes back. */
const TRY_AGAIN = 5_000;

const SIGN_IN = 4401;
const NO_SUCH_MAP = 4404;
const titleLength = 200;

/**
 * The way of one map to the server: say which device this is, make the map known if it was made here, open the
 * socket; and again when the server asks. Never in a hurry: without it everything but other people works.
 */
export class ServerSide {
  readonly #options: ServerSideOptions;
  readonly #deps: ServerSideDeps;
  #registered: boolean;
  #secret: string | null;
  #connection: RoomConnection | null = null;
  #trying = false;
  #signedInAgain = false;
  #presence: 'never' | 'online' | 'away' = 'never';
  #closed = false;
  #stopWaiting: () => void = () => undefined;
  readonly #stopNetwork: () => void;
  readonly #title: ServerTitle;

  constructor(options: ServerSideOptions, deps: ServerSideDeps) {
    this.#options = options;
    this.#deps = deps;
    this.#registered = options.registered;
    this.#secret = options.secret;
    this.#title = new ServerTitle(
      {
        title: () => this.#titleNow(),
        mayWrite: () => options.mayWrite(),
        send: (title) => deps.api.retitle(options.mapId, title),
      },
      deps.clock,
    );
    this.#stopNetwork = deps.network.subscribe(() => {
      if (deps.network.online) this.#networkIsBack();
      else this.#networkIsGone();
    });
  }

  /** Starts, or tries again at once. */
  begin(): void {
    if (this.#closed || this.#trying || this.#connection) return;
    this.#trying = true;
    this.#stopWaiting();
    void this.#comeIn().finally(() => {
      this.#trying = false;
    });
  }

  close(): void {
    this.#closed = true;
    this.#title.close();
    this.#stopWaiting();
    this.#stopNetwork();
    this.#connection?.destroy();
  }

  /** The server ended the connection for good with this code. True when there is something to try. */
  recover(code: number): boolean {
    const signIn = code === SIGN_IN && !this.#signedInAgain;
    if (this.#closed || !(signIn || (code === NO_SUCH_MAP && !this.#registered))) return false;
    this.#signedInAgain = signIn;
    void this.#comeIn();
    return true;
  }

  /** Whether the connection works, and document and server are in step. */
  connected(online: boolean): void {
    // A later sign-in may be tried again.
    if (online) this.#signedInAgain = false;
    this.#title.connected(online);
    if (online && this.#presence === 'away') void this.#askAgain();
    if (online) this.#presence = 'online';
    else if (this.#presence === 'online') this.#presence = 'away';
  }

  /** The map has another title, given by this person or by someone else. */
  renamed(byMe: boolean): void {
    this.#title.renamed(byMe);
  }

  /**
   * A socket does not notice for half a minute that its network is gone. A new one does at once; and where the server
   * is on this machine, it is there again just as fast.
   */
  #networkIsGone(): void {
    if (this.#connection?.status.at !== 'online') return;
    this.#connection.disconnect();
    this.#connection.connect();
  }

  #networkIsBack(): void {
    if (this.#connection?.status.at === 'connecting') this.#connection.connect();
    this.begin();
  }

  async #comeIn(): Promise<void> {
    const entered = await this.#enter();
    if (this.#closed) return;
    if (entered.ok) this.#told(entered.value);
    const ready = this.#registered || (await this.#register());
    if (this.#closed) return;
    if (!ready) this.#stopWaiting = this.#deps.clock.after(TRY_AGAIN, () => this.begin());
    else if (this.#connection) this.#connection.connect();
    else this.#connection = this.#options.connect();
    if (!entered.ok) this.#options.onRefused(entered.refusal);
  }

  /** While we were away, and when the server sends us away for it, our role may have changed. */
  async #askAgain(): Promise<void> {
    const answer = await this.#deps.api.map(this.#options.mapId);
    if (!answer.ok || this.#closed) return;
    const { role, title } = answer.value;
    this.#told({ role, map: { title } });
  }

  #told({
    role,
    map,
  }: Pick<Access, 'role'> & { readonly map?: { readonly title: string | null } | undefined }): void {
    if (role) this.#options.onRole(role);
    if (typeof map?.title === 'string') this.#title.listed(map.title);
  }

  #titleNow(): string {
    return this.#options.title().slice(0, titleLength).trim();
  }

  async #enter(): Promise<Answer<Access>> {
    const { mapId } = this.#options;
    const secret = this.#secret;
    const answer = await this.#deps.person.enter(secret ? { mapId, secret } : { mapId });
    if (!secret || (!answer.ok && answer.refusal === 'away')) return answer;
    this.#secret = null;
    // A link that was stopped does not take away what this device may do anyway.
    return answer.ok ? answer : this.#deps.person.enter({ mapId });
  }

  async #register(): Promise<boolean> {
    const { mapId, onRole, onRegistered } = this.#options;
    const answer = await this.#deps.api.register({ mapId, title: this.#titleNow() });
    // Somebody has that id, or it was deleted: the room says which by its close code.
    this.#registered = answer.ok || answer.refusal === 'taken' || answer.refusal === 'gone';
    if (!answer.ok) return this.#registered;
    await this.#deps.library.note(mapId, { registered: true, role: answer.value.role });
    onRole(answer.value.role);
    onRegistered(answer.value.links['owner'] ?? null);
    return true;
  }
}
