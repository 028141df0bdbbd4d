import { readSignInError, type SignInError } from "@/lib/accounts/rules/sign-in-error";
import type { ActionResult } from "@/lib/action-result";

interface SignInRequest {
  /** The address that the plain form posts to. */
  action: string;
  csrfToken: string;
  callbackUrl: string;
  email: string;
  password: string;
  /** The sentence for a refusal. */
  say: (error: SignInError) => string;
}

/**
 * Posts the sign-in as next-auth's own client does (form-encoded, `json=true`; it answers `{url}`) and gives the
 * address to go to. A form whose token has grown old gets a fresh one and is sent once more.
 * Rejects when nothing readable answered.
 */
export async function sendSignIn(request: SignInRequest): Promise<ActionResult<string>> {
  let answer = await post(request, request.csrfToken);
  if (answer.searchParams.has("csrf")) answer = await post(request, await freshToken(request.action));
  if (answer.searchParams.has("csrf")) throw new Error("The sign-in token was refused twice.");
  const error = answer.searchParams.get("error");
  if (error !== null) {
    return { ok: false, error: { code: "invalid-input", message: request.say(readSignInError(error)) } };
  }
  return { ok: true, value: answer.href };
}

async function post(request: SignInRequest, csrfToken: string): Promise<URL> {
  const { action, callbackUrl, email, password } = request;
  const response = await fetch(action, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl, email, password, json: "true" }),
  });
  const { url } = (await response.json()) as { url: string };
  return new URL(url, window.location.href);
}

/** next-auth serves the token beside its callbacks: /api/auth/callback/credentials → /api/auth/csrf. */
async function freshToken(action: string): Promise<string> {
  const response = await fetch(action.replace(/\/callback\/.*$/, "/csrf"));
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return csrfToken;
}
