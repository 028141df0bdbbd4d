import { env } from "./env";

/** What a page may load: our own files, and of scripts only those that carry the nonce of this very answer. */
export function contentSecurityPolicy(nonce: string): string {
  const { NODE_ENV } = env();
  // The development server evaluates code and speaks to itself over a socket.
  const development = NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
