import { CalendarPage } from "./pages/calendar";
import { expectAccessible } from "./pages/expect-accessible";
import { signIn } from "./pages/sign-in";
import { MIDDAY, STUDY } from "./pages/week";
import { expect, test } from "./setup/test";

const [FRIDAY_24, FRIDAY_31] = ["vendredi 24 mai", "vendredi 31 mai"] as const;

test("books two days of a month, by touch and by key, and finds them in the year", async ({
  page,
  week,
  basket,
}) => {
  const calendar = new CalendarPage(page);
  await signIn(page);
  await week.chooseChild("Paul");
  await calendar.goTo("Mois");
  await calendar.expectMonth("Mai 2024");
  await calendar.choose(MIDDAY);
  const [touched, walkedTo] = [FRIDAY_24, FRIDAY_31].map((day) => week.circle(MIDDAY, "Paul", day));
  if (!touched || !walkedTo) throw new Error("Two days have two circles.");
  await expectAccessible(page, "month");

  await test.step("grey says why, and Escape closes it", async () => {
    const ascension = week.circle(MIDDAY, "Paul", "jeudi 9 mai");
    await week.expectLook(ascension, "grey");
    await week.expectReason(ascension, "Férié : Ascension.");
    await expectAccessible(page, "month, a circle explained");
    await page.keyboard.press("Escape");
    await expect(page.locator(".bubble")).toHaveCount(0);
  });

  await test.step("white becomes yellow, by touch and by key", async () => {
    await week.touch(touched, "yellow");
    await touched.focus();
    await page.keyboard.press("ArrowDown");
    await expect(walkedTo).toBeFocused();
    await page.keyboard.press("Space");
    await week.expectLook(walkedTo, "yellow");
    await page.keyboard.press("Enter");
    await week.expectLook(walkedTo, "white");
    await page.keyboard.press("Enter");
    await week.expectLook(walkedTo, "yellow");
    await basket.expectSaved();
    await page.keyboard.press("Escape");
  });

  await test.step("Valider makes them green", async () => {
    await basket.open();
    await expect(basket.box.getByText(`2 fois ${MIDDAY}`)).toBeVisible();
    await basket.validate.click();
    await basket.expectValidated();
    await basket.close();
    await week.expectLook(touched, "green");
    await week.expectLook(walkedTo, "green");
    await expect(page.getByText("2 jours réservés")).toBeVisible();
    await week.touch(walkedTo, "barred");
    await basket.expectSaved();
    await expectAccessible(page, "month, a cancellation asked");
  });

  await test.step("the year shows them, and leads to their week", async () => {
    await calendar.goTo("Année");
    await expect(calendar.month("Mai 2024").getByText("1 demande à valider")).toBeVisible();
    const strip = calendar.strip("Mai 2024", "27 – 31");
    await calendar.expectStrip(strip, ["white", "white", null, "white", "barred"]);
    await calendar.expectStrip(calendar.strip("Mai 2024", "20 – 24"), [null, "grey", null, "grey", "green"]);
    await expectAccessible(page, "year");
    // Anywhere on the strip: here on its last mark.
    await strip.getByRole("cell").last().click({ force: true });
    await week.expectWeek(22);
    await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY_31), "barred");
    await page.goBack();
    await expect(calendar.link("Année")).toHaveAttribute("aria-current", "page");
  });
});

test("the three calendars keep the child, the week and the activity", async ({ page, portal, week }) => {
  const calendar = new CalendarPage(page);
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  await week.expectWeek(22);

  await calendar.goTo("Mois");
  await calendar.expectMonth("Mai 2024");
  await calendar.choose(STUDY);
  await calendar.goTo("Année");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Année scolaire 2023 – 2024");
  await expect(page.getByRole("link", { name: STUDY })).toHaveAttribute("aria-current", "page");
  await calendar.month("Juin 2024").getByRole("link", { name: "Juin 2024" }).click();
  await calendar.expectMonth("Juin 2024");
  await expect(week.circle(STUDY, "Paul", "lundi 3 juin")).toBeVisible();

  await page.getByRole("link", { name: "Mois suivant" }).click();
  await calendar.expectMonth("Juillet 2024");
  await page.goBack();
  await calendar.expectMonth("Juin 2024");
  await week.chooseChild("Julie");
  await calendar.expectMonth("Juin 2024");
  await page.getByRole("link", { name: "Semaine 24" }).click();
  await week.expectWeek(24);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Julie");

  await page.goto(`${portal.url}/reservations/mois?enfant=x&mois=2024-13&mois=2025-01&prestation=y`);
  await calendar.expectMonth("Mai 2024");
  await page.goto(`${portal.url}/reservations/annee?annee=99999`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Année scolaire 2023 – 2024");
});

test("a touch is saved, and seen, although one leaves the month at once", async ({ page, week, basket }) => {
  const calendar = new CalendarPage(page);
  await signIn(page);
  await week.chooseChild("Paul");
  await calendar.goTo("Mois");
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY_24), "yellow");
  await calendar.goTo("Année");
  await calendar.expectStrip(calendar.strip("Mai 2024", "20 – 24"), [null, "grey", null, "grey", "yellow"]);
  await calendar.goTo("Mois");
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY_31), "yellow");
  await calendar.goTo("Semaine");
  await week.goToNextWeek();
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY_31), "yellow");
  await expect(page.getByText("Enregistrement…")).toHaveCount(0);
  await page.reload();
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY_31), "yellow");
  await basket.open();
  await expect(basket.box.getByText(`2 fois ${MIDDAY}`)).toBeVisible();
});
