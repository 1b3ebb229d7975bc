import type { ReactElement } from 'react';
import { useWords } from '../text/words.ts';
import css from './Caret.module.css';

/** Whose caret it is: over it, until it has stood still for a while. */
export function CaretFlag({ name }: { readonly name: string }): ReactElement {
  const words = useWords();
  return <span className={css.flag}>{name || words('someone')}</span>;
}
