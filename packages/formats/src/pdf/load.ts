/**
 * The writer of PDFs, what tells beforehand what is to be mended, and what is thrown when it is stopped; loaded when
 * somebody wants one.
 */
export async function loadPdf() {
  const { Cancelled, paperProblems, writePdf } = await import('./write.ts');
  return { Cancelled, paperProblems, writePdf };
}
