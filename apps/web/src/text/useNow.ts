import { useEffect, useState } from 'react';

/** The time, renewed every so often: 30 s is enough for "5 minutes ago". Milliseconds since 1970. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
