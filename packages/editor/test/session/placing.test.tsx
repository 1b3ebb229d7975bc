import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { kindTheyBecome, placedIn, shifted } from '../../src/session/placing.ts';
import { cardsOf, renderEditor } from '../../src/testing.tsx';
import { smallMap } from '../canvas/layout.ts';

const sketch = `
              | One             | Two    | Three
  doing       | > a #a / > b #b | > d #d |
  pain points | !2 f #f         |        |
  notes       |                 | . n #n |`;
const map = smallMap(sketch.replaceAll(/ #\w+/gu, ''));
const { journey } = map;
const cards = (...names: string[]) => names.map((name) => map.card(name));
const cell = (stage: string, lane: string) => ({ stage: map.stage(stage), lane: map.lane(lane) });

describe('cards put into a cell', () => {
  it('of one lane all go there', () => {
    expect(placedIn(journey, cards('a', 'b'), cell('Two', 'pain points'), null)).toEqual([
      { cards: cards('a', 'b'), to: cell('Two', 'pain points'), after: null },
    ]);
  });

  it('of several lanes keep their lanes and change the stage', () => {
    expect(placedIn(journey, cards('a', 'f'), cell('Two', 'doing'), map.card('d'))).toEqual([
      { cards: cards('a'), to: cell('Two', 'doing'), after: map.card('d') },
      { cards: cards('f'), to: cell('Two', 'pain points'), after: 'last' },
    ]);
  });

  it('of several lanes all go into a lane that takes every kind', () => {
    expect(placedIn(journey, cards('a', 'f'), cell('Two', 'notes'), null)).toEqual([
      { cards: cards('a', 'f'), to: cell('Two', 'notes'), after: null },
    ]);
  });

  it('become of the kind of a lane of another kind, and stay what they are in a lane of notes', () => {
    expect(kindTheyBecome(journey, placedIn(journey, cards('a'), cell('One', 'pain points'), null))).toBe(
      'painPoint',
    );
    expect(kindTheyBecome(journey, placedIn(journey, cards('a'), cell('One', 'notes'), null))).toBeNull();
    expect(kindTheyBecome(journey, placedIn(journey, cards('a'), cell('Two', 'doing'), null))).toBeNull();
  });
});

describe('cards moved on together', () => {
  it('each go one stage on from their own, in their lanes', () => {
    expect(shifted(journey, cards('a', 'd', 'f'), { stages: 1 })).toEqual([
      { cards: cards('a'), to: cell('Two', 'doing'), after: 'last' },
      { cards: cards('d'), to: cell('Three', 'doing'), after: 'last' },
      { cards: cards('f'), to: cell('Two', 'pain points'), after: 'last' },
    ]);
  });

  it('stay when one of them would leave the map', () => {
    expect(shifted(journey, cards('a', 'd'), { stages: -1 })).toBeNull();
  });

  it('keep their lanes by keys, say where they went, and come back in one step', async () => {
    const editor = renderEditor(sketch);
    editor.cardButton('a').focus();
    await editor.press(' ');
    editor.cardButton('f').focus();
    await editor.press(' ');
    await editor.press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(cardsOf(editor.cell('doing', 'Two'))).toEqual(['d', 'a']);
    expect(cardsOf(editor.cell('pain points', 'Two'))).toHaveLength(1);
    await waitFor(() => expect(editor.said()).toBe('Moved 2 cards to Two, each in its lane.'));
    await editor.press('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}');
    await waitFor(() => expect(editor.said()).toMatch(/keep their lanes/u));
    await editor.press('{Control>}z{/Control}');
    expect(cardsOf(editor.cell('doing', 'One'))).toEqual(['a', 'b']);
  });
});
