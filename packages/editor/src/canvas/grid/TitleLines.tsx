import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { Line } from '@throughline/journey';
import css from './Header.module.css';
import { LineHyphen } from './LineHyphen.tsx';
import { spacesAfter } from './spacesAfter.ts';

interface TitleLinesProps {
  /** As the layout broke it; without them it stands on one line. */
  readonly lines: readonly Line[] | undefined;
  readonly title: string;
}

/** A name in lines. Between words stands a space, so that finding and copying meet whole words. */
export function TitleLines({ lines, title }: TitleLinesProps): ReactElement {
  const texts = lines?.map((line) => line.text) ?? [title];
  const spaces = spacesAfter(title, texts);
  return (
    <span dir="auto">
      {[...texts.entries()].map(([number, text]) => (
        <Fragment key={number}>
          {spaces[number - 1] ? ' ' : null}
          <span className={css.line}>
            {text || title}
            <LineHyphen line={lines?.[number]} />
          </span>
        </Fragment>
      ))}
    </span>
  );
}
