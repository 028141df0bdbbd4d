import { createHash, randomBytes } from "node:crypto";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

const secure = () => env().PUBLIC_SCHEME === "https";

/** Cookie names: `__Host-` binds them to the one hostname, which plain http (the demo) does not allow. */
export const sessionCookieName = () => (secure() ? "__Host-marelle.session" : "marelle.session");
export const csrfCookieName = () => (secure() ? "__Host-marelle.csrf" : "marelle.csrf");
/** By which a browser is known again by the accounts that it has signed in to; it opens nothing by itself. */
export const deviceCookieName = () => (secure() ? "__Host-marelle.device" : "marelle.device");
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

/** How long a browser keeps its mark, in seconds. */
const DEVICE_SECONDS = 365 * 24 * 3600;
const DEVICE = /^[0-9a-f]{32}$/;

/** A fresh mark for a browser that has none. */
export function mintDevice(): string {
  return randomBytes(16).toString("hex");
}
export const deviceCookieOptions = () => ({ ...cookieOptions(), maxAge: DEVICE_SECONDS });

/** The mark in a Cookie header, or null when it has none of ours. */
export function readDevice(cookieHeader: string | undefined): string | null {
  const prefix = `${deviceCookieName()}=`;
  const pair = cookieHeader?.split(/; */).find((text) => text.startsWith(prefix));
  const mark = pair?.slice(prefix.length) ?? "";
  return DEVICE.test(mark) ? mark : null;
}
