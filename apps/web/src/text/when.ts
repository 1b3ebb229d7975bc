import { useIntl, type IntlShape } from 'react-intl';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, in words that stay true for a while: "just now", "5 minutes ago", "yesterday", "on 22 Nov 2026". */
function whenWords(intl: IntlShape, at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < minute) return intl.formatMessage({ id: 'when.now' });
  if (age < hour) return intl.formatRelativeTime(-Math.floor(age / minute), 'minute');
  if (age < day) return intl.formatRelativeTime(-Math.floor(age / hour), 'hour');
  if (age < 7 * day) return intl.formatRelativeTime(-Math.floor(age / day), 'day', { numeric: 'auto' });
  return intl.formatMessage({ id: 'when.on' }, { date: new Date(at) });
}

/** `whenWords` in the reader's language, counted from `now`. */
export function useWhen(now: number): (at: number) => string {
  const intl = useIntl();
  return (at) => whenWords(intl, at, now);
}
