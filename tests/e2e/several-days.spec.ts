import { expectAccessible } from "./pages/expect-accessible";
import { signIn } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import { expect, test } from "./setup/test";

/** Many days in a few presses: a week taken up again, a period cancelled, and what was validated read again. */
test("takes up last week, cancels a period, and finds both among the last checkouts", async ({
  page,
  week,
  wizard,
  basket,
}) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  await week.expectWeek(22);
  await week.touch(week.circle(MIDDAY, "Paul", "lundi 27 mai"), "yellow");
  await week.touch(week.circle(MIDDAY, "Paul", "jeudi 30 mai"), "yellow");
  await basket.expectSaved();
  await week.goToNextWeek();
  await week.expectWeek(23);
  await page.getByRole("button", { name: "Reprendre la semaine précédente" }).click();
  await expect(page.getByText("2 demandes ajoutées au panier, comme en semaine 22.")).toBeVisible();
  await week.expectLook(week.circle(MIDDAY, "Paul", "lundi 3 juin"), "yellow");
  await week.expectLook(week.circle(MIDDAY, "Paul", "jeudi 6 juin"), "yellow");
  await expectAccessible(page, "week taken up");
  await page.getByRole("button", { name: "Reprendre la semaine précédente" }).click();
  await expect(page.getByText(/^Rien à ajouter/)).toBeVisible();
  await basket.open();
  await basket.validate.click();
  await basket.expectValidated();
  await basket.close();

  await week.bookPeriod().click();
  await page.getByRole("link", { name: "Annuler", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Annuler des réservations pour une période",
  );
  await wizard.choosePeriod("2024-05-28", "2024-06-30");
  const thursdays = wizard.circle(MIDDAY, "Paul", "jeudi");
  await expect(thursdays).toHaveAccessibleName(/réservation validée$/);
  await thursdays.click();
  await expect(page.getByText("2 annulations seront ajoutées au panier")).toBeVisible();
  await expectAccessible(page, "cancelling over a period");
  await wizard.finish.click();
  await expect(basket.section("Vos annulations en cours")).toContainText(MIDDAY);
  await basket.open();
  await basket.validate.click();
  await basket.expectValidated();

  await basket.box.getByRole("link", { name: "Mes dernières validations" }).click();
  const presses = page.getByRole("article");
  await expect(presses).toHaveCount(2);
  await presses.first().getByText(MIDDAY).click();
  await expect(presses.first()).toContainText("Annulations");
  await expect(presses.first()).toContainText("jeu. 30 mai");
  await expect(presses.last()).toContainText("Réservations");
  await expectAccessible(page, "last checkouts");
});
