import type { ComponentProps, ReactElement } from 'react';
import css from './IconButton.module.css';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: the mark in it says nothing. */
  readonly name: string;
  readonly isSmall?: boolean;
}

/** A button that is only a mark. */
export function IconButton({ isSmall = false, name, ...button }: IconButtonProps): ReactElement {
  return <button type="button" className={isSmall ? css.small : css.button} aria-label={name} {...button} />;
}
