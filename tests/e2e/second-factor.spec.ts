import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectAccessible } from "./pages/expect-accessible";
import { ADMINISTRATOR, fillSignIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

test.use({ isDemo: false });

const PASSWORD = "Marelle-2024!";
const STEP = 30_000;
const title = (page: Page) => page.getByRole("heading", { level: 1 });

/** The code of a telephone so many steps from now; its neighbour on either side is good as well. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP });

async function signInAsAdministrator(page: Page): Promise<void> {
  await page.goto("/connexion?retour=/gestion/courriels");
  await fillSignIn(page, { email: ADMINISTRATOR });
}
async function leave(page: Page): Promise<void> {
  await page.context().clearCookies({ name: "marelle.session" });
}

test("an administrator chooses a telephone, gives its code, and loses it", async ({
  page,
  portal,
  browser,
}) => {
  let secret = "";
  let codes: string[] = [];

  await test.step("no page of the desk before", async () => {
    await signInAsAdministrator(page);
    await expect(page).toHaveURL(/\/connexion\/second-facteur\?retour=/);
    for (const path of ["/gestion/tableau-de-bord", "/mon-compte", "/"]) {
      await page.goto(path);
      await expect(title(page)).toHaveText("Double vérification");
    }
    await expectAccessible(page, "double vérification, avant");
  });

  await test.step("the picture, a wrong code, a right one", async () => {
    await page.getByRole("button", { name: "Commencer" }).click();
    await expect(page.getByRole("img", { name: "Image à lire avec l’application" })).toBeVisible();
    secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(" ", "");
    await expectAccessible(page, "double vérification, image");
    const field = page.getByLabel("2. Tapez le code qu’elle affiche");
    await field.fill("000000");
    await page.getByRole("button", { name: "Activer" }).click();
    await expect(page.getByText(/^Ce code n’est pas le bon/)).toBeVisible();
    await expect(field).toBeFocused();
    // One step behind: the two that are good now stay for later.
    await field.fill(codeOf(secret, -1));
    await page.getByRole("button", { name: "Activer" }).click();
    await expect(page.getByRole("heading", { name: "Vos codes de secours" })).toBeVisible();
    codes = await page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: /^\w{4}-\w{4}-\w{4}$/ })
      .allInnerTexts();
    expect(codes).toHaveLength(10);
    await expectAccessible(page, "codes de secours");
    await page.getByRole("link", { name: "Je les ai gardés, continuer" }).click();
    await page.goto("/gestion/tableau-de-bord");
    await expect(title(page)).toHaveText(/^Effectifs du/);
  });

  await test.step("from then on its code is asked, and leads where one wanted to go", async () => {
    await leave(page);
    await signInAsAdministrator(page);
    await expect(title(page)).toHaveText("Votre code");
    await expectAccessible(page, "code");
    await page.getByLabel("Code à six chiffres").fill("000000");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Ce code n’est pas le bon");
    await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page).toHaveURL(/\/gestion\/courriels$/);
  });

  await test.step("a recovery code in its place, without scripts as well, once", async () => {
    const bare = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
    const plainPage = await bare.newPage();
    await signInAsAdministrator(plainPage);
    await plainPage.getByRole("link", { name: /utiliser un code de secours$/ }).click();
    const give = async (code: string) => {
      await plainPage.getByLabel("Code de secours").fill(code);
      await plainPage.getByRole("button", { name: "Continuer" }).click();
    };
    await give(codes[0] ?? "");
    await expect(plainPage).toHaveURL(/\/gestion\/courriels$/);
    await leave(plainPage);
    await signInAsAdministrator(plainPage);
    await plainPage.getByRole("link", { name: /utiliser un code de secours$/ }).click();
    await give(codes[0] ?? "");
    await expect(plainPage.getByText(/^Ce code n’est pas le bon/)).toBeVisible();
    await bare.close();
  });

  await test.step("a sensitive act asks for the password again, and comes back", async () => {
    await portal.sql`update session set authenticated_at = now() - interval '1 hour'`;
    await page.goto("/mon-compte/codes");
    await expect(title(page)).toHaveText("C’est bien vous ?");
    await expectAccessible(page, "confirmer");
    await page.getByLabel("Mot de passe", { exact: true }).fill("Autre-Chose9");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("Ce mot de passe n’est pas le vôtre.");
    await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(title(page)).toHaveText("Nouveaux codes de secours");
    await expect(page.getByText("Il vous reste 9 codes de secours.")).toBeVisible();
    await page.getByRole("button", { name: "Afficher de nouveaux codes" }).click();
    await expect(page.getByText(/^\w{4}-\w{4}-\w{4}$/)).toHaveCount(10);
    await page.getByRole("link", { name: "Je les ai gardés, continuer" }).click();
    await portal.sql`update session set authenticated_at = now() - interval '1 hour'`;
    await page.getByRole("button", { name: "Changer de téléphone" }).click();
    await expect(title(page)).toHaveText("C’est bien vous ?");
    await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("button", { name: "Changer de téléphone" }).click();
    await expect(title(page)).toHaveText("Double vérification");
    await expect(page.getByRole("button", { name: "Commencer" })).toBeVisible();
  });

  await test.step("the way back leads nowhere but into the portal", async () => {
    for (const path of [
      "/connexion/confirmer?retour=https://evil.exemple.fr",
      "/connexion/confirmer?retour=//evil.exemple.fr",
    ]) {
      await page.goto(path);
      await page.locator("input[name=retour]").evaluate((field: HTMLInputElement) => {
        field.value = "//evil.exemple.fr";
      });
      await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Continuer" }).click();
      await expect(title(page)).toHaveText("Double vérification");
      expect(new URL(page.url()).origin).toBe(portal.url);
    }
  });
});
