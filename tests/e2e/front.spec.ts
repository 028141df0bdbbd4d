import { expectAccessible } from "./pages/expect-accessible";
import { fillSignIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

test("the front of the house: its home, the help, the pages of the law, and the way in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le portail famille de Saint-Aubin");
  // The exact words of the law, on the home page and on every other.
  const declared = page.getByRole("contentinfo").getByRole("link", { name: "Accessibilité : non conforme" });
  await expect(declared).toBeVisible();
  await expectAccessible(page, "public home");

  for (const [link, heading] of [
    ["Aide", "Aide"],
    ["Contact", "Contacter la mairie"],
  ] as const) {
    await page
      .getByRole("navigation", { name: "Navigation principale" })
      .getByRole("link", { name: link })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectAccessible(page, heading);
  }
  for (const [link, heading] of [
    ["Accessibilité : non conforme", "Déclaration d’accessibilité"],
    ["Mentions légales", "Mentions légales"],
    ["Données personnelles", "Vos données personnelles"],
  ] as const) {
    await page.getByRole("contentinfo").getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectAccessible(page, heading);
  }
  await page.getByRole("link", { name: "Se connecter" }).click();
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour François");
  await page.goto("/");
  await expect(page).toHaveURL(/\/accueil$/);
});
