import { isLoopback } from '../config.ts';
import type { Config } from '../config.ts';

/** Decides whether a page of that origin may act with the cookie of a person. */
export interface OriginRule {
  allows(origin: string, host: string | undefined): boolean;
}

/**
 * Exact match only: PUBLIC_URL; on a loopback address also its other names, at the port we listen on; without
 * PUBLIC_URL on any other address, the host the request was sent to. `null` is never allowed.
 */
export function originRule({ publicUrl, host }: Config, port: () => number): OriginRule {
  const loopbackNames = isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]'] : [];
  return {
    allows(origin, requestHost) {
      if (origin === publicUrl) return true;
      if (loopbackNames.some((name) => origin === new URL(`http://${name}:${port()}`).origin)) return true;
      return publicUrl === null && loopbackNames.length === 0 && origin === `http://${requestHost}`;
    },
  };
}
