import type { Browser, Page } from "@playwright/test";
import { BasketView } from "./pages/basket";
import { expectAccessible } from "./pages/expect-accessible";
import { fillSignIn, PARENT, signIn } from "./pages/sign-in";
import { MIDDAY, WeekPage } from "./pages/week";
import type { Portal } from "./setup/portal";
import type { WholeMail } from "./setup/read-inbox";
import { NEIGHBOUR, stageFullMonday } from "./setup/stage-neighbours";
import { expect, test } from "./setup/test";

const DAY = "lundi 27 mai";
const ASK = "Prévenez-moi si une place se libère";

test("a full day: asked for, freed by another family, offered by e-mail, reserved with one tap", async ({
  browser,
  page,
  portal,
  week,
}) => {
  await stageFullMonday(portal);
  await openMonday(page, week);
  const circle = week.circle(MIDDAY, "Paul", DAY);

  await test.step("“Prévenez-moi”, by the keyboard alone", async () => {
    await week.expectLook(circle, "grey");
    await circle.focus();
    for (const key of ["ArrowRight", "ArrowLeft", "Tab"]) await page.keyboard.press(key);
    await expect(page.getByRole("button", { name: ASK })).toBeFocused();
    await expectAccessible(page, "full day");
    await page.keyboard.press("Enter");
    await expect(page.locator(".bubble")).toContainText("Vous êtes en tête de la liste d’attente.");
    await expect(page.getByRole("button", { name: "Quitter la liste d’attente" })).toBeFocused();
    await expectAccessible(page, "on the waiting list");
  });

  await cancelAsNeighbour(browser, portal);

  await test.step("the e-mail, and its page, which a mere opening does not change", async () => {
    const mail = await expectOffer(portal);
    expect(mail.To.map(({ Address }) => Address)).toEqual([PARENT]);
    for (const words of [mail.Text, mail.HTML]) {
      expect(words).toContain("Paul");
      expect(words).toContain("lundi 27 mai 2024");
      expect(words.replace(/[\u00a0\u202f]|&nbsp;/g, " ")).toContain("mercredi 22 mai à 18 h 29");
    }
    await page.goto(linkOf(mail));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Une place s’est libérée");
    await expect(page.getByText(/gardée pour vous jusqu’à 18.h.29/)).toBeVisible();
    await expectAccessible(page, "offer");
    await page.reload();
    await expect(page.getByRole("button", { name: "Réserver cette place" })).toBeVisible();
  });

  await test.step("one tap, and the circle is green", async () => {
    await page.getByRole("button", { name: "Réserver cette place" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette place est réservée");
    await expectAccessible(page, "offer accepted");
    await page.getByRole("link", { name: "Voir mes réservations" }).click();
    await week.expectLook(week.circle(MIDDAY, "Paul", DAY), "green");
    await expect
      .poll(async () =>
        (await portal.postbox.list()).map(({ Subject, To }) => `${Subject}, ${To[0]?.Address}`),
      )
      .toContain(`Validation du panier, ${PARENT}`);
  });
});

test("an offer that nobody answered: over at its hour, by the demo's own clock, and asked for again", async ({
  browser,
  page,
  portal,
  week,
}) => {
  await stageFullMonday(portal);
  await openMonday(page, week);
  await week.circle(MIDDAY, "Paul", DAY).click({ force: true });
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.locator(".bubble")).toContainText("Vous êtes en tête de la liste d’attente.");
  await cancelAsNeighbour(browser, portal);
  const mail = await expectOffer(portal);

  await portal.setClock("2024-05-22T18:30:00+02:00");
  await test.step("the server's own round has noticed", async () => {
    const statuses = () =>
      portal.sql`select status from waiting_entry`.then((rows) => rows.map((row) => row.status));
    await expect.poll(statuses, { timeout: 40_000 }).toEqual(["lapsed"]);
  });
  await page.goto(linkOf(mail));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette place n’est plus gardée");
  await expect(page.getByText(/a expiré le mercredi 22 mai à 18.h.29/)).toBeVisible();
  await expect(page.getByText("Une place est libre en ce moment")).toBeVisible();
  await expectAccessible(page, "offer over");

  await portal.sql`update opening set taken = 0, capacity = 0 where capacity = 1`;
  await page.reload();
  await page.getByRole("button", { name: "Me prévenir de nouveau" }).click();
  await expect(page.getByText("Vous êtes en tête de la liste d’attente.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Me prévenir de nouveau" })).toHaveCount(0);
});

test("an offer answers before any script, and refuses what is not one's own", async ({
  browser,
  page,
  portal,
  week,
}) => {
  await stageFullMonday(portal);
  await openMonday(page, week);
  await week.circle(MIDDAY, "Paul", DAY).click({ force: true });
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.locator(".bubble")).toContainText("Vous êtes en tête");
  await cancelAsNeighbour(browser, portal);
  const link = linkOf(await expectOffer(portal));

  const elsewhere = await browser.newContext({ baseURL: portal.url });
  const stranger = await elsewhere.newPage();
  await stranger.goto(link);
  await fillSignIn(stranger, { email: NEIGHBOUR });
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
  await elsewhere.close();

  const plain = await browser.newContext({
    baseURL: portal.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plainPage = await plain.newPage();
  await plainPage.goto(link);
  await plainPage.getByRole("button", { name: "Laisser ma place" }).click();
  await expect(plainPage.getByRole("heading", { level: 1 })).toHaveText("Vous avez laissé cette place");
  await plain.close();
});

async function openMonday(page: Page, week: WeekPage): Promise<void> {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.goToNextWeek();
  await week.expectWeek(22);
}

/** Nadia gives Lina's place back, in a browser of her own. */
async function cancelAsNeighbour(browser: Browser, portal: Portal): Promise<void> {
  await test.step("another family cancels", async () => {
    const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    await page.goto("/connexion?retour=/reservations");
    await fillSignIn(page, { email: NEIGHBOUR });
    const [week, basket] = [new WeekPage(page), new BasketView(page)];
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Lina");
    await week.goToNextWeek();
    await week.touch(week.circle(MIDDAY, "Lina", DAY), "barred");
    await basket.open();
    await basket.expectSaved();
    await basket.validate.click();
    await basket.expectValidated();
    await context.close();
  });
}

async function expectOffer(portal: Portal): Promise<WholeMail> {
  const find = async () =>
    (await portal.postbox.list()).find(({ Subject }) => Subject === "Une place s’est libérée");
  await expect.poll(find).toBeTruthy();
  const found = await find();
  return portal.postbox.read(found?.ID ?? "");
}

function linkOf({ Text }: WholeMail): string {
  const link = /https?:\S+\/reservations\/offre\/[0-9a-f-]+/.exec(Text)?.[0];
  expect(link).toBeTruthy();
  return link ?? "";
}
