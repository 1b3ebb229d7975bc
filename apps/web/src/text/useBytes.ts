import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of bytes as people read it: "340 kB", "1.2 MB". */
export function useBytes(): (bytes: number) => string {
  const intl = useIntl();
  return useCallback(
    (bytes) => {
      const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
      const amount = bytes / 1000 ** power;
      return intl.formatNumber(amount, {
        style: 'unit',
        unit: units[power] ?? 'byte',
        unitDisplay: power === 0 ? 'long' : 'short',
        maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0,
      });
    },
    [intl],
  );
}
