import { seededRandom } from '@throughline/journey/testing';
import { drawnRuns } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { caretPlace } from '../../../src/canvas/presence/caretPlace.ts';

/** As a face draws it: a line for each of these, runs in elements of their own. */
function drawn(...lines: readonly string[]): HTMLElement {
  const root = document.createElement('span');
  for (const line of lines) {
    const element = document.createElement('span');
    for (const run of drawnRuns(line)) {
      const part = document.createElement(run.bold ? 'b' : 'span');
      part.textContent = run.text;
      element.append(part);
    }
    root.append(element);
  }
  return root;
}

function standsAt(root: Element, text: string, index: number): string {
  const place = caretPlace(root, text, index);
  return place ? `${place.node.data.slice(0, place.offset)}|${place.node.data.slice(place.offset)}` : '';
}

describe('a caret in the drawn text of a card', () => {
  it('stands between the letters it stands between in the text', () => {
    const text = 'waits for hours';
    const root = drawn('waits', 'for hours');
    expect(standsAt(root, text, 0)).toBe('|waits');
    expect(standsAt(root, text, 3)).toBe('wai|ts');
    expect(standsAt(root, text, 5)).toBe('waits|');
    expect(standsAt(root, text, 6)).toBe('|for hours');
    expect(standsAt(root, text, 10)).toBe('for |hours');
    expect(standsAt(root, text, text.length)).toBe('for hours|');
  });

  it('is not led astray by stars, mentions and words of any script', () => {
    expect(standsAt(drawn('a **bold** word'), 'a **bold** word', 6)).toBe('bo|ld');
    expect(standsAt(drawn('a **bold** word'), 'a **bold** word', 12)).toBe(' w|ord');
    const mention = 'ask @[Ana](p1) now';
    expect(standsAt(drawn(mention), mention, mention.length - 1)).toBe(' no|w');
    expect(standsAt(drawn('ب ت'), 'ب ت', 2)).toBe('ب |ت');
  });

  it('is nowhere where nothing is drawn', () => {
    expect(caretPlace(drawn(), '', 0)).toBeNull();
  });

  it('has as many letters before it as in the text, however its lines are broken', () => {
    const seed = 812;
    const random = seededRandom(seed);
    for (let run = 0; run < 200; run++) {
      const words = Array.from({ length: 1 + Math.floor(random() * 8) }, () =>
        'abcdef'.slice(Math.floor(random() * 5)),
      );
      const text = words.join(' ');
      const cut = Math.floor(random() * words.length);
      const root = drawn(words.slice(0, cut).join(' '), words.slice(cut).join(' '));
      const index = Math.floor(random() * (text.length + 1));
      const place = caretPlace(root, text, index)!;
      const range = document.createRange();
      range.setStart(root, 0);
      range.setEnd(place.node, place.offset);
      const letters = (some: string): number => some.replaceAll(' ', '').length;
      expect(letters(range.toString()), `seed ${seed}, run ${run}`).toBe(letters(text.slice(0, index)));
    }
  });
});
