import { Channels } from './channels.ts';

/** What somebody is writing into a plain field, and what the map said there when they began. */
interface Draft {
  readonly text: string;
  readonly from: string;
}

/** Which field of which records: `draftKey` makes it. */
export type DraftKey = string & { readonly draft: true };

export function draftKey(records: readonly string[], field: string): DraftKey {
  return `${records.join(' ')}#${field}` as DraftKey;
}

/**
 * What is being written into plain fields and is not on the map yet. A field that can be edited at two places (a
 * stage's time in its header and in the details) has one draft, which both places show. It stays while its field is
 * off the page, so that nothing typed is lost when others take the record away for a moment.
 */
export interface Drafts {
  get(key: DraftKey): Draft | null;
  /** `present` is what the map says now: the draft remembers it when it begins. */
  write(key: DraftKey, text: string, present: string): void;
  drop(key: DraftKey): void;
  subscribe(key: DraftKey, listener: () => void): () => void;
}

export function createDrafts(): Drafts {
  const drafts = new Map<DraftKey, Draft>();
  const channels = new Channels();
  return {
    get: (key) => drafts.get(key) ?? null,
    write(key, text, present) {
      drafts.set(key, { text, from: drafts.get(key)?.from ?? present });
      channels.tell(key);
    },
    drop(key) {
      if (drafts.delete(key)) channels.tell(key);
    },
    subscribe: (key, listener) => channels.subscribe(key, listener),
  };
}
