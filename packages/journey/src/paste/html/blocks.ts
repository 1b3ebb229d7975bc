import { isBlank } from '../ink.ts';
import { TableReader } from './table.ts';
import type { Table } from './table.ts';
import { walkHtml } from './tokens.ts';
import type { TokenVisitor } from './tokens.ts';
import { FlowingWords } from './words.ts';

/** A page as far as cards can come of it, in reading order. */
export type HtmlBlock =
  | { readonly kind: 'words'; readonly text: string }
  /** A list item; level 1 is the outermost. */
  | { readonly kind: 'item'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table };

/** Elements that start a line of their own. */
const lines: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr table blockquote pre section article header footer hr address'.split(
    ' ',
  ),
);

/** HTML of a clipboard: of spreadsheets, word processors and web pages. Never throws; costs one walk over the text. */
export function readHtml(html: string): readonly HtmlBlock[] {
  const reader = new BlockReader();
  walkHtml(html, reader);
  return reader.finish();
}

interface OpenItem {
  readonly level: number;
  readonly words: FlowingWords;
  /** Where in the blocks it stands. */
  readonly index: number;
}

class BlockReader implements TokenVisitor {
  private readonly blocks: HtmlBlock[] = [];
  private readonly loose = new FlowingWords();
  private readonly items: OpenItem[] = [];
  private listDepth = 0;
  private table: TableReader | null = null;
  /** An element that is skipped, with how many of its name are open. */
  private skipped: { readonly name: string; open: number } | null = null;

  text(text: string): void {
    if (!this.skipped) this.words.add(text);
  }

  open(name: string, attributes: string): void {
    if (this.skips(name, attributes)) return;
    if (name === 'br') this.words.breakLine();
    else if (name === 'table') this.openTable();
    else if (this.table) this.table.open(name, attributes);
    else if (name === 'ul' || name === 'ol') this.listDepth += 1;
    else if (name === 'li') this.openItem(Math.max(1, this.listDepth));
    else if (name === 'p') this.openParagraph(attributes);
    if (lines.has(name)) this.words.startLine();
  }

  close(name: string): void {
    if (this.skipped) {
      if (name === this.skipped.name && --this.skipped.open === 0) this.skipped = null;
      return;
    }
    if (lines.has(name)) this.words.startLine();
    if (this.table) this.closeInTable(name);
    else if (name === 'ul' || name === 'ol') this.closeList();
    else if (name === 'li') this.closeItems(Math.max(1, this.listDepth));
    else if (name === 'p' && this.listDepth === 0) this.closeItems(1);
  }

  finish(): readonly HtmlBlock[] {
    if (this.table) this.endTable(this.table);
    this.closeItems(1);
    this.flush();
    return this.blocks.filter((block) => block.kind === 'table' || !isBlank(block.text));
  }

  private get words(): FlowingWords {
    return this.table?.words ?? this.items.at(-1)?.words ?? this.loose;
  }

  /** The mark that Word draws before an item, and rows of a sheet that are not shown. */
  private skips(name: string, attributes: string): boolean {
    if (this.skipped) {
      if (name === this.skipped.name) this.skipped.open += 1;
      return true;
    }
    const isSkipped = isMark(name, attributes) || isHiddenRow(name, attributes);
    if (isSkipped) this.skipped = { name, open: 1 };
    return isSkipped;
  }

  private openTable(): void {
    if (this.table) {
      this.table.deeper();
      return;
    }
    this.closeItems(1);
    this.flush();
    this.table = new TableReader(this.loose);
  }

  private closeInTable(name: string): void {
    if (this.table?.close(name)) this.endTable(this.table);
  }

  private endTable(reader: TableReader): void {
    this.table = null;
    const table = reader.finish();
    this.flush();
    if (table.rows.length > 0) this.blocks.push({ kind: 'table', table });
  }

  /** Word writes its lists as paragraphs that tell their level. */
  private openParagraph(attributes: string): void {
    const level = /mso-list:\s*\w+\s+level(\d)/iu.exec(attributes)?.[1];
    if (level !== undefined) this.openItem(Number(level));
    else if (this.listDepth === 0) this.closeItems(1);
  }

  private openItem(level: number): void {
    this.closeItems(level);
    this.flush();
    this.items.push({ level, words: new FlowingWords(), index: this.blocks.length });
    this.blocks.push({ kind: 'item', level, text: '' });
  }

  private closeList(): void {
    this.closeItems(Math.max(1, this.listDepth));
    this.listDepth = Math.max(0, this.listDepth - 1);
  }

  /** Ends the items of this level and those inside. */
  private closeItems(level: number): void {
    for (let item = this.items.at(-1); item && item.level >= level; item = this.items.at(-1)) {
      this.items.pop();
      this.blocks[item.index] = { kind: 'item', level: item.level, text: item.words.take() };
    }
  }

  private flush(): void {
    const text = this.loose.take();
    if (!isBlank(text)) this.blocks.push({ kind: 'words', text });
  }
}

function isMark(name: string, attributes: string): boolean {
  return name === 'span' && attributes.includes('mso-list') && /mso-list:\s*ignore/iu.test(attributes);
}

function isHiddenRow(name: string, attributes: string): boolean {
  const isCell = name === 'tr' || name === 'td';
  return isCell && attributes.includes('display') && /display:\s*none/iu.test(attributes);
}
