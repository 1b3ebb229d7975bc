import type { ReactElement } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import css from './Hint.module.css';

interface HintProps {
  /** null: the button shows its words itself. */
  readonly words: string | null;
  readonly children: ReactElement<{ readonly tabIndex?: number }, string>;
}

/** The words of a button that is only a mark, beside it while it is pointed at or has focus. */
export function Hint({ children, words }: HintProps): ReactElement {
  if (words === null) return children;
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      <Focusable>{children}</Focusable>
      <Tooltip className={css.hint ?? ''} placement="right" offset={6}>
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}
