import type { ReactElement } from 'react';
import type { Photo } from '@throughline/journey';
import { usePicture } from '../session/usePicture.ts';
import css from './OutlineCard.module.css';

/** A photo, with what can be seen on it for whoever does not see it. */
export function CardPhoto({ photo }: { readonly photo: Photo }): ReactElement {
  const address = usePicture(photo.file);
  const { description, height, width } = photo;
  const shape = width > 0 && height > 0 ? { aspectRatio: `${width} / ${height}` } : undefined;
  return address === null ? (
    <span className={css.photo} style={shape} />
  ) : (
    <img className={css.photo} src={address} alt={description} style={shape} loading="lazy" />
  );
}
