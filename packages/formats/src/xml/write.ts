const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Text as it may stand in an element or an attribute, of XML and of HTML. What no XML may hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu, unheld)
    .replace(/[&<>"'\r]/gu, (character) => entities[character] ?? '');
}

/** Of the control characters XML holds those behind the letters. */
function unheld(character: string): string {
  return character > ' ' && character < '\u00A0' ? character : '\uFFFD';
}

/** What an element of XML may have in its tag; what is null or false is left out. */
export type WrittenAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element whose content is written already; without content it closes itself. */
export function element(
  name: string,
  attributes: WrittenAttributes = {},
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === false) return [];
    return [` ${key}="${escapeXml(String(value))}"`];
  });
  const inside = content.join('');
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`;
}

/** First in every XML file of ours. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
