import type { FileKey } from '@throughline/library';
import type { FileAnswer, FileServer, Progress } from './fileServer.ts';

/** Bytes of one request: little enough that a slow line brings it in time, and lost only where it breaks. */
export const CHUNK = 512 * 1024;

/** How often in a row the server may say that it is somewhere else than was thought. */
const MOST_SURPRISES = 5;

export interface FileToSend extends FileKey {
  readonly bytes: Uint8Array;
}

/**
 * Sends a file from where the server has it: asks how far that is, and goes on chunk by chunk until it is whole. Tells of
 * each chunk that arrived. What arrived stays on the server, so a refusal costs at most one chunk.
 */
export async function sendFile(
  server: FileServer,
  file: FileToSend,
  arrived: (offset: number) => void | Promise<void>,
): Promise<FileAnswer<Progress>> {
  const { bytes } = file;
  let answer = await server.announce(file, bytes.length);
  let surprises = 0;
  while (answer.ok && !answer.value.whole) {
    const { received } = answer.value;
    if (received > 0) await arrived(received);
    const next = await server.append(file, received, bytes.slice(received, received + CHUNK));
    if (next.ok || next.refusal !== 'elsewhere') {
      answer = next;
      continue;
    }
    surprises += 1;
    if (surprises > MOST_SURPRISES) return { ok: false, refusal: 'failed' };
    answer = await server.announce(file, bytes.length);
  }
  return answer;
}
