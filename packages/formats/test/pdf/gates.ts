import { fontsOf } from './contents.ts';
import type { PageContents } from './contents.ts';
import { readByPdfium } from './otherReader.ts';
import type { ReadFile } from './otherReader.ts';
import { nameOf } from './pdfFile.ts';
import type { PdfFile } from './pdfFile.ts';
import { complaintsOfQpdf } from './qpdf.ts';

interface Written {
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
  readonly pages: readonly PageContents[];
}

/**
 * What is wrong with a file that we wrote, as three readers see it: ours, which looks at every operator; qpdf, which
 * looks at the syntax; PDFium, which is what opens it in a browser. Empty: nothing.
 */
export async function faultsOf({ bytes, file, pages }: Written): Promise<readonly string[]> {
  const complaints = await complaintsOfQpdf(bytes);
  return [
    ...(complaints === '' ? [] : [`qpdf: ${complaints}`]),
    ...faultsInMarks(pages),
    ...faultsInFonts(file),
    ...faultsInMetadata(file),
    ...faultsByPdfium(await readByPdfium(bytes)),
  ];
}

function faultsInMarks(pages: readonly PageContents[]): readonly string[] {
  return pages.flatMap(({ nested, unmarked }, index) => [
    ...unmarked.map((operator) => `page ${index + 1}: ${operator} paints what is not marked`),
    ...(nested === 0 ? [] : [`page ${index + 1}: artifacts in what is tagged, or the other way round`]),
  ]);
}

function faultsInFonts(file: PdfFile): readonly string[] {
  return fontsOf(file).flatMap((font) => {
    const name = nameOf(font['BaseFont']);
    const [descendant] = file.list(font['DescendantFonts']);
    const descriptor = file.dict(file.dict(descendant)['FontDescriptor']);
    return [
      ...(nameOf(font['Subtype']) === 'Type0' ? [] : [`${name} is of type ${nameOf(font['Subtype'])}`]),
      ...(file.dict(descriptor['FontFile2'])['Length'] ? [] : [`${name} is not in the file`]),
      ...(font['ToUnicode'] ? [] : [`${name} does not say what its glyphs stand for`]),
    ];
  });
}

function faultsInMetadata(file: PdfFile): readonly string[] {
  const says = file.stream(file.catalog['Metadata']).includes('<pdfuaid:part>1</pdfuaid:part>');
  return says ? [] : ['the metadata does not say that it is PDF/UA'];
}

function faultsByPdfium({ isTagged, language, pages, title }: ReadFile): readonly string[] {
  return [
    ...(isTagged ? [] : ['PDFium: not tagged']),
    ...(language === '' ? ['PDFium: in no language'] : []),
    ...(title === '' ? ['PDFium: without a title'] : []),
    ...pages.flatMap(({ notEmbedded, structure, unmarked }, index) => [
      ...(unmarked === 0 ? [] : [`PDFium: ${unmarked} unmarked on page ${index + 1}`]),
      ...(structure.length === 1 ? [] : [`PDFium: no structure on page ${index + 1}`]),
      ...[...notEmbedded].map((font) => `PDFium: ${font} is not in the file`),
    ]),
  ];
}
