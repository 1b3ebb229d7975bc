/** What copying and pasting say. */
export const pasteEn = {} as const;
