import type { Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { signIn } from "./pages/sign-in";
import { MIDDAY, STUDY } from "./pages/week";
import type { Portal } from "./setup/portal";
import type { WholeMail } from "./setup/read-inbox";
import { expect, test } from "./setup/test";

const FRIDAY = "vendredi 24 mai";

test("a basket that was left is reminded of once, leads back to it, and can be turned off in one press", async ({
  page,
  browser,
  portal,
  week,
  basket,
}) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.touch(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await basket.expectSaved();
  await portal.setClock("2024-05-22T19:40:00+02:00");
  const mail = await receive(portal, "Votre panier n’est pas validé");
  expect(mail.To).toMatchObject([{ Address: "francois.dupont@exemple.fr" }]);
  expect(mail.Text).toContain("Ven. 24 Mai");

  await page.goto(linkOf(mail, /\/reservations\?/));
  await week.expectWeek(21);
  await week.expectLook(week.circle(MIDDAY, "Paul", FRIDAY), "yellow");
  await expect(basket.validate).toBeVisible();

  // The reader of the mail is signed in nowhere.
  const context = await browser.newContext({ baseURL: portal.url });
  await turnOff(await context.newPage(), portal, linkOf(mail, /\/rappels\?/));
  await context.close();
  await page.waitForTimeout(12_000);
  expect(await portal.postbox.list()).toHaveLength(1);
});

test("days that are usually booked are reminded of, and one tap shows them", async ({
  page,
  portal,
  week,
}) => {
  await reserve(portal, ["2024-05-16", "2024-05-23", "2024-05-30"]);
  await portal.setClock("2024-06-04T09:00:00+02:00");
  const mail = await receive(portal, "Des jours à réserver");
  expect(mail.Text).toContain("Jeu. 6 Juin");
  await signIn(page);
  await page.goto(linkOf(mail, /\/reservations\?/));
  await week.expectWeek(23);
  await week.expectLook(week.circle(STUDY, "Paul", "jeudi 6 juin"), "white");
});

async function receive(portal: Portal, subject: string): Promise<WholeMail> {
  const found = async () => (await portal.postbox.list()).find((mail) => mail.Subject === subject);
  await expect.poll(found, { timeout: 40_000 }).toBeDefined();
  return portal.postbox.read((await found())?.ID ?? "");
}

/** The first link of the text part whose address is like this. */
function linkOf({ Text }: WholeMail, like: RegExp): string {
  const link = (Text.match(/https?:\/\/\S+/g) ?? []).find((address) => like.test(address));
  expect(link, `${like} in ${Text}`).toBeDefined();
  return link ?? "";
}

/** The page asks, the button answers, its undo too; and the mail reader's own press needs neither page nor cookie. */
async function turnOff(page: Page, portal: Portal, link: string): Promise<void> {
  await test.step("turns it off", async () => {
    await page.goto(link);
    await expect(page.getByText("Ne plus le recevoir")).toBeVisible();
    await expectAccessible(page, "reminders, asked");
    expect(await countRefusals(portal)).toBe(0);
    await page.getByRole("button", { name: "Ne plus recevoir ces rappels" }).click();
    await expect(page.getByText("C’est noté")).toBeVisible();
    expect(await countRefusals(portal)).toBe(1);
    await expectAccessible(page, "reminders, turned off");
    await page.getByRole("button", { name: "Recevoir de nouveau" }).click();
    await expect(page.getByRole("button", { name: "Ne plus recevoir ces rappels" })).toBeVisible();
    expect(await countRefusals(portal)).toBe(0);

    const oneClick = link.replace("/rappels?", "/api/rappels/arret?");
    expect((await fetch(oneClick)).url).toBe(link);
    expect(await countRefusals(portal)).toBe(0);
    const pressed = await fetch(oneClick, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(pressed.status).toBe(200);
    expect(await countRefusals(portal)).toBe(1);
    const forged = await fetch(`${oneClick}x`, { method: "POST", body: "List-Unsubscribe=One-Click" });
    expect(forged.status).toBe(404);
    await page.goto(`${link}x`);
    await expect(page.getByText("Ce lien ne correspond à aucun rappel.")).toBeVisible();
    await expectAccessible(page, "reminders, a broken link");
  });
}

async function countRefusals({ sql }: Portal): Promise<number> {
  return (await sql`select 1 from reminder_refusal`).length;
}

/** Paul's études on these days, whatever their limits were. */
async function reserve({ sql }: Portal, dates: readonly string[]): Promise<void> {
  await sql`
    insert into reservation
      (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select h.commune_id, gen_random_uuid(), c.id, a.id, day::date, h.household_id, 'reserved', '2024-04-20T08:00:00Z'
    from unnest(${dates as string[]}::text[]) as day, child c
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id
    join activity a on a.commune_id = c.commune_id and a.name = ${STUDY}
    where c.first_name = 'Paul'`;
}
