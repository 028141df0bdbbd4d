import { devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { MIDDAY, WeekPage } from "./pages/week";
import type { Portal } from "./setup/portal";
import { AGENTS, stageAgents } from "./setup/stage-agents";
import { stageFullMonday } from "./setup/stage-neighbours";
import { expect, test } from "./setup/test";

const NEXT_YEAR = "2025-2026";

test("a year is opened in one press, by the keyboard alone, and nothing is left to do", async ({
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.getByRole("navigation").getByRole("link", { name: "Ouvertures" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Ouvertures" })).toBeVisible();
  await expect(desk.getByText("Tout est à jour")).toBeVisible();
  await desk.getByRole("link", { name: NEXT_YEAR }).click();
  const open = desk.getByRole("button", { name: `Ouvrir l’année ${NEXT_YEAR}` });
  await expect(open).toBeVisible();
  await expectAccessibleEverywhere(desk, "openings, a year to open");
  await desk.getByRole("checkbox", { name: /^Ouvrir Mercredi repas/ }).uncheck();
  await new Keyboard(desk).press(open);
  await expect(desk.getByRole("status").filter({ hasText: "journées ouvertes" })).toBeVisible();
  await expect(desk.getByRole("checkbox")).toHaveCount(1);
  await open.click();
  await expect(desk.getByText("Tout est à jour")).toBeVisible();
  await expect(open).toBeHidden();
  await expectAccessibleEverywhere(desk, "openings, a year that is open");
  await desk.getByRole("link", { name: MIDDAY }).click();
  await expect(desk.getByRole("heading", { level: 2, name: "Septembre 2025" })).toBeVisible();
  const christmas = desk.getByRole("link", { name: /^Jeudi 25 décembre/ });
  await expect(christmas).toHaveAccessibleName(/Férié|Fermé/);
  const words = desk.getByText(/^Jeudi 25 décembre/);
  await christmas.hover();
  await expect(words).toBeVisible();
  await desk.mouse.move(0, 0);
  await expect(words).toBeHidden();
  await desk.getByRole("link", { name: /^Mercredi 24 décembre/ }).focus();
  await desk.keyboard.press("Tab");
  await expect(christmas).toBeFocused();
  await expect(words).toBeVisible();
  await expectAccessibleEverywhere(desk, "openings, the year of an activity");
  await desk.context().close();
});

test("a full day is raised and the family that waits has its e-mail; lowered, it is refused with the names", async ({
  browser,
  page,
  portal,
}) => {
  await stageFullMonday(portal);
  await waitForMonday(page);
  const desk = await openDesk(browser, portal);
  await openMonday(desk, portal);
  await expect(desk.getByRole("heading", { level: 1, name: "Lundi 27 mai 2024" })).toBeVisible();
  await expect(desk.getByRole("listitem").filter({ hasText: "Paul DUPONT" })).toContainText("demandé le");
  await expectAccessibleEverywhere(desk, "openings, a full day");

  await changePlaces(desk, "201");
  await expect(desk.getByRole("alert").filter({ hasText: "Au-delà des 200 places" })).toBeVisible();
  await changePlaces(desk, "201", "Un animateur de plus");
  await expect(desk.getByText("1 famille prévenue d’une place.")).toBeVisible();
  await expect(desk.getByRole("listitem").filter({ hasText: "Paul DUPONT" })).toContainText("place proposée");
  const mail = await receive(portal, "Une place s’est libérée", PARENT);
  expect(mail.Text).toContain("lundi 27 mai 2024");

  await changePlaces(desk, "1");
  const refusal = desk.getByRole("alert").filter({ hasText: "Rien n’a changé" });
  await expect(refusal).toContainText("Lina MARTIN");
  await expect(refusal).toContainText("1 place prise et 1 proposée à une famille");
  await expect(desk.getByLabel("Nombre de places")).toHaveValue("1");
  await expectAccessibleEverywhere(desk, "openings, too few places");
  await changePlaces(desk, "-1");
  await expect(desk.getByRole("alert").filter({ hasText: "Indiquez un nombre de places" })).toBeVisible();
  await desk.getByRole("button", { name: "Revenir au nombre de la prestation" }).click();
  await expect(desk.getByLabel("Nombre de places")).toHaveValue("200");
  await desk.getByRole("link", { name: "Paul DUPONT" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("DUPONT");
  await desk.context().close();
});

test("a Saturday is opened on purpose and Wednesdays are made smaller, without any script", async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const desk = await context.newPage();
  await desk.goto("/connexion");
  await fillSignIn(desk, { email: ADMINISTRATOR });
  const activity = await idOf(portal, "Mercredi repas");
  await desk.goto(`/gestion/ouvertures/${activity}/2024-06-01`);
  await expect(desk.getByText("Pas d’accueil ce jour-là")).toBeVisible();
  await desk.getByLabel("Nombre de places").fill("30");
  await desk.getByRole("button", { name: "Ouvrir ce jour" }).click();
  await expect(desk.getByText("Ce jour est ouvert exprès")).toBeVisible();
  await desk.getByRole("button", { name: "Retirer cette ouverture" }).click();
  await expect(desk.getByRole("heading", { name: "Ouvrir ce jour" })).toBeVisible();

  await desk.goto(`/gestion/ouvertures/${activity}`);
  await desk.getByLabel("Du", { exact: true }).fill("2024-06-01");
  await desk.getByLabel("Au", { exact: true }).fill("2024-06-30");
  await desk.getByLabel("Nombre de places").fill("douze");
  await desk.getByRole("button", { name: "Changer ces jours" }).click();
  await expect(desk.getByText("Choisissez au moins un jour de la semaine.").first()).toBeVisible();
  await expect(desk.getByLabel("Nombre de places")).toHaveValue("douze");
  await desk.getByRole("checkbox", { name: "Mercredi" }).check();
  await desk.getByLabel("Nombre de places").fill("40");
  await desk.getByRole("button", { name: "Changer ces jours" }).click();
  await expect(desk.getByText("4 jours changés.")).toBeVisible();
  await expect(
    desk.getByRole("link", { name: "Mercredi 5 juin : Aucune place prise sur 40. Réglé à la main." }),
  ).toBeVisible();

  await desk.goto("/gestion/ouvertures?annee=2025");
  await desk.getByRole("button", { name: `Ouvrir l’année ${NEXT_YEAR}` }).click();
  await expect(desk.getByText(/journées ouvertes/)).toBeVisible();
  await context.close();
});

test("who may only read sees the days and changes nothing", async ({ page, portal }) => {
  await stageAgents(portal);
  await page.goto("/connexion");
  await fillSignIn(page, { email: AGENTS.regisseur });
  await page.getByRole("navigation").getByRole("link", { name: "Ouvertures" }).click();
  await page.getByRole("link", { name: NEXT_YEAR }).click();
  await expect(page.getByRole("columnheader", { name: "À ouvrir" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Ouvrir l’année/ })).toHaveCount(0);
  await openMonday(page, portal);
  await expect(page.getByRole("heading", { level: 1, name: "Lundi 27 mai 2024" })).toBeVisible();
  await expect(page.getByLabel("Nombre de places")).toHaveCount(0);
});

async function waitForMonday(page: Page): Promise<void> {
  const week = new WeekPage(page);
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  await week.expectWeek(22);
  await week.circle(MIDDAY, "Paul", "lundi 27 mai").click({ force: true });
  await page.getByRole("button", { name: "Prévenez-moi si une place se libère" }).click();
  await expect(page.locator(".bubble")).toContainText("Vous êtes en tête de la liste d’attente.");
}

async function idOf({ sql }: Portal, name: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from activity where name = ${name}`;
  return row?.id ?? "";
}

async function openMonday(desk: Page, portal: Portal): Promise<void> {
  await desk.goto(`/gestion/ouvertures/${await idOf(portal, MIDDAY)}/2024-05-27`);
}

async function changePlaces(desk: Page, places: string, reason = ""): Promise<void> {
  await desk.getByLabel("Nombre de places").fill(places);
  await desk.getByLabel("Raison").fill(reason);
  await desk.getByRole("button", { name: "Enregistrer" }).click();
}
