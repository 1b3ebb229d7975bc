/** What photos say. */
export const photosEn = {} as const;
