import { request as httpRequest } from "node:http";
import { fillSignIn, signIn, signInAtDesk } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import { expect, test } from "./setup/test";

const NOBODY = "019a0000-0000-7000-8000-000000000000";

test("broken and doubled parameters fall back, and nothing answers 500", async ({ page, week }) => {
  await signIn(page);
  for (const [query, number] of [
    ["semaine=2024-02-30", 21],
    ["semaine=x&semaine=y", 21],
    ["semaine=2024-05-27&semaine=2024-06-03", 22],
    ["semaine=%00", 21],
    ["semaine=9999-12-31", 21],
    ["enfant=not-a-uuid", 21],
    ["enfant=&enfant=&semaine=", 21],
    [`enfant=${"x".repeat(2_000)}`, 21],
  ] as const) {
    await test.step(query.slice(0, 60), async () => {
      const answer = await page.goto(`/reservations?${query}`);
      expect(answer?.status()).toBe(200);
      await week.expectWeek(number);
    });
  }
  for (const path of [
    "/reservations/periode?enfant=x&enfant=y&etape=7",
    "/reservations/periode?etape=2&etape=1",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("the desk's day falls back as well", async ({ page }) => {
  await signInAtDesk(page);
  for (const query of ["jour=2024-02-30", "jour=x&jour=y", "jour=%00"]) {
    const answer = await page.goto(`/gestion/tableau-de-bord?${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Effectifs du/);
  }
});

test("a child that does not exist, or is another household's, is not found", async ({ page, portal }) => {
  const [neighbour] = await portal.sql<{ id: string }[]>`
    insert into child (commune_id, id, first_name, last_name, birth_date, school_id)
    select commune_id, gen_random_uuid(), 'Zoé', 'MARTIN', '2016-01-01', id from site limit 1 returning id`;
  await portal.sql`
    with home as (
      insert into household (commune_id, id) select commune_id, gen_random_uuid() from site limit 1
      returning commune_id, id)
    insert into household_child (commune_id, household_id, child_id)
    select commune_id, id, ${neighbour?.id ?? ""} from home`;
  await signIn(page);
  for (const id of [NOBODY, neighbour?.id]) {
    const answer = await page.goto(`/reservations?enfant=${id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page n’existe pas");
    await expect(page.getByText("Zoé")).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Retour à l’accueil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour François");
});

test("a parent at the desk's door, and an agent at the family's, are led home", async ({ page, context }) => {
  await signIn(page);
  await page.goto("/gestion/tableau-de-bord");
  await expect(page).toHaveURL(/\/accueil$/);
  await context.clearCookies();
  await signInAtDesk(page);
  await page.goto("/reservations");
  await expect(page).toHaveURL(/\/gestion\/tableau-de-bord$/);
});

test("signed out, an address leads to sign-in and back to it", async ({ page, week }) => {
  await page.goto("/reservations?semaine=2024-06-03");
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  await fillSignIn(page);
  await expect(page).toHaveURL(/\/reservations\?semaine=2024-06-03$/);
  await week.expectWeek(23);
});

test("signing out ends it: the way back leads to sign-in", async ({ page }) => {
  await signIn(page);
  await page.getByLabel("Votre compte : François DUPONT").click();
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Connexion");
  await page.goto("/reservations");
  await expect(page).toHaveURL(/\/connexion/);
});

test("a wrong password keeps the address that was typed", async ({ page }) => {
  await page.goto("/connexion");
  await fillSignIn(page, { password: "Marelle-2023!" });
  const said = page.getByRole("main").getByRole("alert");
  await expect(said).toHaveText("Adresse e-mail ou mot de passe incorrect.");
  await expect(said).toBeFocused();
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue("francois.dupont@exemple.fr");
});

test("`retour` leads nowhere but into the portal", async ({ page, context, portal }) => {
  for (const back of [
    "//evil.exemple.fr",
    "/\\evil.exemple.fr",
    "https://evil.exemple.fr/",
    "/\t/evil.exemple.fr",
    "javascript:alert(1)",
  ]) {
    await test.step(back, async () => {
      await context.clearCookies();
      await page.goto(`/connexion?retour=${encodeURIComponent(back)}`);
      await fillSignIn(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour François");
      expect(new URL(page.url()).origin).toBe(portal.url);
    });
  }
});

test("next-auth's own callbackUrl leads nowhere else either", async ({ page, portal }) => {
  await page.goto("/connexion");
  await page.locator("input[name=callbackUrl]").evaluate((field: HTMLInputElement) => {
    field.value = "https://evil.exemple.fr/";
  });
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bonjour François");
  expect(new URL(page.url()).origin).toBe(portal.url);
});

test("a forged Host meets no commune", async ({ portal }) => {
  for (const path of ["/", "/connexion", "/reservations", "/api/auth/csrf"]) {
    expect(await statusFor(portal.port, path, "evil.exemple.fr"), path).not.toBe(200);
  }
  expect(await statusFor(portal.port, "/connexion", "evil.exemple.fr")).toBe(404);
  expect(await statusFor(portal.port, "/connexion", `localhost:${portal.port}`)).toBe(200);
});

test("the browser's back button goes from the wizard's second step to its first", async ({
  page,
  week,
  wizard,
}) => {
  await signIn(page);
  await week.bookPeriod().click();
  await wizard.choosePeriod("2024-05-22", "2024-11-22");
  await wizard.circle(MIDDAY, "Julie", "lundi").click();
  await page.goBack();
  await expect(wizard.from).toHaveValue("2024-05-22");
  await page.goForward();
  await expect(wizard.circle(MIDDAY, "Julie", "lundi")).toHaveAttribute("aria-pressed", "true");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the back button closes the basket's sheet, and stays on the week", async ({ page, week, basket }) => {
    await signIn(page);
    const before = page.url();
    await basket.open();
    await page.goBack();
    await expect(basket.box).toBeHidden();
    expect(page.url()).toBe(before);
    await week.expectWeek(21);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in works, and a wrong password is said", async ({ page }) => {
    await page.goto("/reservations?semaine=2024-06-03");
    await fillSignIn(page, { password: "Marelle-2023!" });
    await expect(page.getByText("Adresse e-mail ou mot de passe incorrect.")).toBeVisible();
    await page.goto("/reservations?semaine=2024-06-03");
    await fillSignIn(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Julie");
    await expect(page).toHaveURL(/\/reservations\?semaine=2024-06-03$/);
  });
});

/** Over a plain socket: a browser does not let its Host be forged. */
function statusFor(port: number, path: string, host: string): Promise<number> {
  return new Promise((done, fail) => {
    httpRequest({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on("error", fail)
      .end();
  });
}

test("a week is one page asked of the server, and none of those it points to", async ({ page, week }) => {
  await signIn(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (!pathname.startsWith("/_next/") && pathname !== "/icon.svg") asked.push(pathname + search);
  });
  await page.goto("/reservations?semaine=2024-05-27");
  await week.expectWeek(22);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual(["/reservations?semaine=2024-05-27"]);
});
