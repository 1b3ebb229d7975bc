// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { newMapId, takeSecret } from '../../src/session/links.ts';

function bar(hash: string): { at: Parameters<typeof takeSecret>[0]; replaced: ReturnType<typeof vi.fn> } {
  const replaced = vi.fn<History['replaceState']>();
  const location = { pathname: '/m/abc', search: '', hash };
  return { at: { location, history: { state: null, replaceState: replaced } }, replaced };
}

describe('share links', () => {
  it('takes the secret out of the address bar at once', () => {
    const { at, replaced } = bar('#sesame-sesame-sesame-1');
    expect(takeSecret(at)).toBe('sesame-sesame-sesame-1');
    expect(replaced).toHaveBeenCalledWith(null, '', '/m/abc');
  });

  it.each(['', '#', '#map', '#<script>alert(1)</script>', `#${'x'.repeat(200)}`])(
    'leaves the address alone when the fragment is no secret: %s',
    (hash) => {
      const { at, replaced } = bar(hash);
      expect(takeSecret(at)).toBeNull();
      expect(replaced).not.toHaveBeenCalled();
    },
  );

  it('makes ids of 22 base64url characters', () => {
    expect(newMapId((count) => new Uint8Array(count).fill(255))).toMatch(/^[\w-]{22}$/);
  });
});
