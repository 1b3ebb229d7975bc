/*
 * What we use of this library, and nothing else: its published types bring those of Node into a package that has to run
 * anywhere. `tsconfig.json` points here.
 */

import type PDFDocument from 'pdfkit';
export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
