import { type Browser, devices, type Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { fillSignIn, signInAtDesk } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };
const MARIE = "marie.dupont@exemple.fr";
const NEW_AGENT = "agathe.martin@exemple.fr";

test("a family is found, its file opened, its second guardian invited, and the trail says so", async ({
  page,
  portal,
}) => {
  await signInAtDesk(page);
  await page.getByRole("link", { name: "Familles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Familles" })).toBeVisible();
  await expectAccessible(page, "families");

  await look(page, "dupomt");
  await expect(page.getByText("Voici les noms les plus proches")).toContainText("dupont");
  await look(page, "julie 06 87");
  await expect(page.getByText("1 famille", { exact: true })).toBeVisible();
  await look(page, "zzz");
  await expect(page.getByText(/^Aucune famille ne répond à/)).toBeVisible();
  await look(page, MARIE);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("familles.csv");

  await page.getByRole("link", { name: "DUPONT" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Famille DUPONT" })).toBeVisible();
  await expectAccessibleEverywhere(page, "family file");
  await page.getByRole("button", { name: "Inviter Marie DUPONT" }).click();
  await expect(page.getByText(`Invitation envoyée à ${MARIE}.`)).toBeVisible();
  await expect(page.getByText(/^Invité le/)).toBeVisible();

  const mail = await receive(portal, MARIE);
  expect(mail.Subject).toBe("Bienvenue");
  expect(mail.Text).toContain("vous pourrez dorénavant utiliser les services de la collectivité Saint-Aubin");
  expect(mail.Text).toContain("/activation/");

  await page.getByRole("link", { name: "Journal" }).click();
  const line = page.getByRole("row").filter({ hasText: "a invité un responsable" });
  await expect(line).toContainText("Claire MOREAU");
  await expect(line).toContainText("Marie DUPONT");
  await expectAccessible(page, "trail");
  await page.getByLabel("Type d’action").selectOption("Agents");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page.getByText("Rien dans le journal pour ces critères.")).toBeVisible();
});

test("many are invited at once, one sees how far it is, and who could not be reached", async ({
  page,
  portal,
}) => {
  await addGuardians(portal, 30);
  await signInAtDesk(page);
  await page.goto("/gestion/familles");
  await page.getByRole("link", { name: "Invitations" }).click();
  await portal.postbox.shut();
  await page.getByRole("button", { name: "Envoyer les invitations" }).click();
  await expect(page.getByText("L’envoi continue même si vous quittez cette page.")).toBeVisible();
  await expect(page).toHaveURL(/envoi=/);

  // It can be left, and is found again; it goes on as soon as the mail server answers.
  await page.goto("/gestion/tableau-de-bord");
  await page.goto("/gestion/invitations");
  await expect(page.getByText("0 sur 31 envoyées")).toBeVisible();
  await portal.postbox.reopen();
  await expect(page.getByText("L’envoi est terminé.")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText("31 sur 31 envoyées")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Zoé SANSADRESSE" })).toContainText(
    "Pas d’adresse e-mail au dossier",
  );
  expect(new Set((await portal.postbox.list()).map((mail) => mail.To[0]?.Address)).size).toBe(31);
  await expectAccessibleEverywhere(page, "invitations report");
});

test("an agent is invited, changed and shut out; a gestionnaire finds no page of agents", async ({
  page,
  portal,
  browser,
}) => {
  await signInAtDesk(page);
  await page.getByRole("link", { name: "Agents" }).click();
  await page.getByRole("link", { name: "Inviter un agent" }).click();
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "informations sont à corriger" })).toBeFocused();
  await expectAccessible(page, "agent form refused");
  await page.getByLabel("Prénom").fill("Agathe");
  await page.getByLabel("Nom", { exact: true }).fill("MARTIN");
  await page.getByLabel("Adresse e-mail").fill(NEW_AGENT);
  await page.getByRole("radio", { name: "gestionnaire" }).check();
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Agathe MARTIN" })).toContainText("Invité");
  expect((await receive(portal, NEW_AGENT)).Text).toContain("/activation/");

  await choosePassword(portal, NEW_AGENT);
  const agent = await openElsewhere(browser, portal);
  await agent.goto("/connexion");
  await fillSignIn(agent, { email: NEW_AGENT });
  await expect(agent.getByRole("link", { name: "Familles" })).toBeVisible();
  await expect(agent.getByRole("link", { name: "Agents" })).toHaveCount(0);
  expect((await agent.goto("/gestion/agents"))?.status()).toBe(404);

  await page.reload();
  await page.getByRole("link", { name: "Modifier Agathe MARTIN" }).click();
  await expectAccessibleEverywhere(page, "agent file");
  await page.getByRole("radio", { name: "animateur" }).check();
  await page.getByRole("checkbox", { name: "École Jules-Ferry" }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("radio", { name: "animateur" })).toBeChecked();
  await expect(page.getByText("Modifications enregistrées.")).toBeVisible();
  // Signed out by the change.
  await agent.goto("/gestion/tableau-de-bord");
  await expect(agent).toHaveURL(/connexion/);
  await page.getByRole("button", { name: "Désactiver le compte" }).click();
  await expect(page.getByRole("button", { name: "Réactiver le compte" })).toBeVisible();
  await fillSignIn(agent, { email: NEW_AGENT });
  await expect(agent.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
  await agent.context().close();
});

test("the desk searches, invites and sends many without any script", async ({ browser, portal }) => {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/connexion");
  await fillSignIn(page, { email: "mairie@exemple.fr" });
  await page.goto("/gestion/familles");
  await look(page, "haut dupont");
  await expect(page.getByText(/^Aucune famille ne répond à/)).toBeVisible();
  await look(page, "marie dupont");
  await page.getByRole("link", { name: "DUPONT" }).click();
  await page.getByRole("button", { name: "Inviter Marie DUPONT" }).click();
  await expect(page.getByText(/^Invité le/)).toBeVisible();

  await addGuardians(portal, 2);
  await page.goto("/gestion/invitations");
  await page.getByRole("button", { name: "Envoyer les invitations" }).click();
  await expect(page).toHaveURL(/envoi=/);
  await expect(page.getByRole("heading", { name: /^Envoi du/ })).toBeVisible();

  await page.goto("/gestion/agents/inviter");
  await page.getByLabel("Prénom").fill("Agathe");
  await page.getByRole("button", { name: "Inviter" }).click();
  await expect(page.getByText("Indiquez le nom.").first()).toBeVisible();
  await expect(page.getByLabel("Prénom")).toHaveValue("Agathe");
  await context.close();
});

async function expectAccessibleEverywhere(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${state} on a phone`);
  await page.setViewportSize(DESK);
}

async function look(page: Page, typed: string): Promise<void> {
  await page.getByLabel("Recherche").fill(typed);
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(typed).replaceAll("%20", "\\+")}`));
}

/** The letter to this address, once it has come. */
async function receive({ postbox }: Portal, email: string) {
  const find = async () => (await postbox.list()).find((mail) => mail.To[0]?.Address === email);
  await expect.poll(find).toBeDefined();
  return postbox.read((await find())?.ID ?? "");
}

/** Families of one guardian each, and one whose guardian has no address. */
async function addGuardians({ sql }: Portal, count: number): Promise<void> {
  await sql`
    with made as (
      insert into household (commune_id, id)
      select c.id, gen_random_uuid() from commune c, generate_series(0, ${count}::int) returning commune_id, id)
    insert into guardian (commune_id, id, household_id, civility, first_name, last_name, email)
    select commune_id, gen_random_uuid(), id, 'Mme', case when n = 1 then 'Zoé' else 'Ana' end,
      case when n = 1 then 'SANSADRESSE' else 'FAMILLE' || n end,
      case when n = 1 then null else 'famille' || n || '@exemple.fr' end
    from (select *, row_number() over (order by id) as n from made) numbered`;
}

/** The administrator's, as if it had been chosen by the link: that page has its own test. */
async function choosePassword({ sql }: Portal, email: string): Promise<void> {
  await sql`update account set password_hash = (select password_hash from account where email = 'mairie@exemple.fr')
    where email = ${email}`;
}

async function openElsewhere(browser: Browser, portal: Portal): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url });
  return context.newPage();
}
