/**
 * Words from other programs, made fit for a card. Line breaks are made one kind, what no font draws is taken out
 * (control characters, byte order marks, forced directions, which would turn around what stands beside them), and hard
 * spaces become plain ones. Joiners and direction marks stay: Persian, Hindi and emoji need them.
 */
export function legible(text: string): string {
  if (isLegible(text)) return text;
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\ufeff\ufffc\u202a-\u202e]/gu, '')
    .replace(/[\u00a0\u202f]/gu, ' ');
}

/** Nearly every cell of a table is, and a table has many. */
function isLegible(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain = (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x09;
    const isOther = unit > 0xa0 && (unit < 0x2028 || unit > 0x202f) && unit < 0xfeff;
    if (!isPlain && !isOther) return false;
  }
  return true;
}

/** The same of what stands by itself: without white space at its ends. */
export function cleaned(text: string): string {
  return inkOf(legible(text));
}

/** Without what draws nothing at its ends. One walk, because such a run can be long. */
function inkOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && drawsNothing(text.charAt(start))) start += 1;
  while (end > start && drawsNothing(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** White space, and what has no width and joins nothing here. */
function drawsNothing(character: string): boolean {
  return character.trim() === '' || '\u200b\u2060\u180e'.includes(character);
}

/** Whether nothing would be seen of it: white space, and characters that only shape or part others. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  const beginsPlainly = first > 0x20 && first < 0x7f;
  return !beginsPlainly && !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text);
}

/** A text in pieces of at most so many characters, cut at a paragraph, a line, a sentence or a word where there is one. */
export function inPieces(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = cutBefore(rest, most);
    pieces.push(inkOf(rest.slice(0, end)));
    rest = rest.slice(end);
  }
  pieces.push(pieces.length === 0 ? rest : inkOf(rest));
  return pieces.filter((piece, index) => index === 0 || piece !== '');
}

/** In the last half of what fits, so that pieces stay few. */
function cutBefore(text: string, most: number): number {
  for (const mark of ['\n\n', '\n', '. ', '。', ' ']) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at >= most / 2) return at + mark.length;
  }
  return splitsCharacter(text, most) ? most - 1 : most;
}

function splitsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1));
}
