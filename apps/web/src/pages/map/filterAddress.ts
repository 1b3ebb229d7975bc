import type { FilterView, MapViewStore } from '@throughline/editor';
import { filterFromText, filterToText } from '@throughline/journey';

/** A filter as an address says it: `?filter=kind:painPoint,severity:3&hide`. */
export function filterInAddress(search: string): FilterView {
  const query = new URLSearchParams(search);
  const { filter, unknown } = filterFromText(query.get('filter') ?? '');
  return { filter, filterMode: query.has('hide') ? 'hide' : 'dim', notUnderstood: unknown.length };
}

/** Keeps the address in step with the filter, so that it can be passed on. Returns how to stop. */
export function followFilter(view: MapViewStore, page: Pick<Window, 'location' | 'history'>): () => void {
  return view.subscribe((now, before) => {
    if (now.filter === before.filter && now.filterMode === before.filterMode) return;
    const { hash, pathname } = page.location;
    page.history.replaceState(page.history.state, '', pathname + queryOf(now) + hash);
  });
}

function queryOf({ filter, filterMode }: FilterView): string {
  if (filter.length === 0) return '';
  // Commas and colons may stand in a query as they are, and people read it.
  return `?filter=${filterToText(filter)}${filterMode === 'hide' ? '&hide' : ''}`;
}
