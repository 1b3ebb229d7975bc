import { describe, expect, it } from 'vitest';
import type { OtherPerson } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import { markedCards, shownPeople } from '../../src/session/shownPeople.ts';

const card = (name: string): CardId => name as CardId;

function person(clientId: number, part: Partial<OtherPerson> = {}): OtherPerson {
  const who = {
    clientId,
    personId: `p${clientId}`,
    name: `Person ${clientId}`,
    colour: 1,
    role: 'editor' as const,
  };
  return { ...who, cursor: null, view: null, selection: [], typing: null, drag: null, ...part };
}

const cursor = (x: number) => ({ stage: null, lane: null, x, y: 0 });

describe('people on the map', () => {
  it('are the same array while only their pointers move', () => {
    const before = shownPeople([person(1, { cursor: cursor(0.1) })], []);
    expect(shownPeople([person(1, { cursor: cursor(0.9) })], before)).toBe(before);
    expect(shownPeople([person(1)], before)).not.toBe(before);
  });

  it('mark a card once each, and stack on the same card in the order they came', () => {
    const typing = { target: { card: card('b') }, caret: null };
    const people = shownPeople(
      [person(1, { selection: [card('a'), card('b')] }), person(2, { selection: [card('b')], typing })],
      [],
    );
    const marks = markedCards(people).map((mark) => [
      mark.card,
      mark.people.map(({ isTyping, person: { clientId } }) => (isTyping ? `${clientId} types` : clientId)),
    ]);
    expect(marks).toEqual([
      ['a', [1]],
      ['b', [1, '2 types']],
    ]);
  });

  it('mark no card while they type in a header', () => {
    const typing = { target: { stage: 's' as never }, caret: null };
    expect(markedCards(shownPeople([person(1, { typing })], []))).toEqual([]);
  });
});
