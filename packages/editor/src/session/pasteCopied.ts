import { pasteFlavours, pastePictures } from './clipboard.ts';
import type { EditorSession } from './editorSession.ts';

/**
 * Pastes what a page has been given of the clipboard. That lacks our own flavour, which pages see in paste events alone;
 * the cards are then read from the comment in the HTML, where the browser has left it in.
 */
export async function pasteCopied(session: EditorSession, copied: readonly ClipboardItem[]): Promise<void> {
  const [html, text] = await Promise.all([textOf(copied, 'text/html'), textOf(copied, 'text/plain')]);
  const pictures = text.trim() === '' ? await picturesOf(copied) : [];
  if (pictures.length > 0) pastePictures(session, pictures);
  else pasteFlavours(session, { html, text });
}

async function textOf(copied: readonly ClipboardItem[], type: string): Promise<string> {
  const item = copied.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}

async function picturesOf(copied: readonly ClipboardItem[]): Promise<readonly File[]> {
  const files = copied.map(async (item) => {
    const type = item.types.find((each) => each.startsWith('image/'));
    return type === undefined ? [] : [new File([await item.getType(type)], 'picture', { type })];
  });
  return (await Promise.all(files)).flat();
}
