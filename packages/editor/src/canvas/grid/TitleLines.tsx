import { Fragment } from 'react';
import type { ReactElement } from 'react';
import css from './Header.module.css';
import { spacesAfter } from './spacesAfter.ts';

/** A name as the layout broke it. Between words stands a space, so that finding and copying meet whole words. */
export function TitleLines({ lines, title }: { lines: readonly string[]; title: string }): ReactElement {
  const spaces = spacesAfter(title, lines);
  return (
    <span dir="auto">
      {[...lines.entries()].map(([number, line]) => (
        <Fragment key={number}>
          {spaces[number - 1] ? ' ' : null}
          <span className={css.line}>{line || title}</span>
        </Fragment>
      ))}
    </span>
  );
}
