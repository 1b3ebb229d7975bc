import type { ReactElement } from 'react';
import { evidenceLevels } from '@throughline/journey';
import type { EvidenceLevel } from '@throughline/journey';
import css from './icons.module.css';

/** How much of the disc each level fills, as the wedge's path; the first is an empty ring. */
const fills = [
  null,
  'M5 5V2a3 3 0 0 1 3 3Z',
  'M5 2a3 3 0 0 1 0 6Z',
  'M5 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
] as const;

/** A ring that fills as the ground gets firmer: assumed, reported, observed, measured. Decorative: the word is spoken. */
export function EvidenceMark({ level }: { readonly level: EvidenceLevel }): ReactElement {
  const fill = fills[evidenceLevels.indexOf(level)];
  return (
    <svg
      className={css.evidence}
      data-evidence={level}
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden="true"
    >
      <circle cx="5" cy="5" r="4.2" />
      {fill ? <path d={fill} /> : null}
    </svg>
  );
}
