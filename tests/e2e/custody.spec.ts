import { devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { fillSignIn, signIn, signInAtDesk } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import { SOPHIE, stageCustody, stageSophie } from "./setup/stage-other-parent";
import { expect, test } from "./setup/test";

const HERS = "chez l’autre parent";

test("an agent links a child to a second household and sets the weeks of each", async ({ page, portal }) => {
  await stageSophie(portal);
  await signInAtDesk(page);
  await openHomesOfPaul(page);
  await expect(page.getByRole("heading", { level: 2, name: "Son foyer" })).toBeVisible();
  await expectAccessibleEverywhere(page, "one household");

  await look(page, "zzz");
  await expect(page.getByText(/^Aucun autre foyer ne répond à/)).toBeVisible();
  await look(page, "dupont");
  await expect(page.getByText(/^Aucun autre foyer ne répond à/)).toBeVisible();
  await look(page, "mar soph");
  await page.getByRole("link", { name: "Choisir le foyer Sophie MARTIN" }).click();
  await expect(page.getByRole("heading", { name: "Rattacher Paul au foyer Sophie MARTIN ?" })).toBeVisible();
  await expectAccessibleEverywhere(page, "second household to confirm");
  await page.getByRole("button", { name: "Rattacher Paul" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Ses deux foyers" })).toBeVisible();

  await test.step("the calendar, by the keyboard alone", async () => {
    await expect(page.getByText(/^Aucun calendrier/)).toBeVisible();
    await page.getByLabel("À partir du").fill("2024-05-20");
    await page.getByLabel("Semaines paires").focus();
    await page.keyboard.type("Chez Sophie");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: "Comme les autres semaines" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Enregistrer le calendrier" }).focus();
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("alert").filter({ hasText: "Choisissez qui a la première moitié" }),
    ).toBeFocused();
    await expect(page.getByRole("radio", { name: "Partagées en deux moitiés" })).toBeChecked();
    await expectAccessibleEverywhere(page, "calendar refused");
  });
  await page.getByLabel("Première moitié").selectOption({ label: "Chez Sophie MARTIN" });
  await page.getByRole("button", { name: "Enregistrer le calendrier" }).click();
  await expect(page.getByText("Calendrier enregistré.")).toBeVisible();
  await expect(page.getByText(/^Réglé par Claire MOREAU/)).toBeVisible();
  await expectAccessibleEverywhere(page, "calendar set");

  await page.goto("/gestion/journal");
  for (const words of ["a rattaché un enfant à un second foyer", "a réglé un calendrier de garde"])
    await expect(page.getByRole("row").filter({ hasText: words })).toContainText("Paul DUPONT");
});

test("a parent sees whose week it is, and the wizard leaves the other's out and says so", async ({
  page,
  portal,
  week,
  wizard,
}) => {
  await stageCustody(portal);
  await signIn(page);
  await week.chooseChild("Paul");
  await expect(page.getByText("Semaine chez vous.")).toBeVisible();
  await week.goToNextWeek();
  await week.expectWeek(22);
  await expect(page.getByText("Semaine chez l’autre parent.")).toBeVisible();
  const monday = week.circle(MIDDAY, "Paul", `lundi 27 mai, ${HERS}`);
  await week.expectLook(monday, "white");
  await expectAccessibleEverywhere(page, "week of the other parent");
  // Parents swap days: it can be booked all the same.
  await week.touch(monday, "yellow");

  await page.getByRole("link", { name: "Mois", exact: true }).click();
  await expect(page.getByText("Jours hachurés : chez l’autre parent.")).toBeVisible();
  await expectAccessibleEverywhere(page, "month with the other parent's weeks");
  await page.getByRole("link", { name: "Année", exact: true }).click();
  await expect(page.getByText("Jours hachurés : chez l’autre parent.")).toBeVisible();
  await expectAccessibleEverywhere(page, "year with the other parent's weeks");

  await page.goto("/reservations/periode");
  await wizard.choosePeriod("2024-05-27", "2024-06-16");
  await page.getByRole("button", { name: /^Paul/ }).click();
  await wizard.circle(MIDDAY, "Paul", "jeudi").click();
  await expect(page.getByText("1 date sera ajoutée au panier")).toBeVisible();
  await expect(wizard.leftOut()).toContainText("Ce jour-là, l’enfant est chez l’autre parent");
  await wizard.leftOut().locator("summary").click();
  await expect(wizard.leftOut()).toContainText("jeu. 30 mai");
  await expectAccessibleEverywhere(page, "wizard with the other parent's weeks");
});

test("the other parent's weeks are hers, and Julie is not", async ({ page, portal, week }) => {
  await stageCustody(portal);
  await page.goto("/connexion?retour=/reservations?semaine=2024-05-27");
  await fillSignIn(page, { email: SOPHIE });
  await expect(page.getByText("Semaine chez vous.")).toBeVisible();
  await week.expectLook(week.circle(MIDDAY, "Paul", "lundi 27 mai"), "white");
  await expect(page.getByText("Julie")).toHaveCount(0);
});

test("the desk links, sets dates and takes apart without any script", async ({ browser, portal }) => {
  await stageSophie(portal);
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/connexion");
  await fillSignIn(page, { email: "mairie@exemple.fr" });
  await openHomesOfPaul(page);
  await look(page, "sophie");
  await page.getByRole("link", { name: "Choisir le foyer Sophie MARTIN" }).click();
  await page.getByRole("button", { name: "Rattacher Paul" }).click();

  const first = page.getByRole("group", { name: "Dates 1" });
  await first.getByLabel("Du").fill("2024-12-24");
  await first.getByLabel("Au").fill("2024-12-20");
  await first.getByLabel("Chez").selectOption({ label: "Sophie MARTIN" });
  await page
    .getByLabel("Semaines paires")
    .selectOption({ label: "Pas de semaines : seules les dates ci-dessous comptent" });
  await page.getByRole("button", { name: "Enregistrer le calendrier" }).click();
  await expect(page.getByText("La fin doit suivre le début.").first()).toBeVisible();
  await expect(first.getByLabel("Du")).toHaveValue("2024-12-24");
  await first.getByLabel("Au").fill("2024-12-26");
  await page.getByRole("button", { name: "Enregistrer le calendrier" }).click();
  await expect(page.getByText(/^Réglé par Claire MOREAU/)).toBeVisible();
  await expect(first.getByLabel("Au")).toHaveValue("2024-12-26");

  await page.getByText("Détacher du foyer Sophie MARTIN").click();
  await page.getByRole("button", { name: "Détacher Paul du foyer Sophie MARTIN" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Famille MARTIN");
  await expect(page.getByText("Aucun enfant dans ce dossier.")).toBeVisible();
  await context.close();
});

async function openHomesOfPaul(page: Page): Promise<void> {
  await page.goto("/gestion/familles?q=dupont");
  await page.getByRole("link", { name: "DUPONT" }).click();
  await page.getByRole("link", { name: "Foyers et garde de Paul DUPONT" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Foyers de Paul DUPONT");
}

async function look(page: Page, typed: string): Promise<void> {
  await page.getByLabel("Chercher l’autre parent").fill(typed);
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL(/q=/);
}
