import { useSyncExternalStore } from 'react';

/** How much room the page has: below 768 px a phone's, from 1280 px on for panels beside the map. */
export type Screen = 'phone' | 'narrow' | 'wide';

const queries = ['(min-width: 768px)', '(min-width: 1280px)'] as const;

export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, screenNow);
}

function subscribe(listener: () => void): () => void {
  const lists = queries.flatMap((query) => window.matchMedia?.(query) ?? []);
  for (const list of lists) list.addEventListener('change', listener);
  return () => lists.forEach((list) => list.removeEventListener('change', listener));
}

/** Where nothing is known of the screen there is room. */
export function screenNow(): Screen {
  const [isMoreThanPhone, isWide] = queries.map((query) => window.matchMedia?.(query).matches ?? true);
  if (isWide) return 'wide';
  return isMoreThanPhone ? 'narrow' : 'phone';
}
