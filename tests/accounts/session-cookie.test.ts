import { encode } from "next-auth/jwt";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  cookieOptions,
  csrfTokenOf,
  mintCsrfCookie,
  readSessionCookie,
  sessionCookieName,
} from "@/lib/accounts/session-cookie";

const SECRET = "a secret of the tests, long enough for the schema";
const claims = { sid: uuidv7(), commune: uuidv7() };

describe("the session cookie", () => {
  beforeAll(() => {
    vi.stubEnv("AUTH_SECRET", SECRET);
    vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
    vi.stubEnv("SMTP_URL", "smtp://localhost:25");
  });

  const made = (token: Record<string, unknown>, { secret = SECRET, maxAge = 3600 } = {}) =>
    encode({ token, secret, maxAge });

  it("says whose session it carries, and where", async () => {
    expect(await readSessionCookie(await made(claims))).toEqual(claims);
  });

  it("is bound to one hostname, out of reach of scripts", () => {
    expect(sessionCookieName()).toMatch(/^__Host-/);
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  });

  it.each([
    ["absent", async () => undefined],
    ["empty", async () => ""],
    ["noise", async () => "eyJhbGciOiJub25lIn0.e30."],
    ["made with another secret", () => made(claims, { secret: `${SECRET}!` })],
    ["too old", () => made(claims, { maxAge: -3600 })],
    ["of another kind", () => made({ sub: "1" })],
    ["with no uuid in it", () => made({ ...claims, sid: "' or 1=1 --" })],
    ["without its commune", () => made({ sid: claims.sid })],
    ["unsigned", async () => unsigned(claims)],
    ["changed by a letter", async () => changed(await made(claims))],
  ])("is nobody's when it is %s", async (_, cookie) => {
    expect(await readSessionCookie(await cookie())).toBeNull();
  });
});

describe("the cookie against forged forms", () => {
  it("is another one each time, and gives its token", () => {
    const [one, other] = [mintCsrfCookie(), mintCsrfCookie()];
    expect(one).not.toBe(other);
    expect(csrfTokenOf(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(csrfTokenOf(undefined)).toBe("");
  });
});

function unsigned(token: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(token)}.`;
}

function changed(cookie: string): string {
  const at = cookie.length - 10;
  return cookie.slice(0, at) + (cookie[at] === "A" ? "B" : "A") + cookie.slice(at + 1);
}
