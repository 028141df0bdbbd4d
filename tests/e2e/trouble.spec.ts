import type { BrowserContext, Page, Route } from "@playwright/test";
import { BasketView } from "./pages/basket";
import { fillSignIn, signIn } from "./pages/sign-in";
import { MIDDAY, STUDY, type WeekPage } from "./pages/week";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const FRIDAY = "vendredi 24 mai";
const LOST = "Connexion interrompue. Vos choix sont gardés";

test("without a network circles are painted, said, and saved once it is back", async ({
  page,
  context,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await context.setOffline(true);
  const friday = week.circle(MIDDAY, "Paul", FRIDAY);
  await week.touch(friday, "yellow");
  await expect(week.alert(LOST)).toBeVisible();
  await expect(basket.box.getByText("1 choix pas encore enregistré")).toBeVisible();
  expect(await countLines(portal)).toBe(0);

  // Touched three times more while nothing answers: yellow, taken back, yellow.
  await week.touch(friday, "white");
  await week.touch(friday, "yellow");
  await context.setOffline(false);
  await basket.expectSaved();
  await expect(week.alert(LOST)).toBeHidden();
  expect(await countLines(portal)).toBe(1);
  await week.expectLook(friday, "yellow");
});

test("what was touched without a network outlives a reload", async ({
  page,
  context,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await context.setOffline(true);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await expect(week.alert(LOST)).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await expect.poll(() => countLines(portal)).toBe(1);
  await expect(basket.box.getByText("1 demande", { exact: true })).toBeVisible();
});

test("a double press on a slow network is one checkout and one e-mail", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  await page.route("**/reservations*", answerLate);
  await basket.validate.dblclick();
  await basket.expectValidated();
  await expectOneCheckout(portal);
});

test("two tabs of one family press together: one checkout", async ({
  page,
  context,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  const [other, otherBasket] = await openSecondTab(context, page);
  await Promise.all([basket.validate.click(), otherBasket.validate.click()]);
  await basket.expectValidated();
  await otherBasket.expectValidated();
  await other.close();
  await expectOneCheckout(portal);
});

test("a session that was ended elsewhere says so, and the wishes are kept", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await portal.sql`update session set revoked_at = now()`;
  const friday = week.circle(MIDDAY, "Paul", FRIDAY);
  await week.touch(friday, "yellow");
  const said = week.alert("Votre session est terminée. Reconnectez-vous : vos demandes sont gardées.");
  await expect(said).toBeVisible();
  await said.getByRole("link", { name: "Se connecter" }).click();
  await fillSignIn(page);
  await week.expectLook(friday, "yellow");
  await expect.poll(() => countLines(portal)).toBe(1);
  await expect(basket.box.getByText("1 demande", { exact: true })).toBeVisible();
});

test("a session that ends before Valider leaves the basket as it was", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  await portal.sql`update session set revoked_at = now()`;
  await basket.validate.click();
  await basket.box.getByRole("link", { name: "Se connecter" }).click();
  await fillSignIn(page);
  await basket.validate.click();
  await basket.expectValidated();
  await expectOneCheckout(portal);
});

test("a deadline that passes before Valider keeps its line with the reason", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await week.goToNextWeek();
  await week.touch(week.circle(STUDY, "Paul", "lundi 27 mai"), "yellow");
  await basket.expectSaved();
  // Friday's deadline was Thursday noon; Monday's is Sunday noon.
  await portal.setClock("2024-05-23T12:00:01+02:00");
  await basket.validate.click();
  await basket.expectValidated();
  await expect(basket.box.getByText("1 demande est restée dans le panier, avec sa raison.")).toBeVisible();
  const kept = basket.box.getByRole("listitem").filter({ hasText: "ven. 24 mai · Délai dépassé" });
  await expect(kept.last()).toContainText("réservable jusqu’au jeudi 23 mai à 12 h 00");
  await week.expectLook(week.circle(STUDY, "Paul", "lundi 27 mai"), "green");
  await page.getByRole("link", { name: "Semaine précédente" }).click();
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY), "expired");
  expect(await reservedDates(portal)).toEqual(["2024-05-27"]);
});

test("a place that others took before Valider keeps its line with the reason", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  await giveLastPlaceToJulie(portal);
  await basket.validate.click();
  await expect(basket.box.getByRole("heading", { name: "Rien n’a pu être validé" })).toBeVisible();
  await expect(basket.box.getByText(/Complet\s: 1 place sur 1\./).first()).toBeVisible();
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY), "expired");
  expect(await portal.sql`select 1 from reservation`).toHaveLength(1);
  expect(await portal.sql`select 1 from outbox_message`).toHaveLength(0);
});

test("an e-mail waits for a mail server that is down, and arrives", async ({
  page,
  portal,
  week,
  basket,
}) => {
  await signInForPaul(page, week);
  await portal.postbox.shut();
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  await basket.validate.click();
  await basket.expectValidated();
  const failed = () =>
    portal.sql`select 1 from outbox_message where state = 'pending' and last_error is not null`;
  await expect.poll(async () => (await failed()).length, { timeout: 30_000 }).toBe(1);
  await portal.postbox.reopen();
  await expect.poll(async () => (await portal.postbox.list()).length, { timeout: 60_000 }).toBe(1);
});

async function signInForPaul(page: Page, week: WeekPage): Promise<void> {
  await signIn(page);
  await week.chooseChild("Paul");
}

async function answerLate(route: Route): Promise<void> {
  await new Promise((done) => setTimeout(done, 2_000));
  await route.continue();
}

async function openSecondTab(context: BrowserContext, page: Page): Promise<[Page, BasketView]> {
  const other = await context.newPage();
  await other.goto(page.url());
  const basket = new BasketView(other);
  await expect(basket.validate).toBeVisible();
  return [other, basket];
}

/** Friday's midday has one place from now on, and it is taken. */
async function giveLastPlaceToJulie({ sql }: Portal): Promise<void> {
  const full = await sql`
    update opening o set capacity = 1, taken = 1 from activity a
    where a.commune_id = o.commune_id and a.id = o.activity_id
      and a.name = ${MIDDAY} and o.service_date = '2024-05-24' returning 1`;
  const given = await sql`
    insert into reservation
      (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select h.commune_id, gen_random_uuid(), c.id, a.id, '2024-05-24', h.household_id, 'reserved', now()
    from child c
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id
    join activity a on a.commune_id = c.commune_id and a.name = ${MIDDAY}
    where c.first_name = 'Julie' returning 1`;
  expect([full.length, given.length]).toEqual([1, 1]);
}

async function countLines({ sql }: Portal): Promise<number> {
  return (await sql`select 1 from basket_line`).length;
}

async function reservedDates({ sql }: Portal): Promise<string[]> {
  const rows = await sql<{ day: string }[]>`
    select service_date::text as day from reservation where status = 'reserved' order by service_date`;
  return rows.map(({ day }) => day);
}

async function expectOneCheckout(portal: Portal): Promise<void> {
  expect(await portal.sql`select 1 from checkout`).toHaveLength(1);
  expect(await reservedDates(portal)).toEqual(["2024-05-24"]);
  expect(await portal.sql`select 1 from outbox_message`).toHaveLength(1);
  await expect.poll(async () => (await portal.postbox.list()).length, { timeout: 30_000 }).toBe(1);
}
