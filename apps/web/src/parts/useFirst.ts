import { useState } from 'react';

/** So many lines of a list are drawn at first, and with each asking for more. */
const atOnce = 100;

interface First<T> {
  readonly shown: readonly T[];
  /** How many more there are. */
  readonly rest: number;
  readonly more: () => void;
}

/** The first of many: a list of thousands is drawn as far as somebody wants to read it. */
export function useFirst<T>(all: readonly T[]): First<T> {
  const [most, setMost] = useState(atOnce);
  return {
    shown: all.slice(0, most),
    rest: Math.max(0, all.length - most),
    more: () => setMost(most + atOnce),
  };
}
