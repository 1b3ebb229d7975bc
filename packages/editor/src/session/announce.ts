/**
 * What is said to those who do not see the map: one polite and one assertive region. The same sentence twice is
 * said once; at most one every 1.2 s; of two with the same key the later one is said; a sentence is taken away
 * after 5 s; polite ones wait until the person has not typed for 600 ms.
 */
export interface Announcer {
  /** The result of an action, or a change elsewhere; `key` names what it is about. */
  say(sentence: string, key?: string): void;
  /** Interrupts: only for what the person must know now. */
  alert(sentence: string, key?: string): void;
  /** The person is typing: be quiet for a moment. */
  hush(): void;
  readonly spoken: Spoken;
  subscribe(listener: () => void): () => void;
}

/** What stands in the two regions; empty when nothing is to be read. */
interface Spoken {
  readonly polite: string;
  readonly alert: string;
}

const apartMs = 1200;
const standsMs = 5000;
const quietMs = 600;

type Region = keyof Spoken;

interface Waiting {
  readonly sentence: string;
  readonly key: string;
}

export function createAnnouncer(): Announcer {
  return new Regions();
}

class Regions implements Announcer {
  private readonly listeners = new Set<() => void>();
  private readonly waiting: Record<Region, Waiting[]> = { polite: [], alert: [] };
  private readonly timers: Partial<Record<Region, ReturnType<typeof setTimeout>>> = {};
  private readonly spokenAt: Record<Region, number> = { polite: -Infinity, alert: -Infinity };
  private quietUntil = -Infinity;
  spoken: Spoken = { polite: '', alert: '' };

  say(sentence: string, key = sentence): void {
    this.add('polite', { sentence, key });
  }

  alert(sentence: string, key = sentence): void {
    this.add('alert', { sentence, key });
  }

  hush(): void {
    this.quietUntil = Date.now() + quietMs;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private add(region: Region, next: Waiting): void {
    if (next.sentence === this.spoken[region] && this.waiting[region].length === 0) return;
    this.waiting[region] = [...this.waiting[region].filter(({ key }) => key !== next.key), next];
    this.step(region);
  }

  /** Says the next sentence if it may be said now, else comes back when something can be done. */
  private step(region: Region): void {
    clearTimeout(this.timers[region]);
    const now = Date.now();
    const next = this.waiting[region][0];
    const clearAt = this.spokenAt[region] + standsMs;
    if (!next) {
      if (this.spoken[region] === '') return;
      if (now >= clearAt) this.put(region, '');
      else this.comeBack(region, clearAt - now);
      return;
    }
    const allowed = Math.max(this.spokenAt[region] + apartMs, region === 'polite' ? this.quietUntil : 0);
    if (now < allowed) {
      this.comeBack(region, allowed - now);
      return;
    }
    this.waiting[region].shift();
    this.spokenAt[region] = now;
    this.put(region, next.sentence);
    this.step(region);
  }

  private comeBack(region: Region, ms: number): void {
    this.timers[region] = setTimeout(() => this.step(region), ms);
  }

  private put(region: Region, sentence: string): void {
    this.spoken = { ...this.spoken, [region]: sentence };
    for (const listener of this.listeners) listener();
  }
}
