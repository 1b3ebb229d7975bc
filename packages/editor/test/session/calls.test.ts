import { Dice } from '@throughline/doc/testing';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { callAt } from '../../src/session/calls.ts';

const callIn = (text: string, isNew = true) => callAt(text, text.length, isNew);

describe('a call', () => {
  it('is a sign and the start of a name, at the start of the text or of a word', () => {
    expect(callIn('/')).toEqual({ sign: '/', from: 0, query: '' });
    expect(callIn('/pa')).toEqual({ sign: '/', from: 0, query: 'pa' });
    expect(callIn('No slot /link')).toEqual({ sign: '/', from: 8, query: 'link' });
    expect(callIn('Ask @Pri')).toEqual({ sign: '@', from: 4, query: 'Pri' });
  });

  it('is also written with the wide signs of input methods', () => {
    expect(callIn('／p')).toEqual({ sign: '/', from: 0, query: 'p' });
    expect(callIn('＠Ai')).toEqual({ sign: '@', from: 0, query: 'Ai' });
  });

  it.each(['and/or', 'a@b.org', '3/4', '/p ', 'and / or', 'https://', '@[Ana](p1)'])('is not %s', (text) =>
    expect(callIn(text)).toBeNull(),
  );

  it('of a kind means nothing in a card that was there before', () => {
    expect(callIn('/p', false)).toBeNull();
    expect(callIn('@p', false)).not.toBeNull();
  });

  it('ends at the caret and begins with its sign, whatever the text', () => {
    const dice = new Dice(seededRandom(41));
    const signs = ['/', '@', ' ', 'a', '(', '[', ']', '\n', 'ä', '／'];
    let calls = 0;
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: dice.number(12) }, () => dice.of(signs)).join('');
      const caret = dice.number(text.length + 1);
      const call = callAt(text, caret, true);
      if (!call) continue;
      calls += 1;
      const told = text.slice(call.from, caret);
      expect(told.slice(1)).toBe(call.query);
      expect(call.sign === '/' ? '/／' : '@＠').toContain(told.charAt(0));
    }
    expect(calls).toBeGreaterThan(20);
  });
});
