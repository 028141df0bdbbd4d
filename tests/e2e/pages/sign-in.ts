import { expect, type Page } from "@playwright/test";

const PASSWORD = "Marelle-2024!";
export const PARENT = "francois.dupont@exemple.fr";
export const ADMINISTRATOR = "mairie@exemple.fr";

/** Fills in the form that is shown and sends it. */
export async function fillSignIn(page: Page, { email = PARENT, password = PASSWORD } = {}): Promise<void> {
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

/** From the sign-in to the planning, as François DUPONT. */
export async function signIn(page: Page): Promise<void> {
  await page.goto("/connexion?retour=/reservations");
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Réservations de/);
}

/** To the commune's desk, as its administrator. */
export async function signInAtDesk(page: Page): Promise<void> {
  await page.goto("/connexion");
  await fillSignIn(page, { email: ADMINISTRATOR });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Effectifs du/);
}
