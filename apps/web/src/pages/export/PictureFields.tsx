import { Select } from '../../parts/Select.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';
import styles from './ExportDialog.module.css';
import { type PictureChoice, pictureSizes, pixelsTyped } from './pictureChoice.ts';
import { StateSwitch } from './StateSwitch.tsx';

interface PictureFieldsProps {
  readonly choice: PictureChoice;
  /** How many cards are selected. */
  readonly selected: number;
  readonly onChange: (choice: PictureChoice) => void;
}

/** Everything that can be chosen of a picture. */
export function PictureFields({ choice, onChange, selected }: PictureFieldsProps) {
  const text = useText();
  const { ground, kind, part, pixels, size, state } = choice;
  return (
    <>
      {selected > 0 && (
        <>
          <Switch
            label={text('picture.part')}
            value={part}
            options={['whole', 'region', 'cards']}
            words={(id) => text(`picture.part.${id}`)}
            onChange={(chosen) => onChange({ ...choice, part: chosen })}
          />
          <p className={styles.about}>{text(`picture.about.${part}`, { count: selected })}</p>
        </>
      )}
      <div className={styles.row}>
        <Switch
          label={text('picture.kind')}
          value={kind}
          options={['png', 'svg']}
          words={(id) => text(`picture.kind.${id}`)}
          onChange={(chosen) => onChange({ ...choice, kind: chosen })}
        />
        <StateSwitch state={state} onChange={(chosen) => onChange({ ...choice, state: chosen })} />
      </div>
      {kind === 'svg' && <p className={styles.about}>{text('picture.about.svg')}</p>}
      {kind === 'png' && (
        <>
          <div className={styles.row}>
            <Select
              label={text('picture.size')}
              value={size}
              options={pictureSizes}
              words={(each) =>
                text(each === 'pixels' ? 'picture.size.pixels' : 'picture.size.times', { times: each })
              }
              onChange={(chosen) => onChange({ ...choice, size: chosen })}
            />
            {size === 'pixels' && (
              <div className={styles.pixels}>
                <TextField
                  label={text('picture.pixels')}
                  value={pixels}
                  onChange={(typed) => onChange({ ...choice, pixels: typed })}
                  problem={pixelsTyped(pixels) === null ? text('picture.pixelsWrong') : null}
                />
              </div>
            )}
          </div>
          <div className={styles.row}>
            <Switch
              label={text('picture.ground')}
              value={ground}
              options={['paper', 'clear']}
              words={(id) => text(`picture.ground.${id}`)}
              onChange={(chosen) => onChange({ ...choice, ground: chosen })}
            />
          </div>
        </>
      )}
    </>
  );
}
