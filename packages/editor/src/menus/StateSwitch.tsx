import type { ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useStore } from 'zustand';
import type { MapViewStore } from '../session/mapView.ts';
import { useWords } from '../text/words.ts';
import css from './StateSwitch.module.css';

const states = ['current', 'future'] as const;

/** Which version of the service the map shows: for the page's bar, beside the editor that has the same view. */
export function StateSwitch({ view }: { readonly view: MapViewStore }): ReactElement {
  const words = useWords();
  const state = useStore(view, (now) => now.state);
  return (
    <RadioGroup
      className={css.group ?? ''}
      orientation="horizontal"
      aria-label={words('state.name')}
      value={state}
      onChange={(chosen) => view.setState({ state: chosen === 'future' ? 'future' : 'current' })}
    >
      {states.map((each) => (
        <Radio key={each} value={each} className={css.option ?? ''}>
          {words(`state.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
