import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElement, xmlTree } from '../../src/xml/tree.ts';
import type { XmlElement } from '../../src/xml/tree.ts';
import { element, escapeXml } from '../../src/xml/write.ts';
import { processorTime } from '../processorTime.ts';

function read(text: string): unknown {
  const tree = xmlTree(text);
  return isElement(tree) ? told(tree) : [tree.path, tree.reason];
}

function told({ attributes, children, name, text }: XmlElement): unknown {
  return [name, Object.fromEntries(attributes), text, ...children.map(told)];
}

const refused = (path: string, reason: string) => [path, reason];
const wrong = 'This is not XML from here on.';

describe('XML', () => {
  it('gives elements by their local names, with text and attributes as they were meant', () => {
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- <a> -->\n<x:a n:b='1 &amp; 2' c = "&#x41;&#66;"><b/>t &lt; <![CDATA[<raw> &amp;]]> u</x:a>\n<!-- end -->\n`;
    expect(read(text)).toEqual(['a', { b: '1 & 2', c: 'AB' }, 't < <raw> &amp; u', ['b', {}, '']]);
  });

  it('gives back whatever text was written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        const held = (text: string) =>
          text.replaceAll(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
        const tree = xmlTree(element('a', { b: a }, escapeXml(b)));
        expect(isElement(tree) && [tree.attributes.get('b'), tree.text]).toEqual([held(a), held(b)]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      'A document type (DOCTYPE) is not taken: save the file without it.',
    ],
    ['<a><!DOCTYPE b></a>', 'A document type (DOCTYPE) is not taken: save the file without it.'],
    [
      '<a>&lol9;</a>',
      '“&lol9;” stands for nothing: only &amp; &lt; &gt; &quot; &apos; and numbers are taken.',
    ],
    [
      '<a>&#xD800;</a>',
      '“&#xD800;” stands for nothing: only &amp; &lt; &gt; &quot; &apos; and numbers are taken.',
    ],
    ['<a><b></a></b>', wrong],
    ['<a/><b/>', wrong],
    ['<a/>text', wrong],
    ['text', wrong],
    ['<a b=c/>', wrong],
    ['</a>', wrong],
    ['<a', 'The file is cut off: what follows is missing.'],
    ['<a><b>', 'The file is cut off: what follows is missing.'],
    ['<a><![CDATA[', 'The file is cut off: what follows is missing.'],
    [' ', 'The file is empty.'],
    ['<a>'.repeat(70), 'This is nested more than 64 levels deep.'],
  ])('refuses %j', (text, reason) => {
    expect(read(text)).toEqual(refused('line 1', reason));
  });

  it('says in which line it stops being XML', () => {
    expect(read('<a>\n<b/>\n<c></d>\n</a>')).toEqual(refused('line 3', wrong));
  });

  it('takes time in proportion to the text, whatever stands in it', () => {
    const many = 200_000;
    const texts = [
      '<a ',
      '<!--',
      '<a x="',
      '<![CDATA[',
      '<a>&',
      '<?',
      '<a x ',
      ']]>',
      '<a x="1" ',
      '<a><b/>',
    ];
    for (const text of [...texts, ...texts.map((each) => `<r>${each}`)]) {
      const long = text.repeat(Math.ceil(many / text.length));
      expect(processorTime(() => read(long))).toBeLessThan(2000);
    }
  });
});
