import { devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

test("a field becomes immediate, and the family's next change of it counts at once", async ({
  page,
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.getByRole("navigation").getByRole("link", { name: "Réglages" }).click();
  await expect(
    desk.getByRole("heading", { level: 1, name: "Ce que les familles changent elles-mêmes" }),
  ).toBeVisible();
  await expectAccessibleEverywhere(desk, "settings, rules");
  const name = mode(desk, "Responsables", "Nom");
  await expect(name.getByRole("radio", { name: "Vérifié" })).toBeChecked();
  await name.getByRole("radio", { name: "Immédiat" }).check();
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByText("1 champ réglé.")).toBeVisible();
  await expect(name.getByRole("radio", { name: "Immédiat" })).toBeChecked();

  await signIn(page);
  await page.goto("/foyer/responsables");
  await page.getByRole("link", { name: "Modifier le dossier de M. François DUPONT" }).click();
  await page.getByLabel("Nom *", { exact: true }).fill("O'Brien");
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  await expect(page.getByRole("region", { name: "M. François O'Brien" })).toBeVisible();
  await desk.reload();
  await expect(
    desk.getByRole("navigation").getByRole("link", { name: "Demandes", exact: true }),
  ).toBeVisible();
  await desk.context().close();
});

test("diets are added, renamed, put in order and taken away, by keyboard alone", async ({
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.goto("/gestion/reglages/regimes");
  await expectAccessibleEverywhere(desk, "settings, diets");
  await desk.getByLabel("Ajouter un régime").focus();
  await desk.keyboard.type("Sans gluten");
  await desk.keyboard.press("Enter");
  const added = desk
    .getByRole("listitem")
    .filter({ has: desk.getByRole("button", { name: "Renommer « Sans gluten »" }) });
  await expect(added).toBeVisible();
  await desk.getByLabel("Ajouter un régime").focus();
  await desk.keyboard.type("Sans gluten");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("« Sans gluten » existe déjà")).toBeVisible();
  await expectAccessibleEverywhere(desk, "settings, a diet refused");
  await desk.getByRole("button", { name: "Monter « Sans gluten »" }).press("Enter");
  await expect(desk.getByRole("button", { name: "Descendre « Sans gluten »" })).toBeVisible();
  await desk.getByRole("button", { name: "Retirer « Sans gluten »" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Régimes retirés" })).toBeVisible();
  await desk.getByRole("button", { name: "Proposer à nouveau « Sans gluten »" }).press("Enter");
  await expect(added).toBeVisible();
  await desk.context().close();
});

test("a paper is added, required until a day and dropped; all of it without any script too", async ({
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await addPaper(desk, "Fiche sanitaire");
  await expectAccessibleEverywhere(desk, "settings, a paper");
  await desk
    .getByLabel("Prestation", { exact: true })
    .selectOption({ label: "Mercredi repas · École Jules-Ferry" });
  await desk.getByLabel("Date limite", { exact: true }).fill("2024-06-30");
  await desk.getByRole("button", { name: "Demander pour cette prestation" }).click();
  await expect(
    desk.getByLabel("Date limite pour « Mercredi repas · École Jules-Ferry »", { exact: true }),
  ).toHaveValue("2024-06-30");
  await expectAccessibleEverywhere(desk, "settings, a paper that is required");
  await desk
    .getByRole("button", { name: "Ne plus demander pour « Mercredi repas · École Jules-Ferry »" })
    .click();
  await expect(desk.getByText("Aucune prestation ne le demande.")).toBeVisible();
  await desk.context().close();

  const plainContext = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const plain = await plainContext.newPage();
  await plain.goto("/connexion");
  await fillSignIn(plain, { email: ADMINISTRATOR });
  await addPaper(plain, "Assurance scolaire");
  await plain.goto("/gestion/reglages/justificatifs");
  await plain.getByLabel("Nom du justificatif").fill("Assurance scolaire");
  await plain.getByLabel("Où le trouver").fill("Chez votre assureur");
  await plain.getByRole("button", { name: "Ajouter" }).click();
  await expect(plain.getByText("« Assurance scolaire » existe déjà")).toBeVisible();
  await expect(plain.getByLabel("Où le trouver")).toHaveValue("Chez votre assureur");
  await plain.goto("/gestion/reglages");
  await mode(plain, "Enfants", "Prénom").getByRole("radio", { name: "Immédiat" }).check();
  await plain.getByRole("button", { name: "Enregistrer" }).click();
  await expect(mode(plain, "Enfants", "Prénom").getByRole("radio", { name: "Immédiat" })).toBeChecked();
  await plainContext.close();
});

function mode(desk: Page, part: string, label: string) {
  return desk
    .getByRole("region", { name: part })
    .getByRole("group", { name: `Ce qui se passe pour « ${label} »` });
}

async function addPaper(desk: Page, label: string): Promise<void> {
  await desk.goto("/gestion/reglages/justificatifs");
  await desk.getByLabel("Nom du justificatif").fill(label);
  await desk.getByRole("button", { name: "Ajouter" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: label })).toBeVisible();
}
