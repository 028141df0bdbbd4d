import { devices, type Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { linkOf, receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import { expect, test } from "./setup/test";

const INES = "ines.benali@exemple.fr";
const PASSWORD = "Cinq-Pommes7";
const SCHOOL = { label: "École Jules-Ferry" };
/** With its star or without; not the first name. */
const LAST_NAME = /^Nom(\s\*)?$/;

test("a family is added by hand, invited, enrolled, and books", async ({
  page,
  browser,
  portal,
  week,
  basket,
}) => {
  const desk = await openDesk(browser, portal);
  await test.step("is asked whether it is not there already", async () => {
    await desk.goto("/gestion/familles");
    await desk.getByRole("link", { name: "Ajouter une famille" }).click();
    await expectAccessibleEverywhere(desk, "new family");
    await desk.getByRole("button", { name: "Ajouter la famille" }).click();
    await expect(desk.getByRole("alert").filter({ hasText: "informations sont à corriger" })).toBeFocused();
    await expectAccessibleEverywhere(desk, "new family refused");
    await fillAdult(desk, { email: "francois.dupont@exemple.fr" });
    await fillChild(desk, "Élise");
    await desk.getByRole("button", { name: "Ajouter la famille" }).click();
    const notice = desk.getByRole("alert").filter({ hasText: "peut-être déjà là" });
    await expect(notice.getByRole("link", { name: "Famille DUPONT" })).toBeVisible();
    await expect(notice).toContainText("l’adresse francois.dupont@exemple.fr");
    await expectAccessibleEverywhere(desk, "new family, look-alikes");
    await expect(group(desk, "Enfant").getByLabel("Prénom")).toHaveValue("Élise");
    await group(desk, "Responsable").getByLabel("Adresse e-mail").fill(INES);
    await desk.getByRole("button", { name: "C’est bien une autre famille" }).click();
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Famille BENALI");
    await expect(desk.getByText("La famille est ajoutée.")).toBeVisible();
    await expectAccessibleEverywhere(desk, "a family that was just added");
  });

  await test.step("is invited, and opens its account", async () => {
    await desk.getByRole("button", { name: "Inviter Inès BENALI" }).click();
    await expect(desk.getByText(`Invitation envoyée à ${INES}.`)).toBeVisible();
    await page.goto(linkOf(await receive(portal, "Bienvenue", INES), /\/activation\//));
    await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Confirmez votre mot de passe", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre compte est ouvert");
  });

  await test.step("its child is enrolled", async () => {
    await desk.getByRole("link", { name: "Inscrire Élise BENALI" }).click();
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Inscriptions de Élise BENALI");
    await desk.getByRole("button", { name: "Inscrire", exact: true }).click();
    await expect(desk.getByText("Choisissez au moins une prestation.").first()).toBeVisible();
    await expectAccessibleEverywhere(desk, "enrolling, refused");
    await desk.getByRole("checkbox", { name: MIDDAY }).check();
    await desk.getByRole("button", { name: "Inscrire", exact: true }).click();
    await expect(desk.getByText("L’inscription est faite")).toBeVisible();
    await expect(desk.getByLabel(`Dernier jour : ${MIDDAY}`)).toHaveValue("2024-08-31");
    await expectAccessibleEverywhere(desk, "enrolled");
    const { Text } = await receive(portal, "Inscription faite", INES);
    expect(Text.replace(/\s+/g, " ")).toContain("La mairie a inscrit Élise à");
  });

  await test.step("books a day", async () => {
    await page.goto("/connexion?retour=/reservations");
    await fillSignIn(page, { email: INES, password: PASSWORD });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Élise");
    await week.touch(week.circle(MIDDAY, "Élise", "vendredi 24 mai"), "yellow");
    await basket.validate.click();
    await basket.expectValidated();
  });

  await test.step("its enrolment cannot end before that day", async () => {
    await desk.getByLabel(`Dernier jour : ${MIDDAY}`).fill("2024-05-23");
    await desk.getByRole("button", { name: `Mettre fin à « ${MIDDAY} »` }).click();
    await expect(desk.getByText("Il reste 1 réservation après ce jour, le 24 mai 2024")).toBeVisible();
    await expectAccessibleEverywhere(desk, "an enrolment that cannot end");
    await desk.getByLabel(`Dernier jour : ${MIDDAY}`).fill("2024-05-24");
    await desk.getByRole("button", { name: `Mettre fin à « ${MIDDAY} »` }).click();
    await expect(desk.getByText("Le dernier jour de l’inscription est enregistré.")).toBeVisible();
  });

  await test.step("and the trail says all of it, before and after", async () => {
    await desk.getByRole("link", { name: "Journal" }).click();
    const line = desk.getByRole("row").filter({ hasText: "a mis fin à une inscription" });
    await expect(line).toContainText("31/08/2024 → , maintenant 24/05/2024");
    await line.getByRole("link", { name: "Tout ce qui concerne Élise BENALI" }).click();
    await expect(desk.getByText("Seules les lignes qui concernent Élise BENALI")).toBeVisible();
    await expect(desk.getByRole("row").filter({ hasText: "a inscrit un enfant" })).toBeVisible();
    await expect(desk.getByRole("row").filter({ hasText: "a ajouté une famille" })).toHaveCount(0);
    await expectAccessibleEverywhere(desk, "trail of a child");
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name: "Exporter (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("journal.csv");
    await desk.getByLabel("Du", { exact: true }).fill("2020-01-01");
    await desk.getByLabel("Au", { exact: true }).fill("2020-01-02");
    await desk.getByRole("button", { name: "Filtrer" }).click();
    await expect(desk.getByText("Rien dans le journal pour ces critères.")).toBeVisible();
    await expect(desk).toHaveURL(/objet=.*du=2020-01-01&au=2020-01-02/);
  });
  await desk.context().close();
});

test("a family is added and its child enrolled before any script arrives", async ({ browser, portal }) => {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const desk = await context.newPage();
  await desk.goto("/connexion");
  await fillSignIn(desk, { email: ADMINISTRATOR });
  await desk.goto("/gestion/familles/nouvelle");
  await fillAdult(desk, { email: "francois.dupont@exemple.fr" });
  await fillChild(desk, "Élise");
  await desk.getByText("Deuxième enfant (facultatif)", { exact: true }).first().click();
  await group(desk, "Deuxième enfant (facultatif)").getByLabel("Prénom").fill("Tom");
  await desk.getByRole("button", { name: "Ajouter la famille" }).click();
  await expect(desk.getByText("Indiquez le nom de l’enfant.").first()).toBeVisible();
  const second = group(desk, "Deuxième enfant (facultatif)");
  await expect(second.getByLabel("Prénom")).toHaveValue("Tom");
  await second.getByLabel(LAST_NAME).fill("BENALI");
  await second.getByLabel("Date de naissance").fill("2018-03-02");
  await desk.getByRole("button", { name: "Ajouter la famille" }).click();
  await expect(desk.getByText("Cette famille est peut-être déjà là.")).toBeVisible();
  await expect(second.getByLabel("Prénom")).toHaveValue("Tom");
  await desk.getByRole("button", { name: "C’est bien une autre famille" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Famille BENALI");

  await desk.getByRole("link", { name: "Ajouter un enfant" }).click();
  await fillChild(desk, "Zoé");
  await desk.getByRole("button", { name: "Ajouter l’enfant" }).click();
  await expect(desk.getByText("L’enfant est ajouté.")).toBeVisible();
  await desk.getByRole("link", { name: "Inscrire Zoé BENALI" }).click();
  await desk.getByRole("checkbox", { name: MIDDAY }).check();
  await desk.getByLabel("Premier jour").fill("2019-01-01");
  await desk.getByRole("button", { name: "Inscrire", exact: true }).click();
  await expect(desk.getByText("Choisissez des dates entre le")).toBeVisible();
  await expect(desk.getByRole("checkbox", { name: MIDDAY })).toBeChecked();
  await desk.getByLabel("Premier jour").fill("2024-05-22");
  await desk.getByRole("button", { name: "Inscrire", exact: true }).click();
  await expect(desk.getByText("L’inscription est faite")).toBeVisible();
  await context.close();
});

test("a family is added by keyboard alone", async ({ browser, portal }) => {
  const desk = await openDesk(browser, portal);
  const keyboard = new Keyboard(desk);
  await desk.goto("/gestion/familles/nouvelle");
  const adult = group(desk, "Responsable");
  await keyboard.tabTo(adult.getByLabel("Prénom"));
  await desk.keyboard.type("Lou");
  await keyboard.tabTo(adult.getByLabel(LAST_NAME));
  await desk.keyboard.type("PAYET");
  const child = group(desk, "Enfant");
  await keyboard.tabTo(child.getByLabel("Prénom"));
  await desk.keyboard.type("Max");
  await keyboard.tabTo(child.getByLabel(LAST_NAME));
  await desk.keyboard.type("PAYET");
  await keyboard.tabTo(child.getByLabel("Date de naissance"));
  await keyboard.typeDate(child.getByLabel("Date de naissance"), "2016-05-04");
  await keyboard.press(desk.getByRole("button", { name: "Ajouter la famille" }));
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Famille PAYET");
  await desk.context().close();
});

const group = (desk: Page, name: string) => desk.getByRole("group", { name, exact: true });

async function fillAdult(desk: Page, { email }: { email: string }): Promise<void> {
  const adult = group(desk, "Responsable");
  await adult.getByLabel("Civilité").selectOption("Mme");
  await adult.getByLabel("Prénom").fill("Inès");
  await adult.getByLabel(LAST_NAME).fill("BENALI");
  await adult.getByLabel("Adresse e-mail").fill(email);
  await adult.getByLabel("Téléphone mobile", { exact: true }).fill("06 12 34 56 79");
}

async function fillChild(desk: Page, firstName: string): Promise<void> {
  const child = group(desk, "Enfant");
  await child.getByLabel("Prénom").fill(firstName);
  await child.getByLabel(LAST_NAME).fill("BENALI");
  await child.getByLabel("Date de naissance").fill("2016-05-04");
  await child.getByLabel("École").selectOption(SCHOOL);
  await child.getByLabel("Niveau").selectOption("CE1");
}
