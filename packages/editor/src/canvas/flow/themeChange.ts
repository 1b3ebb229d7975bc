/** Told when colours may have changed: the system's choice, or a `data-theme` on any element of the page. */
export function onThemeChange(listener: () => void): () => void {
  const choices = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
  const queries = choices.flatMap((choice) => window.matchMedia?.(choice) ?? []);
  const observer = new MutationObserver(() => listener());
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'], subtree: true });
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
