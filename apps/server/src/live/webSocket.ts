import type { Socket } from '@throughline/sync';
import { closeCodes } from '@throughline/sync';
import type { RawData } from 'ws';
import { WebSocket } from 'ws';
import type { Metrics } from '../metrics.ts';

/** How long a closing handshake may take before the connection is cut. */
const GOODBYE = 5_000;

/** What `ws` itself says of a frame beyond `maxPayload`. Clients take it for an accident and try again for ever. */
const WS_TOO_LARGE = 1009;

/** A WebSocket that ends for good when it is sent too much. */
export class WriterSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    const { tooLarge } = closeCodes;
    if (code === WS_TOO_LARGE) super.close(tooLarge.code, tooLarge.reason);
    else super.close(code, reason);
  }
}

/** A WebSocket of `ws`, as rooms see sockets. */
export function socketOver(webSocket: WebSocket, metrics: Pick<Metrics, 'sent'>): Socket {
  return {
    send(frame) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      metrics.sent(frame.byteLength);
      webSocket.send(frame, { binary: true });
    },
    close: (code, reason) => closeSoon(webSocket, code, reason),
    get buffered() {
      return webSocket.bufferedAmount;
    },
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
  };
}

/** Says goodbye, and cuts the connection if the other side does not answer. */
export function closeSoon(webSocket: WebSocket, code: number, reason: string): void {
  // A paused socket would never read the answer to the closing handshake.
  if (webSocket.isPaused) webSocket.resume();
  webSocket.close(code, reason);
  const cut = setTimeout(() => webSocket.terminate(), GOODBYE);
  cut.unref();
  webSocket.once('close', () => clearTimeout(cut));
}

interface Receiver {
  received(frame: Uint8Array): void;
  closed(): void;
}

/** Feeds a session with whole binary frames. Text is not part of the protocol. */
export function feed(webSocket: WebSocket, session: Receiver, metrics: Pick<Metrics, 'received'>): void {
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (!isBinary) {
      const { code, reason } = closeCodes.badMessage;
      closeSoon(webSocket, code, `${reason}: text`);
      return;
    }
    const frame = data as Buffer;
    metrics.received(frame.byteLength);
    session.received(frame);
  });
  webSocket.on('close', () => session.closed());
}
