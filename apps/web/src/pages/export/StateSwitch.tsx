import type { ShownState } from '@throughline/journey';
import { Switch } from '../../parts/Switch.tsx';
import { useText } from '../../text/useText.ts';

interface StateSwitchProps {
  readonly state: ShownState;
  readonly onChange: (state: ShownState) => void;
}

/** Which state of a map is written: what is, or what will be. */
export function StateSwitch({ onChange, state }: StateSwitchProps) {
  const text = useText();
  return (
    <Switch
      label={text('export.state')}
      value={state}
      options={['current', 'future']}
      words={(id) => text(`export.state.${id}`)}
      onChange={onChange}
    />
  );
}
