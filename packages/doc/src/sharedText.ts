import * as Y from 'yjs';

/**
 * Text on its way into the document. Yjs counts UTF-16 units but sends UTF-8, which has no halves of characters: a
 * half would read differently here and there, and an edit through the middle of a character destroys it for good.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/** A new text that several people may type in. */
export function newText(text: string): Y.Text {
  return new Y.Text(wellFormed(text));
}

/** Whether a cut at this place goes through the middle of a character. */
export function splitsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
