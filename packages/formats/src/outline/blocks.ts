/** A heading, an item of a list, or a paragraph; `line` counts from 1. */
export interface Block {
  readonly what: 'heading' | 'item' | 'text';
  /** Of a heading 1 to 6; of an item and a paragraph how deep it is indented, from 0. */
  readonly level: number;
  /** Markdown still; lines of a card are kept apart. */
  readonly text: string;
  readonly line: number;
}

interface Growing extends Omit<Block, 'text'> {
  readonly lines: string[];
}

/** The lines of a Markdown or plain text as headings, items and paragraphs, in their order. */
export function blocksOf(text: string): readonly Block[] {
  const reader = new BlockReader();
  for (const [index, line] of text.split(/\r\n|\n|\r|\u2028|\u2029/u).entries()) reader.take(line, index + 1);
  return reader.blocks.map(({ lines, ...block }) => ({ ...block, text: textOf(lines) }));
}

/** The same of a text without any mark: each line is an item, deeper ones are in those above them. */
export function itemsByIndent(text: string): readonly Block[] {
  const indents: number[] = [];
  return text.split(/\r\n|\n|\r|\u2028|\u2029/u).flatMap((line, index): Block[] => {
    if (line.trim() === '') return [];
    const indent = widthOf(line);
    while (indents.length > 0 && indent <= (indents.at(-1) ?? 0)) indents.pop();
    indents.push(indent);
    return [{ what: 'item', level: indents.length - 1, text: line.trim(), line: index + 1 }];
  });
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u;
const item = /^([ \t]*)(?:[-*+•‣▪–—]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/u;

class BlockReader {
  readonly blocks: Growing[] = [];
  private open: Growing | null = null;
  /** The indents of the items that the next one may be in. */
  private indents: number[] = [];
  private fence = '';

  take(line: string, number: number): void {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/u.exec(line) ?? [];
    if (this.fence !== '') {
      if (mark.startsWith(this.fence)) this.fence = '';
    } else if (mark !== '') {
      this.fence = mark;
      this.open = null;
    } else if (line.trim() === '') {
      this.open = null;
    } else this.takeText(line, number);
  }

  private takeText(line: string, number: number): void {
    const head = heading.exec(line);
    if (head) this.head(head[1]?.length ?? 1, head[2] ?? '', number);
    else if (this.isRule(line)) this.open = null;
    else this.takeLine(line, number);
  }

  private takeLine(line: string, number: number): void {
    const listed = item.exec(line);
    const isUnder = this.open !== null && (this.open.what === 'item' || widthOf(line) > 0);
    if (listed) this.item(widthOf(listed[1] ?? ''), listed[2] ?? '', number);
    else if (isUnder) this.open?.lines.push(line);
    else this.paragraph(line, number);
  }

  private head(level: number, text: string, line: number): void {
    this.indents = [];
    this.add({ what: 'heading', level, lines: [text], line });
    this.open = null;
  }

  /** A line under a paragraph makes it a heading; elsewhere it is only a line. */
  private isRule(line: string): boolean {
    if (!/^ {0,3}(?:=+|-{2,}|(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})[ \t]*$/u.test(line)) return false;
    const [first = ''] = line.trim();
    const above = this.open;
    if (above?.what === 'text' && (first === '=' || first === '-')) {
      this.blocks.pop();
      this.head(first === '=' ? 1 : 2, textOf(above.lines), above.line);
    }
    return true;
  }

  private item(indent: number, text: string, line: number): void {
    while (this.indents.length > 0 && indent <= (this.indents.at(-1) ?? 0)) this.indents.pop();
    this.add({ what: 'item', level: this.indents.length, lines: [text], line });
    this.indents.push(indent);
  }

  private paragraph(line: string, number: number): void {
    const level = widthOf(line);
    if (level === 0) this.indents = [];
    if (this.open?.what === 'text') this.open.lines.push(line);
    else this.add({ what: 'text', level, lines: [line], line: number });
  }

  private add(block: Growing): void {
    this.blocks.push(block);
    this.open = block;
  }
}

/** Lines run on into each other but where one ends in a backslash that is no escaped one, or in two spaces. */
function textOf(lines: readonly string[]): string {
  const said = lines.map((line, index) => {
    const own = line.trimStart();
    if (index === lines.length - 1) return own.trimEnd();
    const [slashes = ''] = /\\+$/u.exec(own.slice(-100)) ?? [];
    if (slashes.length % 2 === 1) return `${own.slice(0, -1)}\n`;
    return own.endsWith('  ') ? `${own.trimEnd()}\n` : `${own.trimEnd()} `;
  });
  return said.join('');
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === '\t') width += 4;
    else if (character === ' ') width += 1;
    else break;
  }
  return width;
}
