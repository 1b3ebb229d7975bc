import { CloudDownload } from 'lucide-react';
import { useId } from 'react';
import type { CardKind } from '@throughline/journey';
import type { Picture } from './picture.ts';
import styles from './MapPicture.module.css';

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

/** The map as it is now, in miniature, seen from its upper left. Decoration only: words are beside it. */
export function MapPicture({ picture }: { readonly picture: Picture | null }) {
  const zone = useId();
  if (!picture) return <span className={styles.picture} />;
  const { width, height } = picture;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${Math.max(width, 1)} ${Math.max(height, 1)}`}
      preserveAspectRatio="xMinYMin slice"
      aria-hidden
      focusable="false"
    >
      <linearGradient id={zone} x1="0" x2="0" y1="0" y2="1">
        <stop className={styles.pleased} offset="0" />
        <stop className={styles.calm} offset="0.5" />
        <stop className={styles.upset} offset="1" />
      </linearGradient>
      {picture.zones.map((box) => (
        <rect key={box.y} fill={`url(#${zone})`} {...box} />
      ))}
      <path className={styles.grid} d={picture.grid} />
      <path className={styles.headings} d={picture.headings} />
      <path className={styles.prompts} d={picture.prompts} />
      <path className={styles.faces} d={picture.faces} />
      <path className={styles.words} d={picture.words} />
      {picture.marks.map(({ kind, path }) => (
        <path key={kind} fill={edges[kind]} d={path} />
      ))}
      {picture.curves.map(({ path, isFuture }) => (
        <path key={path} className={isFuture ? styles.future : styles.curve} d={path} />
      ))}
    </svg>
  );
}

/** In place of a picture: the map is on the server only. Decoration, the words are beside it. */
export function ServerPicture() {
  return (
    <span className={`${styles.picture} ${styles.server}`}>
      <CloudDownload size={24} strokeWidth={1.5} aria-hidden />
    </span>
  );
}
