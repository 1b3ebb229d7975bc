import type { CardId } from '@throughline/journey';
import { sentence } from '../sentences.ts';
import type { Values } from '../sentences.ts';
import type { SizeName } from './sheet.ts';

export type PaperCode =
  | 'paper.tooSmall'
  | 'paper.tooSmallPoster'
  | 'paper.tooSmallAnywhere'
  | 'paper.photoUndescribed'
  | 'paper.photoMissing'
  | 'paper.undrawable'
  | 'paper.empty';

/** One thing to mend before a map goes on paper. */
export interface PaperProblem {
  readonly code: PaperCode;
  readonly values: Values;
  /** In English. */
  readonly says: string;
  /** Nothing is written while this stands. */
  readonly refuses: boolean;
  /** Where to mend it. */
  readonly card?: CardId;
  /** The size on which it would not stand. */
  readonly size?: SizeName;
}

export function paperProblem(
  code: PaperCode,
  values: Values,
  more: { readonly refuses?: boolean; readonly card?: CardId; readonly size?: SizeName } = {},
): PaperProblem {
  return { code, values, says: sentence(code, values), refuses: false, ...more };
}
