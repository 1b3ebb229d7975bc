import { sizeNames } from '@throughline/formats';
import type { ReactNode } from 'react';
import { Select } from '../../parts/Select.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { type Text, useText } from '../../text/useText.ts';
import styles from './ExportDialog.module.css';
import { inMode, millimetres, type PaperChoice, sheetSizes } from './paperChoice.ts';
import { StateSwitch } from './StateSwitch.tsx';

interface PaperFieldsProps {
  readonly choice: PaperChoice;
  readonly onChange: (choice: PaperChoice) => void;
}

/** Everything that can be chosen of a document. */
export function PaperFields({ choice, onChange }: PaperFieldsProps) {
  const text = useText();
  const { mode, orientation, sheet, size, state } = choice;
  return (
    <>
      <Switch
        label={text('export.mode')}
        value={mode}
        options={['onePage', 'byStage', 'poster']}
        words={(id) => text(`export.mode.${id}`)}
        onChange={(chosen) => onChange(inMode(choice, chosen))}
      />
      <p className={styles.about}>{text(`export.about.${mode}`)}</p>
      <div className={styles.row}>
        <Select
          label={text(mode === 'poster' ? 'export.posterSize' : 'export.size')}
          value={size}
          options={[...sizeNames, 'custom'] as const}
          words={(name) => sizeWords(name, text)}
          onChange={(chosen) => onChange({ ...choice, size: chosen })}
        />
        {mode === 'poster' && (
          <Select
            label={text('export.sheet')}
            value={sheet}
            options={sheetSizes}
            words={(name) => sizeWords(name, text)}
            onChange={(chosen) => onChange({ ...choice, sheet: chosen })}
          />
        )}
        {size === 'custom' && <Measures {...{ choice, onChange }} />}
      </div>
      <div className={styles.row}>
        {size !== 'custom' && (
          <Switch
            label={text('export.orientation')}
            value={orientation}
            options={['landscape', 'portrait']}
            words={(id) => text(`export.orientation.${id}`)}
            onChange={(chosen) => onChange({ ...choice, orientation: chosen })}
          />
        )}
        <StateSwitch state={state} onChange={(chosen) => onChange({ ...choice, state: chosen })} />
      </div>
      <Tick is={choice.dataTable} onChange={(dataTable) => onChange({ ...choice, dataTable })}>
        {text('export.dataTable')}
      </Tick>
      <Tick is={choice.greyscale} onChange={(greyscale) => onChange({ ...choice, greyscale })}>
        {text('export.greyscale')}
      </Tick>
    </>
  );
}

function sizeWords(name: PaperChoice['size'], text: Text): string {
  if (name === 'custom') return text('export.size.custom');
  return name === 'Poster' ? text('export.size.Poster') : name;
}

/** Width and height of a sheet of one's own. */
function Measures({ choice, onChange }: PaperFieldsProps) {
  const text = useText();
  const problem = (typed: string): string | null =>
    millimetres(typed) === null ? text('export.measureWrong') : null;
  return (
    <div className={styles.measures}>
      <TextField
        label={text('export.width')}
        value={choice.width}
        onChange={(width) => onChange({ ...choice, width })}
        problem={problem(choice.width)}
      />
      <TextField
        label={text('export.height')}
        value={choice.height}
        onChange={(height) => onChange({ ...choice, height })}
        problem={problem(choice.height)}
      />
    </div>
  );
}

interface TickProps {
  readonly is: boolean;
  readonly onChange: (is: boolean) => void;
  readonly children: ReactNode;
}

function Tick({ children, is, onChange }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={is} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  );
}
