import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { inCommune } from "@/db/tenant";
import { clientAddress } from "@/lib/client-address";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { database } from "@/lib/context";
import { env } from "@/lib/env";
import { attemptSignIn } from "./attempt-sign-in";
import { endSession } from "./end-session";
import { writeSlowed } from "./rules/sign-in-error";
import { signInInput } from "./schemas";
import { cookieOptions, csrfCookieName, readDevice, sessionCookieName } from "./session-cookie";
import { SESSION_HOURS } from "./sign-in";

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
          const sent = request.headers ?? {};
          const outcome = await attemptSignIn(commune, input.data, {
            address: clientAddress(sent["x-forwarded-for"] ?? null),
            userAgent: String(sent["user-agent"] ?? ""),
            device: readDevice(sent.cookie),
          });
          switch (outcome.kind) {
            case "opened":
              return { id: outcome.sessionId, communeId: commune.id };
            case "refused":
              return null;
            case "slowed":
              // The only way by which next-auth tells one refusal from another.
              throw new Error(writeSlowed(outcome.wait));
          }
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
