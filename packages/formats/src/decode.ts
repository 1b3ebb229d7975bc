/** What every platform of ours has and the language's own types leave out. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The encodings that files of people's hands come in. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file without its byte order mark: UTF-8, or UTF-16 that says so; null: it is no such text. */
export function decoded(file: string | Uint8Array): string | null {
  if (typeof file === 'string') return file.replace(/^\uFEFF/u, '');
  return decodedAs(file, encodingOf(file));
}

/** The text that a file begins with, by which its format is told; null: it begins with none. */
export function firstText(file: string | Uint8Array, most: number): string | null {
  if (file.length <= most) return decoded(file);
  if (typeof file === 'string') return decoded(file.slice(0, most));
  // A cut may go through a character of up to four bytes.
  for (let cut = most; cut > most - 4; cut--) {
    const text = decoded(file.subarray(0, cut));
    if (text !== null) return text;
  }
  return null;
}

/** The same in an encoding that the bytes do not tell; null where they cannot be it. */
export function decodedAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first bytes as characters, by which a file that is no text is recognised. */
export function beginning(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 16));
}
