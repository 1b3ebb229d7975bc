import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { house } from './house.ts';

/** What a stock client may well put into a document of its own; each by what makes it unlike ours. */
const contents: readonly [string, (doc: Y.Doc) => unknown][] = [
  ['a text of 5 MB, pasted at once', (doc) => doc.getText('text').insert(0, 'abcdefghij'.repeat(500_000))],
  ['a list of 1,200,000 numbers', (doc) => doc.getArray('list').push(Array<number>(1_200_000).fill(7))],
  [
    'a text of 2 MB, deleted again',
    (doc) => {
      const text = doc.getMap('cards').set('text', new Y.Text('abcdefghij'.repeat(200_000)));
      doc.getMap('cards').delete('text');
      return text;
    },
  ],
  [
    'words that mean something to JavaScript',
    (doc) => countWords(doc, ['constructor', 'prototype', '__proto__']),
  ],
  [
    'a value with such a word',
    (doc) => doc.getMap('cards').set('words', { count: JSON.parse('{"constructor":1}') }),
  ],
  ['a root with such a name', (doc) => doc.getMap('constructor').set('a', 1)],
  [
    'a format with such a name',
    (doc) => doc.getText('text').insert(0, 'ab', JSON.parse('{"constructor":true}') as object),
  ],
  ['a key of 10,000 letters', (doc) => doc.getMap('cards').set('k'.repeat(10_000), 1)],
  ['a value 200 levels deep', (doc) => doc.getMap('cards').set('deep', nested(200))],
  ['a document within', (doc) => doc.getMap('cards').set('inner', new Y.Doc({ guid: 'inner' }))],
];

function countWords(doc: Y.Doc, words: readonly string[]): void {
  for (const word of words) doc.getMap('words').set(word, 1);
}

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { in: nested(levels - 1) };
}

describe('a room in open mode', () => {
  it.each(contents)('takes %s', async (_, fill) => {
    const { clock, join } = house({ slowest: 0, open: true });
    const ana = join('ana');
    await clock.pass(100);
    fill(ana.doc);
    await clock.pass(100);
    const ben = join('ben');
    await clock.pass(100);
    expect([ana.isSaved, ana.closes]).toEqual([true, []]);
    expect(Y.equalSnapshots(Y.snapshot(ben.doc), Y.snapshot(ana.doc))).toBe(true);
  });

  it('still takes no value that changes what objects are', async () => {
    const { clock, join } = house({ slowest: 0, open: true });
    const ana = join('ana');
    await clock.pass(100);
    ana.doc.getMap('cards').set('a', JSON.parse('{"__proto__":{"b":1}}'));
    await clock.pass(100);
    expect(ana.closes).toEqual([4400]);
  });
});
