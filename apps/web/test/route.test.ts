import { describe, expect, it } from 'vitest';
import { routeOf } from '../src/route.ts';

describe('addresses', () => {
  it.each([
    ['/', { at: 'library' }],
    ['/m/AbC_-9', { at: 'map', mapId: 'AbC_-9' }],
    ['/m/AbC_-9/', { at: 'map', mapId: 'AbC_-9' }],
    ['/m/', { at: 'nowhere' }],
    [`/m/${'x'.repeat(65)}`, { at: 'nowhere' }],
    ['/m/a/b', { at: 'nowhere' }],
    ['/m/<script>', { at: 'nowhere' }],
    ['/elsewhere', { at: 'nowhere' }],
  ])('%s leads to %o', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});
