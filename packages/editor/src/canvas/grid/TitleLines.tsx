import { Fragment } from 'react';
import type { ReactElement } from 'react';
import css from './Header.module.css';

/** A name as the layout broke it. Between lines stands a space, so that finding and copying meet whole words. */
export function TitleLines({ lines, title }: { lines: readonly string[]; title: string }): ReactElement {
  return (
    <span dir="auto">
      {[...lines.entries()].map(([number, line]) => (
        <Fragment key={number}>
          {number > 0 ? ' ' : null}
          <span className={css.line}>{line || title}</span>
        </Fragment>
      ))}
    </span>
  );
}
