import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import type { Element, Piece } from '../paper/painted.ts';
import type { Contents, Drawn } from './draw.ts';
import type { FigureBox } from './figureBoxes.ts';

/** A link whose annotations have been drawn. */
export interface DrawnLink {
  readonly element: StructureElement;
  /** On which they lie. */
  readonly page: object | null;
}

type DrawnLinks = ReadonlyMap<Element, DrawnLink>;

/** What was drawn, as far as the tree speaks of it. */
export interface Known {
  readonly contents: Contents;
  readonly links: DrawnLinks;
  readonly figures: ReadonlyMap<Element, FigureBox>;
}

/** Writes what is said of the document as its structure tree; what was never drawn is left out. */
export function writeStructure(document: PDFDocument, root: Element, known: Known): void {
  const tree = elementOf(document, root, known);
  document.addStructure(tree);
  tree.end();
}

function elementOf(document: PDFDocument, element: Element, known: Known): StructureElement {
  const { actual, alt, lang, tag } = element;
  const made =
    known.links.get(element)?.element ??
    document.struct(tag, {
      ...(alt ? { alt } : {}),
      ...(actual ? { actual } : {}),
      ...(lang ? { lang } : {}),
    });
  const attributes = tableAttributes(element) ?? figureAttributes(known.figures.get(element));
  if (attributes) made.dictionary.data['A'] = attributes;
  for (const child of element.children) {
    if (isPiece(child)) for (const { content } of inOrder(known.contents.get(child))) made.add(content);
    else addElement(document, made, child, known);
  }
  made.end();
  return made;
}

/** pdfkit writes an element when it is added, and says of its annotations that they lie on the page then drawn on. */
function addElement(document: PDFDocument, parent: StructureElement, child: Element, known: Known): void {
  const made = elementOf(document, child, known);
  const drawn = known.links.get(child);
  const { page } = document;
  if (drawn) document.page = drawn.page;
  parent.add(made);
  document.page = page;
}

/** Tiles of a poster are drawn one after the other, whichever has the beginning of a text. */
function inOrder(drawn: readonly Drawn[] = []): readonly Drawn[] {
  return drawn.toSorted((one, other) => one.order - other.order);
}

function isPiece(child: Element | Piece): child is Piece {
  return 'piece' in child;
}

/** ISO 32000-1, 14.8.5.4. */
function figureAttributes(box: FigureBox | undefined): Readonly<Record<string, unknown>> | null {
  return box ? { O: 'Layout', Placement: 'Block', BBox: box } : null;
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
