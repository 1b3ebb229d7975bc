/** Whether Cmd does here what Ctrl does elsewhere. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad|od)/u.test(navigator.userAgent);

interface Press {
  readonly key: string;
  /** Which key of the keyboard, whatever is written on it. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key press as the commands write it: `Mod+Shift+ArrowLeft`, `Mod+z`, `Mod+/`, `Delete`. A sign counts as itself,
 * though some keyboards write it with Shift. With Ctrl or Cmd, a keyboard of another script counts as a Latin one.
 */
export function keysOf(press: Press, mac = isMac): string {
  const { altKey, ctrlKey, metaKey, shiftKey } = press;
  const mod = mac ? metaKey : ctrlKey;
  const other = mac ? ctrlKey : metaKey;
  const key = mod || other ? latin(press) : press.key;
  const held = [other && 'Other', altKey && 'Alt', mod && 'Mod', shiftKey && !isSign(key) && 'Shift'];
  return [...held.filter(Boolean), [...key].length === 1 ? key.toLowerCase() : key].join('+');
}

/** What is written on a key beside letters; a keyboard may need Shift for it, and Space is no sign. */
function isSign(key: string): boolean {
  return [...key].length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase();
}

function latin({ code = '', key }: Press): string {
  if ([...key].length !== 1 || key <= '\u007f') return key;
  if (code === 'Slash') return '/';
  return /^Key([A-Z])$/u.exec(code)?.[1] ?? key;
}

const marks: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ContextMenu: 'Menu',
  Escape: 'Esc',
  ' ': 'Space',
};

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Other: '⌃' };
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl', Other: 'Win' };

/** Keys as they stand beside what they do: `Ctrl Shift ←`, on macOS `⌘ ⇧ ←`. */
export function shownKeys(keys: string, mac = isMac): string {
  const names = mac ? onMac : elsewhere;
  return partsOf(keys)
    .map((part) => names[part] ?? marks[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** `Mod++` holds the sign that stands between parts. */
function partsOf(keys: string): readonly string[] {
  const parts = keys.split('+');
  return keys.endsWith('+') ? [...parts.slice(0, -2), '+'] : parts;
}

/** Whose a press is, when it is not ours to give. */
export type ReservedFor = 'text' | 'browser' | 'system';

/**
 * Keys no command may have. Letters and signs are text, and fire one by one when somebody dictates; Tab leaves the map;
 * a browser's own stay the browser's, its zoom above all (WCAG 1.4.4); what is held with Alt, with the key of the
 * system or, on macOS, with Space belongs to systems and screen readers.
 */
export function reservedFor(keys: string, mac = isMac): ReservedFor | null {
  const parts = partsOf(keys);
  const held = new Set(parts.slice(0, -1));
  const key = parts.at(-1) ?? '';
  if (isOfSystem(held, mac && keys === 'Mod+ ')) return 'system';
  if (ofBrowser.test(key)) return 'browser';
  if ([...key].length !== 1 || key === ' ') return null;
  if (!held.has('Mod')) return 'text';
  return (held.has('Shift') ? browserShifted : browserPlain).includes(key) ? 'browser' : null;
}

function isOfSystem(held: ReadonlySet<string>, isSpotlight: boolean): boolean {
  return isSpotlight || held.has('Alt') || held.has('Other');
}

/** Tab, help, find next, reload, whole screen, developer tools. */
const ofBrowser = /Tab$|^F(1|3|5|11|12)$/u;
/** With Ctrl: address, tabs, windows, printing, saving, history, and the zoom. */
const browserPlain = 'ltnwrpsqhm0+-=,';
/** With Ctrl and Shift: developer tools, tabs, windows. */
const browserShifted = 'mkicjtnwr';
