import type { MergedJourneys } from '@throughline/journey';
import * as Y from 'yjs';
import { readMerge } from '../src/index.ts';
import type { JourneyDoc } from '../src/index.ts';

/** Three pain points and a little of everything else. */
export const map = `
  persona: Maria
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} #form     | calls <Maria> (on: telephone) #calls
  pain points | ! queue [Forms] #queue / ! desk [Forms] #desk / ! fee [Forms] #fee | ! no answer ^future (replaces: calls) #answer
  quotes      | " why twice? (by: P07)               | @ the counter
  emotion     | ~ hopeful                            |
  metrics     | = Days (value: 9 days; was: 12, 11)  | * Text message (effort: S)
  #form leads to #calls`;

/** All of a document as bytes. */
export const state = ({ ydoc }: JourneyDoc): Uint8Array => Y.encodeStateAsUpdate(ydoc);
/** What a merge of two sides is, read from bytes as the device keeps them. */
export function journeysOf(
  base: Uint8Array,
  mine: Uint8Array,
  theirs: Uint8Array,
  sent: readonly Uint8Array[] = [],
): MergedJourneys {
  const read = readMerge({ base: [base], mine: [mine], theirs: [theirs], sent });
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}
