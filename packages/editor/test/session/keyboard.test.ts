import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/command.ts';
import { commands } from '../../src/session/commands.ts';
import { keysOf, reservedFor, shownKeys } from '../../src/session/keys.ts';
import { en } from '../../src/text/en.ts';
import { seldomEn } from '../../src/text/seldom.ts';

const sentences = { ...en, ...seldomEn };

type Held = 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey';

const press = (key: string, ...held: readonly Held[]) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  shiftKey: held.includes('shiftKey'),
  altKey: held.includes('altKey'),
});

const onMac = ({ keys, macKeys = keys }: Command): readonly string[] => macKeys;
const elsewhere = ({ keys }: Command): readonly string[] => keys;

describe('keys', () => {
  it('are written the same on every system', () => {
    expect(keysOf(press('Z', 'ctrlKey', 'shiftKey'), false)).toBe('Mod+Shift+z');
    expect(keysOf(press('z', 'metaKey', 'shiftKey'), true)).toBe('Mod+Shift+z');
    expect(keysOf(press('z', 'ctrlKey'), true)).not.toBe('Mod+z');
  });

  it('are the same on keyboards of other scripts, and where a sign is written with Shift', () => {
    expect(keysOf({ ...press('я', 'ctrlKey'), code: 'KeyZ' }, false)).toBe('Mod+z');
    expect(keysOf({ ...press('ظ', 'ctrlKey'), code: 'Slash' }, false)).toBe('Mod+/');
    expect(keysOf({ ...press('/', 'ctrlKey', 'shiftKey'), code: 'Digit7' }, false)).toBe('Mod+/');
    expect(keysOf({ ...press('я'), code: 'KeyZ' }, false)).toBe('я');
  });

  it('are shown as they are written on the keyboards of each system', () => {
    expect(shownKeys('Mod+Shift+ArrowLeft', false)).toBe('Ctrl Shift ←');
    expect(shownKeys('Mod+k', true)).toBe('⌘ K');
    expect(shownKeys('Shift+ ', false)).toBe('Shift Space');
    expect(shownKeys('Mod++', false)).toBe('Ctrl +');
  });
});

describe.each([
  ['macOS', onMac],
  ['other systems', elsewhere],
] as const)('on %s, the commands', (_, keysFor) => {
  it('have no keys in common at one place, and one of the whole page has its keys alone', () => {
    const all = commands.flatMap((command) => keysFor(command).map((keys) => `${command.where} ${keys}`));
    expect(new Set(all).size).toBe(all.length);
    const ofPage = commands.filter(({ where }) => where === 'anywhere').flatMap(keysFor);
    const ofMap = commands.filter(({ where }) => where !== 'anywhere').flatMap(keysFor);
    // Escape ends what is going on, for as long as something is: then it is that command's, also on the map.
    expect(ofPage.filter((keys) => keys !== 'Escape' && ofMap.includes(keys))).toEqual([]);
  });

  it('take nothing from text, browsers, systems and screen readers', () => {
    const mac = keysFor === onMac;
    expect(commands.flatMap(keysFor).filter((keys) => reservedFor(keys, mac) !== null)).toEqual([]);
  });
});

describe('reserved', () => {
  it.each(['a', 'ä', '/', '7', 'Shift+a'])('is %s, which is text', (keys) =>
    expect(reservedFor(keys)).toBe('text'),
  );

  it.each(['Mod+0', 'Mod++', 'Mod+-', 'Mod+=', 'Mod+w', 'Mod+Shift+i', 'F5', 'Tab', 'Shift+Tab'])(
    'is %s, which is the browser’s',
    (keys) => expect(reservedFor(keys)).toBe('browser'),
  );

  it.each(['Mod+Alt+ArrowLeft', 'Alt+ArrowLeft', 'Other+a'])('is %s, which is the system’s', (keys) =>
    expect(reservedFor(keys)).toBe('system'),
  );

  it('is Space with Cmd on macOS, where it is the system’s', () => {
    expect(reservedFor('Mod+ ', true)).toBe('system');
    expect(reservedFor('Mod+ ', false)).toBeNull();
  });
});

describe('every command', () => {
  it('has an id of its own, by which devices know it', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has words, or says itself what it is called', () => {
    for (const { words } of commands) expect(typeof words === 'function' || words in sentences).toBe(true);
  });
});
