import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** So far from what can be seen, in CSS px, things are kept up to date. */
const reach = '900px';

const listeners = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One for all: a thousand observers would each be asked at every scroll. */
function shared(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) listeners.get(target)?.(isIntersecting);
    },
    { rootMargin: reach },
  );
  return observer;
}

/** Whether an element is near what can be seen; where the browser does not tell, everything is. */
export function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const isTold = typeof IntersectionObserver === 'function';
  const [near, setNear] = useState(!isTold);
  useEffect(() => {
    const watched = element.current;
    if (!watched || !isTold) return undefined;
    listeners.set(watched, setNear);
    shared().observe(watched);
    return () => {
      shared().unobserve(watched);
      listeners.delete(watched);
    };
  }, [element, isTold]);
  return near;
}
