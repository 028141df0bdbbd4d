import { PARENT, PASSWORD } from "@/scripts/demo/town";
import { type Answer, getPage, request } from "./request";

/** Signs somebody in by the form, as a browser without scripts does; the cookies, as one header. */
export async function signInByForm(origin: string, email = PARENT): Promise<string> {
  const form = cookiesOf(await getPage(`${origin}/connexion`, {}));
  const [csrf = ""] = [...form].filter(([name]) => name.endsWith("csrf")).map(([, value]) => value);
  const body = new URLSearchParams({
    email,
    password: PASSWORD,
    csrfToken: decodeURIComponent(csrf).split("|")[0] ?? "",
    callbackUrl: "/",
  }).toString();
  const answer = await request(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: headerOf(form) },
    body,
  });
  const cookies = new Map([...form, ...cookiesOf(answer)]);
  if (![...cookies.keys()].some((name) => name.endsWith("session")))
    throw new Error(`Signing in answered ${answer.status} ${answer.headers.location ?? ""}`);
  return headerOf(cookies);
}

function cookiesOf({ headers }: Answer): Map<string, string> {
  const pairs = (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

const headerOf = (cookies: Map<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
