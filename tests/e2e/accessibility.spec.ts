import { expectAccessible } from "./pages/expect-accessible";
import { fillSignIn, signIn, signInAtDesk } from "./pages/sign-in";
import { MIDDAY, STUDY } from "./pages/week";
import { expect, test } from "./setup/test";

test("sign-in, plain and with its errors", async ({ page }) => {
  await page.goto("/connexion");
  await expectAccessible(page, "sign-in");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByText("2 informations sont à corriger :")).toBeVisible();
  await expectAccessible(page, "sign-in with missing fields");
  await fillSignIn(page, { password: "Marelle-2023!" });
  await expect(page.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
  await expectAccessible(page, "sign-in refused");
});

test("the week: empty, explained, with a basket, validated, cancelled", async ({ page, week, basket }) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await expectAccessible(page, "week, empty basket");
  await week.expectReason(week.circle(MIDDAY, "Paul", "jeudi 23 mai"), "Délai dépassé");
  await expectAccessible(page, "week, a circle explained");
  await week.touch(week.circle(MIDDAY, "Paul", "vendredi 24 mai"), "yellow");
  await basket.expectSaved();
  await expectAccessible(page, "week, something in the basket");
  await basket.open();
  await expectAccessible(page, "basket");
  await basket.validate.click();
  await basket.expectValidated();
  await expectAccessible(page, "basket, validated");
  await basket.close();
  await week.touch(week.circle(MIDDAY, "Paul", "vendredi 24 mai"), "barred");
  await basket.expectSaved();
  await expectAccessible(page, "week, a cancellation asked");
  await page.goto("/accueil");
  await expect(page.getByText("Une demande attend votre validation")).toBeVisible();
  await expectAccessible(page, "home");
});

test("the basket with a reason, emptied, and its undo", async ({ page, portal, week, basket }) => {
  await signIn(page);
  await week.goToNextWeek();
  await week.expectWeek(22);
  await week.touch(week.circle(STUDY, "Julie", "lundi 27 mai"), "yellow");
  await week.touch(week.circle(STUDY, "Julie", "jeudi 30 mai"), "yellow");
  await basket.expectSaved();
  await portal.setClock("2024-05-27T08:00:00+02:00");
  await page.reload();
  await basket.open();
  await expect(basket.box.getByText("Délai dépassé", { exact: false }).first()).toBeVisible();
  // Of what remains: Monday's own deadline has passed, and concerns nobody any more.
  await expect(basket.box.getByText("Annulable jusqu’au mercredi 29 mai à 12 h 00")).toBeVisible();
  await expectAccessible(page, "basket with a reason");
  await basket.box.getByRole("button", { name: "Vider le panier" }).click();
  await expect(basket.box.getByText("Panier vidé.")).toBeVisible();
  await expectAccessible(page, "basket emptied");
});

test("the wizard's two steps, its errors, and what it asks before it drops a selection", async ({
  page,
  week,
  wizard,
}) => {
  await signIn(page);
  await week.bookPeriod().click();
  await expect(wizard.from).toBeVisible();
  await expectAccessible(page, "wizard, first step");
  await wizard.choosePeriod("2024-11-22", "2024-05-22");
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expectAccessible(page, "wizard, dates reversed");
  await wizard.choosePeriod("2024-05-22", "2024-11-22");
  await wizard.circle(MIDDAY, "Julie", "lundi").click();
  await expect(page.getByText(/dates seront ajoutées au panier/)).toBeVisible();
  await wizard.leftOut().locator("summary").click();
  await expectAccessible(page, "wizard, second step with its count");
  await page.getByRole("button", { name: "Fermer sans ajouter" }).click();
  await expect(page.getByRole("dialog", { name: "Abandonner cette sélection ?" })).toBeVisible();
  await expectAccessible(page, "wizard, before a selection is dropped");
});

test("a page that does not exist", async ({ page }) => {
  await page.goto("/nulle-part");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
  await expectAccessible(page, "not found");
});

test("the commune's desk", async ({ page, portal, week, basket, context }) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.touch(week.circle(MIDDAY, "Paul", "vendredi 24 mai"), "yellow");
  await basket.expectSaved();
  await basket.open();
  await basket.validate.click();
  await basket.expectValidated();
  await expect.poll(async () => (await portal.postbox.list()).length, { timeout: 30_000 }).toBe(1);
  await context.clearCookies();
  await signInAtDesk(page);
  await page.goto("/gestion/tableau-de-bord?jour=2024-05-24");
  await expect(page.getByText("1 sur 200")).toBeVisible();
  await expectAccessible(page, "desk, the day's numbers");
  await page.goto("/gestion/courriels");
  await expect(page.getByRole("cell", { name: "francois.dupont@exemple.fr" })).toBeVisible();
  await expectAccessible(page, "desk, outgoing mail");
});
