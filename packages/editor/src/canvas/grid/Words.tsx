import type { ReactElement } from 'react';
import css from './Card.module.css';

/** Drawn, not written: a card is named by its text alone, and described in sentences (`cardSentence.ts`). */
export function Words({
  are,
  className,
}: {
  readonly are: string;
  readonly className?: string | undefined;
}): ReactElement {
  return <span className={className ? `${css.words} ${className}` : css.words} data-words={are} />;
}
