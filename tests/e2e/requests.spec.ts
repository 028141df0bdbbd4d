import { devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const CHANGES = "Dossier de François DUPONT";
const ANSWERED = "Votre dossier\u00a0: la mairie a répondu";
const WORD = "Envoyez-nous l’acte d’état civil.";

/** One field of the press that is answered. */
const field = (page: Page, label: string) => page.getByRole("region", { name: label, exact: true });

test("a parent asks for two changes, the desk accepts one and refuses the other, and the parent is told", async ({
  page,
  browser,
  portal,
}) => {
  await signIn(page);
  await askForTwo(page);
  const desk = await openDesk(browser, portal);

  await test.step("the inbox", async () => {
    await desk.getByRole("navigation").getByRole("link", { name: "Demandes (1)" }).click();
    const item = desk.getByRole("article").filter({ hasText: CHANGES });
    await expect(item).toContainText("Nom : DUPONT → D’Haëne");
    await expect(item).toContainText("aujourd’hui");
    await expectAccessibleEverywhere(desk, "inbox with changes");
    await desk.getByRole("link", { name: "Inscriptions", exact: true }).click();
    await expect(desk).toHaveURL(/type=inscriptions/);
    await expect(desk.getByText("Aucune demande de ce type ici.")).toBeVisible();
    await desk.getByRole("link", { name: "Changements de dossier (1)" }).click();
    await desk.getByLabel("Famille", { exact: true }).fill("martin");
    await desk.getByRole("button", { name: "Rechercher" }).click();
    await expect(desk.getByText("Aucune demande ne répond à « martin » ici.")).toBeVisible();
    await desk.getByRole("link", { name: "Toutes les familles" }).click();
    await item.getByRole("link", { name: /^Ouvrir/ }).click();
    await expect(
      desk.getByRole("heading", { level: 1, name: "Changements de François DUPONT" }),
    ).toBeVisible();
    await expect(desk.getByText("Demandés par François DUPONT le 22/05/2024 à 16h29.")).toBeVisible();
    await expectAccessibleEverywhere(desk, "changes to answer");
  });

  await test.step("a refusal needs its word, and what was chosen stays", async () => {
    await field(desk, "Nom").getByRole("radio", { name: "Refuser" }).check();
    await field(desk, "Prénom").getByRole("radio", { name: "Accepter" }).check();
    await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
    const summary = desk.getByRole("alert").filter({ hasText: "Une information est à corriger" });
    await expect(summary).toBeFocused();
    await summary.getByRole("link", { name: "Dites à la famille pourquoi." }).click();
    await expect(field(desk, "Nom").getByLabel(/^Un mot à la famille/)).toBeFocused();
    await expect(field(desk, "Prénom").getByRole("radio", { name: "Accepter" })).toBeChecked();
    await expectAccessibleEverywhere(desk, "changes refused without a word");
    await field(desk, "Nom")
      .getByLabel(/^Un mot à la famille/)
      .fill(WORD);
    await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
    await expect(desk.getByText("2 réponses enregistrées.")).toBeVisible();
    await expect(field(desk, "Nom")).toContainText(/Refusé par .+ le 22\/05\/2024 à 16h29/);
    await expectAccessibleEverywhere(desk, "changes answered");
    await desk.getByRole("main").getByRole("link", { name: "Toutes les demandes" }).first().click();
    await expect(desk.getByText("Aucune demande à traiter")).toBeVisible();
    await desk.getByRole("link", { name: "Traitées" }).click();
    await expect(
      desk.getByRole("article").filter({ hasText: CHANGES.replace("François", "Francis") }),
    ).toContainText("1 champ accepté, 1 champ refusé");
  });

  await test.step("the parent reads the answer, on the file and in the letter", async () => {
    await page.goto("/foyer/responsables");
    await expect(page.getByText("Prénom de Francis DUPONT : accepté le 22/05/2024.")).toBeVisible();
    await expect(page.getByText(`« ${WORD} »`)).toBeVisible();
    await expect(page.getByRole("region", { name: "M. Francis DUPONT" })).toBeVisible();
    await expectAccessibleEverywhere(page, "file with its answers");
    const { Text } = await receive(portal, ANSWERED, PARENT);
    expect(Text).toContain(WORD);
    expect(Text).toContain("/foyer/responsables");
  });

  await test.step("the file keeps its history", async () => {
    await desk.getByRole("navigation").getByRole("link", { name: "Familles" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "Familles" })).toBeVisible();
    await desk.getByRole("link", { name: "DUPONT", exact: true }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "Famille DUPONT" })).toBeVisible();
    await expectAccessibleEverywhere(desk, "family file with its state");
    await desk.getByRole("link", { name: "Historique du dossier" }).click();
    await expect(
      desk.getByRole("heading", { level: 1, name: "Historique de la famille DUPONT" }),
    ).toBeVisible();
    const line = desk.getByRole("row").filter({ hasText: "D’Haëne" });
    await expect(line).toContainText(WORD);
    await expectAccessibleEverywhere(desk, "history of a file");
  });
  await desk.context().close();
});

test("two agents: the second one is told who answered", async ({ page, browser, portal }) => {
  await signIn(page);
  await askForTwo(page);
  const one = await openDesk(browser, portal);
  const other = await one.context().newPage();
  for (const desk of [one, other]) {
    await desk.goto("/gestion/demandes");
    await desk.getByRole("link", { name: /^Ouvrir/ }).click();
    await expect(field(desk, "Nom")).toBeVisible();
  }
  await one.getByRole("button", { name: "Tout accepter" }).click();
  await expect(one.getByText("2 réponses enregistrées.")).toBeVisible();
  await other.getByRole("button", { name: "Tout accepter" }).click();
  await expect(other.getByText("2 champs avaient déjà leur réponse (Claire MOREAU)")).toBeVisible();
  await expect(field(other, "Nom")).toContainText("Accepté par Claire MOREAU");
  await one.context().close();
});

test("the desk answers without any script", async ({ page, browser, portal }) => {
  await signIn(page);
  await askForTwo(page);
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const desk = await context.newPage();
  await desk.goto("/connexion?retour=/gestion/demandes");
  await fillSignIn(desk, { email: ADMINISTRATOR });
  await desk.goto("/gestion/demandes");
  await desk.getByRole("link", { name: /^Ouvrir/ }).click();
  await field(desk, "Nom").getByRole("radio", { name: "Refuser" }).check();
  await field(desk, "Prénom").getByRole("radio", { name: "Accepter" }).check();
  await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(desk.getByText("Dites à la famille pourquoi.").first()).toBeVisible();
  await expect(field(desk, "Nom").getByRole("radio", { name: "Refuser" })).toBeChecked();
  await field(desk, "Nom")
    .getByLabel(/^Un mot à la famille/)
    .fill(WORD);
  await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(field(desk, "Nom")).toContainText(WORD);
  await expect(field(desk, "Prénom")).toContainText("Accepté par");
  await context.close();
});

/** Both are looked at first, as the house proposes. */
async function askForTwo(page: Page): Promise<void> {
  await page.goto("/foyer/responsables");
  await page.getByRole("link", { name: "Modifier le dossier de M. François DUPONT" }).click();
  await page.getByLabel("Nom *", { exact: true }).fill("D’Haëne");
  await page.getByLabel("Prénom *", { exact: true }).fill("Francis");
  await page.getByRole("button", { name: "Valider", exact: true }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("quand la mairie l’aura vérifié");
}
