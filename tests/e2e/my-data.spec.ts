import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { FIELD_AGENT } from "@/scripts/demo/town";
import { request } from "@/tests/bench/request";
import { signInByForm } from "@/tests/bench/sign-in";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { fillSignIn, PARENT, signIn, signInAtDesk } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const ASKED = "Mon nom s’écrit DUPOND.\nMerci !";
const ANSWERED = "Nous avons corrigé votre nom.";
const PHONE = { width: 390, height: 844 };

const sheet = (page: Page) => page.getByRole("main");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("a family takes its data away, after proving the password", async ({ page, portal }) => {
  await signIn(page);
  await page.goto("/mon-compte");
  await expectAccessible(page, "my account with its links");
  await page.getByRole("link", { name: "Voir mes données" }).click();
  await expect(title(page)).toHaveText("Mes données");

  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
  };
  const json = await download("Télécharger pour un logiciel");
  expect(json.name).toBe("marelle-foyer-2024-05-22.json");
  const { format, data } = JSON.parse(json.text);
  expect(format).toBe("marelle-foyer/1");
  expect(data.children.map(({ firstName }: { firstName: string }) => firstName)).toContain("Paul");
  expect(data.account[0].email).toBe(PARENT);

  const html = await download("Télécharger pour lire ou imprimer");
  expect(html.name).toBe("marelle-foyer-2024-05-22.html");
  const reader = await page.context().newPage();
  await reader.setContent(html.text);
  await expect(title(reader)).toHaveText(/^Données du foyer/);
  await expect(reader.getByRole("cell", { name: "a téléchargé ses données" })).toBeVisible();
  await expectAccessible(reader, "the downloaded page");
  await reader.close();

  await portal.sql`update session set authenticated_at = null`;
  await page.getByRole("link", { name: "Télécharger pour un logiciel" }).click();
  await expect(title(page)).toHaveText("C’est bien vous ?");
  await page.getByLabel("Mot de passe", { exact: true }).fill("Marelle-2024!");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(title(page)).toHaveText("Mes données");
});

test("nobody else downloads it", async ({ portal }) => {
  const at = (path: string, cookie = "") => request(`${portal.url}${path}`, { headers: { cookie } });
  const visitor = await at("/api/mes-donnees");
  expect([visitor.status, visitor.headers.location]).toEqual([
    303,
    "/connexion?retour=%2Fmon-compte%2Fdonnees",
  ]);
  const agent = await signInByForm(portal.url, FIELD_AGENT);
  expect((await at("/api/mes-donnees", agent)).status).toBe(404);
});

test("a correction is asked for, answered at the desk, and told", async ({ page, browser, portal }) => {
  await signIn(page);
  await page.goto("/mon-compte/donnees");
  await expectAccessible(page, "my data");
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "2 informations sont à corriger" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Choisissez ce que vous demandez." }).click();
  await expect(page.getByLabel("Une correction")).toBeFocused();
  await expectAccessible(page, "my data, an empty request");
  await page.getByLabel("Une correction").check();
  await page.getByLabel("Ce que vous demandez").fill(ASKED);
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(sheet(page).getByRole("status").first()).toContainText("Votre demande est envoyée.");
  await expect(page.getByLabel("Ce que vous demandez")).toHaveValue("");
  await expect(page.getByLabel("Une correction")).not.toBeChecked();
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(summary).toBeFocused();
  const item = page.getByRole("article").filter({ hasText: "Mon nom s’écrit DUPOND." });
  await expect(item).toContainText("Réponse sous un mois, le 22/06/2024 au plus tard");
  await expectAccessible(page, "my data, a request that waits");

  const desk = await openDesk(browser, portal);
  await desk.goto(await deskPath(portal));
  await expect(title(desk)).toHaveText("Correction de données");
  await expect(sheet(desk)).toContainText("De François DUPONT, le 22/05/2024 à 16h29");
  await expectAccessible(desk, "desk, a request about data");
  await desk.getByLabel("Votre réponse").fill(ANSWERED);
  await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
  await expect(sheet(desk)).toContainText(/Répondu par .+ le 22\/05\/2024 à 16h29/);
  await expect(desk.getByLabel("Votre réponse")).toHaveCount(0);
  await expectAccessible(desk, "desk, a request that was answered");
  await desk.context().close();

  const mail = await receive(portal, "Réponse à votre demande sur vos données", PARENT);
  expect(mail.Text).toContain(ANSWERED);
  await page.reload();
  await expect(item).toContainText("Répondu le 22/05/2024 à 16h29");
  await expect(item).toContainText(ANSWERED);
});

test("a calendar link is made, followed, changed and ended, by keyboard", async ({ page, portal }) => {
  await reserve(portal);
  await signIn(page);
  await page.goto("/mon-compte/agenda");
  await expectAccessible(page, "no calendar link");
  const keyboard = new Keyboard(page);
  const done = sheet(page).getByRole("status").first();
  await keyboard.press(page.getByRole("button", { name: "Créer mon lien" }));
  await expect(done).toHaveText("Votre lien est créé.");
  await expectAccessible(page, "a calendar link");

  const address = page.getByRole("textbox", { name: "Votre lien" });
  const first = await address.inputValue();
  await expect(page.getByRole("link", { name: "Ouvrir dans mon agenda" })).toHaveAttribute(
    "href",
    first.replace("http:", "webcal:"),
  );
  const answer = await request(first);
  expect(answer.status).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.headers["set-cookie"]).toBeUndefined();
  expect(String(answer.body)).toContain(" – Paul");
  expect(String(answer.body)).not.toContain("DUPONT");
  const again = await request(first, { headers: { "if-none-match": String(answer.headers.etag) } });
  expect([again.status, String(again.body)]).toEqual([304, ""]);

  await keyboard.press(page.getByRole("button", { name: "Changer de lien" }));
  await expect(done).toHaveText("Votre lien est changé. L’ancien ne répond plus.");
  const second = await address.inputValue();
  expect(second).not.toBe(first);
  expect((await request(first)).status).toBe(404);
  expect((await request(second)).status).toBe(200);
  await keyboard.press(page.getByRole("button", { name: "Supprimer le lien" }));
  await expect(done).toHaveText("Votre lien est supprimé. Il ne répond plus.");
  expect((await request(second)).status).toBe(404);
  expect((await request(second.replace(/\.ics$/, ""))).status).toBe(404);
});

test.describe("on a phone, before any script arrives", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("a request is refused, sent and answered", async ({ page, browser, portal }) => {
    await page.goto("/connexion?retour=/mon-compte/donnees");
    await fillSignIn(page);
    await page.getByLabel("Un effacement").check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("Écrivez ce que vous demandez.")).toBeVisible();
    await expect(page.getByLabel("Un effacement")).toBeChecked();
    await page.getByLabel("Ce que vous demandez").fill(ASKED);
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("Votre demande est envoyée.")).toBeVisible();

    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
    const desk = await context.newPage();
    await signInAtDesk(desk);
    await desk.goto(await deskPath(portal));
    await desk.getByLabel("Votre réponse").fill(ANSWERED);
    await desk.getByRole("button", { name: "Envoyer la réponse" }).click();
    await expect(sheet(desk)).toContainText(/Répondu par /);
    await context.close();
  });

  test("a calendar link is made and ended", async ({ page }) => {
    await page.goto("/connexion?retour=/mon-compte/agenda");
    await fillSignIn(page);
    await page.getByRole("button", { name: "Créer mon lien" }).click();
    const address = await page.getByRole("textbox", { name: "Votre lien" }).inputValue();
    expect((await request(address)).status).toBe(200);
    await page.getByRole("button", { name: "Supprimer le lien" }).click();
    await expect(page.getByText("Votre lien est supprimé.")).toBeVisible();
    expect((await request(address)).status).toBe(404);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  test("the pages fit", async ({ page }) => {
    await signIn(page);
    await page.goto("/mon-compte/donnees");
    await expectAccessible(page, "my data on a phone");
    await page.goto("/mon-compte/agenda");
    await page.getByRole("button", { name: "Créer mon lien" }).click();
    await expect(page.getByRole("textbox", { name: "Votre lien" })).toBeVisible();
    await expectAccessible(page, "a calendar link on a phone");
  });
});

async function deskPath({ sql }: Portal): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from data_request`;
  return `/gestion/demandes/donnees/${row?.id}`;
}

/** A place of Paul's, given by the commune. */
async function reserve({ sql }: Portal): Promise<void> {
  await sql`
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select o.commune_id, gen_random_uuid(), c.id, o.activity_id, o.service_date, h.household_id, 'reserved', now()
    from child c
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id
    join enrolment e on e.commune_id = c.commune_id and e.child_id = c.id
    join opening o on o.commune_id = c.commune_id and o.activity_id = e.activity_id
    where c.first_name = 'Paul' and o.service_date = '2024-05-27' limit 1`;
}
