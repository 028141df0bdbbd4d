import type { Locator, Page } from "@playwright/test";
import { Keyboard } from "./pages/keyboard";
import { PARENT } from "./pages/sign-in";
import { MIDDAY, type WeekPage } from "./pages/week";
import { expect, test } from "./setup/test";

test.use({ reducedMotion: "reduce" });

test("the whole walk with the keyboard alone", async ({ page, portal, week, wizard, basket }) => {
  const keyboard = new Keyboard(page);
  await page.goto(portal.url);

  await test.step("comes in by the front", async () => {
    await keyboard.tabTo(page.getByRole("banner").getByRole("link", { name: "Se connecter" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connexion");
  });

  await test.step("signs in", async () => {
    await keyboard.tabTo(page.getByLabel("Adresse e-mail"));
    await page.keyboard.type(PARENT);
    await keyboard.tabTo(page.getByLabel("Mot de passe", { exact: true }));
    await page.keyboard.type("Marelle-2024!");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour François");
    await keyboard.press(page.getByRole("link", { name: "Espace Famille", exact: true }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Julie");
  });

  await test.step("goes over the header by the skip link", async () => {
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    await keyboard.tabTo(skip);
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(week.bookPeriod()).toBeFocused();
  });

  await test.step("chooses the child, and the period", async () => {
    const paul = page.getByRole("navigation", { name: "Enfants" }).getByRole("link", { name: "Paul" });
    await keyboard.press(paul);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Paul");
    await keyboard.pressBack(week.bookPeriod());
    await keyboard.tabTo(wizard.from);
    await keyboard.typeDate(wizard.from, "2024-05-22");
    await keyboard.tabTo(wizard.until);
    await keyboard.typeDate(wizard.until, "2024-11-22");
    await keyboard.press(wizard.next);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  });

  await test.step("chooses the weekdays with the arrows", async () => {
    const [monday, tuesday, wednesday, thursday, friday] = (
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi"] as const
    ).map((day) => wizard.circle(MIDDAY, "Paul", day)) as [Locator, Locator, Locator, Locator, Locator];
    await keyboard.tabTo(monday);
    await page.keyboard.press("Space");
    await keyboard.arrow("ArrowRight", tuesday);
    await page.keyboard.press("Space");
    await keyboard.arrow("ArrowRight", wednesday);
    await keyboard.arrow("ArrowRight", thursday);
    await page.keyboard.press("Enter");
    await keyboard.arrow("ArrowRight", friday);
    await page.keyboard.press("Space");
    await expect(page.getByText("64 dates seront ajoutées au panier")).toBeVisible();
    await keyboard.press(wizard.finish);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Paul");
  });

  await readTheBubble(page, keyboard, week);

  await test.step("validates, and lands on the result", async () => {
    await expect(basket.box.getByText("64 demandes")).toBeVisible();
    await keyboard.press(basket.validate);
    await expect(
      basket.box.getByRole("heading", { name: "Réservations et annulations validées" }),
    ).toBeFocused();
  });

  await test.step("cancels two days of the next week", async () => {
    await keyboard.pressBack(page.getByRole("link", { name: "Semaine suivante" }));
    await week.expectWeek(22);
    const monday = week.circle(MIDDAY, "Paul", "lundi 27 mai");
    const tuesday = week.circle(MIDDAY, "Paul", "mardi 28 mai");
    await keyboard.tabTo(monday);
    await page.keyboard.press("Space");
    await week.expectLook(monday, "barred");
    await keyboard.arrow("ArrowRight", tuesday);
    await page.keyboard.press("Enter");
    await week.expectLook(tuesday, "barred");
    await expect(basket.box.getByText("du 27 mai au 28 mai")).toBeVisible();
    await keyboard.press(basket.validate);
    await basket.expectValidated();
    await week.expectLook(monday, "white");
    await week.expectLook(tuesday, "white");
  });
});

/** The grey circle says why, gives its link to the next Tab, and closes at Escape. */
async function readTheBubble(page: Page, keyboard: Keyboard, week: WeekPage): Promise<void> {
  await test.step("reads why a circle is grey", async () => {
    const grey = week.circle(MIDDAY, "Paul", "jeudi 23 mai");
    await keyboard.tabTo(grey);
    const reason = page.locator(".bubble", { hasText: "Délai dépassé" });
    await expect(reason).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(reason.getByRole("link", { name: "Demander à la mairie" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(reason).toBeHidden();
    await expect(grey).toBeFocused();
  });
}
