import { expect, it } from 'vitest';
import { crc32 } from '../src/checksum.ts';

it('is the CRC-32 everyone else computes', () => {
  expect(crc32(Uint8Array.from('123456789', (digit) => digit.charCodeAt(0)))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});
