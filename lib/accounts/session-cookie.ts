import { createHash, randomBytes } from "node:crypto";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

const secure = () => env().PUBLIC_SCHEME === "https";

/** Cookie names: `__Host-` binds them to the one hostname, which plain http (the demo) does not allow. */
export const sessionCookieName = () => (secure() ? "__Host-marelle.session" : "marelle.session");
export const csrfCookieName = () => (secure() ? "__Host-marelle.csrf" : "marelle.csrf");
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

const claims = z.object({ sid: z.uuid(), commune: z.uuid() });
export type SessionClaims = z.infer<typeof claims>;

/** What the session cookie says, or null when it is absent, forged, too old or not ours. */
export async function readSessionCookie(value: string | undefined): Promise<SessionClaims | null> {
  if (!value) return null;
  try {
    return claims.parse(await decode({ token: value, secret: env().AUTH_SECRET }));
  } catch {
    // A cookie that cannot be read is nobody's: the person signs in again.
    return null;
  }
}

/** A fresh CSRF cookie in next-auth's own form, so that the sign-in form works before any script. */
export function mintCsrfCookie(): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex")}`;
}

/** The token that a form repeats, out of the cookie. */
export function csrfTokenOf(cookie: string | undefined): string {
  return cookie?.split("|")[0] ?? "";
}
