import "server-only";
import { cookies } from "next/headers";
import { mailboxField } from "@/lib/accounts/schemas";
import { cookieOptions, sessionCookieName } from "@/lib/accounts/session-cookie";

/** Beside the session's, bound to the hostname in the same way. */
const cookieName = () => sessionCookieName().replace(/session$/, "address");
const SECONDS = 30 * 60;

/**
 * Keeps the address that was just typed, for the next page to repeat it and the sign-in to fill it in: in a cookie, for
 * an address in a URL stays in logs and histories.
 */
export async function rememberAddress(email: string): Promise<void> {
  (await cookies()).set(cookieName(), email, { ...cookieOptions(), maxAge: SECONDS });
}

/** The address that this browser typed a moment ago; null when there is none, or it is none of ours. */
export async function rememberedAddress(): Promise<string | null> {
  const kept = mailboxField.safeParse((await cookies()).get(cookieName())?.value);
  return kept.success ? kept.data : null;
}
