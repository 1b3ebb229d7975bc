/** In a tab of its own, which knows nothing of this map and cannot reach it. */
export function openAddress(href: string): void {
  window.open(href, '_blank', 'noopener,noreferrer');
}
