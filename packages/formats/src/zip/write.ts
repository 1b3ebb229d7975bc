import { strToU8, zipSync } from 'fflate';

/** The same moment in every package, so that the same map gives the same bytes. */
const always = '1980-01-02T12:00:00';

/** A ZIP package of these texts, in this order. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: always, level: 6 }));
}
