import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { expectAccessible } from "./pages/expect-accessible";
import { linkOf, receive } from "./pages/mailbox";
import { fillSignIn } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const CLAIRE = "claire.dupont@exemple.fr";
const PASSWORD = "Cinq-Pommes7";
const OPENED = "Votre compte est ouvert";

// A card is as wide as a phone: what holds there holds at a desk.
test.use({ viewport: { width: 360, height: 740 } });

test("a guardian opens an account: from the sign-in by the e-mail to the first screen", async ({
  page,
  portal,
}) => {
  await addClaire(portal);
  await test.step("Recherche", async () => {
    await page.goto("/connexion");
    await page.getByRole("link", { name: "Ouvrir mon compte" }).click();
    await expectStep(page, "Recherche");
    await expectAccessible(page, "activation, search");
    await page.getByLabel("Adresse e-mail").fill("claire.dupont");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Une information est à corriger" })).toBeFocused();
    await expectAccessible(page, "activation, search refused");
    await page.getByLabel("Adresse e-mail").fill("  Claire.DUPONT@exemple.fr ");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expectHeading(page, "Regardez votre boîte e-mail");
    await expectAccessible(page, "activation, a link is sent");
  });

  const link = linkOf(await receive(portal, "Bienvenue", CLAIRE), /\/activation\//);
  await test.step("Votre compte", async () => {
    await page.goto(link);
    await expectStep(page, "Votre compte");
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(CLAIRE);
    await expectAccessible(page, "activation, account");
    await page.getByLabel("Mot de passe", { exact: true }).fill("cinq-pommes");
    await expectCriteria(page, ["Minimum 8 caractères", "Un caractère en minuscule"]);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByText("2 informations sont à corriger")).toBeVisible();
    await expectAccessible(page, "activation, password refused");
    await choosePassword(page, "Soleil2024!");
    await expect(page.getByRole("alert").filter({ hasText: "trop courant" })).toBeFocused();
    await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
    await expectCriteria(page, [
      "Minimum 8 caractères",
      "Un caractère en majuscule",
      "Un caractère en minuscule",
      "Un chiffre et un symbole",
    ]);
    await expect(page.getByRole("status").filter({ hasText: "4 critères remplis sur 5" })).toBeAttached();
    await expectAccessible(page, "activation, criteria");
    await choosePassword(page, PASSWORD);
    await expectHeading(page, OPENED);
    await expect(page.getByText(`Votre adresse ${CLAIRE} est validée.`)).toBeVisible();
    await expectAccessible(page, "activation, opened");
  });

  await test.step("going back finds a link that is used up", async () => {
    await page.goBack();
    await page.reload();
    await expectHeading(page, "Ce lien ne peut plus servir");
    await expectAccessible(page, "activation, dead link");
    await page.getByRole("link", { name: "Se connecter" }).click();
  });

  await test.step("signs in", async () => {
    await expectHeading(page, "Connexion");
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(CLAIRE);
    await expectAccessible(page, "sign-in with its links");
    await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expectHeading(page, "Bonjour Claire");
  });
  const { Text } = await receive(portal, OPENED, CLAIRE);
  expect(Text).toContain("Vous pouvez maintenant vous connecter et finaliser la création de votre dossier");
  expect(Text).toMatch(/L’équipe /);
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("an account is opened with another address, once that one is proven", async ({ page, portal }) => {
    const other = "claire@ailleurs.exemple.fr";
    await addClaire(portal);
    await page.goto("/activation");
    await page.getByLabel("Adresse e-mail").fill(CLAIRE);
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expectHeading(page, "Regardez votre boîte e-mail");
    const link = linkOf(await receive(portal, "Bienvenue", CLAIRE), /\/activation\//);

    await page.goto(link);
    await page.getByLabel("Adresse e-mail").fill(other);
    await choosePassword(page, "cinq-pommes");
    await expect(page.getByText("Ce mot de passe ne remplit pas encore tous les critères.")).toBeVisible();
    await expect(page.getByLabel("Adresse e-mail")).toHaveValue(other);
    await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("");
    await choosePassword(page, PASSWORD);
    await expectStep(page, "Validation e-mail");
    await expect(page.getByText(`envoyer à ${other}`)).toBeVisible();
    await fillSignInAt(page, other);
    await expect(page.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();

    const proof = linkOf(await receive(portal, "Validez votre adresse e-mail", other), /\/activation\//);
    await page.goto(proof);
    await expectStep(page, "Validation e-mail");
    await page.getByRole("button", { name: "Valider mon adresse" }).click();
    await expectHeading(page, OPENED);
    await fillSignInAt(page, other);
    await expectHeading(page, "Bonjour Claire");
    expect((await receive(portal, "Votre compte utilise une autre adresse", CLAIRE)).Text).toContain(other);
    await page.goto(link);
    await expectHeading(page, "Ce lien ne peut plus servir");
  });
});

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function expectStep(page: Page, name: string): Promise<void> {
  await expect(
    page.getByRole("list", { name: "Ouverture du compte" }).locator("[aria-current=step]"),
  ).toContainText(name);
}

/** Which criteria are said to be met, and no other. */
async function expectCriteria(page: Page, met: readonly string[]): Promise<void> {
  const list = page.getByRole("list", { name: "Votre mot de passe doit avoir" });
  await expect(list.getByRole("listitem").filter({ hasText: "c’est bon" })).toHaveText(
    met.map((criterion) => new RegExp(criterion)),
  );
}

/** Types it twice and sends the form. */
async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByLabel("Confirmez votre mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

async function fillSignInAt(page: Page, email: string): Promise<void> {
  await page.goto("/connexion");
  await fillSignIn(page, { email, password: PASSWORD });
}

/** Another guardian of the guide's family, without an account. */
async function addClaire({ sql }: Portal): Promise<void> {
  await sql`
    insert into guardian (commune_id, id, household_id, civility, first_name, last_name, email)
    select commune_id, ${uuidv7()}, household_id, 'Mme', 'Claire', 'DUPONT', ${CLAIRE}
    from guardian where email = 'francois.dupont@exemple.fr'`;
}
