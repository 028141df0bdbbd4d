import type { Browser, Page } from "@playwright/test";
import { expectAccessible } from "./pages/expect-accessible";
import { enterRoom, openDesk } from "./pages/open-desk";
import { fillSignIn, signIn } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const QUESTION = "Mon train est annulé jeudi.\nPouvez-vous accueillir Paul ?";
const ABOUT = `Pour Paul · ${MIDDAY} · jeudi 23 mai`;

test("a grey circle leads to a message that knows what it is about, to the desk, and back to its week", async ({
  page,
  browser,
  portal,
  week,
}) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.expectReason(week.circle(MIDDAY, "Paul", "jeudi 23 mai"), "Délai dépassé");
  await page.locator(".bubble").getByRole("link", { name: "Demander à la mairie" }).click();
  await expect(page.getByRole("heading", { name: ABOUT })).toBeVisible();
  await expect(page.getByText("réservable jusqu’au mercredi 22 mai à 12 h 00")).toBeVisible();
  await expectAccessible(page, "message to the town hall");

  await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Une information est à corriger" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Écrivez votre message." }).click();
  await expect(page.getByLabel("Votre message")).toBeFocused();
  await expectAccessible(page, "message that is empty");

  await page.getByLabel("Votre message").fill(QUESTION);
  await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Message envoyé" })).toBeVisible();
  await expectAccessible(page, "message sent");
  await page.getByRole("link", { name: "Revenir à la semaine" }).click();
  await week.expectWeek(21);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Paul");
  await handleAtDesk(browser, portal);
});

/** The agent reads it, puts it away, takes that back, and puts it away for good. */
async function handleAtDesk(browser: Browser, portal: Portal): Promise<void> {
  await test.step("the desk", async () => {
    const page = await openDesk(browser, portal);
    await enterRoom(page, "Demandes (1)");
    const item = page.getByRole("article").filter({ hasText: `Paul DUPONT · ${MIDDAY} · jeudi 23 mai 2024` });
    await expect(item).toContainText("De François DUPONT · 22/05/2024 à 16h29");
    await expect(item).toContainText("Pouvez-vous accueillir Paul ?");
    await expect(item.getByRole("link", { name: /^Répondre/ })).toHaveAttribute(
      "href",
      /^mailto:francois\.dupont@exemple\.fr\?subject=/,
    );
    await expectAccessible(page, "desk, a question");
    await item.getByRole("button", { name: /^Marquer comme traitée/ }).click();
    await expect(page.getByText("Aucune demande à traiter")).toBeVisible();
    await expectAccessible(page, "desk, nothing waits");
    await page.getByRole("button", { name: "Annuler" }).click();
    await expect(item).toBeVisible();
    await item.getByRole("button", { name: /^Marquer comme traitée/ }).click();
    await expect(item).toBeHidden();
    await page.getByRole("link", { name: "Traitées" }).click();
    await expect(item).toContainText(/Traitée par .+ le 22\/05\/2024 à 16h29/);
    await expectAccessible(page, "desk, a question handled");
    await page.context().close();
  });
}

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("a message is sent; one that is refused is given back as it was written", async ({ page, portal }) => {
    await page.goto(await askPath(portal));
    await fillSignIn(page);
    await expect(page.getByRole("heading", { name: ABOUT })).toBeVisible();
    await send(page, "   ");
    await expect(page.getByText("Écrivez votre message.")).toBeVisible();
    await send(page, QUESTION);
    await expect(page.getByRole("heading", { name: "Message envoyé" })).toBeVisible();

    await page.goto(await askPath(portal));
    await fillDay(portal);
    await send(page, "Encore un mot");
    await expect(page.getByText("Votre foyer a déjà envoyé 20 messages aujourd’hui.")).toBeVisible();
    await expect(page.getByLabel("Votre message")).toHaveValue("Encore un mot");
    await expect(page.getByRole("heading", { name: ABOUT })).toBeVisible();

    await portal.sql`delete from town_hall_message where body <> ${QUESTION}`;
    await page.context().clearCookies();
    await page.goto(`${portal.url}/connexion?retour=/gestion/demandes`);
    await fillSignIn(page, { email: "mairie@exemple.fr" });
    await expect(page.getByText(QUESTION)).toBeVisible();
    await page.getByRole("button", { name: /^Marquer comme traitée/ }).click();
    await expect(page.getByText(QUESTION)).toBeHidden();
    await page.getByRole("link", { name: "Traitées" }).click();
    await expect(page.getByText(QUESTION)).toBeVisible();
  });
});

async function send(page: Page, body: string): Promise<void> {
  await page.getByLabel("Votre message").fill(body);
  await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
}

async function askPath({ sql }: Portal): Promise<string> {
  const [row] = await sql<{ child: string; activity: string }[]>`
    select c.id as child, a.id as activity from child c
    join activity a on a.commune_id = c.commune_id and a.name = ${MIDDAY}
    where c.first_name = 'Paul'`;
  return `/demande?enfant=${row?.child}&prestation=${row?.activity}&jour=2024-05-23`;
}

/** Nineteen more messages of the household today. */
async function fillDay({ sql }: Portal): Promise<void> {
  await sql`
    insert into town_hall_message (commune_id, id, household_id, guardian_id, child_id, body, sent_at)
    select commune_id, gen_random_uuid(), household_id, guardian_id, child_id, 'n' || n, sent_at
    from town_hall_message, generate_series(1, 19) n`;
}
