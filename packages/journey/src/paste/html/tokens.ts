/** What a reader of HTML is told, in the order of the text. */
export interface TokenVisitor {
  /** Between tags, entities undone. */
  text(text: string): void;
  /** Names in lower case; attributes as they were written. */
  open(name: string, attributes: string): void;
  close(name: string): void;
}

/** Elements whose content is no text of the page. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'xml',
]);

/**
 * Walks HTML once, from the left to the right, whatever is in it: nothing is built, fetched or run. What has no end (a
 * tag, a comment, a script) goes on to the end of the text, as in browsers.
 */
export function walkHtml(html: string, visitor: TokenVisitor): void {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) visitor.text(decoded(html.slice(at, end)));
    at = tag < 0 ? html.length : behindTag(html, tag, visitor);
  }
}

const nameOfTag = /<(\/?)([a-z][a-z0-9:-]*)/iy;

function behindTag(html: string, at: number, visitor: TokenVisitor): number {
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 4);
  const next = html.charAt(at + 1);
  if (next === '!' || next === '?') return behind(html, '>', at + 2);
  nameOfTag.lastIndex = at;
  const [, slash, written] = nameOfTag.exec(html) ?? [];
  if (written === undefined) {
    visitor.text('<');
    return at + 1;
  }
  const start = nameOfTag.lastIndex;
  const end = endOfTag(html, start);
  const name = written.toLowerCase();
  if (slash === '/') visitor.close(name);
  else if (silent.has(name)) return behindSilent(html, name, end);
  else visitor.open(name, html.slice(start, Math.max(start, end - 1)));
  return end;
}

/** Behind the `>` that stands in no quotes. */
function endOfTag(html: string, from: number): number {
  const mark = /["'>]/gu;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    if (found[0] === '>') return mark.lastIndex;
    if (!isQuote(html, found.index)) continue;
    const close = html.indexOf(found[0], mark.lastIndex);
    if (close < 0) return html.length;
    mark.lastIndex = close + 1;
  }
  return html.length;
}

/** A quote opens a value only behind `=`; elsewhere it is a stray character. */
function isQuote(html: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 8 && html.charAt(before).trim() === '') before -= 1;
  return html[before] === '=';
}

function behindSilent(html: string, name: string, from: number): number {
  if (html[from - 2] === '/') return from;
  const close = new RegExp(`</${name}[\\s/>]`, 'giu');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? endOfTag(html, close.lastIndex - 1) : html.length;
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** U+00A0 to U+00FF in their order, as Latin-1 names them. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

const named = new Map<string, string>([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
    euro: '€',
    trade: '™',
    minus: '−',
    rarr: '→',
    larr: '←',
    check: '✓',
    zwj: '\u200d',
    zwnj: '\u200c',
    lrm: '\u200e',
    rlm: '\u200f',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  }),
]);

/** What numbers 128 to 159 mean in pages that meant Windows-1252. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30})(?=;));?/gu,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

function characterOf(code: number): string {
  if (code >= 128 && code < 160) return windows.charAt(code - 128);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
