import { isTooLarge, widestOf } from '@throughline/formats';
import type { CardId, Journey, ShownState } from '@throughline/journey';
import { ClipboardCopy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { type Text, useText } from '../../text/useText.ts';
import type { Outcome } from './askedThread.ts';
import styles from './ExportDialog.module.css';
import type { ExportFailure, MadeFile, Sight } from './exportAsk.ts';
import {
  canBeMade,
  firstPicture,
  isClear,
  type PictureChoice,
  type PictureSize,
  sizeOf,
} from './pictureChoice.ts';
import { PictureFields } from './PictureFields.tsx';
import type { PictureMaker } from './pictureMaker.ts';
import { Progress } from './Progress.tsx';
import preview from './PagePreview.module.css';
import { type Doing, useMaking } from './useMaking.ts';
import { useSight } from './useSight.ts';

interface PictureDialogProps {
  readonly journey: Journey;
  readonly selection: ReadonlySet<CardId>;
  /** The state of the service that is looked at. */
  readonly state: ShownState;
  readonly maker: PictureMaker;
  readonly onMade: (file: MadeFile, state: ShownState) => void;
  readonly onClose: () => void;
}

/** Asks how a map is to be drawn, shows it, and saves or copies the picture. */
export function PictureDialog(props: PictureDialogProps) {
  const { journey, maker, onClose, onMade, selection, state } = props;
  const text = useText();
  const [choice, choose] = useState(() => firstPicture(state, selection.size));
  const { copy, doing, forget, save } = useMaking((file) => onMade(file, choice.state));
  const { failure, isOld, sight, subject } = useSight(maker, journey, selection, choice);
  useEffect(() => () => maker.stop(), [maker]);
  const size = sight && sizeOf(choice, sight);
  const isMaking = doing?.is === 'making';
  const cannot = !canBeMade(choice, size);

  const make = async (onProgress: (done: number) => void): Promise<Outcome<MadeFile>> => {
    if (choice.kind === 'svg' || !size) return maker.svg(subject, onProgress);
    return maker.png(subject, { scale: size.scale, transparent: isClear(choice) }, onProgress);
  };
  const change = (chosen: PictureChoice): void => {
    forget();
    choose(chosen);
  };
  return (
    <Dialog title={text('picture.title')} isOpen onClose={onClose} width="widest">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMaking && !cannot) void save(make);
        }}
      >
        <div className={styles.halves}>
          <fieldset className={styles.fields} disabled={isMaking}>
            <legend className={styles.unseen}>{text('picture.title')}</legend>
            <PictureFields choice={choice} selected={selection.size} onChange={change} />
          </fieldset>
          <section className={preview.preview} aria-label={text('export.preview')}>
            <div className={preview.desk} data-clear={isClear(choice)}>
              {sight && <SightPicture {...{ isOld, sight }} words={text('picture.seen')} />}
            </div>
          </section>
        </div>
        <section className={styles.problems} aria-label={text('export.check')}>
          <output className={styles.summary}>
            {toldOf(doing, text) ?? sizeWords({ choice, failure, sight, size }, text)}
          </output>
          {sight && size && cannot && <Widest {...{ choice, sight }} onChange={change} />}
        </section>
        {doing?.is === 'making' && <Progress done={doing.done} words={text('export.makingFile')} />}
        <PictureActions
          {...{ cannot, isMaking, onClose }}
          kind={choice.kind}
          onStop={() => maker.stop()}
          onCopy={() => void copy(choice.kind, make)}
        />
      </form>
    </Dialog>
  );
}

interface PictureActionsProps {
  readonly kind: PictureChoice['kind'];
  readonly isMaking: boolean;
  readonly cannot: boolean;
  readonly onCopy: () => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** While a picture is made nothing is disabled: whoever pressed a button keeps the focus. */
function PictureActions({ cannot, isMaking, kind, onClose, onCopy, onStop }: PictureActionsProps) {
  const text = useText();
  return (
    <DialogActions>
      <Button onPress={isMaking ? onStop : onClose}>{text(isMaking ? 'export.stop' : 'cancel')}</Button>
      <Button
        icon={<ClipboardCopy size={15} aria-hidden />}
        isDisabled={cannot}
        onPress={() => isMaking || onCopy()}
      >
        {text(`picture.copy.${kind}`)}
      </Button>
      <Button look="primary" type="submit" icon={<Download size={15} aria-hidden />} isDisabled={cannot}>
        {text('picture.save')}
      </Button>
    </DialogActions>
  );
}

/** The largest picture that can be made instead. */
function Widest({
  choice,
  onChange,
  sight,
}: {
  readonly choice: PictureChoice;
  readonly sight: Sight;
  readonly onChange: (choice: PictureChoice) => void;
}) {
  const text = useText();
  const width = widestOf(sight);
  return (
    <div className={styles.problem}>
      <Button onPress={() => onChange({ ...choice, size: 'pixels', pixels: String(width) })}>
        {text('picture.useWidest', { width })}
      </Button>
    </div>
  );
}

function SightPicture({
  isOld,
  sight,
  words,
}: {
  readonly sight: Sight;
  readonly isOld: boolean;
  readonly words: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    const { picture } = sight;
    if (!current) return;
    current.width = picture.width;
    current.height = picture.height;
    current.getContext('2d')?.drawImage(picture, 0, 0);
  }, [sight]);
  return (
    <span className={preview.sheets} data-old={isOld}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what a worker drew is shown without an address */}
      <canvas ref={canvas} className={preview.picture} role="img" aria-label={words} />
    </span>
  );
}

/** What became of the last thing asked for; null: nothing to tell. */
function toldOf(doing: Doing, text: Text): string | null {
  if (!doing) return null;
  if (doing.is === 'making') return text('export.makingFile');
  if (doing.is === 'failed') return text(`export.failed.${doing.failure}`);
  return text(`picture.${doing.is}.${doing.kind}`);
}

interface Sized {
  readonly choice: PictureChoice;
  readonly failure: ExportFailure | null;
  readonly sight: Sight | null;
  readonly size: PictureSize | null;
}

function sizeWords({ choice, failure, sight, size }: Sized, text: Text): string {
  if (failure) return text(`export.failed.${failure}`);
  if (!sight) return text('export.checking');
  if (choice.kind === 'svg') return text('picture.anySize');
  if (!size) return text('picture.pixelsWrong');
  const { height, width } = size;
  return text(isTooLarge(size) ? 'picture.tooLarge' : 'picture.ready', { width, height });
}
