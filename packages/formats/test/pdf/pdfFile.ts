import { unzlibSync } from 'fflate';

/** A name of PDF, to be told from text. */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

export type Dict = { readonly [key: string]: Value };
export type Value = number | boolean | null | string | Uint8Array | Name | Ref | readonly Value[] | Dict;

/** An operator of a content stream. */
export class Operator {
  readonly op: string;
  constructor(op: string) {
    this.op = op;
  }
}

const space = /[\s\0]/u;
const delimiter = /[\s\0()<>[\]{}/%]/u;

/** Reads PDF syntax (ISO 32000-1, 7.2 and 7.3) from a text of one character a byte. */
export class Syntax {
  private readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  skip(): void {
    while (this.at < this.text.length && space.test(this.text.charAt(this.at))) this.at += 1;
  }

  /** null at the end, an operator for anything that is no object. */
  next(): Value | Operator | undefined {
    this.skip();
    const first = this.text.charAt(this.at);
    if (first === '') return undefined;
    if (first === '/') return this.name();
    if (first === '(') return this.literal();
    if (this.text.startsWith('<<', this.at)) return this.dict();
    if (first === '<') return this.hex();
    if (first === '[') return this.array();
    return this.word();
  }

  private name(): Name {
    this.at += 1;
    const start = this.at;
    while (!delimiter.test(this.text.charAt(this.at)) && this.at < this.text.length) this.at += 1;
    return new Name(this.text.slice(start, this.at));
  }

  private literal(): string {
    let depth = 0;
    let said = '';
    for (; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '\\') {
        this.at += 1;
        said +=
          { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[this.text.charAt(this.at)] ??
          this.text.charAt(this.at);
        continue;
      }
      if (character === '(' && depth++ === 0) continue;
      if (character === ')' && --depth === 0) break;
      said += character;
    }
    this.at += 1;
    return said.startsWith('\u00fe\u00ff') ? utf16(said.slice(2)) : said;
  }

  private hex(): Uint8Array {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end).replace(/\s/gu, '');
    this.at = end + 1;
    return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
      Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
    );
  }

  private array(): readonly Value[] {
    this.at += 1;
    const items: Value[] = [];
    for (;;) {
      this.skip();
      if (this.text.charAt(this.at) === ']') break;
      items.push(this.object());
    }
    this.at += 1;
    return items;
  }

  private dict(): Dict {
    this.at += 2;
    const found: Record<string, Value> = {};
    for (;;) {
      this.skip();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.object();
      if (!(key instanceof Name)) throw new SyntaxError(`no name at ${this.at}`);
      found[key.name] = this.object();
    }
    this.at += 2;
    return found;
  }

  private object(): Value {
    const next = this.next();
    if (next === undefined || next instanceof Operator) throw new SyntaxError(`no object at ${this.at}`);
    return next;
  }

  private word(): Value | Operator {
    const reference = /(\d+) 0 R(?![A-Za-z])/uy;
    reference.lastIndex = this.at;
    const found = reference.exec(this.text);
    if (found) {
      this.at = reference.lastIndex;
      return new Ref(Number(found[1]));
    }
    const start = this.at;
    while (!delimiter.test(this.text.charAt(this.at)) && this.at < this.text.length) this.at += 1;
    const word = this.text.slice(start, this.at);
    if (word === '')
      throw new SyntaxError(`nothing known at ${start}: ${this.text.slice(start, start + 20)}`);
    if (/^[-+.\d]/u.test(word)) return Number(word);
    return { true: true, false: false, null: null }[word] ?? new Operator(word);
  }
}

function utf16(bytes: string): string {
  let said = '';
  for (let at = 0; at < bytes.length; at += 2) {
    said += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return said;
}

/** A PDF as its objects: read by the table at its end, as viewers do. */
export class PdfFile {
  private readonly text: string;
  private readonly offsets: readonly number[];
  private readonly known = new Map<number, Value>();
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    this.text = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
      String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
    ).join('');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(this.text)?.[1]);
    const lines = this.text.slice(start, this.text.indexOf('trailer', start)).split('\n').slice(2);
    this.offsets = lines.map((line) => Number(line.slice(0, 10)));
    this.trailer = asDict(new Syntax(this.text, this.text.indexOf('trailer', start) + 7).next());
  }

  /** What a reference leads to; any other value as it is. */
  get(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null;
    const found = this.known.get(value.id);
    if (found !== undefined) return found;
    const syntax = new Syntax(this.text, this.offsets[value.id] ?? 0);
    for (let token = 0; token < 3; token++) syntax.next();
    const read = syntax.next();
    const object = read === undefined || read instanceof Operator ? null : read;
    this.known.set(value.id, object);
    return object;
  }

  dict(value: Value | undefined): Dict {
    return asDict(this.get(value));
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? (found as readonly Value[]) : found === null ? [] : [found];
  }

  /** The bytes of a stream, one character each. */
  stream(ref: Value | undefined): string {
    if (!(ref instanceof Ref)) throw new TypeError('a stream is asked for by its reference');
    const dict = this.dict(ref);
    const start = this.text.indexOf('stream\n', this.offsets[ref.id]) + 7;
    const raw = this.text.slice(start, start + Number(this.get(dict['Length'])));
    if (!dict['Filter']) return raw;
    const bytes = unzlibSync(Uint8Array.from(raw, (character) => character.charCodeAt(0)));
    return Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
      String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
    ).join('');
  }

  get catalog(): Dict {
    return this.dict(this.trailer['Root']);
  }

  get pages(): readonly Ref[] {
    return this.list(this.dict(this.catalog['Pages'])['Kids']).filter((kid) => kid instanceof Ref);
  }
}

function asDict(value: Value | Operator | undefined): Dict {
  const isDict =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Name) &&
    !(value instanceof Ref) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof Operator);
  return isDict ? (value as Dict) : {};
}

export function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.name : '';
}
