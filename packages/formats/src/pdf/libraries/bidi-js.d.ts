/*
 * What we use of this library, and nothing else: its published types bring those of Node into a package that has to run
 * anywhere. `tsconfig.json` points here.
 */

interface Levels {
  readonly levels: Uint8Array;
  readonly paragraphs: readonly { readonly level: number }[];
}
interface Bidi {
  getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): Levels;
  getMirroredCharacter(character: string): string | null;
}
export default function bidiFactory(): Bidi;
