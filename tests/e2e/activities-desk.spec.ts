import { devices } from "@playwright/test";
import { addSite, box, card, names, openActivity } from "./pages/catalogue-desk";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn } from "./pages/sign-in";
import { stagePaper, stageReservation } from "./setup/stage-catalogue";
import { expect, test } from "./setup/test";

const FERRY = "École Jules-Ferry";
const PASTEUR = "École Pasteur";

test("a school is added, and an activity at both schools at once, after every refusal beside its field", async ({
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.getByRole("navigation").getByRole("link", { name: "Établissements" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Établissements" })).toBeVisible();
  await desk.getByRole("link", { name: "Ajouter un établissement" }).click();
  await desk.getByRole("button", { name: "Ajouter un établissement" }).click();
  await expect(desk.getByRole("main").getByRole("alert")).toContainText(
    "Indiquez le nom de l’établissement.",
  );
  await desk.getByLabel("Nom", { exact: true }).fill("école jules-ferry");
  await desk.getByRole("button", { name: "Ajouter un établissement" }).click();
  await expect(desk.getByLabel("Nom", { exact: true })).toHaveAccessibleDescription(/existe déjà/);
  await expectAccessibleEverywhere(desk, "sites, a refusal");
  await addSite(desk, PASTEUR);
  await expectAccessibleEverywhere(desk, "sites");

  await desk.getByRole("navigation").getByRole("link", { name: "Prestations" }).click();
  await expectAccessibleEverywhere(desk, "activities");
  await desk.getByRole("link", { name: "Ajouter une prestation" }).click();
  await expectAccessibleEverywhere(desk, "a new activity");
  await desk.getByLabel("Places par jour").fill("-1");
  await desk.getByRole("textbox", { name: "Mercredi" }).fill("10001");
  await desk.getByLabel("Début", { exact: true }).fill("11:30");
  await desk.getByLabel("Fin", { exact: true }).fill("11:00");
  await desk.getByLabel("Âge minimum").fill("9");
  await desk.getByLabel("Âge maximum").fill("6");
  for (const day of ["Lundi", "Mardi", "Jeudi", "Vendredi"]) await box(desk, "Jours", day).uncheck();
  await desk.getByRole("button", { name: "Créer la prestation" }).click();
  for (const sentence of [
    "Indiquez le nom de la prestation.",
    "Choisissez au moins un établissement.",
    "Choisissez au moins un jour.",
    "Indiquez un nombre de places entre 0 et 10 000.",
  ])
    await expect(desk.getByRole("main").getByRole("alert")).toContainText(sentence);
  await expect(desk.getByLabel("Places par jour")).toHaveValue("-1");
  await expectAccessibleEverywhere(desk, "a new activity refused");

  await desk.getByLabel("Nom", { exact: true }).fill("Mercredi repas");
  await box(desk, "Établissements", FERRY).check();
  await box(desk, "Établissements", PASTEUR).check();
  await desk.getByRole("button", { name: "Jours d’école" }).click();
  await desk.getByLabel("Places par jour").fill("24");
  await desk.getByRole("textbox", { name: "Mercredi" }).fill("");
  await desk.getByRole("button", { name: "Créer la prestation" }).click();
  // What is still wrong was said before: only what is said no more tells that the answer is there.
  await expect(desk.getByRole("main").getByRole("alert")).toContainText("2 informations sont à corriger");
  await expect(desk.getByLabel("Fin", { exact: true })).toHaveAccessibleDescription(
    "La fin doit suivre le début.",
  );
  await expect(desk.getByLabel("Âge maximum")).toHaveAccessibleDescription(/au moins l’âge minimum/);
  await desk.getByLabel("Fin", { exact: true }).fill("13:30");
  await desk.getByLabel("Âge minimum").fill("3");
  await box(desk, "Niveaux", "CP").check();
  await desk.getByRole("button", { name: "Créer la prestation" }).click();
  await expect(desk.getByLabel("Nom", { exact: true })).toHaveAccessibleDescription(
    /existe déjà à École Jules-Ferry/,
  );
  await desk.getByLabel("Nom", { exact: true }).fill("Restaurant scolaire");
  await desk.getByRole("radio", { name: "Sapin" }).check();
  await desk.getByRole("button", { name: "Créer la prestation" }).click();
  await expect(desk.getByText("La prestation est créée. Il reste à ouvrir ses journées.")).toBeVisible();
  for (const site of [FERRY, PASTEUR]) {
    const line = card(desk, site, "Restaurant scolaire");
    await expect(line).toContainText("lun., mar., jeu., ven. en période scolaire");
    await expect(line).toContainText("24 places · De 3 à 6 ans · Classes : CP · Règlement du périscolaire");
    await expect(line).toContainText("aucune journée ouverte");
  }
  await expectAccessibleEverywhere(desk, "activities of two schools");
  await desk.context().close();
});

test("an activity's rules, windows and papers are kept, and two agents do not overwrite each other unseen", async ({
  browser,
  portal,
}) => {
  await stagePaper(portal);
  const desk = await openDesk(browser, portal);
  await openActivity(desk, "Études surveillées");
  await expectAccessibleEverywhere(desk, "an activity");
  await desk.getByLabel("Conditions d’inscription").fill("Un goûter est à apporter.");
  await desk.getByRole("checkbox", { name: "Assurance scolaire" }).check();
  await desk.getByLabel("Date limite pour « Assurance scolaire »").fill("2024-09-30");
  await desk.getByRole("radio", { name: "Violette" }).check();
  await desk.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(desk.getByText("C’est enregistré.")).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole("checkbox", { name: "Assurance scolaire" })).toBeChecked();
  await expect(desk.getByLabel("Date limite pour « Assurance scolaire »")).toHaveValue("2024-09-30");

  const rules = desk.getByRole("region", { name: "Règles entre prestations" });
  await rules.getByLabel("Cette prestation").selectOption({ label: "ne va pas avec" });
  await rules.getByLabel("Autre prestation").selectOption({ label: `Mercredi repas · ${FERRY}` });
  await rules.getByRole("button", { name: "Ajouter cette règle" }).click();
  await expect(rules.getByText(`ne va pas avec Mercredi repas · ${FERRY}`)).toBeVisible();
  await rules.getByRole("button", { name: /^Retirer la règle/ }).click();
  await expect(rules.getByText("Aucune règle.")).toBeVisible();

  const windows = desk.getByRole("region", { name: "Périodes de réservation" });
  await windows.getByText("Ajouter une période").click();
  await windows.getByLabel("Premier jour réservé").fill("2024-09-02");
  await windows.getByLabel("Dernier jour réservé").fill("2024-08-02");
  await windows.getByLabel("Ouverture des réservations").fill("2024-06-03");
  await windows.getByRole("button", { name: "Ajouter cette période" }).click();
  await expect(windows.getByRole("alert")).toContainText("Le dernier jour doit suivre le premier.");
  await expectAccessibleEverywhere(desk, "a booking window refused");
  await windows.getByLabel("Dernier jour réservé").fill("2024-10-18");
  await windows.getByLabel("Heure d’ouverture").fill("08:30");
  await windows.getByRole("button", { name: "Ajouter cette période" }).click();
  await expect(windows.getByText("ouvre le lundi 3 juin à 8 h 30")).toBeVisible();

  const other = await openDesk(browser, portal);
  await openActivity(other, "Études surveillées");
  await desk.getByLabel("Places par jour").fill("180");
  await desk.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(desk.getByText(/journées ouvertes gardent un autre nombre de places/)).toBeVisible();
  await other.getByLabel("Nom", { exact: true }).fill("Étude du soir");
  await other.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  const notice = other.getByRole("main").getByRole("alert");
  await expect(notice).toContainText(
    "a modifié cette fiche depuis que vous l’avez ouverte : Places par jour.",
  );
  await expectAccessibleEverywhere(other, "an activity that somebody else has changed");
  await expect(other.getByLabel("Nom", { exact: true })).toHaveValue("Étude du soir");
  await notice.getByRole("button", { name: "Enregistrer ma version quand même" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Étude du soir" })).toBeVisible();
  await other.context().close();
  await desk.context().close();
});

test("what is reserved is told before a day is taken away, and keeps an activity from being archived", async ({
  browser,
  portal,
}) => {
  await stageReservation(portal);
  const desk = await openDesk(browser, portal);
  await openActivity(desk, "Études surveillées");
  await expect(desk.getByText("1 réservation à venir, le 30 mai 2024.")).toBeVisible();
  await box(desk, "Jours", "Jeudi").uncheck();
  await desk.getByRole("button", { name: "Enregistrer", exact: true }).click();
  const notice = desk.getByRole("main").getByRole("alert");
  await expect(notice).toContainText("1 réservation à venir ne correspondrait plus");
  await expectAccessibleEverywhere(desk, "an activity that would leave a place outside");
  await notice.getByRole("button", { name: "Enregistrer quand même" }).click();
  await expect(desk.getByText("C’est enregistré.")).toBeVisible();
  await desk.reload();
  await expect(box(desk, "Jours", "Jeudi")).not.toBeChecked();
  await desk.getByRole("button", { name: "Archiver cette prestation" }).click();
  await expect(notice).toContainText("encore à venir, la dernière le 30 mai 2024");
  await desk.context().close();
});

test("activities are put in order, copied, archived and restored, by keyboard alone", async ({
  browser,
  portal,
}) => {
  const desk = await openDesk(browser, portal);
  await desk.goto("/gestion/etablissements/nouveau");
  await addSite(desk, PASTEUR);
  await desk.goto("/gestion/prestations");
  await desk.getByRole("button", { name: "Monter « Études surveillées »" }).press("Enter");
  await expect(names(desk, FERRY)).toHaveText([/gratuit midi/, /Études surveillées/, /Mercredi repas/]);
  await desk.getByRole("link", { name: "Modifier « Mercredi repas »" }).press("Enter");
  await desk
    .getByRole("region", { name: "Copier vers d’autres établissements" })
    .getByLabel(PASTEUR)
    .press("Space");
  await desk.getByRole("button", { name: "Copier", exact: true }).press("Enter");
  await expect(desk.getByText("La prestation est copiée. Il reste à ouvrir ses journées.")).toBeVisible();
  await card(desk, PASTEUR, "Mercredi repas").getByRole("link", { name: "Modifier" }).press("Enter");
  await desk.getByRole("button", { name: "Archiver cette prestation" }).press("Enter");
  await expect(desk.getByText("Elle est archivée.", { exact: false })).toBeVisible();
  await desk.goto("/gestion/prestations");
  await expectAccessibleEverywhere(desk, "an archived activity");
  await desk.getByRole("button", { name: `Rétablir « Mercredi repas · ${PASTEUR} »` }).press("Enter");
  await expect(card(desk, PASTEUR, "Mercredi repas")).toBeVisible();
  await desk.context().close();
});

test("all of it works without any script", async ({ browser, portal }) => {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const plain = await context.newPage();
  await plain.goto("/connexion");
  await fillSignIn(plain, { email: ADMINISTRATOR });
  await openActivity(plain, "Mercredi repas");
  await box(plain, "Jours", "Mercredi").uncheck();
  await plain.getByRole("textbox", { name: "Samedi" }).fill("12");
  await plain.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(plain.getByRole("main").getByRole("alert")).toContainText("Choisissez au moins un jour.");
  await box(plain, "Jours", "Samedi").check();
  await plain.getByRole("button", { name: "Enregistrer", exact: true }).first().click();
  await expect(plain.getByText("C’est enregistré.")).toBeVisible();
  await plain.goto("/gestion/prestations");
  await expect(card(plain, FERRY, "Mercredi repas")).toContainText("sam. en période scolaire");
  await expect(card(plain, FERRY, "Mercredi repas")).toContainText("samedi : 12");
  await plain.getByRole("button", { name: "Descendre « Mercredi repas »" }).click();
  await expect(names(plain, FERRY)).toHaveText([/gratuit midi/, /Études surveillées/, /Mercredi repas/]);
  await context.close();
});
