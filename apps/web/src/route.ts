import { useEffect, useState, useSyncExternalStore } from 'react';
import { takeSecret } from './session/links.ts';

export type Route =
  | { readonly at: 'library' }
  | { readonly at: 'map'; readonly mapId: string }
  | { readonly at: 'nowhere' };

/** What an address shows. Map ids are 1 to 64 letters, digits, `-` and `_`. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { at: 'library' };
  const mapId = /^\/m\/([\w-]{1,64})\/?$/u.exec(path)?.[1];
  return mapId ? { at: 'map', mapId } : { at: 'nowhere' };
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The path of the page, as it changes. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** Goes to another page of the app without loading it again. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path);
  for (const listener of listeners) listener();
}

/** The list of maps, asking for a new one. */
export const newMapPath = '/?new';

export function asksForNewMap(): boolean {
  return new URLSearchParams(window.location.search).has('new');
}

/** A page loaded again does not ask again. */
export function forgetNewMap(): void {
  if (asksForNewMap()) window.history.replaceState(null, '', window.location.pathname);
}

/** Lets plain links inside the app change the page without loading it again. Returns how to stop. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isOurs(event, link)) return;
    event.preventDefault();
    goTo(link.pathname);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

function isOurs(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return false;
  return link.hash === '' && routeOf(link.pathname).at !== 'nowhere';
}

/** The secret of the share link this map was opened by, taken out of the address as soon as it is seen there. */
export function useSecret(mapId: string | null): string | null {
  const [taken, setTaken] = useState(() => ({ mapId, secret: mapId === null ? null : takeSecret(window) }));
  useEffect(() => {
    if (mapId === null) return;
    const look = (): void => {
      const secret = takeSecret(window);
      if (secret !== null) setTaken({ mapId, secret });
    };
    look();
    // A share link pasted over the address of the same map changes the fragment only.
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [mapId]);
  return taken.mapId === mapId ? taken.secret : null;
}
