/** The picture a photo card shows. What belongs together is one value: nobody sees one file in the size of another. */
export interface Picture {
  /** The file by its content: SHA-256 in 64 lower-case hexadecimal digits; empty: no picture yet. */
  readonly file: string;
  /** Its media type: "image/webp"; empty: not said. */
  readonly media: string;
  /** In pixels as it is shown, any rotation done; 0: not known. */
  readonly width: number;
  readonly height: number;
}

/** A photo's picture, and what it tells whoever does not see it. */
export interface PhotoFacts extends Picture {
  /** What can be seen. People are asked for it; empty: nobody has said. */
  readonly description: string;
  /** Shows nothing that matters here, so that no description is missed. */
  readonly decorative: boolean;
}

export const noPicture: Picture = { file: '', media: '', width: 0, height: 0 };

/** Pixels of a side; more are no picture of ours. */
export const longestPictureSide = 65_535;

/** Whether this can name a file by its content. */
export function isFileHash(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

/** The picture as far as what is said of one makes sense; none where no file is named. */
export function soundPicture(said: { readonly [Field in keyof Picture]?: unknown }): Picture {
  const { file, height, media, width } = said;
  if (typeof file !== 'string' || !isFileHash(file)) return noPicture;
  const isMedia = typeof media === 'string' && /^image\/[a-z0-9.+-]{1,60}$/u.test(media);
  return { file, media: isMedia ? media : '', width: pixels(width), height: pixels(height) };
}

function pixels(said: unknown): number {
  const isSize = typeof said === 'number' && said >= 0 && said <= longestPictureSide;
  return isSize ? Math.round(said) : 0;
}
