import type { ComponentProps, ReactElement } from 'react';
import { SharedTextField } from './SharedTextField.tsx';
import css from './Title.module.css';
import { useCanWrite } from './useRights.ts';

interface TitleProps {
  readonly text: string;
  readonly lang?: string;
  /** Where it is written by those who may. */
  readonly field?: Omit<ComponentProps<typeof SharedTextField>, 'className'>;
}

/** What the details are of: a heading, also where it is a field. */
export function Title({ field, lang, text }: TitleProps): ReactElement {
  const isField = useCanWrite() && field !== undefined;
  return (
    <>
      <h2 className={isField ? css.spoken : css.title} dir="auto" lang={lang}>
        {text}
      </h2>
      {isField ? <SharedTextField className={css.title} {...field} /> : null}
    </>
  );
}
