import { problem } from '../format.ts';
import type { FileProblem } from '../format.ts';
import type { Code, Values } from '../sentences.ts';

export type Attributes = ReadonlyMap<string, string>;

/** Told of what stands in an XML text, in its order. Names come without their namespace's prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  /** What stands between two tags, or a part of it, entities resolved. */
  text(text: string): void;
  close(name: string): void;
}

/** Deeper nesting is no file of ours. */
const deepest = 64;
const noAttributes: Attributes = new Map();

class Wrong extends Error {
  readonly at: number;
  readonly code: Code;
  readonly values: Values | undefined;

  constructor(at: number, code: Code, values?: Values) {
    super(code);
    this.at = at;
    this.code = code;
    this.values = values;
  }
}

/**
 * Reads XML from front to back in time proportional to its length; null, or what is wrong with it. Strict about tags,
 * and takes no document type: with it goes every trick of entities that stand for others or for files.
 */
export function scanXml(text: string, listener: XmlListener): FileProblem | null {
  try {
    scan(text, listener);
    return null;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return problem(`line ${lineAt(text, error.at)}`, error.code, error.values);
  }
}

function scan(text: string, listener: XmlListener): void {
  const open: string[] = [];
  let at = rootAt(text, 0, listener);
  if (at >= text.length) throw new Wrong(0, text.trim() === '' ? 'file.empty' : 'xml.wrong');
  do {
    at = tagBehind(text, at, open, listener);
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (open.length > 0 && end > at) listener.text(resolved(text.slice(at, end), at));
    if (open.length > 0 && tag < 0) throw new Wrong(text.length, 'file.cutOff');
    if (open.length > 0) at = end;
  } while (open.length > 0);
  const second = rootAt(text, at, listener);
  if (second < text.length) throw new Wrong(second, 'xml.wrong');
}

/** Where the first element begins, behind comments and what introduces the text; the end when there is none. */
function rootAt(text: string, from: number, listener: XmlListener): number {
  for (let at = from; at < text.length;) {
    const tag = text.indexOf('<', at);
    const said = text.slice(at, tag < 0 ? text.length : tag);
    if (said.replace(/^\uFEFF/u, '').trim() !== '') throw new Wrong(at, 'xml.wrong');
    if (tag < 0) break;
    const mark = text.charAt(tag + 1);
    if (mark !== '!' && mark !== '?') return tag;
    at = mark === '?' ? behind(text, '?>', tag) : declaration(text, tag, false, listener);
  }
  return text.length;
}

function tagBehind(text: string, tag: number, open: string[], listener: XmlListener): number {
  switch (text.charAt(tag + 1)) {
    case '!':
      return declaration(text, tag, true, listener);
    case '?':
      return behind(text, '?>', tag);
    case '/':
      return closing(text, tag, open, listener);
    default:
      return opening(text, tag, open, listener);
  }
}

/** A comment, or characters that mean nothing. */
function declaration(text: string, at: number, isInside: boolean, listener: XmlListener): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (isInside && text.startsWith('<![CDATA[', at)) {
    const end = behind(text, ']]>', at);
    listener.text(text.slice(at + 9, end - 3));
    return end;
  }
  throw new Wrong(at, /^<!doctype/iu.test(text.slice(at, at + 9)) ? 'xml.doctype' : 'xml.wrong');
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  if (found < 0) throw new Wrong(text.length, 'file.cutOff');
  return found + mark.length;
}

function closing(text: string, at: number, open: string[], listener: XmlListener): number {
  const end = behind(text, '>', at);
  const name = open.pop();
  if (name === undefined || text.slice(at + 2, end - 1).trimEnd() !== name) throw new Wrong(at, 'xml.wrong');
  listener.close(localName(name));
  return end;
}

const nameOfTag = /[^\s/>=<'"!?&]+/uy;
const nextAttribute = /\s+([^\s/>=<'"!?&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const endOfTag = /\s*(\/?)>/uy;

function opening(text: string, at: number, open: string[], listener: XmlListener): number {
  const [name = ''] = matchAt(nameOfTag, text, at + 1) ?? [];
  if (name === '') throw new Wrong(at, at + 1 >= text.length ? 'file.cutOff' : 'xml.wrong');
  if (open.length >= deepest) throw new Wrong(at, 'file.deep', { most: deepest });
  const { attributes, next } = attributesFrom(text, at + 1 + name.length);
  const end = matchAt(endOfTag, text, next);
  if (!end) throw new Wrong(next, text.includes('>', next) ? 'xml.wrong' : 'file.cutOff');
  listener.open(localName(name), attributes);
  if (end[1] === '/') listener.close(localName(name));
  else open.push(name);
  return next + end[0].length;
}

function attributesFrom(
  text: string,
  from: number,
): { readonly attributes: Attributes; readonly next: number } {
  let next = from;
  let attributes: Map<string, string> | null = null;
  for (let found = matchAt(nextAttribute, text, next); found; found = matchAt(nextAttribute, text, next)) {
    const [whole, attribute = '', double, single = ''] = found;
    attributes ??= new Map();
    attributes.set(localName(attribute), resolved(double ?? single, next));
    next += whole.length;
  }
  return { attributes: attributes ?? noAttributes, next };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** With the five entities that XML has without declaring any, and characters by their number. */
function resolved(raw: string, at: number): string {
  if (!raw.includes('&')) return raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
  return raw.replace(/\r\n?/gu, '\n').replace(/&([^;&]{0,32});?/gu, (whole, name: string) => {
    const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/iu.exec(name);
    const found = number
      ? characterOf(Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10))
      : named.get(name);
    if (found === undefined || !whole.endsWith(';')) throw new Wrong(at, 'xml.entity', { said: whole });
    return found;
  });
}

function characterOf(number: number): string | undefined {
  const isNone = number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff);
  return isNone ? undefined : String.fromCodePoint(number);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
