import { formatNamed } from '@throughline/formats';
import { loadTemplate } from '@throughline/journey/templates';
import { seededRandom } from '@throughline/journey/testing';
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { type Said, sentencesOf } from '../../src/pages/files/account.ts';
import { en } from '../../src/text/en.ts';
import { saidEn } from '../../src/text/said.ts';
import type { Text } from '../../src/text/useText.ts';

const random = seededRandom(3);
const intl = createIntl({ locale: 'en', messages: { ...en, ...saidEn } });
const english: Text = (id, values) => intl.formatMessage({ id }, values);

/** What a format says of a file, or of a map that it cannot hold. */
type Told = Said & ({ readonly says: string } | { readonly reason: string });

async function ofFile(id: string, file: string): Promise<readonly Told[]> {
  const read = await formatNamed(id, 'read')!.read!(file, { random, fileName: 'a file' });
  return read.ok ? read.notCarried : read.problems;
}

async function ofMap(id: string): Promise<readonly Told[]> {
  const journey = await loadTemplate('licence', { form: 'example', random });
  return (await formatNamed(id, 'write')!.write!(journey)).notCarried;
}

it('the app says in English what the formats say, with all they name', async () => {
  const all = await Promise.all([
    ofFile(
      'mermaid',
      'journey\n  title Day\n  section Go\n    Queue: 12000: Me\n    Walk: Me\n  accTitle: Words\n',
    ),
    ofFile('json', '{ "format": "throughline/1", "map": { "stages": [{ "id": 7 }], "lanes": {} } }'),
    ofFile('csv', 'Stage;Text;Severity;Colour\nBuy;slow;9;x\n'),
    ofFile('cjml', '<!DOCTYPE a><a/>'),
    ofFile('xlsx', 'no workbook'),
    ofFile('sketch', ''),
    ofFile('sketch', 'nonsense\n#a near #b'),
    ofFile('sketch', '| A | | C\nx | a | b | c | d\n | > one'),
    ofFile('sketch', '| A\nx | a #n / b #n (replaces: n) / c (replaces: z)\n#n leads to #n'),
    ofFile('sketch', `| A\nx | ${'[ '.repeat(30_000)}`),
    ofFile('sketch', `| ${'S |'.repeat(60)}T`),
    ofMap('mermaid'),
    ofMap('cjml'),
    ofMap('csv'),
  ]);
  const told = all.flat();
  expect(new Set(told.map(({ code }) => code)).size).toBeGreaterThan(35);
  for (const one of told) {
    const says = 'says' in one ? one.says : one.reason;
    const [said = ''] = sentencesOf([one], english);
    expect(said.toLowerCase()).toBe((one.path ? `${one.path}: ${says}` : says).toLowerCase());
  }
});

it('another language has other words for lines, and what is in words already stays', () => {
  const spanish: Text = (id, values) => `${id}(${Object.values(values ?? {}).join('|')})`;
  const of = (path: string): Said => ({ path, code: 'mermaid.noScore' });
  expect(sentencesOf([of('line 1200'), of('row 7'), of('map.cards[2]'), 'As it is.'], spanish)).toEqual([
    'said.at(Said.line(1200)|said.mermaid.noScore())',
    'said.at(Said.row(7)|said.mermaid.noScore())',
    'said.at(Map.cards[2]|said.mermaid.noScore())',
    'As it is.',
  ]);
});
