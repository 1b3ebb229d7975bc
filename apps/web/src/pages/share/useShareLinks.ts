import { useEffect, useState } from 'react';
import type { ApiRefusal } from '../../session/api.ts';
import type { Days, LinkRole, ShareLink, ShareLinks } from './shareLinks.ts';

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

/** The links of a map on the screen. */
export function useShareLinks(source: ShareLinks, heard: Heard): ShareScreen {
  const [links, setLinks] = useState<readonly ShareLink[] | null>(null);
  const [refused, setRefused] = useState<ApiRefusal | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);

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

  const copy = async (role: LinkRole, days: Days): Promise<void> => {
    setRefused(null);
    const answer = await source.make(role, days);
    if (!answer.ok) {
      setRefused(answer.refusal);
      return;
    }
    const { link, address } = answer.value;
    setLinks((old) => [...(old ?? []).filter(({ id }) => id !== link.id), link]);
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
