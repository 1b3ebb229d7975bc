import type { Random } from '@throughline/journey';
import type { Library, Upload, UploadNews, WaitingVersion } from '@throughline/library';
import type { FileRefusal, FileServer } from './fileServer.ts';
import { sendFile } from './sendFile.ts';
import type { Network } from './serverSide.ts';
import type { Clock } from './syncStore.ts';
import type { TabLocks } from './tabs.ts';

export interface SendFilesDeps {
  readonly library: Pick<Library, 'files' | 'find'>;
  readonly server: FileServer;
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  /** Null where the browser has none: then tabs may send the same at once, and the server takes it once. */
  readonly locks: TabLocks | null;
}

export interface SendingFiles {
  /** Something new waits: looks at once. */
  look(): void;
  stop(): void;
}

/** How often what waits is looked at, in milliseconds; also when the network comes back or something new waits. */
const LOOK_EVERY = 30_000;
/**
 * The same while a map that was just made is about to be made known to the server, and where a device that is online
 * reached nobody: a network that comes back fails for a moment. In milliseconds; twice as long each time in vain.
 */
const LOOK_SOON = 2_000;
/** The wait after the first attempt in vain; twice as long after each further one, up to the longest. Milliseconds. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 60 * 60_000;

/** Held by the one tab that sends. */
const LOCK = 'throughline/files';

/** The server will not have it, now or later: nobody asks again. */
const FINAL: ReadonlySet<string> = new Set<FileRefusal | 'damaged'>([
  'tooLarge',
  'wrongKind',
  'gone',
  'damaged',
]);
/** So often bytes that are sound here may arrive as others there; then they are not sound here. */
const MOST_WRONG = 5;
/** A person has to do something about it; asked again now and then, since they may have. */
const LASTING: ReadonlySet<string> = new Set<FileRefusal>([
  'full',
  'forbidden',
  'missing',
  'wrongHash',
  'tooMany',
]);

/** What came of one: `away`: nothing else has a chance now either. */
type Sent = 'sent' | 'not now' | 'away';

/**
 * Sends the files that wait on this device, one after the other and from one tab at a time, each from where the server
 * has it; then the versions made of them. After an attempt in vain it waits, longer each time.
 */
export function sendFiles(deps: SendFilesDeps): SendingFiles {
  const sender = new Sender(deps);
  sender.start();
  return { look: () => sender.look(), stop: () => sender.stop() };
}

class Sender {
  readonly #deps: SendFilesDeps;
  readonly #leaving = new AbortController();
  /** Not tried again on this visit. */
  readonly #refusedVersions = new Set<string>();
  #stopNetwork: () => void = () => undefined;
  #stopWaiting: () => void = () => undefined;
  #passing = false;
  /** Something waits for its map to be made known. */
  #mapIsNew = false;
  #askedMeanwhile = false;
  /** Passes in a row that ended because nobody answered. */
  #timesAway = 0;
  /** When the first of those that were refused for now may be tried again. */
  #nextDue = Infinity;

  constructor(deps: SendFilesDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#stopNetwork = this.#deps.network.subscribe(() => this.look());
    this.look();
  }

  stop(): void {
    this.#leaving.abort();
    this.#stopWaiting();
    this.#stopNetwork();
  }

  look(): void {
    if (this.#passing) {
      this.#askedMeanwhile = true;
      return;
    }
    void this.#passAndWait();
  }

  async #passAndWait(): Promise<void> {
    this.#passing = true;
    this.#stopWaiting();
    do {
      this.#askedMeanwhile = false;
      this.#mapIsNew = false;
      this.#nextDue = Infinity;
      await this.#alone(async () => {
        this.#timesAway = (await this.#pass()) === 'away' ? this.#timesAway + 1 : 0;
      });
    } while (this.#askedMeanwhile && !this.#stopped);
    this.#passing = false;
    if (!this.#stopped) this.#stopWaiting = this.#deps.clock.after(this.#untilNextLook, () => this.look());
  }

  /** Milliseconds. */
  get #untilNextLook(): number {
    const { clock, network } = this.#deps;
    if (!network.online) return LOOK_EVERY;
    const ofNewMap = this.#mapIsNew ? LOOK_SOON : LOOK_EVERY;
    const ofNobody = this.#timesAway > 0 ? LOOK_SOON * 2 ** (this.#timesAway - 1) : LOOK_EVERY;
    const ofRefused = Math.max(0, this.#nextDue - clock.now());
    return Math.min(LOOK_EVERY, ofNewMap, ofNobody, ofRefused);
  }

  get #stopped(): boolean {
    return this.#leaving.signal.aborted;
  }

  get #mayGoOn(): boolean {
    return !this.#stopped && this.#deps.network.online;
  }

  /** While this runs no other tab sends. */
  async #alone(work: () => Promise<void>): Promise<void> {
    const { locks } = this.#deps;
    const { signal } = this.#leaving;
    if (!locks) return work();
    // Aborted while it waits for its turn: this tab is leaving.
    await locks.request(LOCK, { signal }, work).catch(() => undefined);
  }

  /** `away`: the rest has no chance now either. */
  async #pass(): Promise<Sent> {
    const { files } = this.#deps.library;
    const uploads = await files.uploads();
    for (const upload of uploads.ok ? uploads.value : []) {
      if (!this.#mayGoOn) return 'not now';
      if (FINAL.has(upload.refused ?? '')) continue;
      if (upload.notBefore > this.#deps.clock.now()) this.#lookBy(upload.notBefore);
      else if ((await this.#send(upload)) === 'away') return 'away';
    }
    const versions = await files.waitingVersions();
    for (const version of versions.ok ? versions.value : []) {
      if (!this.#mayGoOn) return 'not now';
      if ((await this.#sendVersion(version)) === 'away') return 'away';
    }
    return 'sent';
  }

  #lookBy(due: number): void {
    this.#nextDue = Math.min(this.#nextDue, due);
  }

  async #send(upload: Upload): Promise<Sent> {
    const { library, server } = this.#deps;
    if (!(await this.#isRegistered(upload.map))) return 'not now';
    const kept = await library.files.read(upload);
    if (!kept.ok) return 'not now';
    if (!kept.value) return this.#refused(upload, 'damaged');
    const { map, hash } = upload;
    let { attempts } = upload;
    const sent = await sendFile(server, { map, hash, bytes: kept.value.bytes }, async (offset) => {
      if (offset > upload.offset) attempts = 0;
      await library.files.note(upload, { offset });
    });
    if (!sent.ok) return this.#refused({ ...upload, attempts }, sent.refusal);
    await library.files.uploaded(upload);
    return 'sent';
  }

  async #refused(upload: Upload, why: FileRefusal | 'damaged'): Promise<Sent> {
    const attempts = upload.attempts + 1;
    const refusal = why === 'wrongHash' && attempts >= MOST_WRONG ? 'damaged' : why;
    const refused = FINAL.has(refusal) || LASTING.has(refusal) ? refusal : null;
    // Whoever is away, is so for all; that is no fault of this file.
    const news: UploadNews =
      refusal === 'away' ? { refused: null } : { attempts, refused, notBefore: this.#later(attempts) };
    await this.#deps.library.files.note(upload, news);
    if (!FINAL.has(refusal)) this.#lookBy(news.notBefore ?? Infinity);
    return refusal === 'away' || refusal === 'tooFast' || refusal === 'signIn' ? 'away' : 'not now';
  }

  #later(attempts: number): number {
    const { clock, random } = this.#deps;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
    return clock.now() + wait * (0.5 + random() / 2);
  }

  async #sendVersion({ id, map, hash, name, at }: WaitingVersion): Promise<Sent> {
    const { library, server } = this.#deps;
    const uploads = await library.files.uploads();
    const fileWaits = uploads.ok && uploads.value.some((one) => one.map === map && one.hash === hash);
    if (fileWaits || this.#refusedVersions.has(id) || !(await this.#isRegistered(map))) return 'not now';
    const made = await server.makeVersion(map, { id, name, at, file: hash });
    if (made.ok || FINAL.has(made.refusal)) {
      await library.files.versionEnded(id);
      return 'sent';
    }
    if (LASTING.has(made.refusal)) this.#refusedVersions.add(id);
    // The server forgets files that belong to no version after a day.
    if (made.refusal === 'unsent') await library.files.sendAgain({ map, hash });
    return made.refusal === 'away' || made.refusal === 'tooFast' ? 'away' : 'not now';
  }

  /** A map the server has not heard of is made known by who opens it; until then its files wait. */
  async #isRegistered(mapId: string): Promise<boolean> {
    const map = await this.#deps.library.find(mapId);
    const isKnown = !map.ok || map.value === null || map.value.registered;
    if (!isKnown) this.#mapIsNew = true;
    return isKnown;
  }
}
