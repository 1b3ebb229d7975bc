/** What somebody writes to be offered something: `/` and the start of a name inserts it, `@` calls a person. */
export interface Call {
  readonly sign: '/' | '@';
  /** Where the sign stands in the text. */
  readonly from: number;
  /** What has been written behind it. */
  readonly query: string;
}

/** Input methods of wide scripts write wide signs. A sign inside a word is none: `and/or`, `a@b.org`, `3/4`. */
const called = /(?<=^|[\s(])([/／@＠])([^\s/／@＠[\]()]{0,24})$/u;

/** The call that ends at the caret. Kinds and links can be called only while a card is new. */
export function callAt(text: string, caret: number, isNew: boolean): Call | null {
  const found = called.exec(text.slice(0, caret));
  if (!found) return null;
  const [, sign = '', query = ''] = found;
  const isPerson = sign === '@' || sign === '＠';
  return isPerson || isNew ? { sign: isPerson ? '@' : '/', from: found.index, query } : null;
}
