import type { Outcome } from './askedThread.ts';
import type { MadeFile } from './exportAsk.ts';

/**
 * Puts a file on the clipboard as what it is while it is still being made: browsers allow it only as long as a press of
 * a key or a pointer is fresh. false: the browser would not, or nothing was made.
 */
export async function copyFile(kind: 'png' | 'svg', making: Promise<Outcome<MadeFile>>): Promise<boolean> {
  const type = kind === 'png' ? 'image/png' : 'text/plain';
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: blobOf(making, type) })]);
    return true;
  } catch {
    return false;
  }
}

async function blobOf(making: Promise<Outcome<MadeFile>>, type: string): Promise<Blob> {
  const made = await making;
  if (!made.ok) throw new Error(made.failure);
  const { blob } = made.value;
  return blob.slice(0, blob.size, type);
}
