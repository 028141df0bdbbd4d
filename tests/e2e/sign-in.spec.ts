import { request as httpRequest } from "node:http";
import type { BrowserContext, Page } from "@playwright/test";
import { postSignIn } from "./pages/post-sign-in";
import { fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const PASSWORD = "Marelle-2024!";
const SLOWED = /^Trop d’essais. Réessayez dans \d+\s(seconde|minute)s?\.$/;

async function signOut(page: Page): Promise<void> {
  await page.getByLabel("Votre compte : François DUPONT").click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connexion");
}
const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === "marelle.session")?.value;

test("guessing is slowed, known address or not, and the owner still gets in", async ({
  page,
  portal,
  browser,
}) => {
  await signIn(page);
  await signOut(page);

  for (const email of [PARENT, "personne@exemple.fr"]) {
    const answers: (string | null)[] = [];
    for (let i = 0; i < 8; i += 1) {
      const { error } = await postSignIn(portal.url, {
        email,
        password: `Essai-${i}aA!`,
        from: "203.0.113.5",
      });
      answers.push(error);
    }
    expect(answers.slice(0, 6)).toEqual(Array(6).fill("CredentialsSignin"));
    expect(answers.slice(6).every((error) => error?.startsWith("slowed:"))).toBe(true);
  }
  let slowed = 0;
  for (let i = 1; i <= 30; i += 1) {
    const { error } = await postSignIn(portal.url, {
      email: PARENT,
      password: "Essai-0aA!",
      from: `198.51.100.${i}`,
    });
    if (error?.startsWith("slowed:")) slowed += 1;
  }
  expect(slowed).toBeGreaterThan(5);

  // The wait that runs now is made long: opening a browser may take longer than it.
  await portal.sql`update rate_limit set expire = expire + 600000 where key like '%:wait'`;
  for (const javaScriptEnabled of [true, false]) {
    const stranger = await browser.newContext({ baseURL: portal.url, javaScriptEnabled });
    const strange = await stranger.newPage();
    await strange.goto("/connexion");
    // Also with the right password: whoever guesses it now does not learn it.
    await fillSignIn(strange);
    await expect(strange.getByText(SLOWED)).toBeVisible();
    await stranger.close();
  }
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Connexion");
});

test("what a stranger brings to the sign-in opens nothing", async ({ page, portal, context }) => {
  await test.step("a form without its token, or with another's", async () => {
    const refused = await postSignIn(portal.url, { email: PARENT, password: PASSWORD, forged: true });
    expect(refused).toMatchObject({ hasSession: false });
    const allowed = await postSignIn(portal.url, { email: PARENT, password: PASSWORD });
    expect(allowed).toMatchObject({ hasSession: true, error: null });
  });

  await test.step("a forged Host", async () => {
    const body = new URLSearchParams({ email: PARENT, password: PASSWORD }).toString();
    expect(await postStatus(portal.port, "/api/auth/callback/credentials", body, "evil.exemple.fr")).toBe(
      404,
    );
  });

  await test.step("a session that was there before: another one comes in its place", async () => {
    await signIn(page);
    const planted = await sessionOf(context);
    await page.goto("/connexion");
    await context.clearCookies({ name: "marelle.session" });
    await page.goto("/connexion");
    await context.addCookies([{ name: "marelle.session", value: planted ?? "", url: portal.url }]);
    await fillSignIn(page);
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Connexion");
    const own = await sessionOf(context);
    expect(own).toBeTruthy();
    expect(own).not.toBe(planted);
    const [{ open }] = await portal.sql<[{ open: number }]>`
      select count(distinct id)::int as open from session where revoked_at is null`;
    expect(open).toBeGreaterThanOrEqual(2);
  });

  await test.step("an account that is closed meanwhile is out at the next request", async () => {
    await portal.sql`update account set disabled_at = now() where email = ${PARENT}`;
    await page.goto("/reservations");
    await expect(page).toHaveURL(/\/connexion\?retour=/);
    await fillSignIn(page);
    await expect(page.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
  });
});

test("a device not seen before is told by e-mail", async ({ page, portal, browser }) => {
  await signIn(page);
  const telephone = await browser.newContext({
    baseURL: portal.url,
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1",
  });
  await signIn(await telephone.newPage());
  await telephone.close();
  const subjects = async () => (await portal.postbox.list()).map(({ Subject }) => Subject);
  await expect.poll(subjects, { timeout: 30_000 }).toEqual(["Nouvelle connexion à votre compte"]);
  const [mail] = await portal.postbox.list();
  const { Text } = await portal.postbox.read(mail?.ID ?? "");
  expect(Text).toContain("Safari sur iPhone");
});

/** Over a plain socket: a browser does not let its Host be forged. */
function postStatus(port: number, path: string, body: string, host: string): Promise<number> {
  const headers = { host, "content-type": "application/x-www-form-urlencoded" };
  return new Promise((done, fail) => {
    httpRequest({ host: "127.0.0.1", port, path, method: "POST", headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on("error", fail)
      .end(body);
  });
}
