import { describe, expect, it } from 'vitest';
import { house } from './house.ts';

describe('a room', () => {
  it('brings what one person types to the others and says that it is saved', async () => {
    const { clock, join } = house();
    const ana = join('ana');
    const ben = join('ben');
    await clock.pass(500);
    ana.doc.getMap('cards').set('a', 1);
    await clock.pass(500);
    expect(ben.doc.getMap('cards').toJSON()).toEqual({ a: 1 });
    expect([ana.isSaved, ben.isSaved]).toEqual([true, true]);
    expect([ana.sent, ana.saved]).toEqual([2, 2]);
  });
});
