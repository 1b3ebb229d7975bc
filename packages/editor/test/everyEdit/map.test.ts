import { expect, test } from 'vitest';
import { lackingIn } from './law.ts';

test('every edit is done and undone by keys on the map', async () => {
  expect(await lackingIn('map')).toEqual([]);
}, 240_000);
