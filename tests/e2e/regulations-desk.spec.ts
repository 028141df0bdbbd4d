import { devices, type Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const NAME = "Règlement du périscolaire";
const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"];

test("a rule by weekday is written: the impossible one refused, what it changes shown first", async ({
  browser,
  portal,
}) => {
  await reserveForPaul(portal, ["2024-05-24", "2024-05-28"]);
  const desk = await openDesk(browser, portal);
  await desk.getByRole("navigation").getByRole("link", { name: "Règlements" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Règlements" })).toBeVisible();
  await expectAccessibleEverywhere(desk, "regulations");
  await desk.getByRole("link", { name: `Ouvrir « ${NAME} »` }).click();
  await expect(desk.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expect(desk.getByText("elle ne change plus")).toBeVisible();
  await expectAccessibleEverywhere(desk, "a regulation");

  await desk.getByRole("link", { name: "Ajouter une règle" }).click();
  await desk.getByLabel("Premier jour de la règle").fill("2024-05-23");
  const booking = desk.getByRole("group", { name: "Réserver : jusqu’à quand ?" });
  await booking.getByRole("radio", { name: "Un jour fixe, selon le jour d’accueil" }).check();
  for (const weekday of WEEKDAYS.filter((one) => one !== "mercredi")) await limit(desk, weekday);
  // What is wrong is said while one writes, and once more at the press.
  await expect(desk.getByText("Cette règle est impossible")).toBeVisible();
  await desk.getByRole("button", { name: "Vérifier ce que cela change" }).click();
  await expect(desk.getByRole("alert").filter({ hasText: "ne peut pas être enregistrée" })).toContainText(
    "rien n’est prévu pour le mercredi",
  );
  await expect(limitOf(desk, "lundi")).toHaveValue("09:00");
  await expectAccessibleEverywhere(desk, "an impossible rule");

  await limit(desk, "mercredi");
  await expect(desk.getByText("Cette règle est impossible")).toBeHidden();
  await expect(desk.getByRole("region", { name: "Ce que liront les familles" })).toContainText(
    "le lundi à 9 h 00 de la même semaine",
  );
  await desk.getByRole("button", { name: "Vérifier ce que cela change" }).click();
  const effect = desk.getByRole("region", { name: "Ce que cela change" });
  await expect(effect).toContainText("1 réservation ne pourra plus être annulée dès maintenant.");
  await expect(effect).toContainText("1 famille est touchée.");
  await expect(effect.getByRole("link", { name: "DUPONT" })).toBeVisible();
  await expectAccessibleEverywhere(desk, "what a rule changes");
  expect(await countRules(portal)).toBe(1);
  await desk.getByRole("button", { name: "Enregistrer" }).click();
  await expect(desk.getByText("À partir du 23 mai 2024")).toBeVisible();
  expect(await countRules(portal)).toBe(2);

  await desk.getByRole("link", { name: "Retirer la règle du 23 mai 2024" }).click();
  await expect(effect).toContainText("1 réservation pourra de nouveau être annulée.");
  await expectAccessible(desk, "a rule to take away");
  await desk.getByRole("button", { name: "Retirer cette règle" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expect(desk.getByText("À partir du 23 mai 2024")).toBeHidden();
  await desk.context().close();
});

test("a day is tried at a moment that is moved by keyboard", async ({ browser, portal }) => {
  const desk = await openDesk(browser, portal);
  await openRegulation(desk);
  await desk.getByRole("link", { name: "Essayer" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Banc d’essai" })).toBeVisible();
  await desk.getByLabel("Journée voulue").fill("2024-05-28");
  await desk.getByLabel("Moment de l’essai").fill("2024-05-27T11:45");
  await desk.getByRole("button", { name: "Essayer" }).click();
  const slider = desk.getByRole("slider", { name: "Déplacer le moment" });
  await expect(slider).toHaveAttribute(
    "aria-valuetext",
    "lundi 27 mai à 11 h 45".replace(/ h /, "\u00a0h\u00a0"),
  );
  await expect(desk.getByText("La famille peut réserver cette journée.")).toBeVisible();
  await expectAccessibleEverywhere(desk, "test bench");
  const keyboard = new Keyboard(desk);
  await keyboard.tabTo(slider);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByText("La famille peut réserver cette journée.")).toBeVisible();
  await desk.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^lundi 27 mai à 12.h.15$/);
  await expect(desk.getByText("La famille ne peut plus réserver cette journée.")).toBeVisible();
  await desk.keyboard.press("ArrowLeft");
  await expect(desk.getByText("La famille peut réserver cette journée.")).toBeVisible();
  await desk.context().close();
});

test("families read the same rules, without signing in", async ({ page }) => {
  await page.goto("/aide");
  await page.getByRole("link", { name: "Lire le règlement" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Règlement des réservations" })).toBeVisible();
  const meal = page.getByRole("region", { name: "Mercredi repas" });
  await expect(meal).toContainText("En période scolaire : le mercredi, de 11 h 45 à 13 h 30.");
  await expect(meal).toContainText("la veille, à 12 h 00");
  await expect(meal).toContainText("mercredi 29 mai est réservable jusqu’au mardi 28 mai à 12 h 00");
  await expectAccessibleEverywhere(page, "the rules that families read");
});

test("all of it works without any script: a new regulation, a rule, a test", async ({ browser, portal }) => {
  const context = await browser.newContext({
    ...devices["Desktop Chrome"],
    baseURL: portal.url,
    javaScriptEnabled: false,
  });
  const plain = await context.newPage();
  await plain.goto("/connexion");
  await fillSignIn(plain, { email: ADMINISTRATOR });
  await plain.goto("/gestion/reglements/nouveau");
  await plain.getByLabel("Nom du règlement").fill("Règlement du centre");
  await plain.getByLabel("Nombre de jours avant", { exact: true }).first().fill("-1");
  await plain.getByRole("button", { name: "Créer le règlement" }).click();
  await expect(plain.getByText("Indiquez un nombre de jours, de 0 à 366.").first()).toBeVisible();
  await expect(plain.getByLabel("Nom du règlement")).toHaveValue("Règlement du centre");
  await plain.getByLabel("Nombre de jours avant", { exact: true }).first().fill("3");
  await plain.getByRole("button", { name: "Créer le règlement" }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "Règlement du centre" })).toBeVisible();
  await expect(plain.getByText("3 jours avant, à 12 h 00")).toBeVisible();

  await openRegulation(plain);
  await plain.getByRole("link", { name: "Ajouter une règle" }).click();
  await plain.getByLabel("Premier jour de la règle").fill("2024-09-02");
  const booking = plain.getByRole("group", { name: "Réserver : jusqu’à quand ?" });
  await booking.getByRole("radio", { name: "Le jour même, à une heure" }).check();
  await booking.getByLabel("Heure limite", { exact: true }).locator("visible=true").fill("07:00");
  await plain.getByRole("button", { name: "Vérifier ce que cela change" }).click();
  const effect = plain.getByRole("region", { name: "Ce que cela change" });
  await expect(effect).toContainText("le jour même, jusqu’à 7 h 00");
  await plain.getByRole("button", { name: "Enregistrer" }).click();
  await expect(plain.getByText("À partir du 2 septembre 2024")).toBeVisible();

  await plain.getByRole("link", { name: "Essayer" }).click();
  await plain.getByLabel("Journée voulue").fill("2024-05-28");
  await plain.getByLabel("Moment de l’essai").fill("2024-05-27T12:01");
  await plain.getByRole("button", { name: "Essayer" }).click();
  await expect(plain.getByText("La famille ne peut plus réserver cette journée.")).toBeVisible();
  await context.close();
});

async function openRegulation(desk: Page): Promise<void> {
  await desk.goto("/gestion/reglements");
  await desk.getByRole("link", { name: `Ouvrir « ${NAME} »` }).click();
  await expect(desk.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
}

const limitOf = (desk: Page, weekday: string) =>
  desk.getByLabel(`Heure limite, réserver pour ${weekday}`, { exact: true });

/** The Monday of the same week at nine, which is what the lists propose. */
async function limit(desk: Page, weekday: string): Promise<void> {
  await limitOf(desk, weekday).fill("09:00");
}

async function countRules({ sql }: Portal): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from regulation_rule`;
  return row?.n ?? 0;
}

/** Places of Paul at the noon activity. */
async function reserveForPaul({ sql }: Portal, dates: readonly string[]): Promise<void> {
  for (const date of dates)
    await sql`
      with place as (
        select o.commune_id, c.id as child_id, o.activity_id, o.service_date, hc.household_id
        from opening o
        join activity a on a.commune_id = o.commune_id and a.id = o.activity_id and a.name like '1/4%'
        join child c on c.commune_id = o.commune_id and c.first_name = 'Paul'
        join household_child hc on hc.commune_id = c.commune_id and hc.child_id = c.id
        where o.service_date = ${date}::date),
      counted as (
        update opening o set taken = taken + 1 from place p
        where o.commune_id = p.commune_id and o.activity_id = p.activity_id and o.service_date = p.service_date)
      insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
      select commune_id, gen_random_uuid(), child_id, activity_id, service_date, household_id, 'reserved', now()
      from place`;
}
