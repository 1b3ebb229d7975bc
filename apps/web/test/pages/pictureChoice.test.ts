import { isTooLarge, widestOf } from '@throughline/formats';
import { loadTemplate } from '@throughline/journey/templates';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { firstPicture, partOf, pixelsTyped, sizeOf } from '../../src/pages/export/pictureChoice.ts';

const sheets = [
  { width: 1172, height: 942 },
  { width: 9000, height: 600 },
  { width: 400, height: 12_000 },
];

describe('how large a picture is', () => {
  it.each(sheets)('is so many times as large as the map: %o', (sheet) => {
    expect(sizeOf({ size: '3', pixels: '' }, sheet)).toEqual({
      scale: 3,
      width: sheet.width * 3,
      height: sheet.height * 3,
    });
  });

  it.each(sheets)('is as wide as is asked, and keeps its shape: %o', (sheet) => {
    const size = sizeOf({ size: 'pixels', pixels: '1000' }, sheet);
    expect(size?.width).toBe(1000);
    expect(size!.height / 1000).toBeCloseTo(sheet.height / sheet.width, 2);
  });

  it.each(sheets)('can be made up to the widest that is offered, and not much beyond: %o', (sheet) => {
    const widest = widestOf(sheet);
    expect(isTooLarge(sizeOf({ size: 'pixels', pixels: String(widest) }, sheet)!)).toBe(false);
    const beyond = sizeOf({ size: 'pixels', pixels: String(Math.ceil(widest * 1.01) + 2) }, sheet);
    expect(isTooLarge(beyond!)).toBe(true);
  });

  it.each(['', 'wide', '15', '1e4', '-400', '400.5', '123456'])('takes %j for no width', (typed) => {
    expect(pixelsTyped(typed)).toBeNull();
    expect(sizeOf({ size: 'pixels', pixels: typed }, sheets[0]!)).toBeNull();
  });
});

describe('what of a map is drawn', () => {
  it('is what is selected where something is, with all around it or alone', async () => {
    const map = await loadTemplate('licence', { form: 'example', random: seededRandom(7) });
    const [first, ...others] = [...map.cards.values()];
    const far = others.findLast(({ place }) => place.stage !== first!.place.stage)!;
    const selection = new Set([first!.id, far.id]);
    expect(firstPicture('current', 2).part).toBe('region');
    expect(firstPicture('current', 0).part).toBe('whole');
    expect(partOf(map, 'whole', selection)).toBe(map);
    expect(partOf(map, 'cards', selection).cards.size).toBe(2);
    expect(partOf(map, 'region', selection).cards.size).toBeGreaterThan(2);
  });
});
