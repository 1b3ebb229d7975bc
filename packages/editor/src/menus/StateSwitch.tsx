import { useId } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { MapViewStore } from '../session/mapView.ts';
import { useWords } from '../text/words.ts';
import css from './StateSwitch.module.css';

const states = ['current', 'future'] as const;

/** Which version of the service the map shows: for the page's bar, beside the editor that has the same view. */
export function StateSwitch({ view }: { readonly view: MapViewStore }): ReactElement {
  const words = useWords();
  const name = useId();
  const shown = useStore(view, (now) => now.state);
  return (
    <div className={css.group} role="radiogroup" aria-label={words('state.name')}>
      {states.map((state) => (
        <label key={state} className={css.option}>
          <input
            type="radio"
            className={css.input}
            name={name}
            value={state}
            checked={state === shown}
            onChange={() => view.setState({ state })}
          />
          {words(`state.${state}`)}
        </label>
      ))}
    </div>
  );
}
