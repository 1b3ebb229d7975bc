import { Choice } from '@throughline/editor';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/useText.ts';
import styles from './ExportDialog.module.css';
import { type PictureChoice, pictureSizes, pixelsTyped } from './pictureChoice.ts';
import { Select } from './Select.tsx';

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
          <Choice
            look="page"
            name={text('picture.part')}
            options={(['whole', 'region', 'cards'] as const).map((id) => ({
              id,
              words: text(`picture.part.${id}`),
            }))}
            chosen={part}
            onChoose={(chosen) => onChange({ ...choice, part: chosen })}
          />
          <p className={styles.about}>{text(`picture.about.${part}`, { count: selected })}</p>
        </>
      )}
      <div className={styles.row}>
        <Choice
          look="page"
          name={text('picture.kind')}
          options={(['png', 'svg'] as const).map((id) => ({ id, words: text(`picture.kind.${id}`) }))}
          chosen={kind}
          onChoose={(chosen) => onChange({ ...choice, kind: chosen })}
        />
        <Choice
          look="page"
          name={text('export.state')}
          options={(['current', 'future'] as const).map((id) => ({ id, words: text(`export.state.${id}`) }))}
          chosen={state}
          onChoose={(chosen) => onChange({ ...choice, state: chosen })}
        />
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
              <div className={styles.field}>
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
            <Choice
              look="page"
              name={text('picture.ground')}
              options={(['paper', 'clear'] as const).map((id) => ({
                id,
                words: text(`picture.ground.${id}`),
              }))}
              chosen={ground}
              onChoose={(chosen) => onChange({ ...choice, ground: chosen })}
            />
          </div>
        </>
      )}
    </>
  );
}
