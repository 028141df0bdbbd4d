import type { Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { fillSignIn, signIn } from "./pages/sign-in";
import { expect, test } from "./setup/test";

const PATH = "/foyer/complements";
const PICKUP = "Personnes autorisées à venir chercher l’enfant";
const EMERGENCY = "Personnes à contacter en cas d’urgence";

const list = (page: Page, name: string) => page.getByRole("region", { name });
const names = (page: Page, name: string) =>
  list(page, name).getByRole("listitem").locator("span.font-semibold").allTextContents();
const done = (page: Page) => page.getByRole("main").getByRole("status");

async function fill(page: Page, firstName: string, lastName: string, phone: string): Promise<void> {
  await page.getByLabel("Prénom *").fill(firstName);
  await page.getByLabel("Nom *", { exact: true }).fill(lastName);
  await page.getByLabel("Téléphone *", { exact: true }).fill(phone);
}
const save = (page: Page) => page.getByRole("button", { name: "Enregistrer" }).click();

async function add(page: Page, firstName: string): Promise<void> {
  await page.getByRole("link", { name: "Ajouter une personne autorisée" }).click();
  await fill(page, firstName, "O'Brien", "06 39 98 01 01");
  await save(page);
  await expect(done(page)).toHaveText("Cette personne est ajoutée à la liste.");
}

test("contacts are added, changed, put in order, taken off and put back", async ({ page }) => {
  await signIn(page);
  await page.goto(PATH);
  await expect(page.getByRole("heading", { level: 1, name: "Gestion du foyer" })).toBeVisible();
  await expect(list(page, EMERGENCY)).toContainText("Personne pour le moment.");
  await expectAccessible(page, "compléments, vides");

  await test.step("what cannot be is said beside its field", async () => {
    await page.getByRole("link", { name: "Ajouter une personne autorisée" }).click();
    await expectAccessible(page, "ajouter une personne");
    await fill(page, "A", "D’Haëne", "06 12");
    await save(page);
    const summary = page.getByRole("alert").filter({ hasText: "Une information est à corriger" });
    await expect(summary).toBeFocused();
    await summary.getByRole("link").click();
    await expect(page.getByLabel("Téléphone *", { exact: true })).toBeFocused();
    await fill(page, "A", "D’Haëne", "+32 470 12 34 56");
    await page.getByLabel("Julie").uncheck();
    await page.getByLabel("Paul").uncheck();
    await save(page);
    await expect(
      page.getByRole("alert").getByRole("link", { name: "Choisissez au moins un enfant." }),
    ).toBeVisible();
    await expectAccessible(page, "ajouter une personne, refusée");
    await page.getByLabel("Paul").check();
    await save(page);
    await expect(done(page)).toHaveText("Cette personne est ajoutée à la liste.");
    await expect(list(page, PICKUP).getByRole("listitem")).toContainText("Pour Paul");
    await expect(page.getByRole("link", { name: "+32 470 12 34 56" })).toHaveAttribute(
      "href",
      "tel:+32470123456",
    );
  });

  await add(page, "Bob");
  await add(page, "Cléo");
  await expectAccessible(page, "compléments");

  await test.step("in another order, with the keyboard alone", async () => {
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole("button", { name: "Monter Cléo O'Brien" }));
    await expect.poll(() => names(page, PICKUP)).toEqual(["A D’Haëne", "Cléo O'Brien", "Bob O'Brien"]);
    await page.reload();
    expect(await names(page, PICKUP)).toEqual(["A D’Haëne", "Cléo O'Brien", "Bob O'Brien"]);
  });

  await test.step("changed", async () => {
    await page.getByRole("link", { name: "Modifier Bob O'Brien" }).click();
    await expect(page.getByLabel("Téléphone *", { exact: true })).toHaveValue("06 39 98 01 01");
    await expect(page.getByLabel("Julie")).toBeChecked();
    await page.getByLabel("Lien avec l’enfant (facultatif)").fill("voisin");
    await save(page);
    await expect(done(page)).toHaveText("Vos modifications sont enregistrées.");
    await expect(list(page, PICKUP)).toContainText("Bob O'Brien · voisin");
  });

  await test.step("taken off, and put back where it stood, with the keyboard alone", async () => {
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole("button", { name: "Retirer Cléo O'Brien" }));
    await expect(done(page)).toContainText("Cléo O'Brien n’est plus dans la liste.");
    await expectAccessible(page, "compléments, une personne retirée");
    await keyboard.press(page.getByRole("button", { name: "Annuler : remettre Cléo O'Brien dans la liste" }));
    await expect(done(page)).toHaveText("Cette personne est de nouveau dans la liste.");
    expect(await names(page, PICKUP)).toEqual(["A D’Haëne", "Cléo O'Brien", "Bob O'Brien"]);
  });
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("contacts are added, put in order, taken off and put back", async ({ page }) => {
    await page.goto(`${PATH}/ajouter?type=urgence`);
    await fillSignIn(page);
    await fill(page, "Ana", "SILVA", "12");
    await page.getByLabel("Julie").uncheck();
    await save(page);
    await expect(page.getByText("Ce numéro n’existe pas dans ce pays.").first()).toBeVisible();
    await expect(page.getByLabel("Prénom *")).toHaveValue("Ana");
    await expect(page.getByLabel("Julie")).not.toBeChecked();
    for (const name of ["Ana", "Bob"]) {
      await page.goto(`${PATH}/ajouter?type=urgence`);
      await fill(page, name, "SILVA", "06 39 98 01 01");
      await save(page);
      await expect(done(page)).toHaveText("Cette personne est ajoutée à la liste.");
    }
    await page.getByRole("button", { name: "Descendre Ana SILVA" }).click();
    await expect.poll(() => names(page, EMERGENCY)).toEqual(["Bob SILVA", "Ana SILVA"]);
    await page.getByRole("button", { name: "Retirer Bob SILVA" }).click();
    await expect(page.getByText("Bob SILVA n’est plus dans la liste.")).toBeVisible();
    await page.getByRole("button", { name: "Annuler : remettre Bob SILVA dans la liste" }).click();
    await expect.poll(() => names(page, EMERGENCY)).toEqual(["Bob SILVA", "Ana SILVA"]);
  });
});
