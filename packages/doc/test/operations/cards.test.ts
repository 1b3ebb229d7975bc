import { describe, expect, test } from 'vitest';
import {
  addCard,
  changeKind,
  deleteCards,
  moveCards,
  rateSeverity,
  restoreCards,
  setFeeling,
} from '../../src/index.ts';
import { checkOperation, docFromSketch, meet, peers } from '../../src/testing.ts';

const map = `
  | Discover | Buy
  doing | reads #r / compares #c / asks #a | fills the cart #f
  pain points | | ! coupon fails #coupon`;

describe('addCard', () => {
  test('puts a card of the lane’s kind at the end of its cell', () => {
    checkOperation({
      before: map,
      do: (j) => addCard(j.doc, { stage: j.stage('Buy'), lane: j.lane('pain points'), text: 'too slow' }),
      after: `
  | Discover | Buy
  doing | reads #r / compares #c / asks #a | fills the cart #f
  pain points | | ! coupon fails #coupon / ! too slow`,
    });
  });
});

describe('moveCards', () => {
  test('puts a card into another cell', () => {
    checkOperation({
      before: map,
      do: (j) =>
        moveCards(
          j.doc,
          [j.card('coupon')],
          { stage: j.stage('Discover'), lane: j.lane('pain points') },
          null,
        ),
      after: `
  | Discover | Buy
  doing | reads #r / compares #c / asks #a | fills the cart #f
  pain points | ! coupon fails #coupon |`,
    });
  });
});
