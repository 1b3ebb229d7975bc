import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../src/find/fold.ts';
import { answering, distance, nameOf, queryOf, rank } from '../../src/find/rank.ts';

const far = (name: string, typed: string) => distance(nameOf(name), queryOf(typed));
const order = (names: readonly string[], typed: string): readonly string[] =>
  rank(
    names.map((text) => ({ text, name: nameOf(text) })),
    queryOf(typed),
    100,
  ).map(({ item }) => item.text);

const word = fc.stringMatching(/^[a-z]{2,8}$/u);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const seed = 20261123;

describe('what is found', () => {
  it('comes the nearest first: the whole name, its start, its words, their first letters, inside, scattered', () => {
    const names = ['Show most outer', 'Summon', 'Mow', 'Mo', 'Maximum of all'];
    expect(order(names, 'mo')).toEqual(['Mo', 'Mow', 'Show most outer', 'Maximum of all', 'Summon']);
    expect(order(['Move to…', 'Mute', 'Comet'], 'mt')).toEqual(['Move to…', 'Mute']);
  });

  it('has all words typed, in any order', () => {
    expect(far('Add stage after this one', 'stage add')).not.toBeNull();
    expect(far('Add stage after this one', 'stage delete')).toBeNull();
  });

  it('need not be typed with its capitals and marks', () => {
    expect(far('Đăng ký Ökologie', 'dang ky OKO')).not.toBeNull();
    expect(far('كَتَبَ', 'كتب')).not.toBeNull();
    expect(fold('Zero\u200bwidth')).toBe('zerowidth');
  });

  it('is not whatever has these letters somewhere', () => {
    expect(far('Someone waits a long time at the office for a number to be called', 'sacl')).toBeNull();
  });
});

describe('as a law', () => {
  it('a name is found by itself, and nothing is nearer', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 20 }), (wanted, others) => {
        expect(order([...others, wanted], wanted)[0]).toBe(wanted);
      }),
      { seed },
    );
  });

  it('each beginning of a name finds it, and each of its words does', () => {
    fc.assert(
      fc.property(name, fc.nat(), (wanted, cut) => {
        const start = wanted.slice(0, 1 + (cut % wanted.length));
        expect(far(wanted, start)).not.toBeNull();
        for (const each of wanted.split(' ')) expect(far(wanted, each)).not.toBeNull();
      }),
      { seed },
    );
  });

  it('the first letters of its words find a name', () => {
    fc.assert(
      fc.property(name, (wanted) => {
        const initials = wanted.split(' ').map((each) => each[0]);
        expect(far(wanted, initials.join(''))).not.toBeNull();
      }),
      { seed },
    );
  });

  it('what is found holds each letter typed, where it is said to be', () => {
    fc.assert(
      fc.property(name, fc.stringMatching(/^[a-e]{1,4}$/u), (wanted, typed) => {
        const places = [...answering(wanted, queryOf(typed))].toSorted((one, other) => one - other);
        if (far(wanted, typed) === null) expect(places).toEqual([]);
        else expect(places.map((at) => wanted[at]).join('')).toBe(typed);
      }),
      { seed },
    );
  });

  it('the order does not hang on what else there is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 12 }),
        fc.stringMatching(/^[a-e]{1,3}$/u),
        (names, typed) => {
          const all = order(names, typed);
          const few = order(names.slice(0, 6), typed);
          expect(few).toEqual(all.filter((each) => names.slice(0, 6).includes(each)));
        },
      ),
      { seed },
    );
  });

  it('each letter of a folded text comes from the sign it is said to come from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { from, letters } = foldWithPlaces(text);
        expect(from).toHaveLength(letters.length);
        for (const [index, at] of from.entries()) {
          const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
          expect(fold(sign)).toContain(letters[index]);
        }
      }),
      { seed },
    );
  });

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed },
    );
  });
});
