/** Text as it flows on a page: white space is one space, and what starts a line of its own starts one here. */
export class FlowingWords {
  private out = '';
  private spaceDue = false;
  private atLineStart = true;

  add(text: string): void {
    const joined = text.replace(/[ \t\r\n\f]+/gu, ' ');
    const startsApart = joined.startsWith(' ');
    const endsApart = joined.endsWith(' ');
    const words = joined.slice(startsApart ? 1 : 0, endsApart ? -1 : undefined);
    if (words === '') {
      this.spaceDue ||= startsApart;
      return;
    }
    const parted = (this.spaceDue || startsApart) && !this.atLineStart;
    this.out += parted ? ` ${words}` : words;
    this.spaceDue = endsApart;
    this.atLineStart = false;
  }

  /** `<br>`: also an empty line. */
  breakLine(): void {
    this.out += '\n';
    this.spaceDue = false;
    this.atLineStart = true;
  }

  /** The start or end of a paragraph: a new line, unless one begins here. */
  startLine(): void {
    if (!this.atLineStart) this.breakLine();
  }

  /** The words so far; from now on there are none. */
  take(): string {
    const text = this.out.trim();
    this.out = '';
    this.spaceDue = false;
    this.atLineStart = true;
    return text;
  }
}
