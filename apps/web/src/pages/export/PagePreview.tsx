import type { PaperCheck } from '@throughline/formats';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { type Text, useText } from '../../text/useText.ts';
import type { PaperMaker } from './paperMaker.ts';
import styles from './PagePreview.module.css';
import { type Spread, spreadsOf } from './spreads.ts';

interface PagePreviewProps {
  readonly maker: Pick<PaperMaker, 'page'>;
  /** What was looked at last; its pages are shown until others have been drawn. */
  readonly check: PaperCheck;
  /** Another choice is being looked at. */
  readonly isOld: boolean;
}

/** The pages as they will come out, drawn from the plan that is written. */
export function PagePreview({ check, isOld, maker }: PagePreviewProps) {
  const text = useText();
  const [turned, turn] = useState(0);
  const [failure, fail] = useState<PageFailure | null>(null);
  const spreads = spreadsOf(check);
  const at = Math.min(turned, spreads.length - 1);
  const spread = spreads[at];
  if (!spread) return null;
  // Round and round: a button that cannot be pressed any more would lose the focus.
  const by = (steps: number): void => turn((at + steps + spreads.length) % spreads.length);
  return (
    <section className={styles.preview} aria-label={text('export.preview')}>
      <div className={styles.desk}>
        <div
          className={styles.sheets}
          dir={check.isMirrored ? 'rtl' : 'ltr'}
          style={{ gridTemplateColumns: `repeat(${spread.columns}, minmax(0, max-content))` }}
          data-old={isOld}
          data-drawn={failure === null}
        >
          {spread.pages.map((page) => (
            <PagePicture
              key={page}
              words={pageWords(page, check, text)}
              share={spread.columns}
              onDrawn={fail}
              {...{ check, maker, page }}
            />
          ))}
        </div>
        {failure && <p className={styles.unseen}>{text(`export.preview.failed.${failure}`)}</p>}
      </div>
      <div className={styles.turning}>
        {spreads.length > 1 && (
          <IconButton name={text('export.preview.previous')} onPress={() => by(-1)}>
            <ChevronLeft size={17} aria-hidden />
          </IconButton>
        )}
        <span aria-live="polite" className={styles.words}>
          {spreadWords(spread, check, text)}
        </span>
        {spreads.length > 1 && (
          <IconButton name={text('export.preview.next')} onPress={() => by(1)}>
            <ChevronRight size={17} aria-hidden />
          </IconButton>
        )}
      </div>
    </section>
  );
}

/** Why pages are not seen: this browser draws none beside its page, or another thing. */
type PageFailure = 'canvas' | 'other';

interface PagePictureProps extends Omit<PagePreviewProps, 'isOld'> {
  readonly page: number;
  readonly words: string;
  /** How many share the width there is. */
  readonly share: number;
  /** null: it is seen. */
  readonly onDrawn: (failure: PageFailure | null) => void;
}

/** Most pixels a page is drawn wide: enough to read a card on a dense screen. */
const mostPixels = 1400;

/** Drawn beside the page, and again for each new plan; until then the one before stays. */
function PagePicture({ check, maker, onDrawn, page, share, words }: PagePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    const desk = current?.closest(`.${styles.desk}`);
    if (!current || !desk) return undefined;
    let isWanted = true;
    const wide = Math.max(1, Math.round((desk.clientWidth / share) * window.devicePixelRatio));
    void maker.page(check, page, Math.min(wide, mostPixels)).then((drawn) => {
      if (!isWanted || (!drawn.ok && drawn.failure === 'stopped')) return;
      onDrawn(drawn.ok ? null : drawn.failure === 'canvas' ? 'canvas' : 'other');
      if (!drawn.ok) return;
      const { value: picture } = drawn;
      current.width = picture.width;
      current.height = picture.height;
      current.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    });
    return () => {
      isWanted = false;
    };
  }, [check, maker, onDrawn, page, share]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- what a worker drew is shown without an address
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={words} width={1} height={1} />;
}

function pageWords(page: number, { mapPages, pages, tiles }: PaperCheck, text: Text): string {
  const number = { page: page + 1, pages };
  if (page >= mapPages) return text('export.preview.table', number);
  if (!tiles) return text('export.preview.map', number);
  const row = Math.floor(page / tiles.columns) + 1;
  return text('export.preview.tile', { ...number, row, column: (page % tiles.columns) + 1 });
}

function spreadWords({ pages: [first = 0, ...others] }: Spread, check: PaperCheck, text: Text): string {
  const { pages, tiles } = check;
  if (others.length === 0 || !tiles) return pageWords(first, check, text);
  return text('export.preview.poster', { last: others.length + 1, pages, ...tiles });
}
