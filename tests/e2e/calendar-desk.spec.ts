import { type Browser, devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const CLOSURE = "/gestion/calendrier/fermetures/nouvelle";
const plainly = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a closure over reservations: previewed, declared, read by the family, and lifted", async ({
  browser,
  page,
  portal,
  week,
  basket,
}) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  const monday = week.circle(MIDDAY, "Paul", "lundi 27 mai");
  await week.touch(monday, "yellow");
  await basket.expectSaved();
  await basket.validate.click();
  await basket.expectValidated();

  const desk = await openDesk(browser, portal);
  await desk.goto("/gestion/calendrier/fermetures");
  await expectAccessibleEverywhere(desk, "closures, none");
  await desk.getByRole("link", { name: "Nouvelle fermeture" }).click();
  await desk.getByRole("button", { name: "Voir qui est concerné" }).click();
  await expect(desk.getByText("Indiquez le motif.").first()).toBeVisible();
  await expectAccessibleEverywhere(desk, "closure, to be filled in");
  await desk.getByLabel("Premier jour fermé").fill("2024-05-27");
  await desk.getByLabel("Dernier jour fermé").fill("2024-05-26");
  await desk.getByLabel("Motif, lu par les familles").fill("Travaux à la cantine");
  await desk.getByRole("button", { name: "Voir qui est concerné" }).click();
  await expect(
    desk.getByText("Le dernier jour fermé doit suivre le premier, ou être le même.").first(),
  ).toBeVisible();
  await expectAccessibleEverywhere(desk, "closure, dates reversed");
  await desk.getByLabel("Dernier jour fermé").fill("2024-05-27");
  await desk.getByLabel("Pour qui").selectOption({ label: `${MIDDAY} · École Jules-Ferry` });
  await desk.getByRole("button", { name: "Voir qui est concerné" }).click();
  await expect(desk.getByText("1 réservation sera annulée, pour 1 enfant de 1 famille.")).toBeVisible();
  await expect(desk.getByRole("link", { name: "DUPONT" })).toBeVisible();
  await expectAccessibleEverywhere(desk, "closure, previewed");
  await week.page.reload();
  await week.expectLook(monday, "green");

  await desk.getByRole("button", { name: "Déclarer la fermeture" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Travaux à la cantine" })).toBeVisible();
  await expectAccessibleEverywhere(desk, "a closure");
  const mail = await receive(portal, "Fermeture\u00a0: des réservations annulées", PARENT);
  expect(plainly(mail.Text)).toContain("Travaux à la cantine");
  expect(mail.Text).toContain("Paul DUPONT");
  expect(mail.Text).toContain("Lun. 27 Mai");

  await page.reload();
  await week.expectLook(monday, "grey");
  await week.expectReason(monday, "Travaux à la cantine");

  await desk.getByRole("button", { name: "Lever la fermeture" }).click();
  await expect(desk.getByText("Aucune fermeture à venir.")).toBeVisible();
  await page.reload();
  await week.expectLook(monday, "white");
  await desk.context().close();
});

test("who books between the preview and the declaration is shown before anything is cancelled", async ({
  browser,
  page,
  portal,
  week,
  basket,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.goto(`${CLOSURE}?du=2024-05-27&au=2024-05-27&motif=Pont&pour=commune`);
  await expect(desk.getByText("Aucune réservation ces jours-là")).toBeVisible();
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  const monday = week.circle(MIDDAY, "Paul", "lundi 27 mai");
  await week.touch(monday, "yellow");
  await basket.expectSaved();
  await basket.validate.click();
  await basket.expectValidated();
  await desk.getByRole("button", { name: "Déclarer la fermeture" }).click();
  await expect(desk.getByText("D’autres familles ont réservé depuis votre aperçu")).toBeVisible();
  await expect(desk.getByText("1 réservation sera annulée")).toBeVisible();
  await expectAccessibleEverywhere(desk, "closure, more than it showed");
  await desk.getByRole("button", { name: "Déclarer la fermeture" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Pont" })).toBeVisible();
  await desk.context().close();
});

test("the year at a glance, and its holidays changed by keyboard alone", async ({ browser, portal }) => {
  const desk = await openDesk(browser, portal);
  await desk.getByRole("navigation").getByRole("link", { name: "Calendrier", exact: true }).click();
  await expect(desk.getByText("Année 2023-2024")).toBeVisible();
  const may = desk.getByRole("table", { name: "Mai 2024" });
  await expect(may.getByRole("cell", { name: /^8 .*Jour férié, Victoire de 1945/ })).toBeVisible();
  await expectAccessibleEverywhere(desk, "the year");
  await desk.getByRole("link", { name: "Gérer les vacances" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Vacances scolaires" })).toBeVisible();
  await expectAccessibleEverywhere(desk, "holidays");

  const keys = new Keyboard(desk);
  const add = desk.getByRole("region", { name: "Ajouter des vacances" });
  await add.getByLabel("Nom").focus();
  await desk.keyboard.type("Pont de mai");
  await add.getByLabel("Premier jour de vacances").focus();
  await keys.typeDate(add.getByLabel("Premier jour de vacances"), "2024-05-17");
  await add.getByLabel("Jour de reprise").focus();
  await keys.typeDate(add.getByLabel("Jour de reprise"), "2024-05-18");
  await desk.keyboard.press("Enter");
  const own = desk.getByRole("listitem").filter({ hasText: "Pont de mai" });
  await expect(own.getByText("ajouté par la commune")).toBeVisible();
  await own.locator("summary").press("Enter");
  await own.getByLabel("Jour de reprise").fill("2024-07-20");
  await own.getByRole("button", { name: "Enregistrer Pont de mai" }).press("Enter");
  await expect(desk.getByText("Ces dates chevauchent « Vacances d’été », du 6 juillet 2024")).toBeVisible();
  await expectAccessibleEverywhere(desk, "holidays, refused");
  await own.getByRole("button", { name: "Supprimer Pont de mai" }).press("Enter");
  await expect(own).toHaveCount(0);
  await desk.context().close();
});

test("the official calendar is imported, and so it is without any script", async ({ browser, portal }) => {
  const desk = await openDesk(browser, portal);
  await importFile(desk);
  await expectAccessibleEverywhere(desk, "import, previewed");
  await desk.getByRole("button", { name: "Enregistrer 1 période" }).click();
  await expect(desk.getByText("1 période importée.")).toBeVisible();
  await desk.goto("/gestion/calendrier/vacances?annee=2024");
  await expect(desk.getByText("modifié par la commune")).toBeVisible();
  await desk.getByRole("button", { name: "Revenir aux dates officielles de Vacances de Noël" }).click();
  await expect(desk.getByText("modifié par la commune")).toHaveCount(0);
  await desk.goto("/gestion/calendrier/vacances/importer");
  await desk.getByLabel("Ou son contenu, collé ici").fill("Zone B ; Noël");
  await desk.getByRole("button", { name: "Lire le calendrier" }).click();
  await expect(desk.getByText("Ce fichier n’est pas du JSON lisible")).toBeVisible();
  await expectAccessibleEverywhere(desk, "import, refused");
  await desk.context().close();

  const plain = await openPlainDesk(browser, portal);
  await importFile(plain);
  await plain.getByRole("button", { name: "Enregistrer 1 période" }).click();
  await expect(plain.getByText("1 période importée.")).toBeVisible();
  await plain.goto(`${CLOSURE}?du=2024-06-03&au=2024-06-03&motif=Pont&pour=commune`);
  await plain.getByRole("button", { name: "Déclarer la fermeture" }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "Pont" })).toBeVisible();
  await plain.goto(`${CLOSURE}?du=2024-06-03&au=2024-06-03&motif=Pont&pour=commune`);
  await plain.getByRole("button", { name: "Déclarer la fermeture" }).click();
  await expect(plain.getByText("Ces journées sont déjà fermées")).toBeVisible();
  await plain.goto("/gestion/calendrier/vacances?annee=2023");
  await plain.getByRole("region", { name: "Ajouter des vacances" }).getByLabel("Nom").fill("Pont de mai");
  await plain.getByRole("button", { name: "Ajouter", exact: true }).click();
  await expect(plain.getByText("Indiquez le premier jour.").first()).toBeVisible();
  await expect(plain.getByRole("region", { name: "Ajouter des vacances" }).getByLabel("Nom")).toHaveValue(
    "Pont de mai",
  );
  await plain.context().close();
});

/** Christmas a day longer than zone B has it, as the dataset tells it, and a row for teachers. */
async function importFile(desk: Page): Promise<void> {
  const christmas = {
    description: "Vacances de Noël",
    population: "-",
    start_date: "2024-12-20T23:00:00+00:00",
    end_date: "2025-01-06T23:00:00+00:00",
    location: "Rennes",
    zones: "Zone B",
  };
  const rows = [christmas, { ...christmas, description: "Prérentrée", population: "Enseignants" }];
  await desk.goto("/gestion/calendrier/vacances/importer");
  await desk.getByLabel("Fichier JSON").setInputFiles({
    name: "calendrier.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ results: rows })),
  });
  await desk.getByRole("button", { name: "Lire le calendrier" }).click();
  await expect(desk.getByRole("row").filter({ hasText: "autres dates" })).toBeVisible();
  await expect(desk.getByText("pour les enseignants")).toBeVisible();
}

async function openPlainDesk(browser: Browser, portal: Portal): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/connexion");
  await fillSignIn(page, { email: ADMINISTRATOR });
  return page;
}
