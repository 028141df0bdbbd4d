import type { Browser, Page } from "@playwright/test";
import { BasketView } from "./pages/basket";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { linkOf, receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { fillSignIn, PARENT } from "./pages/sign-in";
import { WeekPage } from "./pages/week";
import { WizardPage } from "./pages/wizard";
import { openCommune } from "./setup/open-commune";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const ADMIN = "lea.hoarau@exemple.fr";
const MOTHER = "marie.payet@exemple.fr";
const PASSWORD = "Six-Mangues8";
const SCHOOL = "École des Filaos";
const CENTRE = "Centre du Lagon";

/** Twelve days: four a week from 27 May to 21 June 2024, without the holidays typed from the 10th to the 17th. */
const DATES = ["Lun. 27 Mai", "Ven. 7 Juin", "Lun. 17 Juin", "Ven. 21 Juin"];
const HOLIDAYS = ["Lun. 10 Juin", "Ven. 14 Juin"];

test("a second commune, from nothing to the e-mail of its first basket, and blind to its neighbour", async ({
  browser,
  portal,
}) => {
  const url = `http://saint-leu.localhost:${portal.port}`;
  const desk = await newPage(browser, url);
  await test.step("is opened by one command", async () => {
    const said = await openCommune(portal, {
      name: "Saint-Leu",
      slug: "saint-leu",
      zone: "autre",
      "time-zone": "Indian/Reunion",
      admin: ADMIN,
      "admin-name": "Léa HOARAU",
    });
    expect(said).toContain("Commune ouverte : Saint-Leu (sans zone scolaire, Indian/Reunion).");
    expect(said).toContain(url);
    const link = linkOf(await receive(portal, "Bienvenue à l’espace mairie", ADMIN), /\/activation\//);
    expect(link).toContain(url);
    await openAccount(desk, link);
    await desk.goto(`${url}/connexion`);
    await fillSignIn(desk, { email: ADMIN, password: PASSWORD });
    await expect(desk.getByText(/^Il reste \d étapes avant d’ouvrir les réservations/)).toBeVisible();
  });

  await test.step("says what is left", async () => {
    await desk.getByRole("link", { name: "Voir les étapes" }).click();
    await expect(desk.getByRole("heading", { level: 1, name: "Premiers pas" })).toBeVisible();
    await expectAccessibleEverywhere(desk, "first steps of an empty commune");
  });

  await test.step("says how it can be reached, and takes its colour", async () => {
    await desk.goto("/gestion/commune");
    await desk.getByLabel("Téléphone de contact").fill("02 62 00 00 00");
    await desk.getByLabel("Couleur de la commune").fill("#1f7a4d");
    await desk.getByRole("button", { name: "Enregistrer" }).click();
    await expect(desk.getByText("C’est enregistré.")).toBeVisible();
  });

  await test.step("types its calendar", async () => {
    await desk.goto("/gestion/calendrier");
    await expect(desk.getByText("Abolition de l’esclavage").first()).toBeVisible();
    await desk.getByRole("link", { name: "Gérer les vacances" }).click();
    const add = desk.getByRole("region", { name: "Ajouter des vacances" });
    await add.getByLabel("Nom").fill("Vacances de juin");
    await add.getByLabel("Premier jour de vacances").fill("2024-06-10");
    await add.getByLabel("Jour de reprise").fill("2024-06-17");
    await add.getByRole("button", { name: "Ajouter" }).click();
    await expect(desk.getByRole("listitem").filter({ hasText: "Vacances de juin" })).toBeVisible();
  });

  await test.step("adds its school, its centre, its rules and three activities", () => setUp(desk));

  await test.step("opens the year", async () => {
    await desk.goto("/gestion/ouvertures");
    await desk.getByRole("button", { name: "Ouvrir l’année 2023-2024" }).click();
    await expect(desk.getByRole("status").filter({ hasText: "journées ouvertes" })).toBeVisible();
    await expect(desk.getByText("Tout est à jour")).toBeVisible();
  });

  await test.step("adds a family, invites it and enrols its child", () => addFamily(desk));

  const page = await newPage(browser, url);
  await test.step("the family opens its account and books a period", async () => {
    await openAccount(page, linkOf(await receive(portal, "Bienvenue", MOTHER), /\/activation\//));
    await page.goto(`${url}/connexion?retour=/reservations`);
    await fillSignIn(page, { email: MOTHER, password: PASSWORD });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Tom");
    await bookPeriod(page);
  });

  await test.step("and reads the e-mail", async () => {
    const mail = await receive(portal, "Validation du panier", MOTHER);
    const text = mail.Text.replaceAll(/[\u00a0\u202f]/g, " ");
    for (const date of DATES) expect(text).toContain(date);
    for (const date of HOLIDAYS) expect(text).not.toContain(date);
    // Half past four in Paris, on the island's own clock.
    expect(text).toContain("22/05/2024 à 18h29");
    expect(text).toContain("L’équipe Saint-Leu");
    expect(text).not.toContain("Saint-Aubin");
  });

  await test.step("the desk sees the places", async () => {
    await desk.goto("/gestion/reservations?semaine=2024-05-27");
    await expect(desk.getByRole("link", { name: "Cantine, lundi 27 mai : 1 sur 40" })).toBeVisible();
    await desk.goto("/gestion/premiers-pas");
    await expect(desk.getByText("Tout est prêt : les réservations peuvent ouvrir.")).toBeVisible();
  });

  await test.step("neither commune finds anything of the other", async () => {
    const neighbour = await openDesk(browser, portal);
    await expectBlind(desk, neighbour, await pathsOf(portal, "saint-aubin"));
    await expectBlind(neighbour, desk, await pathsOf(portal, "saint-leu"));
    for (const [there, name] of [
      [desk, "DUPONT"],
      [neighbour, "PAYET"],
    ] as const) {
      await there.goto(`/gestion/familles?q=${name}`);
      await expect(there.getByRole("main")).not.toContainText(`Famille ${name}`);
    }
    await desk.goto("/gestion/journal");
    await expect(desk.getByRole("main")).not.toContainText("François");
    await neighbour.context().close();
  });

  await test.step("and nobody signs in next door", async () => {
    const stranger = await newPage(browser, url);
    await stranger.goto("/connexion");
    await fillSignIn(stranger, { email: PARENT });
    await expect(stranger.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
    await stranger.context().close();
    const [cookies, own] = [await page.context().cookies(url), new URL(portal.url).hostname];
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: own })));
    await page.goto(`${portal.url}/reservations`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connexion");
  });
  await page.context().close();
  await desk.context().close();
});

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: "fr-FR" })).newPage();
}

async function openAccount(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Confirmez votre mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Votre compte est ouvert");
}

async function setUp(desk: Page): Promise<void> {
  await addSite(desk, SCHOOL, "École");
  await addSite(desk, CENTRE, "Centre");
  await desk.goto("/gestion/reglements/nouveau");
  await desk.getByLabel("Nom du règlement").fill("Règlement périscolaire");
  await desk.getByRole("button", { name: "Créer le règlement" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Règlement périscolaire" })).toBeVisible();
  await addActivity(desk, { name: "Cantine", site: SCHOOL, hours: ["11:30", "13:15"], places: "40" });
  await addActivity(desk, {
    name: "Garderie du soir",
    site: SCHOOL,
    hours: ["15:30", "17:30"],
    places: "30",
  });
  await addActivity(desk, {
    name: "Centre de loisirs",
    site: CENTRE,
    hours: ["08:00", "17:00"],
    places: "60",
    season: "Pendant les vacances",
  });
}

async function addSite(desk: Page, name: string, kind: string): Promise<void> {
  await desk.goto("/gestion/etablissements/nouveau");
  await desk.getByLabel("Nom", { exact: true }).fill(name);
  await desk.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await desk.getByRole("button", { name: "Ajouter un établissement" }).click();
  await expect(desk.getByRole("table").getByText(name)).toBeVisible();
}

interface TypedActivity {
  name: string;
  site: string;
  hours: readonly [string, string];
  places: string;
  season?: string;
}

async function addActivity(desk: Page, { name, site, hours, places, season }: TypedActivity): Promise<void> {
  await desk.goto("/gestion/prestations/nouvelle");
  await desk.getByLabel("Nom", { exact: true }).fill(name);
  await desk.getByRole("group", { name: "Établissements" }).getByRole("checkbox", { name: site }).check();
  if (season) await desk.getByRole("radio", { name: season }).check();
  await desk.getByLabel("Début", { exact: true }).fill(hours[0]);
  await desk.getByLabel("Fin", { exact: true }).fill(hours[1]);
  await desk.getByLabel("Places par jour").fill(places);
  await desk.getByRole("button", { name: "Créer la prestation" }).click();
  await expect(desk.getByText("La prestation est créée. Il reste à ouvrir ses journées.")).toBeVisible();
}

async function addFamily(desk: Page): Promise<void> {
  await desk.goto("/gestion/familles/nouvelle");
  const adult = desk.getByRole("group", { name: "Responsable", exact: true });
  await adult.getByLabel("Civilité").selectOption("Mme");
  await adult.getByLabel("Prénom").fill("Marie");
  await adult.getByLabel(/^Nom(\s\*)?$/).fill("PAYET");
  await adult.getByLabel("Adresse e-mail").fill(MOTHER);
  const child = desk.getByRole("group", { name: "Enfant", exact: true });
  await child.getByLabel("Prénom").fill("Tom");
  await child.getByLabel(/^Nom(\s\*)?$/).fill("PAYET");
  await child.getByLabel("Date de naissance").fill("2016-05-04");
  await child.getByLabel("École").selectOption({ label: SCHOOL });
  await desk.getByRole("button", { name: "Ajouter la famille" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Famille PAYET");
  await desk.getByRole("button", { name: "Inviter Marie PAYET" }).click();
  await expect(desk.getByText(`Invitation envoyée à ${MOTHER}.`)).toBeVisible();
  await desk.getByRole("link", { name: "Inscrire Tom PAYET" }).click();
  for (const name of ["Cantine", "Centre de loisirs"]) await desk.getByRole("checkbox", { name }).check();
  await desk.getByRole("button", { name: "Inscrire", exact: true }).click();
  await expect(desk.getByText(/^L’inscription est faite|^Les inscriptions sont faites/)).toBeVisible();
  // The school year ends in July on the island.
  await expect(desk.getByLabel("Dernier jour : Cantine")).toHaveValue("2024-07-31");
}

async function bookPeriod(page: Page): Promise<void> {
  const [week, wizard, basket] = [new WeekPage(page), new WizardPage(page), new BasketView(page)];
  await week.bookPeriod().click();
  await wizard.choosePeriod("2024-05-27", "2024-06-21");
  for (const weekday of ["lundi", "mardi", "jeudi", "vendredi"])
    await wizard.circle("Cantine", "Tom", weekday).click();
  await wizard.finish.click();
  await expect(basket.section("Vos réservations en cours")).toContainText("12");
  await basket.validate.click();
  await basket.expectValidated();
}

/** Pages of a commune that name something of it, one of each kind. */
async function pathsOf({ sql }: Portal, slug: string): Promise<string[]> {
  const [row] = await sql<{ activity: string; regulation: string; site: string; family: string }[]>`
    select a.id as activity, a.regulation_id as regulation, a.site_id as site,
           (select h.id from household h where h.commune_id = c.id limit 1) as family
    from commune c join activity a on a.commune_id = c.id where c.slug = ${slug} limit 1`;
  if (!row) throw new Error(`${slug} has no activity.`);
  const { activity, regulation, site, family } = row;
  return [
    `/gestion/familles/${family}`,
    `/gestion/familles/${family}/historique`,
    `/gestion/etablissements/${site}`,
    `/gestion/prestations/${activity}`,
    `/gestion/reglements/${regulation}`,
    `/gestion/reglements/${regulation}/essai`,
    `/gestion/ouvertures/${activity}`,
    `/gestion/ouvertures/${activity}/2024-05-27`,
  ];
}

/** Each page is found by the desk whose own it is, and by the other one not. */
async function expectBlind(blind: Page, owner: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    expect((await owner.goto(path))?.status(), path).toBe(200);
    expect((await blind.goto(path))?.status(), path).toBe(404);
  }
}
