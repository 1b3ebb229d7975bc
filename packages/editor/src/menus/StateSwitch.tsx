import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Choice } from '../parts/Choice.tsx';
import type { MapViewStore } from '../session/mapView.ts';
import { useWords } from '../text/words.ts';

const states = ['current', 'future'] as const;

/** Which version of the service the map shows: for the page's bar, beside the editor that has the same view. */
export function StateSwitch({ view }: { readonly view: MapViewStore }): ReactElement {
  const words = useWords();
  const shown = useStore(view, (now) => now.state);
  return (
    <Choice
      look="bar"
      name={words('state.name')}
      options={states.map((id) => ({ id, words: words(`state.${id}`) }))}
      chosen={shown}
      onChoose={(state) => view.setState({ state })}
    />
  );
}
