/** The writer of PDFs and what tells beforehand what is to be mended, loaded when somebody wants one. */
export async function loadPdf() {
  const { paperProblems, writePdf } = await import('./write.ts');
  return { paperProblems, writePdf };
}
