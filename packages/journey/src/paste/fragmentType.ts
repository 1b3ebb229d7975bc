/**
 * The media type of our own flavour of a clipboard. It stands apart from what reads and writes that: a page has to know
 * it at once, and the rest only when somebody copies or pastes.
 */
export const fragmentType = 'application/x-throughline-cards';
