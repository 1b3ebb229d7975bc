/** What is said of files that are opened, which comes with what opens them. */
export const filesEn = {
  'file.opening': 'Opening {file}…',
  'file.notCarried':
    '{count, plural, one {# thing in {file} could not be carried over} other {# things in {file} could not be carried over}}',
  'file.notCarriedSafe': 'The file is unchanged; the rest of it opened as this map.',
  'file.refused': '{file} could not be opened',
  'file.refusedSafe': 'No map was made, and the file is unchanged.',
  'file.unknown':
    'Throughline reads its own files (.json), tables (.xlsx, .csv), outlines and lists (.md, .txt), Mermaid journeys (.mmd), CJML (.cjml, .xml) and sketches (.sketch). Save the map in one of these and try again.',
  'file.tooLarge':
    'The file has {size}. Throughline opens files up to {limit}. Split the map, or export it without pictures, and try again.',
  'file.picture': 'Pictures are photos of a map. Open a map, or make one, and drop the picture on a cell.',
  'file.unreadable': 'The browser could not read it. Check that the file is still there and try again.',
} as const satisfies Record<string, string>;
