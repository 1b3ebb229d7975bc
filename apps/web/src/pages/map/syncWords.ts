import type { Chip } from '../../session/syncState.ts';
import type { MessageId } from '../../text/en.ts';
import type { Text } from '../../text/useText.ts';

/** The one or two words on the chip; `second` stands beside them where there is room. */
export function chipWords(chip: Chip, text: Text): { words: string; second?: string } {
  const words = text(`sync.${chip.id}`);
  return chip.id === 'offline' ? { words, second: text('sync.offlineSaved') } : { words };
}

/** What the chip means for this person's work. Times in milliseconds since 1970. */
export function detailOf(chip: Chip, text: Text, lastChange: number | null, now: number): string {
  const id: MessageId = `sync.${chip.detail}.detail`;
  return text(id, {
    count: chip.count,
    mine: chip.mine,
    others: chip.others,
    ago: lastChange === null ? 'none' : ago(now - lastChange, text),
  });
}

/** What is said aloud when the chip becomes this: null when it stays silent, or says what it said before. */
export function announcementOf(
  chip: Chip,
  before: Chip | null,
  text: Text,
): { sentence: string; urgency: 'polite' | 'alert' } | null {
  if (chip.announce === 'off' || (before?.id === chip.id && before.detail === chip.detail)) return null;
  const { words } = chipWords(chip, text);
  const sentence = `${words}. ${detailOf(chip, text, null, 0)}`;
  return { sentence, urgency: chip.announce === 'assertive' ? 'alert' : 'polite' };
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** "12 s", "5 min", "3 h", "2 days". */
function ago(age: number, text: Text): string {
  if (age < minute) return text('ago.seconds', { count: Math.max(0, Math.floor(age / second)) });
  if (age < hour) return text('ago.minutes', { count: Math.floor(age / minute) });
  if (age < day) return text('ago.hours', { count: Math.floor(age / hour) });
  return text('ago.days', { count: Math.floor(age / day) });
}
