/**
 * What plans pages, tells beforehand what is to be mended, writes PDFs, and what is thrown when it is stopped; loaded
 * when somebody wants one.
 */
export async function loadPdf() {
  const { Cancelled, checkOf, planned, writePdf } = await import('./write.ts');
  return { Cancelled, checkOf, planned, writePdf };
}

/** What draws maps and pages in the fonts of documents; loaded when somebody wants to see one. */
export async function loadPicture() {
  const [{ paintedOn }, { picturedMap }] = await Promise.all([
    import('../png/paint.ts'),
    import('./picturedMap.ts'),
  ]);
  return { paintedOn, picturedMap };
}

/** What prints maps by the browser; loaded before somebody prints, who will not wait. */
export async function loadPrint() {
  const { printedPages } = await import('../svg/printedPages.ts');
  return { printedPages };
}
