import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import {
  cookieOptions,
  csrfCookieName,
  deviceCookieName,
  deviceCookieOptions,
  mintCsrfCookie,
  mintDevice,
  sessionCookieName,
} from "@/lib/accounts/session-cookie";
import { contentSecurityPolicy } from "@/lib/content-security-policy";
import { env } from "@/lib/env";

/** Pages that only a signed-in person has. The page door is the guard; here the redirect is only cheaper. */
const GUARDED = /^\/(accueil|actualites|reservations|inscriptions|foyer|demande|gestion|mon-compte)(\/|$)/;

/**
 * Before every page: gives the page's scripts their nonce, the forms their CSRF cookie before any script runs,
 * and the rest of the house one name of the host that nobody but the Host header decides.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (GUARDED.test(pathname) && request.method === "GET" && !request.cookies.has(sessionCookieName())) {
    const signIn = new URL(`/connexion?retour=${encodeURIComponent(pathname + search)}`, request.url);
    signIn.host = request.headers.get("host") ?? signIn.host;
    return NextResponse.redirect(signIn);
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-forwarded-host", request.headers.get("host") ?? "");
  headers.set("x-forwarded-proto", env().PUBLIC_SCHEME);
  headers.set("x-marelle-path", pathname + search);
  headers.set("content-security-policy", policy);
  const minted = request.cookies.has(csrfCookieName()) ? null : mintCsrfCookie();
  if (minted) headers.append("cookie", `${csrfCookieName()}=${encodeURIComponent(minted)}`);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (minted) response.cookies.set(csrfCookieName(), minted, cookieOptions());
  if (pathname === "/connexion" && !request.cookies.has(deviceCookieName()))
    response.cookies.set(deviceCookieName(), mintDevice(), deviceCookieOptions());
  return response;
}

/** Files pass by: here a sent one would be held in memory and cut at ten megabytes, and a served one takes no page's policy. */
export const config = {
  matcher: ["/((?!_next/|icon.svg|api/sante|api/demo|api/fichiers|api/documents|api/agenda|api/logo).*)"],
};
