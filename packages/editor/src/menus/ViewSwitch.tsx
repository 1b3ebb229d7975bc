import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Choice } from '../parts/Choice.tsx';
import { useScreen } from '../parts/useScreen.ts';
import type { MapViewStore, View } from '../session/mapView.ts';
import { chooseView, offeredViews, viewOn } from '../session/views.ts';
import { useWords } from '../text/words.ts';

/** In which view the document is shown: for the page's bar, beside the editor that has the same view. */
export function ViewSwitch({ view }: { readonly view: MapViewStore }): ReactElement | null {
  const words = useWords();
  const chosen = useStore(view, (now) => now.view);
  const shown: View = viewOn(useScreen(), chosen);
  if (offeredViews.length < 2) return null;
  return (
    <Choice
      look="bar"
      name={words('view.name')}
      options={offeredViews.map((id) => ({ id, words: words(`view.${id}`) }))}
      chosen={shown}
      onChoose={(next) => chooseView(view, next)}
    />
  );
}
