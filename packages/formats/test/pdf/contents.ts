import { Operator, Ref, Syntax, nameOf } from './pdfFile.ts';
import type { Dict, PdfFile, Value } from './pdfFile.ts';

/** What a page paints: its text by marked content, and what is wrong with how it is marked. */
export interface PageContents {
  readonly texts: ReadonlyMap<number, string>;
  /** Painting operators outside of any marked content (Matterhorn 01-005). */
  readonly unmarked: readonly string[];
  /** Artifacts inside of tagged content or the other way round (Matterhorn 01-003, 01-004). */
  readonly nested: number;
  /** Fonts with which text was shown. */
  readonly fonts: ReadonlySet<string>;
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'BI',
]);

interface Marking {
  /** Is said instead of what is shown. */
  readonly actual: string | null;
  readonly isArtifact: boolean;
  readonly mcid: number | null;
}

function contentsOf(file: PdfFile, page: Ref): PageContents {
  const dict = file.dict(page);
  const fonts = file.dict(file.dict(dict['Resources'])['Font']);
  const reader = new ContentReader(file, fonts);
  const syntax = new Syntax(file.stream(dict['Contents']));
  let operands: Value[] = [];
  for (let token = syntax.next(); token !== undefined; token = syntax.next()) {
    if (!(token instanceof Operator)) {
      operands.push(token);
      continue;
    }
    reader.run(token.op, operands);
    operands = [];
  }
  if (reader.depth !== 0) throw new Error(`${reader.depth} marked contents are never closed`);
  return reader;
}

class ContentReader implements PageContents {
  readonly texts = new Map<number, string>();
  readonly unmarked: string[] = [];
  readonly fonts = new Set<string>();
  nested = 0;
  private readonly file: PdfFile;
  private readonly resources: Dict;
  private readonly open: Marking[] = [];
  private readonly maps = new Map<string, readonly string[]>();
  private font = '';

  constructor(file: PdfFile, resources: Dict) {
    this.file = file;
    this.resources = resources;
  }

  get depth(): number {
    return this.open.length;
  }

  run(op: string, operands: readonly Value[]): void {
    if (op === 'BMC' || op === 'BDC') this.begin(operands);
    else if (op === 'EMC') this.open.pop();
    else if (op === 'Tf') this.font = nameOf(operands[0]);
    else if (painting.has(op)) this.paint(op, operands);
  }

  private begin([tag, properties]: readonly Value[]): void {
    const isArtifact = nameOf(tag) === 'Artifact';
    const mcid = this.file.dict(properties)['MCID'];
    if (this.open.some((marking) => marking.isArtifact !== isArtifact)) this.nested += 1;
    const actual = this.file.dict(properties)['ActualText'];
    const own = typeof mcid === 'number' ? mcid : (this.open.at(-1)?.mcid ?? null);
    this.open.push({ isArtifact, mcid: own, actual: typeof actual === 'string' ? actual : null });
    if (typeof actual === 'string') this.say(actual);
  }

  private paint(op: string, operands: readonly Value[]): void {
    if (this.open.length === 0) this.unmarked.push(op);
    if (op !== 'TJ' && op !== 'Tj') return;
    this.fonts.add(this.font);
    const shown = op === 'Tj' ? operands : (operands[0] as readonly Value[]);
    const said = shown.flatMap((each) => (each instanceof Uint8Array ? this.decoded(each) : [])).join('');
    if (this.open.every(({ actual }) => actual === null)) this.say(said);
  }

  private say(said: string): void {
    const mcid = this.open.at(-1)?.mcid ?? null;
    if (mcid !== null) this.texts.set(mcid, (this.texts.get(mcid) ?? '') + said);
  }

  private decoded(bytes: Uint8Array): string {
    const map = this.mapOf(this.font);
    let said = '';
    for (let at = 0; at < bytes.length; at += 2) {
      const glyph = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
      const characters = map[glyph];
      if (characters === undefined) throw new Error(`glyph ${glyph} of ${this.font} has no Unicode`);
      said += characters;
    }
    return said;
  }

  /** What each glyph of a font stands for, by its Unicode map. */
  private mapOf(font: string): readonly string[] {
    const found = this.maps.get(font);
    if (found) return found;
    const dict = this.file.dict(this.resources[font]);
    const map = unicodeMap(this.file.stream(dict['ToUnicode']));
    this.maps.set(font, map);
    return map;
  }
}

/** Ranges with a list of what each code stands for, as our writer makes them. */
function unicodeMap(cmap: string): readonly string[] {
  const map: string[] = [];
  for (const [, first = '0', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/giu)) {
    for (const [index, [, codes = '']] of [...list.matchAll(/<([0-9a-f\s]*)>/giu)].entries()) {
      const units = codes
        .trim()
        .split(/\s+/u)
        .map((unit) => Number.parseInt(unit, 16));
      map[Number.parseInt(first, 16) + index] = String.fromCharCode(...units);
    }
  }
  return map;
}

/** An element of the structure with all its text, in the order of the tree. */
export interface Said {
  readonly tag: string;
  readonly alt: string;
  readonly actual: string;
  readonly attributes: Dict;
  readonly children: readonly Said[];
  /** Of its own contents and those of its children. */
  readonly text: string;
  readonly lang: string;
}

/** The structure tree of a file, and each page's contents. */
export function structureOf(file: PdfFile): { readonly root: Said; readonly pages: readonly PageContents[] } {
  const refs = file.pages;
  const pages = refs.map((page) => contentsOf(file, page));
  const byPage = new Map(refs.map((ref, index) => [ref.id, pages[index]]));
  const read = (value: Value, page: Value | undefined): Said => {
    const dict = file.dict(value);
    const own = dict['Pg'] ?? page;
    const children: Said[] = [];
    let text = '';
    for (const kid of file.list(dict['K'])) {
      const part = partOf(kid, own);
      if (part === null) continue;
      if ('mcid' in part) text += byPage.get(part.page)?.texts.get(part.mcid) ?? '';
      else {
        const child = read(part.element, own);
        children.push(child);
        text += child.text;
      }
    }
    const [alt, actual, lang] = ['Alt', 'ActualText', 'Lang'].map((key) => file.get(dict[key]));
    return {
      tag: nameOf(dict['S']),
      alt: typeof alt === 'string' ? alt : '',
      actual: typeof actual === 'string' ? actual : '',
      lang: typeof lang === 'string' ? lang : '',
      attributes: file.dict(dict['A']),
      children,
      text,
    };
  };
  const partOf = (
    kid: Value,
    page: Value | undefined,
  ): { readonly mcid: number; readonly page: number } | { readonly element: Value } | null => {
    if (typeof kid === 'number') return { mcid: kid, page: page instanceof Ref ? page.id : 0 };
    const dict = file.dict(kid);
    const type = nameOf(dict['Type']);
    if (type === 'OBJR') return null;
    if (type === 'MCR') {
      const at = dict['Pg'];
      return { mcid: Number(dict['MCID']), page: at instanceof Ref ? at.id : 0 };
    }
    return { element: kid };
  };
  const [root] = file.list(file.dict(file.catalog['StructTreeRoot'])['K']);
  return { root: read(root ?? null, undefined), pages };
}

/** An element and everything under it, in reading order. */
export function everything(said: Said): readonly Said[] {
  return [said, ...said.children.flatMap(everything)];
}

/** Fonts by the name that contents use, of all pages. */
export function fontsOf(file: PdfFile): readonly Dict[] {
  const fonts = new Map<string, Dict>();
  for (const page of file.pages) {
    const named = file.dict(file.dict(file.dict(page)['Resources'])['Font']);
    for (const [name, font] of Object.entries(named)) fonts.set(name, file.dict(font));
  }
  return [...fonts.values()];
}
