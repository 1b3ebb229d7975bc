import type { MiddlewareHandler } from 'hono';

/**
 * SHA-256 of the `<style>` elements that libraries put into the page by themselves. Add to this list, never
 * `unsafe-inline`: `openssl dgst -sha256 -binary | base64` of the exact text between the tags.
 */
const INJECTED_STYLES: readonly string[] = [
  // react-aria, usePress: `@layer { [data-react-aria-pressable] { touch-action: pan-x pan-y pinch-zoom; } }`
  '38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  // react-aria, usePreventScroll on iOS: `@layer { * { overscroll-behavior: contain; } }`
  'gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
];

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  ["style-src 'self'", ...INJECTED_STYLES.map((hash) => `'sha256-${hash}'`)].join(' '),
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Browsers complain about these on plain HTTP. */
const HTTPS_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The same headers on every answer; one that brings a policy of its own, a stricter one, keeps it. */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  const headers = https ? { ...HEADERS, ...HTTPS_HEADERS } : HEADERS;
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  };
}
