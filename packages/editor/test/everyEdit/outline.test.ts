import { expect, test } from 'vitest';
import { lackingIn } from './law.ts';

test('every edit is done and undone by keys in the outline', async () => {
  expect(await lackingIn('outline')).toEqual([]);
}, 240_000);
