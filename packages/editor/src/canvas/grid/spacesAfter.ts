/**
 * For each line of a text that was broken into lines, whether white space stands behind it in the text: then a space
 * between the two lines keeps their words apart, where one word was broken none must come into it.
 */
export function spacesAfter(text: string, lines: readonly string[]): readonly boolean[] {
  let end = 0;
  return lines.map((line) => {
    const start = text.indexOf(line, end);
    if (start < 0) return true;
    end = start + line.length;
    return /\s/u.test(text.charAt(end));
  });
}
