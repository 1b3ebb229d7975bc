import { expect, test } from 'vitest';
import { lackingIn } from './law.ts';

test('every edit is done and undone by keys in the table', async () => {
  expect(await lackingIn('table')).toEqual([]);
}, 240_000);
