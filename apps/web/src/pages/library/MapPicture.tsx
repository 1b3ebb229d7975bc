import { CloudDownload } from 'lucide-react';
import type { CardKind } from '@throughline/journey';
import type { Picture } from './picture.ts';
import styles from './MapPicture.module.css';

const width = 84;
const height = 56;
const head = 8;
const edge = 4;
const markHeight = 2.2;
const markGap = 0.8;
const mostRows = 8;
const mostColumns = 10;

const edges: Record<CardKind, string> = {
  action: 'var(--k-action-edge)',
  touchpoint: 'var(--k-touch-edge)',
  emotion: 'var(--emo-pos)',
  painPoint: 'var(--k-pain-edge)',
  quote: 'var(--k-quote-edge)',
  backstage: 'var(--k-back-edge)',
  metric: 'var(--k-metric-edge)',
  opportunity: 'var(--k-opp-edge)',
  note: 'var(--k-note-edge)',
  photo: 'var(--k-photo-edge)',
};

/** The map in miniature: stages across, lanes down, a mark for each card in the colour of its lane. Decoration only. */
export function MapPicture({ picture }: { readonly picture: Picture | null }) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} aria-hidden focusable="false">
      {picture && <Grid picture={picture} />}
    </svg>
  );
}

/** In place of a picture: the map is on the server only. Decoration, the words are beside it. */
export function ServerPicture() {
  return (
    <span className={`${styles.picture} ${styles.server}`}>
      <CloudDownload size={20} strokeWidth={1.5} aria-hidden />
    </span>
  );
}

function Grid({ picture }: { readonly picture: Picture }) {
  const columns = Math.max(1, Math.min(picture.stages, mostColumns));
  const rows = picture.rows.slice(0, mostRows);
  const columnWidth = (width - 2 * edge) / columns;
  const rowHeight = (height - head - edge) / Math.max(rows.length, 1);
  return (
    <>
      {Array.from({ length: columns }, (_, column) => (
        <rect
          // A column of a drawing has no identity but its place.
          key={`stage ${column + 1}`}
          className={styles.stage}
          x={edge + column * columnWidth + 1}
          y={4}
          width={columnWidth - 2}
          height={2}
          rx={1}
        />
      ))}
      {rows.flatMap((row, line) =>
        row.counts
          .slice(0, columns)
          .flatMap((count, column) =>
            cardMarks(count, rowHeight).map((mark) => (
              <rect
                key={`${line} ${column} ${mark.y}`}
                fill={edges[row.kind]}
                x={edge + column * columnWidth + 1}
                y={head + line * rowHeight + mark.y}
                width={columnWidth - 2}
                height={mark.height}
                rx={0.8}
              />
            )),
          ),
      )}
      {rows.map((row, line) => (
        <path
          key={`${row.kind} ${line + 1}`}
          className={styles.lane}
          d={`M${edge} ${head + line * rowHeight}H${width - edge}`}
        />
      ))}
    </>
  );
}

/** As many marks, one under the other, as a cell this high has room for. */
function cardMarks(count: number, rowHeight: number): readonly { y: number; height: number }[] {
  const most = Math.max(1, Math.floor((rowHeight - 1.2) / (markHeight + markGap)));
  const height = Math.min(markHeight, rowHeight - 2);
  return Array.from({ length: Math.min(count, most) }, (_, index) => ({
    y: 1.2 + index * (height + markGap),
    height,
  }));
}
