import { request as newRequests } from "@playwright/test";

interface Post {
  email: string;
  password: string;
  /** The network's address that the request claims to come from, as a reverse proxy would write it. */
  from?: string;
  /** A token without its cookie, or none at all. */
  forged?: boolean;
}

/** Signs in as a program would, without a browser; answers the word of the refusal, or null when it was let in. */
export async function postSignIn(origin: string, { email, password, from, forged = false }: Post) {
  const program = await newRequests.newContext({
    baseURL: origin,
    extraHTTPHeaders: from ? { "x-forwarded-for": from } : {},
  });
  try {
    const { csrfToken } = (await (await program.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const answer = await program.post("/api/auth/callback/credentials", {
      form: {
        csrfToken: forged ? "0".repeat(64) : csrfToken,
        email,
        password,
        callbackUrl: "/",
        json: "true",
      },
    });
    const { url } = (await answer.json()) as { url: string };
    const { cookies } = await program.storageState();
    return {
      error: new URL(url, origin).searchParams.get("error"),
      url,
      hasSession: cookies.some(({ name }) => name === "marelle.session"),
    };
  } finally {
    await program.dispose();
  }
}
