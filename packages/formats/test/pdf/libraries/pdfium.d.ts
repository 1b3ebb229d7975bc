/** PDFium as WebAssembly: what tests use of it. Handles and addresses are numbers; 0 is none. Sizes are in bytes. */
export interface Pdfium {
  readonly pdfium: {
    readonly wasmExports: { malloc(size: number): number; free(address: number): void };
    readonly HEAPU8: Uint8Array;
    UTF16ToString(address: number): string;
    UTF8ToString(address: number): string;
  };
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(bytes: number, size: number, password: string): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDF_GetMetaText(document: number, tag: string, into: number, size: number): number;
  FPDFCatalog_IsTagged(document: number): boolean;
  FPDFCatalog_GetLanguage(document: number, into: number, size: number): number;
  FPDF_StructTree_GetForPage(page: number): number;
  FPDF_StructTree_Close(tree: number): void;
  FPDF_StructTree_CountChildren(tree: number): number;
  FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  FPDF_StructElement_CountChildren(element: number): number;
  FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  FPDF_StructElement_GetChildMarkedContentID(element: number, index: number): number;
  FPDF_StructElement_GetType(element: number, into: number, size: number): number;
  FPDF_StructElement_GetAltText(element: number, into: number, size: number): number;
  FPDF_StructElement_GetAttributeCount(element: number): number;
  FPDF_StructElement_GetAttributeAtIndex(element: number, index: number): number;
  FPDF_StructElement_Attr_GetValue(attributes: number, name: string): number;
  /** Puts how many bytes the text takes into `needed`, four bytes from the lowest. */
  FPDF_StructElement_Attr_GetStringValue(value: number, into: number, size: number, needed: number): boolean;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMarkedContentID(object: number): number;
  FPDFTextObj_GetText(object: number, text: number, into: number, size: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFFont_GetIsEmbedded(font: number): number;
  FPDFFont_GetBaseFontName(font: number, into: number, size: number): number;
  FPDFBitmap_Create(width: number, height: number, hasAlpha: number): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): boolean;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turned: number,
    flags: number,
  ): void;
}

export function init(options: { readonly wasmBinary: Uint8Array }): Promise<Pdfium>;
