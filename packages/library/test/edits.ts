import * as Y from 'yjs';

/** Somebody typing: each call is one Yjs update that leans on the one before. */
export function typist(clientID: number): (letter: string) => Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const text = doc.getText('text');
  return (letter) => {
    const before = Y.encodeStateVector(doc);
    text.insert(text.length, letter);
    return Y.encodeStateAsUpdate(doc, before);
  };
}

/** The text all these updates make together. */
export function textOf(updates: Iterable<{ readonly bytes: Uint8Array }>): string {
  const doc = new Y.Doc();
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  return doc.getText('text').toString();
}
