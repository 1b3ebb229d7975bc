/** Listeners by key: what changed tells those who follow it, and nobody else is asked. */
export class Channels {
  private readonly byKey = new Map<string, Set<() => void>>();

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.byKey.get(key) === listeners) this.byKey.delete(key);
    };
  }

  /** Those that somebody follows, the first follower's first. */
  keys(): Iterable<string> {
    return this.byKey.keys();
  }

  tell(key: string): void {
    const listeners = this.byKey.get(key);
    if (listeners) for (const listener of listeners) listener();
  }
}
