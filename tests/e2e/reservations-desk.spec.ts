import { type Browser, devices, type Page } from "@playwright/test";
import { FIELD_AGENT } from "@/scripts/demo/town";
import { readPdf } from "@/tests/desk/reservations/read-pdf";
import { readXlsx } from "@/tests/desk/reservations/read-xlsx";
import { expectAccessible } from "./pages/expect-accessible";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { fillSignIn, signInAtDesk } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const PHONE = { width: 390, height: 844 };
const [MONDAY, TUESDAY] = ["2024-05-27", "2024-05-28"];
const MIDDAY = "1/4 d’heures gratuit midi";

test("from the week to the day and its lists, to the year and back", async ({ page, portal }) => {
  await stagePlaces(portal);
  await signInAtDesk(page);
  await page.getByRole("link", { name: "Réservations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Réservations" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Semaine 21/ })).toBeVisible();
  await page.getByRole("link", { name: "Semaine suivante" }).click();
  await expect(page).toHaveURL(/semaine=2024-05-27/);
  await expect(page.getByLabel("Semaine du")).toHaveValue(MONDAY);
  const table = page.getByRole("table", { name: /^Places prises/ });
  await expect(table.getByRole("row", { name: new RegExp(`^${MIDDAY}`) })).toContainText("2 sur 2");
  const full = page.getByRole("region", { name: "Complets cette semaine" });
  await expect(full.getByRole("link")).toHaveText([
    `${MIDDAY}, École Jules-Ferry, lundi 27 mai\u00a0: 2 sur 2`,
  ]);
  await expectAccessibleEverywhere(page, "reservations of a week");

  await table
    .getByRole("link", { name: `${MIDDAY}, lundi 27 mai` })
    .first()
    .click();
  await expect(page).toHaveURL(/\/jour\?jour=2024-05-27&prestation=/);
  await expect(page.getByRole("table", { name: "Enfants attendus, CP B" })).toContainText("DUPONT Julie");
  await expect(page.getByText("2 enfants", { exact: true })).toBeVisible();
  await expectAccessibleEverywhere(page, "reservations of a day");
  await expectLists(page);

  await page
    .getByRole("navigation", { name: "Vues des réservations" })
    .getByRole("link", { name: "Année" })
    .click();
  await expect(page.getByText("Année scolaire 2023 – 2024")).toBeVisible();
  await expect(page.getByLabel("Prestation", { exact: true })).toHaveValue(/.{36}/);
  const monday = page.getByRole("link", { name: "lundi 27 mai\u00a0: 2 sur 2, complet" });
  await expect(monday.last()).toBeVisible();
  await expectAccessibleEverywhere(page, "reservations of a year");
  await monday.last().click();
  await expect(page.getByRole("table", { name: "Enfants attendus, CP B" })).toBeVisible();
  await page.getByRole("link", { name: "Semaine", exact: true }).click();
  await expect(page).toHaveURL(/\/gestion\/reservations\?semaine=2024-05-27/);
});

test("a phone shows one day after the other", async ({ page, portal }) => {
  await stagePlaces(portal);
  await page.setViewportSize(PHONE);
  await signInAtDesk(page);
  await page.goto(`/gestion/reservations?semaine=${MONDAY}`);
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "École Jules-Ferry, lundi 27 mai" })).toContainText(
    "2 sur 2",
  );
  const tuesday = page.getByRole("region", { name: "École Jules-Ferry, mardi 28 mai" });
  await expect(tuesday).toBeHidden();
  await page.getByText("mardi 28 mai", { exact: true }).click();
  await expect(tuesday).toContainText("1 sur 200");
  await expectAccessible(page, "reservations of a week on a phone");
});

test("the keyboard alone goes from the week to a list of children", async ({ page, portal }) => {
  await stagePlaces(portal);
  await signInAtDesk(page);
  await page.goto(`/gestion/reservations?semaine=${MONDAY}`);
  const keyboard = new Keyboard(page);
  const table = page.getByRole("table", { name: /^Places prises/ });
  await keyboard.press(table.getByRole("link", { name: `${MIDDAY}, mardi 28 mai` }).first());
  await expect(page.getByText("1 enfant", { exact: true })).toBeVisible();
  await keyboard.press(page.getByRole("link", { name: "Jour d’ouverture suivant" }));
  await expect(page).toHaveURL(/jour=2024-05-30/);
});

test("all of it without any script", async ({ browser, portal }) => {
  await stagePlaces(portal);
  const page = await openWithoutScripts(browser, portal);
  await fillSignIn(page, { email: "mairie@exemple.fr" });
  await page.goto("/gestion/reservations");
  await page.getByLabel("Semaine du").fill(TUESDAY);
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByRole("heading", { name: /^Semaine 22/ })).toBeVisible();
  await page.goto(`/gestion/reservations/jour?jour=${MONDAY}`);
  await page.getByLabel("Prestation", { exact: true }).selectOption(`${MIDDAY}, École Jules-Ferry`);
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page.getByText("2 enfants", { exact: true })).toBeVisible();
  await page.context().close();
});

test("an agent of another school finds neither the day nor its list", async ({ page, portal }) => {
  const id = await stagePlaces(portal);
  await limitAnimator(portal);
  const list = `/gestion/reservations/liste/pdf?jour=${MONDAY}&prestation=${id}`;
  const visit = await page.request.get(list, { maxRedirects: 0 });
  expect(visit.headers().location).toContain("/connexion");
  await page.goto("/connexion");
  await fillSignIn(page, { email: FIELD_AGENT });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Effectifs du/);
  await page.goto(`/gestion/reservations?semaine=${MONDAY}`);
  await expect(page.getByText("Aucune prestation pour le moment.")).toBeVisible();
  const day = `jour=${MONDAY}&prestation=${id}`;
  expect((await page.goto(`/gestion/reservations/jour?${day}`))?.status()).toBe(404);
  for (const format of ["pdf", "xlsx"])
    expect((await page.request.get(`/gestion/reservations/liste/${format}?${day}`)).status()).toBe(404);
});

/** The files that the day offers, read back. */
async function expectLists(page: Page): Promise<void> {
  const pdf = await download(page, "Liste (PDF)");
  expect(pdf.name).toBe("1-4-d-heures-gratuit-midi-ecole-jules-ferry-2024-05-27.pdf");
  const lines = readPdf(pdf.bytes)[0]?.lines ?? [];
  expect(lines).toContain("lundi 27 mai 2024");
  expect(lines.filter((line) => line.startsWith("DUPONT"))).toEqual(["DUPONT Julie", "DUPONT Paul"]);
  const xlsx = await download(page, "Semaine (Excel)");
  expect(xlsx.name).toBe("1-4-d-heures-gratuit-midi-ecole-jules-ferry-semaine-2024-05-27.xlsx");
  const { rows } = readXlsx(xlsx.bytes);
  expect(rows.slice(1).map((row) => row[6]?.value)).toEqual(["Julie", "Paul", "Paul"]);
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const href = (await page.getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
  const answer = await page.request.get(href);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const [, file = ""] = /filename="([^"]+)"/.exec(answer.headers()["content-disposition"] ?? "") ?? [];
  return { name: file, bytes: await answer.body() };
}

/** Both children on Monday, which is then full, and Paul on Tuesday. Returns the activity. */
async function stagePlaces({ sql }: Portal): Promise<string> {
  await sql`
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select a.commune_id, gen_random_uuid(), c.id, a.id, d.day, h.household_id, 'reserved', now()
    from activity a
    join child c on c.commune_id = a.commune_id and c.last_name = 'DUPONT'
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id
    join (values (${MONDAY}::date, 'Paul'), (${MONDAY}::date, 'Julie'), (${TUESDAY}::date, 'Paul')) as d(day, name)
      on d.name = c.first_name
    where a.name = ${MIDDAY}`;
  const [row] = await sql<{ id: string }[]>`select id from activity where name = ${MIDDAY}`;
  const id = row?.id ?? "";
  await sql`update opening set taken = 2, capacity = 2 where activity_id = ${id} and service_date = ${MONDAY}`;
  await sql`update opening set taken = 1 where activity_id = ${id} and service_date = ${TUESDAY}`;
  return id;
}

/** To a school where nothing is offered. */
async function limitAnimator({ sql }: Portal): Promise<void> {
  await sql`
    with school as (
      insert into site (commune_id, id, name, kind)
      select id, gen_random_uuid(), 'École du Moulin', 'school' from commune returning commune_id, id)
    insert into staff_site (commune_id, staff_id, site_id)
    select school.commune_id, staff.id, school.id from school
    join staff on staff.commune_id = school.commune_id and staff.role = 'animateur'`;
}

async function openWithoutScripts(browser: Browser, portal: Portal): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto("/connexion");
  return page;
}
