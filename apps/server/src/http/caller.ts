import type { IncomingMessage } from 'node:http';
import { parse } from 'hono/utils/cookie';
import type { Config } from '../config.ts';
import { isLoopback } from '../config.ts';
import type { Credentials } from '../access/access.ts';
import { SESSION_DAYS } from '../access/access.ts';

/** How a caller is told apart: by address for limits and the log, by cookie or bearer for who they are. */
export interface Callers {
  addressOf(request: IncomingMessage): string;
  credentialsOf(request: IncomingMessage): Credentials;
  /** A `Set-Cookie` value that hands over a session. */
  sessionCookie(token: string): string;
}

/** Cookies know no ports: on plain HTTP the port in the name keeps two servers of one machine apart. */
export function createCallers(config: Config, port: () => number): Callers {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const cookieName = () => (https ? '__Host-throughline' : `throughline-${port()}`);
  return {
    addressOf(request) {
      const direct = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
      const forwarded = forwardedFor(request);
      return config.publicUrl !== null && forwarded && isLoopback(direct) ? forwarded : direct;
    },
    credentialsOf(request) {
      const bearer = /^Bearer ([A-Za-z0-9._~+/=-]{16,256})$/i.exec(request.headers.authorization ?? '')?.[1];
      const cookies = parse(request.headers.cookie ?? '', cookieName());
      return { bearer, session: cookies[cookieName()] };
    },
    sessionCookie(token) {
      const age = SESSION_DAYS * 24 * 60 * 60;
      const secure = https ? '; Secure' : '';
      return `${cookieName()}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`;
    },
  };
}

/** What the nearest proxy says; only believed from this machine and when PUBLIC_URL tells that there is one. */
function forwardedFor(request: IncomingMessage): string | undefined {
  const header = request.headers['x-forwarded-for'];
  return (Array.isArray(header) ? header.at(-1) : header)?.split(',').at(-1)?.trim();
}
