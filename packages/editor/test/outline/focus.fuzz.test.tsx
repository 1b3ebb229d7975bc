import { act, fireEvent } from '@testing-library/react';
import { Dice, meet, peers, randomIntents } from '@throughline/doc/testing';
import { seededRandom } from '@throughline/journey/testing';
import { expect, it } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';

const coupon = `
              | Discover           | Buy               | Use
  doing       | > reads reviews / > asks | > fills the cart | > unpacks
  pain points |                    | !3 coupon fails | ! late
  feeling     | (+1) curious       |                   | (-2) cross`;

interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const presses: readonly Press[] = [
  ...arrows.map((key) => ({ key })),
  ...arrows.map((key) => ({ key, shiftKey: true })),
  ...arrows.map((key) => ({ key, ctrlKey: true, shiftKey: true })),
  ...['Enter', 'Enter', 'F2', 'Tab', 'Escape', 'Delete', ' ', 'PageDown', 'PageUp', 'x', 'y'].map((key) => ({
    key,
  })),
  ...['z', 'y', 'a', 'Enter', 'Home', 'End'].map((key) => ({ key, ctrlKey: true })),
];

/** A key where focus is, and the letter into a field that is open then. */
function press(wanted: Press): void {
  const at = document.activeElement;
  if (at) fireEvent.keyDown(at, wanted);
  const field = document.activeElement;
  const isLetter = wanted.key.length === 1 && wanted.key !== ' ' && !wanted.ctrlKey;
  if (isLetter && field instanceof HTMLTextAreaElement) {
    fireEvent.input(field, { target: { value: field.value + wanted.key } });
  }
}

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

it.each([1, 2])(
  'keeps focus in the outline through a hundred things I and others do, seed %i',
  async (seed) => {
    const dice = new Dice(seededRandom(seed));
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const { view } = renderEditor(coupon, { sketched: ana });
    act(() => view.setState({ view: 'outline', outlineBy: seed % 2 === 0 ? 'lane' : 'stage' }));
    document.querySelector<HTMLElement>('[data-map] [tabindex="0"]')?.focus();
    const counts = { mine: 0, theirs: 0 };
    for (let number = 0; number < 100; number += 1) {
      let what: string;
      if (dice.chance(0.6)) {
        const wanted = dice.of(presses) ?? { key: 'Enter' };
        what = JSON.stringify(wanted);
        press(wanted);
        counts.mine += 1;
      } else {
        const [name, intent] = dice.of(Object.entries(randomIntents)) ?? ['nothing', () => null];
        what = name;
        if (intent(ben.doc, dice)?.ok) counts.theirs += 1;
        meet(ana, ben);
        // oxlint-disable-next-line no-await-in-loop -- one thing happens after the other
        await frame();
      }
      expect(document.activeElement, `step ${number}: ${what}`).not.toBe(document.body);
      expect(document.querySelectorAll('[data-map] [tabindex="0"]').length).toBeLessThanOrEqual(1);
    }
    expect(counts.mine).toBeGreaterThan(30);
    expect(counts.theirs).toBeGreaterThan(10);
  },
  60_000,
);
