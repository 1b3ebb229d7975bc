import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Element, Piece } from '../paper/painted.ts';
import type { Contents } from './draw.ts';

/** Annotations by the link they are a part of, already added to its element, with the page they lie on. */
export type LinkElements = ReadonlyMap<Element, StructureElement>;

/** Writes what is said of the document as its structure tree; what was never drawn is left out. */
export function writeStructure(
  document: PDFDocument,
  root: Element,
  contents: Contents,
  links: LinkElements,
): void {
  const tree = elementOf(document, root, { contents, links });
  document.addStructure(tree);
  tree.end();
}

interface Known {
  readonly contents: Contents;
  readonly links: LinkElements;
}

function elementOf(document: PDFDocument, element: Element, known: Known): StructureElement {
  const { actual, alt, lang, tag } = element;
  const made =
    known.links.get(element) ??
    document.struct(tag, {
      ...(alt ? { alt } : {}),
      ...(actual ? { actual } : {}),
      ...(lang ? { lang } : {}),
    });
  const attributes = tableAttributes(element);
  if (attributes) made.dictionary.data['A'] = attributes;
  for (const child of element.children) {
    if (isPiece(child)) for (const content of known.contents.get(child) ?? []) made.add(content);
    else made.add(elementOf(document, child, known));
  }
  made.end();
  return made;
}

function isPiece(child: Element | Piece): child is Piece {
  return 'piece' in child;
}

/** ISO 32000-1, 14.8.5.7. */
function tableAttributes({ columns, rows, scope }: Element): Readonly<Record<string, unknown>> | null {
  if (!scope && !columns && !rows) return null;
  return {
    O: 'Table',
    ...(scope ? { Scope: scope } : {}),
    ...(columns ? { ColSpan: columns } : {}),
    ...(rows ? { RowSpan: rows } : {}),
  };
}
