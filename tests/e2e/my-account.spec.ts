import { expectAccessible } from "./pages/expect-accessible";
import { fillSignIn, PARENT, signIn, signInAtDesk } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const PASSWORD = "Marelle-2024!";
const NEXT = "Cinq-Pommes7";
const NEW_ADDRESS = "nouvelle.adresse@exemple.fr";

test("my account: the browsers that are open, the password, the address", async ({
  page,
  portal,
  browser,
}) => {
  const other = await browser.newContext({
    baseURL: portal.url,
    userAgent: "Mozilla/5.0 (Windows NT 10.0; rv:141.0) Gecko/20100101 Firefox/141.0",
  });
  const elsewhere = await other.newPage();
  await signIn(elsewhere);
  await signIn(page);
  const title = page.getByRole("heading", { level: 1 });
  const done = page.getByRole("main").getByRole("status");
  const mailTo = async (address: string, subject: string) => {
    const find = async () =>
      (await portal.postbox.list()).find(
        ({ Subject, To }) => Subject === subject && To.some(({ Address }) => Address === address),
      );
    await expect.poll(find, { timeout: 30_000 }).toBeTruthy();
    return portal.postbox.read((await find())?.ID ?? "");
  };

  await test.step("the menu leads there", async () => {
    await page.getByLabel("Votre compte : François DUPONT").click();
    await page.getByRole("link", { name: "Mon compte" }).click();
    await expect(title).toHaveText("Mon compte");
    await expect(page.getByText("Cet appareil", { exact: true })).toHaveCount(1);
    await expect(page.getByText("Firefox sur Windows", { exact: true })).toBeVisible();
    await expect(page.getByText("Double vérification")).toHaveCount(0);
    await expectAccessible(page, "mon compte");
  });

  await test.step("another site's form does nothing here", async () => {
    const form = page.getByRole("listitem").filter({ hasText: "Firefox sur Windows" }).locator("form");
    const fields = await form.evaluate((element: HTMLFormElement) =>
      [...new FormData(element)].map(([name, value]) => [name, String(value)]),
    );
    const answer = await page.request.post("/mon-compte", {
      multipart: Object.fromEntries(fields),
      headers: { origin: "https://evil.exemple.fr" },
      maxRedirects: 0,
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    await elsewhere.reload();
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(/^Réservations de/);
  });

  await test.step("a browser is signed out from here", async () => {
    await page.getByRole("button", { name: /^Déconnecter Firefox sur Windows/ }).click();
    await expect(done).toHaveText("L’appareil est déconnecté.");
    await expect(page.getByText("Firefox sur Windows", { exact: true })).toHaveCount(0);
    await elsewhere.goto("/reservations");
    await expect(elsewhere).toHaveURL(/\/connexion/);
  });

  await test.step("a new password asks for the old one", async () => {
    await page.getByRole("link", { name: "Changer mon mot de passe" }).click();
    await expect(title).toHaveText("Changer mon mot de passe");
    await expectAccessible(page, "changer de mot de passe");
    await page.getByLabel("Mot de passe actuel").fill("Autre-Chose9");
    await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(NEXT);
    await page.getByLabel("Confirmez votre mot de passe").fill(NEXT);
    await page.getByRole("button", { name: "Changer mon mot de passe" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText("Ce mot de passe n’est pas le vôtre.");
    await page.getByLabel("Mot de passe actuel").fill(PASSWORD);
    await page.getByRole("button", { name: "Changer mon mot de passe" }).click();
    await expect(done).toContainText("Votre mot de passe est changé.");
    await mailTo(PARENT, "Votre mot de passe a été changé");
  });

  await test.step("a new address is proven by its own mailbox, and told to the old one", async () => {
    await page.getByRole("link", { name: "Changer mon adresse" }).click();
    await expectAccessible(page, "changer d’adresse");
    await page.getByLabel("Nouvelle adresse e-mail").fill(NEW_ADDRESS);
    await page.getByLabel("Votre mot de passe").fill(NEXT);
    await page.getByRole("button", { name: "Recevoir le message" }).click();
    await expect(done).toContainText("Un message vient d’être envoyé");
    const { Text } = await mailTo(NEW_ADDRESS, "Confirmez votre nouvelle adresse e-mail");
    const link = /http:\S+\/adresse\/\S+/.exec(Text)?.[0] ?? "";
    // A scanner opens it first; nobody who follows it need be signed in.
    await elsewhere.goto(link);
    await elsewhere.goto(link);
    await expect(elsewhere.getByText(`Vous allez vous connecter avec ${NEW_ADDRESS}.`)).toBeVisible();
    await expectAccessible(elsewhere, "nouvelle adresse");
    await elsewhere.getByRole("button", { name: "Confirmer cette adresse" }).click();
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Votre adresse est changée");
    await mailTo(PARENT, "L’adresse de votre compte a changé");
    await elsewhere.goto(link);
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne peut plus servir");
    await elsewhere.goto("/connexion");
    await fillSignIn(elsewhere, { email: NEW_ADDRESS, password: NEXT });
    await expect(elsewhere.getByRole("heading", { level: 1 })).not.toHaveText("Connexion");
  });
  await other.close();
});

test("an agent has theirs at the desk, with the second factor", async ({ page }) => {
  await signInAtDesk(page);
  await page.goto("/mon-compte");
  await expect(page.getByRole("link", { name: "Tableau de bord" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Double vérification" })).toBeVisible();
  await expectAccessible(page, "mon compte à la mairie");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the password is changed, and a refusal is said", async ({ page }) => {
    await page.goto("/connexion?retour=/mon-compte/mot-de-passe");
    await fillSignIn(page);
    const fill = async (current: string) => {
      await page.getByLabel("Mot de passe actuel").fill(current);
      await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(NEXT);
      await page.getByLabel("Confirmez votre mot de passe").fill(NEXT);
      await page.getByRole("button", { name: "Changer mon mot de passe" }).click();
    };
    await fill("Autre-Chose9");
    await expect(page.getByText("Ce mot de passe n’est pas le vôtre.")).toBeVisible();
    await fill(PASSWORD);
    await expect(page.getByText("Votre mot de passe est changé.")).toBeVisible();
  });
});
