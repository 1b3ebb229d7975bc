import { describe, expect, it } from 'vitest';
import { commands } from '../../src/session/commands.ts';
import { keysOf } from '../../src/session/keyboard.ts';

const press = (key: string, ...held: readonly ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
});

describe('keys', () => {
  it('are written the same on every system', () => {
    expect(keysOf(press('Z', 'ctrlKey', 'shiftKey'), false)).toBe('Mod+Shift+z');
    expect(keysOf(press('z', 'metaKey', 'shiftKey'), true)).toBe('Mod+Shift+z');
    expect(keysOf(press('z', 'ctrlKey'), true)).not.toBe('Mod+z');
  });

  it('mean one command each', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('take nothing from screen readers, browsers or the Spotlight of macOS', () => {
    const taken = commands.flatMap((command) => command.keys);
    for (const keys of taken) {
      expect(keys).not.toMatch(/Alt\+|^Mod\+ $|^Mod\+[ltnwrps]$|^Mod\+Shift\+[mkic]$/);
    }
  });

  it('never take a letter, which is text', () => {
    const single = commands.flatMap((command) => command.keys).filter((keys) => [...keys].length === 1);
    expect(single).toEqual([' ']);
  });
});
