import type { ReactElement } from 'react';
import type { Line } from '@throughline/journey';
import { Words } from './Words.tsx';

/** The hyphen of a line whose last word goes on in the next: drawn, and no part of the text. */
export function LineHyphen({ line }: { readonly line: Line | undefined }): ReactElement | null {
  return line?.hyphenated ? <Words are="-" /> : null;
}
