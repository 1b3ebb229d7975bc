import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/command.ts';
import { createKeymap } from '../../src/session/keymap.ts';
import { shortMemory } from '../../src/session/memory.ts';

const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  group: 'view',
  words: 'undo',
  keys,
  where: 'map',
  enabled: () => true,
  run: () => undefined,
  ...more,
});

const undo = command('undo', ['Mod+z']);
const redo = command('redo', ['Mod+Shift+z', 'Mod+y'], { macKeys: ['Mod+Shift+z'] });
const raise = command('raise', ['ArrowUp'], { where: 'point' });
const up = command('up', ['ArrowUp']);
const find = command('find', ['Mod+f'], { where: 'anywhere' });
const all = [undo, redo, raise, up, find];

const keymap = (memory = shortMemory(), mac = false) => createKeymap(() => all, memory, mac);

describe('keys of commands', () => {
  it('are the first ones until somebody chooses others, and differ where systems do', () => {
    expect(keymap().of(redo)).toEqual(['Mod+Shift+z', 'Mod+y']);
    expect(keymap(shortMemory(), true).of(redo)).toEqual(['Mod+Shift+z']);
    expect(keymap().meaning('Mod+y', 'map')).toBe(redo);
    expect(keymap(shortMemory(), true).meaning('Mod+y', 'map')).toBeUndefined();
  });

  it('mean one thing on the map and another on a point of the curve', () => {
    expect(keymap().meaning('ArrowUp', 'point')).toBe(raise);
    expect(keymap().meaning('ArrowUp', 'map')).toBe(up);
  });

  it('are kept on the device', () => {
    const memory = shortMemory();
    const keys = keymap(memory);
    expect(keys.give(undo, 'Mod+Shift+u')).toBeNull();
    keys.switchOff(find);
    const next = keymap(memory);
    expect(next.of(undo)).toEqual(['Mod+Shift+u']);
    expect(next.meaning('Mod+Shift+u', 'map')).toBe(undo);
    expect(next.meaning('Mod+z', 'map')).toBeUndefined();
    expect(next.of(find)).toEqual([]);
  });

  it('are not taken from another command where they would mean both', () => {
    expect(keymap().give(undo, 'Mod+y')).toEqual({ why: 'taken', by: redo });
    expect(keymap().give(undo, 'Mod+f')).toEqual({ why: 'taken', by: find });
    expect(keymap().give(find, 'ArrowUp')).toEqual({ why: 'taken', by: raise });
    expect(keymap().give(undo, 'Mod+z')).toBeNull();
  });

  it('are never a browser’s, a system’s or text', () => {
    expect(keymap().give(undo, 'Mod+0')).toEqual({ why: 'browser' });
    expect(keymap().give(undo, 'Alt+ArrowLeft')).toEqual({ why: 'system' });
    expect(keymap().give(undo, 'u')).toEqual({ why: 'text' });
  });

  it('come back, one command’s or all, and whoever took them loses them', () => {
    const keys = keymap();
    keys.switchOff(undo);
    keys.give(redo, 'Mod+z');
    keys.reset(undo);
    expect(keys.meaning('Mod+z', 'map')).toBe(undo);
    expect(keys.of(redo)).toEqual([]);
    keys.reset(null);
    expect(keys.of(redo)).toEqual(redo.keys);
  });

  it('stay what people chose when a later version would give them to a command of its own', () => {
    const memory = shortMemory();
    keymap(memory).give(undo, 'F8');
    const later = command('later', ['F8', 'F9']);
    const keys = createKeymap(() => [later, ...all], memory, false);
    expect(keys.meaning('F8', 'map')).toBe(undo);
    expect(keys.of(later)).toEqual(['F9']);
  });

  it.each([null, 7, 'keys', [1], { undo: 3 }, { undo: ['Mod+w'] }, { undo: [null] }])(
    'are the first ones where the device kept %j',
    (kept) => {
      const memory = shortMemory();
      memory.write(kept);
      expect(keymap(memory).of(undo)).toEqual(['Mod+z']);
    },
  );
});
