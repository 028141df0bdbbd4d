import type { Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { linkOf, receive } from "./pages/mailbox";
import { fillSignIn, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const GUARDIANS = "/foyer/responsables";
const CHILDREN = "/foyer/enfants";

/** What has just been done, as the page says it. */
const done = (page: Page) => page.getByRole("main").getByRole("status");
const card = (page: Page, name: string) => page.getByRole("region", { name });
const submit = (page: Page) => page.getByRole("button", { name: "Valider", exact: true }).click();

async function openForm(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: `Modifier le dossier de ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("the guardians: what counts at once, what the commune looks at, and nothing has changed", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/foyer");
  await expect(page.getByRole("heading", { level: 1, name: "Gestion du foyer" })).toBeVisible();
  const mine = card(page, "M. François DUPONT");
  await expect(mine).toContainText("Destinataire des factures");
  await expect(mine.getByRole("link", { name: "06 12 34 56 78" })).toHaveAttribute(
    "href",
    "tel:+33612345678",
  );
  await expectAccessible(page, "responsables");

  await test.step("what cannot be is said beside its field and on top", async () => {
    await openForm(page, "M. François DUPONT");
    await expectAccessible(page, "modifier un responsable");
    await page.getByLabel("Téléphone mobile *", { exact: true }).fill("06 12 34");
    await page.getByLabel("Code postal").fill("515");
    await page.getByLabel("Date de naissance").fill("2020-01-01");
    await submit(page);
    const summary = page.getByRole("alert").filter({ hasText: "3 informations sont à corriger" });
    await expect(summary).toBeFocused();
    await summary.getByRole("link", { name: "Un code postal a 5 chiffres en France." }).click();
    await expect(page.getByLabel("Code postal")).toBeFocused();
    await expectAccessible(page, "modifier un responsable, refusé");
  });

  await test.step("a town counts at once, a name waits", async () => {
    await page.reload();
    await page.getByLabel("Ville").fill("Reims");
    await page.getByLabel("Téléphone fixe : pays du numéro", { exact: true }).selectOption("BE");
    await page.getByLabel("Téléphone fixe", { exact: true }).fill("02 555 12 12");
    await page.getByLabel("Nom *", { exact: true }).fill("D’Haëne");
    await submit(page);
    await expect(done(page)).toContainText("comptera quand la mairie l’aura vérifié");
    await expect(mine).toContainText("51520 Reims");
    await expect(mine.getByRole("link", { name: "+32 2 555 12 12" })).toBeVisible();
    await expect(mine).toContainText("Nom : « D’Haëne » demandé, la mairie doit vérifier");
    await expectAccessible(page, "responsables, en attente");
  });

  await test.step("the form shows the wish, and the wish is taken back", async () => {
    await openForm(page, "M. François DUPONT");
    await expect(page.getByLabel("Nom *", { exact: true })).toHaveValue("D’Haëne");
    await expect(page.getByText("En attente de la mairie. En vigueur : DUPONT")).toBeVisible();
    await page.getByRole("button", { name: "Retirer la demande : Nom" }).click();
    await expect(done(page)).toHaveText("La demande est retirée.");
    await expect(mine).not.toContainText("D’Haëne");
  });

  await test.step("nothing has changed", async () => {
    await openForm(page, "M. François DUPONT");
    await submit(page);
    await expect(done(page)).toContainText("Rien n’a changé");
    await page.getByRole("button", { name: "Rien n’a changé" }).click();
    await expect(done(page)).toContainText("votre dossier est confirmé");
    await expect(page.getByText("Dossier confirmé le 22/05/2024.")).toBeVisible();
    await page.goto(CHILDREN);
    await expect(page.getByText("Dossier confirmé le 22/05/2024.")).toBeVisible();
  });
});

test("the children: several diets, and the browser's way back", async ({ page }) => {
  await signIn(page);
  await page.goto(CHILDREN);
  await expect(page.getByText("2 enfants", { exact: true })).toBeVisible();
  const paul = card(page, "Paul DUPONT");
  await expect(paul).toContainText("14/03/2015");
  await expect(paul).toContainText("École Jules-Ferry · CE2 A");
  await expectAccessible(page, "enfants");
  await openForm(page, "Paul DUPONT");
  await expectAccessible(page, "modifier un enfant");
  await page.getByLabel("Végétarien").check();
  await page.getByLabel("Sans porc").check();
  await submit(page);
  await expect(done(page)).toHaveText("C’est enregistré.");
  await expect(paul).toContainText("Sans porc, Végétarien");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Paul DUPONT" })).toBeVisible();
  await expect(page.getByLabel("Végétarien")).toBeChecked();
  await expect(page.getByLabel("Sans viande")).not.toBeChecked();
});

test("of two who write at once the later one sees what changed, and chooses", async ({ page, context }) => {
  await signIn(page);
  await page.goto(GUARDIANS);
  await openForm(page, "Mme Marie DUPONT");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Ville").fill("Épernay");
  await other.getByLabel("Employeur", { exact: true }).fill("Cave d’Aÿ");
  await submit(other);
  await expect(done(other)).toHaveText("C’est enregistré.");

  await page.getByLabel("Ville").fill("Reims");
  await page.getByLabel("Complément d’adresse").fill("Bâtiment B");
  await submit(page);
  const notice = page.getByRole("alert").filter({ hasText: "Quelqu’un a modifié ce dossier" });
  await expect(notice).toBeFocused();
  await expect(notice).toContainText("Vous : « Reims »");
  await expect(notice).toContainText("François DUPONT, le 22/05/2024 à 16h29 : « Épernay »");
  await expectAccessible(page, "deux à la fois");
  await notice.getByLabel("Ville : prendre « Épernay »").check();
  await submit(page);
  await expect(done(page)).toHaveText("C’est enregistré.");
  await expect(card(page, "Mme Marie DUPONT")).toContainText("Bâtiment B");
  await expect(card(page, "Mme Marie DUPONT")).toContainText("Épernay");
  await expect(card(page, "Mme Marie DUPONT")).toContainText("Cave d’Aÿ");
});

test("a new address of the file is proven by its own mailbox", async ({ page, portal }) => {
  await signIn(page);
  await page.goto(GUARDIANS);
  await openForm(page, "M. François DUPONT");
  await expect(page.getByRole("link", { name: "Changer d’adresse e-mail" })).toHaveAttribute(
    "href",
    "/mon-compte/adresse",
  );
  await page.goto(GUARDIANS);
  await openForm(page, "Mme Marie DUPONT");
  await page.getByLabel("E-mail").fill("marie@exemple.fr");
  await submit(page);
  await expect(done(page)).toContainText("Un e-mail est parti à la nouvelle adresse");
  const marie = card(page, "Mme Marie DUPONT");
  await expect(marie.getByRole("link", { name: "marie.dupont@exemple.fr" })).toBeVisible();
  const letter = await receive(portal, "Confirmez votre adresse e-mail", "marie@exemple.fr");
  const link = linkOf(letter, /\/adresse\/dossier\//);
  await page.goto(link);
  await expectAccessible(page, "adresse du dossier à confirmer");
  await page.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Adresse confirmée" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien ne peut plus servir" })).toBeVisible();
  await page.goto(GUARDIANS);
  await expect(marie.getByRole("link", { name: "marie@exemple.fr" })).toBeVisible();
});

test("the keyboard alone is enough", async ({ page }) => {
  await signIn(page);
  await page.goto(GUARDIANS);
  await page.getByRole("link", { name: "Modifier le dossier de Mme Marie DUPONT" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Mme Marie DUPONT" })).toBeVisible();
  await page.getByLabel("Employeur", { exact: true }).focus();
  await page.keyboard.type("Poste");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Téléphone mobile de l’employeur : pays du numéro")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("0612345678");
  await page.keyboard.press("Enter");
  await expect(done(page)).toHaveText("C’est enregistré.");
  await expect(card(page, "Mme Marie DUPONT")).toContainText("Poste");
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("forms keep what was typed, tell of the other's change, and save", async ({ page, portal }) => {
    await page.goto(GUARDIANS);
    await fillSignIn(page);
    await openForm(page, "Mme Marie DUPONT");
    await page.getByLabel("Ville").fill("Reims");
    await page.getByLabel("Code postal").fill("51");
    await submit(page);
    await expect(page.getByText("Un code postal a 5 chiffres en France.")).toBeVisible();
    await expect(page.getByLabel("Ville")).toHaveValue("Reims");

    // Meanwhile somebody writes another town.
    await portal.sql`update guardian set city = 'Épernay' where first_name = 'Marie'`;
    await page.getByLabel("Code postal").fill("51100");
    await submit(page);
    await expect(page.getByText("Dans le dossier : « Épernay »")).toBeVisible();
    await expect(page.getByLabel("Ville *")).toHaveValue("Reims");
    await submit(page);
    await expect(page.getByText("C’est enregistré.")).toBeVisible();
    await expect(card(page, "Mme Marie DUPONT")).toContainText("51100 Reims");

    await page.goto(CHILDREN);
    await openForm(page, "Julie DUPONT");
    await page.getByLabel("Sans viande").check();
    await page.getByLabel("Prénom").fill("😀");
    await submit(page);
    await expect(page.getByText("Un nom s’écrit avec des lettres")).toBeVisible();
    await expect(page.getByLabel("Sans viande")).toBeChecked();
    await page.getByLabel("Prénom").fill("Juliette");
    await submit(page);
    await expect(card(page, "Julie DUPONT")).toContainText("« Juliette » demandé");
    await expect(card(page, "Julie DUPONT")).toContainText("Sans viande");
    await page.getByRole("button", { name: "Retirer la demande : Prénom" }).click();
    await expect(page.getByText("La demande est retirée.")).toBeVisible();
    await page.getByRole("button", { name: "Rien n’a changé" }).click();
    await expect(page.getByText("Dossier confirmé le 22/05/2024.")).toBeVisible();
  });
});
