import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { linkOf, receive } from "./pages/mailbox";
import { fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const SUBJECT = "Choisissez un nouveau mot de passe";
const PASSWORD = "Trois.Velos.9";

test.use({ reducedMotion: "reduce", viewport: { width: 360, height: 740 } });

test("a forgotten password is chosen again with the keyboard alone, and signs out everywhere", async ({
  page,
  browser,
  portal,
}) => {
  const keyboard = new Keyboard(page);
  const elsewhere = await browser.newContext({ baseURL: portal.url });
  const other = await elsewhere.newPage();
  await signIn(other);

  await test.step("asks for a link, known and unknown alike", async () => {
    await page.goto("/connexion");
    await keyboard.press(page.getByRole("link", { name: "Mot de passe oublié ?" }));
    await expectHeading(page, "Mot de passe oublié");
    await expectAccessible(page, "forgotten password");
    const answers: string[] = [];
    for (const email of ["personne@exemple.fr", PARENT]) {
      await page.goto("/mot-de-passe-oublie");
      await typeInto(keyboard, page.getByLabel("Adresse e-mail"), email);
      await page.keyboard.press("Enter");
      await expectHeading(page, "Regardez votre boîte e-mail");
      answers.push((await page.getByRole("main").innerText()).replace(email, "…"));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  const mail = await receive(portal, SUBJECT, PARENT);
  expect((await portal.postbox.list()).map(({ To }) => To[0]?.Address)).toEqual([PARENT]);
  const link = linkOf(mail, /\/mot-de-passe\//);

  await test.step("chooses another", async () => {
    await page.goto(link);
    await expectHeading(page, "Nouveau mot de passe");
    await expectAccessible(page, "new password");
    await typeInto(keyboard, page.getByLabel("Nouveau mot de passe", { exact: true }), PASSWORD);
    await typeInto(
      keyboard,
      page.getByLabel("Confirmez votre mot de passe", { exact: true }),
      "Trois.Velos.8",
    );
    await page.keyboard.press("Enter");
    const summary = page.getByRole("alert").filter({ hasText: "Une information est à corriger" });
    await expect(summary).toBeFocused();
    await expect(summary).toContainText("Les deux mots de passe sont différents.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Confirmez votre mot de passe", { exact: true })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await expectHeading(page, "Votre mot de passe est changé");
    await expectAccessible(page, "password changed");
  });

  await test.step("the other browser is signed out, the old password is nobody's", async () => {
    await other.goto("/reservations");
    await expectHeading(other, "Connexion");
    await fillSignIn(other);
    await expect(other.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
    await elsewhere.close();
    expect((await receive(portal, "Votre mot de passe a été changé", PARENT)).Text).toContain("déconnectés");
  });

  await test.step("the link is used up, its page gives another, and the new password signs in", async () => {
    await page.goto(link);
    await expectHeading(page, "Ce lien ne peut plus servir");
    await keyboard.press(page.getByRole("link", { name: "Se connecter" }));
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(PARENT);
    await typeInto(keyboard, page.getByLabel("Mot de passe", { exact: true }), PASSWORD);
    await page.keyboard.press("Enter");
    await expectHeading(page, "Bonjour François");
  });
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("a dead link gives a new one, which changes the password", async ({ page, portal }) => {
    await page.goto(`/mot-de-passe/${"A".repeat(43)}`);
    await expectHeading(page, "Ce lien ne peut plus servir");
    await page.getByLabel("Adresse e-mail").fill("francois.dupont");
    await page.getByRole("button", { name: "Recevoir un nouveau lien" }).click();
    await expect(page.getByText("Cette adresse e-mail n’est pas complète")).toBeVisible();
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue("francois.dupont");
    await page.getByLabel("Adresse e-mail").fill(PARENT);
    await page.getByRole("button", { name: "Recevoir un nouveau lien" }).click();
    await expectHeading(page, "Regardez votre boîte e-mail");
    await page.goto(linkOf(await receive(portal, SUBJECT, PARENT), /\/mot-de-passe\//));
    for (const [password, answer] of [
      ["Dupont-girafe7", "Votre mot de passe contient votre prénom ou votre nom"],
      [PASSWORD, "Vous pouvez vous connecter avec le nouveau."],
    ] as const) {
      await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(password);
      await page.getByLabel("Confirmez votre mot de passe", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
      await expect(page.getByText(answer)).toBeVisible();
    }
    await page.goto("/connexion");
    await fillSignIn(page, { password: PASSWORD });
    await expectHeading(page, "Bonjour François");
  });
});

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function typeInto(keyboard: Keyboard, field: Locator, text: string): Promise<void> {
  await keyboard.tabTo(field);
  await keyboard.page.keyboard.type(text);
}
