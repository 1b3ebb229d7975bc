import type { ComponentProps, ReactElement } from 'react';
import css from './TextButton.module.css';

/** A button that is only its words. */
export function TextButton(props: ComponentProps<'button'>): ReactElement {
  return <button type="button" className={css.button} {...props} />;
}
