import { createLayout } from '@throughline/journey';
import type { GridLayout, LayoutView, TextMeasure } from '@throughline/journey';
import type { ShownJourney } from './shownJourney.ts';

/** Where everything lies, in step with the journey that is shown; the same object while nothing has moved. */
export interface LayoutStore {
  getState(): GridLayout;
  subscribe(listener: () => void): () => void;
  readonly view: LayoutView;
  /** What this screen asks of the layout: room for an editor or a draft. */
  look(view: LayoutView): void;
  /** Measures everything again: other fonts have arrived. */
  measureAgain(): void;
  stop(): void;
}

export function createLayoutStore(shown: ShownJourney, measure: () => TextMeasure): LayoutStore {
  const listeners = new Set<() => void>();
  let lay = createLayout(measure());
  let view: LayoutView = {};
  let layout = lay(shown.getState(), view);
  const again = (): void => {
    const next = lay(shown.getState(), view);
    if (next === layout) return;
    layout = next;
    for (const listener of listeners) listener();
  };
  const stop = shown.beforeTelling(again);
  return {
    getState: () => layout,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get view() {
      return view;
    },
    look(next) {
      view = next;
      again();
    },
    measureAgain() {
      lay = createLayout(measure());
      again();
    },
    stop,
  };
}
