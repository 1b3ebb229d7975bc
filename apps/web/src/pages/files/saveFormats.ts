/** Formats a person can save a map as, in the order of the menu: their names, without the code that writes them. */
export const saveFormats = ['json', 'outline', 'mermaid'] as const;
export type SaveFormat = (typeof saveFormats)[number];
