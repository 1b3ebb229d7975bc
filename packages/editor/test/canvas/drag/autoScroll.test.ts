import { describe, expect, it } from 'vitest';
import { scrollSpeed } from '../../../src/canvas/drag/autoScroll.ts';

const seen = { left: 118, top: 54, right: 1000, bottom: 800 };
const endless = { left: -5000, top: -5000, right: 5000, bottom: 5000 };

describe('scrolling under a drag', () => {
  it('does nothing further than 48 px from every edge', () => {
    expect(scrollSpeed({ x: 500, y: 400 }, seen, endless)).toEqual({ x: 0, y: 0 });
    expect(scrollSpeed({ x: 952, y: 102 }, seen, endless)).toEqual({ x: 0, y: 0 });
  });

  it('ramps up to 900 px a second at the edge and stays there beyond it', () => {
    expect(scrollSpeed({ x: 976, y: 400 }, seen, endless).x).toBe(450);
    expect(scrollSpeed({ x: 1000, y: 400 }, seen, endless).x).toBe(900);
    expect(scrollSpeed({ x: 2000, y: 400 }, seen, endless).x).toBe(900);
    expect(scrollSpeed({ x: 500, y: 54 }, seen, endless).y).toBe(-900);
  });

  it('goes both ways at once in a corner', () => {
    expect(scrollSpeed({ x: 1000, y: 54 }, seen, endless)).toEqual({ x: 900, y: -900 });
  });

  it('stops where the map ends', () => {
    const whole = { left: 118, top: 54, right: 900, bottom: 2000 };
    expect(scrollSpeed({ x: 118, y: 54 }, seen, whole)).toEqual({ x: 0, y: 0 });
    expect(scrollSpeed({ x: 1000, y: 800 }, seen, whole)).toEqual({ x: 0, y: 900 });
  });

  it('stands still in the middle of a part narrower than two zones', () => {
    const narrow = { left: 0, top: 0, right: 60, bottom: 60 };
    expect(scrollSpeed({ x: 30, y: 30 }, narrow, endless)).toEqual({ x: 0, y: 0 });
  });
});
