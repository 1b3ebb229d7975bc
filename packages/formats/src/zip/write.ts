import { strToU8, zipSync } from 'fflate';

/** The same moment in every package, so that the same map gives the same bytes. */
const always = '1980-01-02T12:00:00';

/** A ZIP package of these parts, in this order; texts in UTF-8. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(parts).map(([name, part]) => {
    return [name, typeof part === 'string' ? strToU8(part) : part] as const;
  });
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: always, level: 6 }));
}
