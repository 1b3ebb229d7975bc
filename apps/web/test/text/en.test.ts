import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { changesEn } from '../../src/text/changes.ts';
import { en } from '../../src/text/en.ts';
import { exportEn } from '../../src/text/export.ts';
import { historyEn } from '../../src/text/history.ts';
import { importEn } from '../../src/text/import.ts';
import { libraryEn } from '../../src/text/library.ts';
import { saidEn } from '../../src/text/said.ts';
import { shareEn } from '../../src/text/share.ts';

const words = [
  'file',
  'title',
  'when',
  'search',
  'name',
  'ago',
  'theme',
  'role',
  'number',
  'size',
  'limit',
  'map',
  'state',
  'by',
  'who',
  'what',
  'why',
  'cell',
  'from',
  'to',
  'field',
  'before',
  'after',
  'kind',
  'of',
  'stage',
  'lane',
  'ref',
  'said',
  'sheet',
  'cells',
  'id',
  'path',
  'word',
  'known',
  'text',
  'column',
  'value',
  'sameDay',
];
const values = {
  ...Object.fromEntries(words.map((name) => [name, 'word'])),
  count: 2,
  date: new Date(0),
  left: new Date(0),
  back: new Date(0),
  says: 'so',
  where: 'here',
  mine: 1,
  others: 2,
  stages: 6,
  cards: 40,
  pages: 3,
  points: 7.2,
  percent: 50,
  sheets: 4,
  lanes: 2,
  page: 1,
  last: 4,
  columns: 2,
  times: 2,
  width: 800,
  height: 600,
  rows: 9,
  row: 1,
  all: 30,
  most: 10_000,
  least: 2,
  line: 7,
  score: 5,
  drawn: 2,
  scale: 3,
};

const all = {
  ...en,
  ...changesEn,
  ...exportEn,
  ...historyEn,
  ...importEn,
  ...libraryEn,
  ...saidEn,
  ...shareEn,
};

describe('the English sentences', () => {
  const throws = (error: unknown): never => {
    throw error;
  };
  const intl = createIntl({ locale: 'en-GB', messages: all, onError: throws });

  it.each(Object.keys(all))('%s is a well-formed message', (id) => {
    expect(intl.formatMessage({ id }, values)).not.toBe('');
  });

  it('never use the words that frighten people', () => {
    const words = /\b(conflicts?|overwrit\w+|stale|lost|success\w*)\b|!/iu;
    expect(Object.entries(all).filter(([, sentence]) => words.test(sentence))).toEqual([]);
  });
});
