import { describe, expect, it } from 'vitest';
import { writeJson } from '../../src/json/write.ts';
import { card, file, problems, read } from './files.ts';

describe('a file that is not in order', () => {
  it('is refused when it is cut off, with the line', () => {
    const whole = read(card({ text: 'hello' }));
    const text = whole.ok ? writeJson(whole.journey).body : '';
    expect(text.length).toBeGreaterThan(100);
    for (let length = 1; length < text.trimEnd().length; length += 3) {
      expect(problems(text.slice(0, length))[0]).toMatch(/^line \d+: The file is cut off/);
    }
  });

  it('is refused when it is empty, not JSON, or not ours', () => {
    expect(problems(' ')).toEqual(['The file is empty.']);
    expect(problems('{\n"a": nonsense\n}')[0]).toMatch(/This is not JSON/);
    expect(problems('[1]')).toEqual(['This is not a map: a map is one record { "format": …, "map": … }']);
    expect(problems('{"format":"throughline/9","map":{}}')).toEqual([
      'format: is not "throughline/1"',
      'map.stages: is not a list',
      'map.lanes: is not a list',
      'map.cards: is not a list',
    ]);
  });

  it('is refused for keys that could harm, wherever they are', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const harmful = card({ nested: { list: [{ HERE: { polluted: true } }] } }).replace('HERE', key);
      expect(problems(harmful)).toEqual([
        `map.cards[0].nested.list[0].${key}: A field may not be named ${key}.`,
      ]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused when it is nested without end', () => {
    expect(problems(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)[0]).toMatch(
      /nested more than 32 levels deep/,
    );
  });

  it('is refused when it holds more than a map may', () => {
    const cards = Array.from({ length: 100_000 }, (_, index) => ({ id: `c${index}`, stage: 's', lane: 'l' }));
    expect(problems(file({ cards }))).toEqual([
      'map.cards: A map holds at most 10,000 cards; this file has 100,000.',
    ]);
    const stages = Array.from({ length: 51 }, (_, index) => ({ id: `s${index}` }));
    expect(problems(file({ stages }))).toEqual([
      'map.stages: A map holds at most 50 stages; this file has 51.',
    ]);
    expect(problems(card({ text: 'x'.repeat(20_001) }))).toEqual([
      'map.cards[0].text: has more than 20,000 characters',
    ]);
    expect(problems(file({ meta: { title: 'x'.repeat(100_001) } }))).toEqual([
      'map.meta.title: This text has more than 100,000 characters.',
    ]);
  });

  it('is refused when it is too heavy for a server, in bytes', () => {
    const cards = (letter: string) =>
      Array.from({ length: 4000 }, (_, index) => ({
        id: `c${index}`,
        kind: 'note',
        stage: 's',
        lane: 'l',
        text: letter.repeat(1200),
      }));
    expect(problems(file({ cards: cards('x') }))).toEqual([]);
    expect(problems(file({ cards: cards('旅') }))).toEqual(['The file has 15 MB; a map has at most 14 MB.']);
  });

  it('is refused for names of fields that no server takes', () => {
    expect(problems(card({ ['k'.repeat(256)]: 1 }))).toEqual([]);
    expect(problems(card({ ['k'.repeat(257)]: 1 }))[0]).toContain('A field name has at most 256 characters.');
  });

  it('is refused for ids that stand twice or name nothing', () => {
    expect(problems(file({ stages: [{ id: 's' }, { id: 'x' }, { id: 's' }] }))).toEqual([
      'map.stages[2].id: s is the id of map.stages[0] too',
    ]);
    expect(problems(card({ stage: 'gone', lane: 'lost' }))).toEqual([
      'map.cards[0].stage: names a stage that is not in the file: gone',
      'map.cards[0].lane: names a lane that is not in the file: lost',
    ]);
    expect(problems(file({ links: [{ id: 'k', from: 'c', to: 'd' }] }))).toEqual([
      'map.links[0].from: names a card that is not in the file: c',
      'map.links[0].to: names a card that is not in the file: d',
    ]);
    expect(problems(file({ stages: [{ id: 'no id' }] }))[0]).toMatch(/^map\.stages\[0\]\.id: is no id/);
  });

  it('is refused for values out of range, each with its place', () => {
    expect(problems(card({ kind: 'painPoint', severity: 5 }))).toEqual([
      'map.cards[0].severity: is not 1, 2, 3, 4 or null',
    ]);
    expect(problems(card({ kind: 'emotion', value: 2.5, offset: -1 }))).toEqual([
      'map.cards[0].value: is above 2',
      'map.cards[0].offset: is below 0',
    ]);
    expect(problems(card({ text: 7 }))).toEqual(['map.cards[0].text: is not text']);
  });

  it('has at most twenty problems listed', () => {
    const cards = Array.from({ length: 100 }, () => ({ stage: 's', lane: 'l', text: 1 }));
    expect(problems(file({ cards }))).toHaveLength(21);
    expect(problems(file({ cards })).at(-1)).toBe('… and 80 more problems.');
  });

  it('is said to be large from 2,000 cards on', () => {
    const cards = Array.from({ length: 2000 }, () => ({ stage: 's', lane: 'l' }));
    const result = read(file({ cards }));
    expect(result.ok && result.notCarried).toEqual([
      {
        path: 'map.cards',
        code: 'file.large',
        values: { count: 2000, most: 10_000 },
        says: 'This is a large map: 2,000 cards. A map holds at most 10,000.',
      },
    ]);
  });
});
