import { describe, expect, it } from 'vitest';
import { detailAt } from '../../../src/canvas/flow/detail.ts';

describe('the detail of a card', () => {
  it.each([
    [156, 'full'],
    [119, 'title'],
    [72, 'title'],
    [71, 'mark'],
    [36, 'mark'],
    [35, 'block'],
    [3, 'block'],
  ])('at %i px on the screen is %s', (width, detail) => {
    expect(detailAt(width, 'full')).toBe(detail);
  });

  it('comes back only when there is a little more room than was needed to keep it', () => {
    expect(detailAt(121, 'full')).toBe('full');
    expect(detailAt(121, 'title')).toBe('title');
    expect(detailAt(124.8, 'title')).toBe('full');
    expect(detailAt(36.5, 'block')).toBe('block');
  });

  it('does not change when asked again at the same width', () => {
    for (let width = 1; width < 200; width += 0.5) {
      for (const present of ['full', 'title', 'mark', 'block'] as const) {
        const next = detailAt(width, present);
        expect(detailAt(width, next)).toBe(next);
      }
    }
  });
});
