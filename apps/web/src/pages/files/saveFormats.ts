/** Formats a person can save a map as, in the order of the menu: their names, without the code that writes them. */
export const saveFormats = [
  'json',
  'xlsx',
  'csv',
  'outline',
  'html',
  'pptx',
  'svg',
  'mermaid',
  'cjml',
  'sketch',
] as const;
export type SaveFormat = (typeof saveFormats)[number];
