import type * as Y from 'yjs';
import type { Intent } from './intent.ts';
import { workings } from './journeyDoc.ts';
import type { JourneyDoc } from './journeyDoc.ts';
import { migrations } from './migrations/index.ts';
import { migrate } from './migrations/run.ts';
import type { Typing } from './undo.ts';
import { Writer } from './writer.ts';

/**
 * One intent: one transaction, one update on the wire, one undo step. Operations look and refuse first, then
 * come here, so that nothing is ever half done. Changes of one `run`, each straight after the other, are one step.
 */
export function change<T>(
  doc: JourneyDoc,
  intent: Intent,
  write: (writer: Writer) => T,
  run: object | null = null,
): T {
  const { history, origin } = doc[workings];
  history.begin(run, []);
  const writer = newWriter(doc);
  const value = doc.ydoc.transact(() => {
    prepare(doc, writer);
    return write(writer);
  }, origin);
  history.record(intent, writer.entries, null, run);
  return value;
}

/** The same for written texts: all writes of one run are one undo step, however many transactions they take. */
export function changeTexts(
  doc: JourneyDoc,
  typing: { readonly intent: Intent; readonly texts: readonly Y.Text[] } & Typing,
  write: (writer: Writer) => void,
): void {
  const { intent, texts, holders, run } = typing;
  const { history, origin } = doc[workings];
  history.begin(run, texts);
  const writer = newWriter(doc);
  doc.ydoc.transact(() => {
    prepare(doc, writer);
    write(writer);
  }, origin);
  history.record(intent, writer.entries, { holders, run });
}

/** A change that undo does not cover: filling an empty document, a token at the end of an editing run. */
export function changeOutsideUndo(doc: JourneyDoc, write: (writer: Writer) => void): void {
  const writer = newWriter(doc);
  doc.ydoc.transact(() => {
    prepare(doc, writer);
    write(writer);
  }, doc[workings].origin);
}

function newWriter(doc: JourneyDoc): Writer {
  return new Writer(doc[workings].roots, doc[workings].stamp());
}

/** What goes with the first write of a page load: the name to its client id, and the document's migrations. */
function prepare(doc: JourneyDoc, { roots }: Writer): void {
  const { id, name } = doc.author;
  const key = String(doc.ydoc.clientID);
  const known = roots.authors.get(key) as { id?: unknown; name?: unknown } | undefined;
  if (known?.id !== id || known.name !== name) roots.authors.set(key, { id, name });
  migrate(roots, migrations);
}
