/** How far something holds, in the words of the VPAT. */
type Verdict = 'Supports' | 'Partially supports' | 'Does not support' | 'Not applicable';

/**
 * Something the report answers: its number and name, how far it holds, a remark, and the tests that show it, by what
 * their titles begin with. It holds only as long as all of them pass.
 */
export type Criterion = readonly [
  id: string,
  name: string,
  verdict: Verdict,
  remark: string,
  shown?: readonly string[],
];

/** Shows of every state it opens that axe finds nothing, also of names and sizes. */
export const axe = 'what opens over a map and beside it offends nobody';
/** Reads the accessibility tree of the browser. */
export const grid = 'a screen reader finds every card in its cell';
export const noAudio = 'There is no audio and no video in the product.';
