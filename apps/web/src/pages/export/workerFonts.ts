import type { FontSource } from '@throughline/formats';
import { fontAddresses } from 'virtual:paper-fonts';

/** A font is neither on this device nor can it be fetched. */
export class FontMissing extends Error {}

const fetched = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The fonts of documents, each fetched when it is first asked for. */
export const fonts: FontSource = async (name) => {
  const font = fetched.get(name) ?? fetchFont(name);
  fetched.set(name, font);
  // What could not be had now may be had when it is next asked for.
  font.catch(() => fetched.delete(name));
  return font;
};

async function fetchFont(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = fontAddresses.get(name);
  if (address === undefined) throw new Error(`no such font: ${name}`);
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw new FontMissing(name);
  return new Uint8Array(await response.arrayBuffer());
}

const families = new Map<string, string>();

/** What a canvas of this worker calls a font that it has. */
export function familyOf(name: string): string {
  return families.get(name) ?? 'sans-serif';
}

/** Gives all fonts that were fetched to the canvases of this worker. */
export async function bringToCanvas(): Promise<void> {
  const { fonts: here } = self as unknown as { readonly fonts: FontFaceSet };
  for (const [name, bytes] of fetched) {
    if (families.has(name)) continue;
    const family = `paper${families.size}`;
    here.add(await new FontFace(family, await bytes).load());
    families.set(name, family);
  }
}
