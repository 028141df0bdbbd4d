import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { inCommune } from "@/db/tenant";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { database, systemContext } from "@/lib/context";
import { env } from "@/lib/env";
import { endSession } from "./end-session";
import { signInInput } from "./schemas";
import { cookieOptions, csrfCookieName, sessionCookieName } from "./session-cookie";
import { SESSION_HOURS, signIn } from "./sign-in";

/** next-auth holds the cookie; the session row holds the right: see `findActor`. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: "/connexion", error: "/connexion" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const input = signInInput.safeParse(credentials);
          const commune = await findCommuneByHost(database(), request.headers?.host ?? null);
          if (!input.success || !commune) return null;
          const userAgent = String(request.headers?.["user-agent"] ?? "");
          const opened = await systemContext(commune, (ctx) => signIn(ctx, { ...input.data, userAgent }));
          return opened && { id: opened.sessionId, communeId: commune.id };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id, commune: user.communeId } : token),
      // /api/auth/session is public to the browser's scripts: it must not show the session's id.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith("/") && !/^\/[/\\]/.test(url) ? baseUrl + url : inside(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        const { sid, commune } = token;
        if (sid && commune) await inCommune(database(), commune, (tx) => endSession(tx, commune, sid));
      },
    },
  };
}

function inside(url: string, baseUrl: string): string {
  return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
}
