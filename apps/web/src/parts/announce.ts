import { createContext, useContext } from 'react';

/** Says a sentence to people who do not see the screen: politely, or at once when it cannot wait. */
export type Announce = (sentence: string, urgency?: 'polite' | 'alert') => void;

export const AnnounceContext = createContext<Announce>(() => {});

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
