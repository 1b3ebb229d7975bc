import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiRefusal } from '../../session/api.ts';
import type { LinkRole, ShareLink, ShareLinks } from './shareLinks.ts';

/** How long new links work, in days; null: until stopped. */
export type Days = 1 | 7 | 30 | null;

const day = 24 * 60 * 60 * 1000;

interface Copied {
  readonly role: LinkRole;
  readonly address: string;
  /** The browser did not let us: the person copies it by hand. */
  readonly byHand: boolean;
}

export interface ShareScreen {
  /** null until the server has answered. */
  readonly links: readonly ShareLink[] | null;
  readonly refused: ApiRefusal | null;
  readonly copied: Copied | null;
  copy(role: LinkRole, days: Days): void;
  stop(link: ShareLink): void;
}

interface Heard {
  readonly copied: () => void;
  readonly stopped: () => void;
}

/** The links of a map on the screen. A link made here is copied again, not made again, while the dialog is open. */
export function useShareLinks(source: ShareLinks, heard: Heard): ShareScreen {
  const [links, setLinks] = useState<readonly ShareLink[] | null>(null);
  const [refused, setRefused] = useState<ApiRefusal | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const made = useRef(new Map<string, { id: string; address: string }>());

  useEffect(() => {
    let wanted = true;
    void source.list().then((answer) => {
      if (!wanted) return;
      if (answer.ok) setLinks(answer.value);
      else setRefused(answer.refusal);
    });
    return () => {
      wanted = false;
    };
  }, [source]);

  const addressOf = useCallback(
    async (role: LinkRole, days: Days): Promise<string | null> => {
      const kept = made.current.get(`${role} ${days}`);
      if (kept) return kept.address;
      const answer = await source.make(role, days === null ? null : Date.now() + days * day);
      if (!answer.ok) {
        setRefused(answer.refusal);
        return null;
      }
      const { link, address } = answer.value;
      made.current.set(`${role} ${days}`, { id: link.id, address });
      setLinks((old) => [...(old ?? []), link]);
      return address;
    },
    [source],
  );

  const copy = async (role: LinkRole, days: Days): Promise<void> => {
    setRefused(null);
    const address = await addressOf(role, days);
    if (address === null) return;
    const done = await copyText(address);
    setCopied({ role, address, byHand: !done });
    if (done) heard.copied();
  };

  const stop = async (link: ShareLink): Promise<void> => {
    setRefused(null);
    const answer = await source.stop(link.id);
    if (!answer.ok) {
      setRefused(answer.refusal);
      return;
    }
    for (const [key, { id }] of made.current) if (id === link.id) made.current.delete(key);
    setLinks((old) => (old ?? []).filter(({ id }) => id !== link.id));
    setCopied(null);
    heard.stopped();
  };

  return {
    links,
    refused,
    copied,
    copy: (role, days) => void copy(role, days),
    stop: (link) => void stop(link),
  };
}

/** Puts words on the clipboard; false where the browser does not allow it. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
