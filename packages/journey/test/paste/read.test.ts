import { describe, expect, test } from 'vitest';
import { readClipboard } from '../../src/index.ts';
import type { Pasted } from '../../src/index.ts';
import { pasteInto } from './pasted.ts';

const fromHtml = (html: string, text = ''): Pasted => readClipboard({ html, text });

/** As Excel writes two rows of two cells, with a line break in one. */
const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {color:black;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse;width:96pt'>
<!--StartFragment--><col width=64 span=2 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt'>Sees the date</td>
  <td width=64>Rings the<br>
    office &amp; waits</td>
 </tr>
 <tr height=20 style='height:15.0pt;display:none;mso-height-rule:exactly'><td>hidden</td><td></td></tr>
 <tr height=20><td height=20>=1+1</td><td align=right>-2</td></tr>
<!--EndFragment--></table></body></html>`;

const sheets = `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" data-sheets-root="1"><colgroup><col width="100"/></colgroup><tbody>
<tr><td data-sheets-value='{"1":2,"2":"Stage"}'>Stage</td><td>Text</td><td>Severity</td></tr>
<tr style="height:21px;"><td rowspan="2" data-sheets-value='{"1":2,"2":"a>b"}'>Buy</td><td>Coupon fails</td><td>3</td></tr>
<tr><td>No receipt</td><td>1</td></tr></tbody></table>`;

/** A list of two levels as Word writes one. */
const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=EN-US>
<!--StartFragment--><p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Waits in <b>line</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>two hours</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Goes
 home</p><!--EndFragment--></body></html>`;

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0">
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Waits in line</span></p></li>
<ul><li dir="ltr" aria-level="2"><p><span>two hours</span></p></li></ul>
<li dir="ltr" aria-level="1"><p><span>☐ Goes home</span></p></li></ul></b>`;

const libreOffice = `<!DOCTYPE html><html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td height="17" align="left"><font face="Arial">one</font></td><td align="left"><br></td></tr>
<tr><td align="left"><br></td><td><font>two</font></td></tr></table></body></html>`;

describe('a table', () => {
  test('of Excel comes without its styles, hidden rows and formulas', () => {
    expect(fromHtml(excel)).toEqual({
      kind: 'block',
      rows: [
        ['Sees the date', 'Rings the\noffice & waits'],
        ['=1+1', '-2'],
      ],
    });
  });

  test('of LibreOffice keeps its empty cells where they lie', () => {
    expect(fromHtml(libreOffice)).toEqual({
      kind: 'block',
      rows: [
        ['one', ''],
        ['', 'two'],
      ],
    });
  });

  test('of Google Sheets with a header is rows, and a merged cell counts for each', () => {
    const pasted = fromHtml(sheets);
    expect(pasted).toMatchObject({
      kind: 'rows',
      header: ['Stage', 'Text', 'Severity'],
      rows: [
        ['Buy', 'Coupon fails', '3'],
        ['Buy', 'No receipt', '1'],
      ],
    });
    const ids = pasted.kind === 'rows' ? pasted.mapping.map((column) => column?.id) : [];
    expect(ids).toEqual(['stage', 'text', 'severity']);
  });

  test('inside a cell of another is words of that cell', () => {
    const nested = '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>';
    expect(fromHtml(nested)).toEqual({ kind: 'block', rows: [['a\nb c', 'd']] });
  });

  test('of one cell is a paragraph, with all its lines', () => {
    expect(fromHtml('<table><tr><td>one<br>two</td></tr></table>')).toEqual({
      kind: 'paragraph',
      text: 'one\ntwo',
    });
  });

  test('among other words gives way to the plain text, so that no words are lost', () => {
    const html = '<p>Before</p><table><tr><td>a</td><td>b</td></tr></table>';
    expect(fromHtml(html, 'Before\nall\nof it')).toEqual({
      kind: 'lines',
      lines: ['Before', 'all', 'of it'],
    });
    expect(fromHtml(html)).toEqual({
      kind: 'block',
      rows: [['Before'], ['a', 'b']],
    });
  });

  test('parted by tabs may hold quotes, line breaks and tabs in its cells', () => {
    const text = 'a\t"two\nlines"\t"say ""hi"""\r\n"stray\tb\r\n';
    expect(readClipboard({ text })).toEqual({
      kind: 'block',
      rows: [['a', 'two\nlines', 'say "hi"'], ['"stray', 'b', ''].slice(0, 2)],
    });
  });

  test('of Markdown is one too', () => {
    const text = '| Stage | Text |\n|---|:--|\n| Buy | pays \\| waits |';
    expect(readClipboard({ text })).toMatchObject({ kind: 'rows', rows: [['Buy', 'pays | waits']] });
  });
});

describe('a list', () => {
  const items = [
    { text: 'Waits in line', description: 'two hours' },
    { text: 'Goes home', description: '' },
  ];

  test('of Word, of Google Docs, of a page: first level cards, second level descriptions', () => {
    expect(fromHtml(word)).toEqual({ kind: 'list', items });
    expect(fromHtml(docs)).toEqual({ kind: 'list', items });
    expect(fromHtml('<ol><li>Waits in line<ul><li>two hours</ul><li>Goes home</ol>')).toEqual({
      kind: 'list',
      items,
    });
  });

  test.each([
    ['-', '- Waits in line\n  - two hours\n- Goes home'],
    ['•', '•\tWaits in line\n\to\ttwo hours\n•\tGoes home'],
    ['1.', '1. Waits in line\n   1.1. two hours\n2. Goes home'],
    ['a)', 'a) Waits in line\n    – two hours\nb) Goes home'],
    ['☐', '☐ Waits in line\n    ☑ two hours\n☑ Goes home'],
    ['- [ ]', '- [ ] Waits in line\n  * two hours\n- [x] Goes home'],
    ['indentation', 'Waits in line\n\t\ttwo hours\nGoes home'],
  ])('with %s', (_, text) => {
    expect(readClipboard({ text })).toEqual({ kind: 'list', items });
  });

  test('is none where a dash, a number or a letter is part of the words', () => {
    const text = '-2 degrees\n3.5 km\nA day';
    expect(readClipboard({ text })).toEqual({ kind: 'lines', lines: ['-2 degrees', '3.5 km', 'A day'] });
  });
});

describe('words', () => {
  test('are a card a line, and one card when there is one line', () => {
    expect(readClipboard({ text: 'one\r\n\r\n two \u2028three' })).toEqual({
      kind: 'lines',
      lines: ['one', 'two', 'three'],
    });
    expect(readClipboard({ text: ' one\u00a0card\n' })).toEqual({ kind: 'paragraph', text: 'one card' });
  });

  test('keep what right-to-left and joined scripts need, and lose what would turn others around', () => {
    const persian = 'می\u200cخواهم ۵ روز صبر کنم';
    expect(readClipboard({ text: persian })).toEqual({ kind: 'paragraph', text: persian });
    expect(readClipboard({ text: '\u200b\ufeff👩‍👧 a\u202eb\u0000c\u200b' })).toEqual({
      kind: 'paragraph',
      text: '👩‍👧 abc',
    });
  });

  test('that draw nothing are refused', () => {
    for (const text of ['', ' \n\t', '\u200b\u2060\ufeff', '\u200e\u00ad']) {
      expect(readClipboard({ text })).toEqual({ kind: 'refused', reason: 'empty' });
    }
    expect(readClipboard({ html: '<img src="x.png"><p>&nbsp;</p>', text: '' })).toEqual({
      kind: 'refused',
      reason: 'empty',
    });
  });

  test('of more than four million characters are refused', () => {
    expect(readClipboard({ text: 'a'.repeat(4_000_001) })).toEqual({ kind: 'refused', reason: 'too large' });
  });

  test('in the notation of journeys are a part of a map', () => {
    const text =
      '            | Buy | Pay\n pain points | !3 slow #a | ! fails {Sales}\n doing | | > pays #b\n#a leads to #b';
    const { plan, cards } = pasteInto({ text });
    expect(cards).toEqual([
      'Discover · pain points · painPoint: slow',
      'Buy · pain points · painPoint: fails',
      'Buy · doing · action: pays',
    ]);
    expect(plan.links).toEqual([{ from: 0, to: 2, kind: 'leads to' }]);
    expect(plan.divisions).toEqual([{ name: 'Sales' }]);
  });

  test('with bars that are no journey are words', () => {
    expect(readClipboard({ text: 'Home | About\nNews | Contact' }).kind).toBe('lines');
  });
});
