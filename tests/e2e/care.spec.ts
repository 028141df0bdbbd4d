import type { Browser, Page } from "@playwright/test";
import { FIELD_AGENT } from "@/scripts/demo/town";
import { childPath, expectPaulToday, plan } from "./pages/care";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { fillSignIn, signIn } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const done = (page: Page) => page.getByRole("main").getByRole("status");
const NOTE = "La trousse est au bureau.\nAppeler le 15.";

test("a child's health is said by its family, opened by who works there that day, and the family sees who did", async ({
  page,
  browser,
  portal,
}) => {
  await signIn(page);
  await page.goto(await childPath(portal, "sante"));
  await expect(page.getByRole("heading", { level: 1, name: "Santé de Paul" })).toBeVisible();
  await page.getByLabel("Arachides").check();
  await page.getByLabel("Un PAI est signé").check();
  await page.getByLabel("À savoir (facultatif)").fill(NOTE);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("La fiche de santé est enregistrée.")).toBeVisible();
  await expect(page.getByLabel("Arachides")).toBeChecked();

  await test.step("documents", async () => {
    const field = page.getByLabel("Envoyer un document");
    await field.setInputFiles([plan(), { ...plan("faux.jpg") }]);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "« faux.jpg » n’est pas ce que son nom annonce",
    );
    await expect(page.getByRole("link", { name: "PAI de Paul.pdf", exact: true })).toBeVisible();
    await expectAccessible(page, "santé");
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "PAI de Paul.pdf", exact: true }).click();
    expect((await coming).suggestedFilename()).toBe("PAI de Paul.pdf");
    await page.reload();
    await expect(page.getByRole("region", { name: /^Qui a ouvert/ })).toContainText(
      "François DUPONT a ouvert un document",
    );
  });

  await expectPaulToday(portal);
  await openAtDesk(browser, portal);
  await page.reload();
  const openings = page.getByRole("region", { name: /^Qui a ouvert/ });
  await expect(openings).toContainText(/, mairie a ouvert la fiche/);
  await expect(openings).toContainText(/, mairie a ouvert un document/);

  await test.step("a document goes after a question, with the keyboard alone", async () => {
    const keyboard = new Keyboard(page);
    await keyboard.press(page.getByRole("link", { name: "Retirer PAI de Paul.pdf" }));
    await expect(page.getByText("Retirer « PAI de Paul.pdf » ?")).toBeVisible();
    await expectAccessible(page, "santé, retirer un document");
    await page.getByRole("button", { name: "Retirer ce document" }).click();
    await expect(page.getByText("Le document est retiré.")).toBeVisible();
    await expect(page.getByText("Aucun document pour le moment.")).toBeVisible();
  });
});

async function openAtDesk(browser: Browser, portal: Portal): Promise<void> {
  await test.step("the desk", async () => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    await page.goto("/gestion/sante");
    await fillSignIn(page, { email: FIELD_AGENT });
    await expect(page.getByRole("heading", { level: 1, name: "Santé" })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Arachides");
    await expectAccessible(page, "santé au bureau");
    await page.getByRole("link", { name: "Voir Paul DUPONT" }).click();
    await expect(page.getByText("Votre nom et l’heure seront notés")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Arachides");
    await page.getByRole("button", { name: "Ouvrir la fiche" }).click();
    await expect(page.getByText("La trousse est au bureau.")).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Arachides");
    await expectAccessible(page, "fiche de santé au bureau");
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "PAI de Paul.pdf", exact: true }).click();
    await coming;
    await context.close();
  });
}

test("a document is taken from our own pages alone, and given while the child lives there", async ({
  page,
  portal,
}) => {
  await signIn(page);
  const [row] = await portal.sql<{ own: string }[]>`select id as own from child where first_name = 'Paul'`;
  const send = async (child: string | undefined, origin: string) => {
    const answer = await page.request.post(`/api/documents/sante?enfant=${child}`, {
      multipart: { fichier: plan() },
      headers: { origin, accept: "application/json" },
    });
    return answer.status();
  };
  expect(await send(row?.own, "https://evil.exemple.fr")).toBe(403);
  expect(await send("x", portal.url)).toBe(404);
  expect(await send(row?.own, portal.url)).toBe(200);
  const [kept] = await portal.sql<{ file: string }[]>`select file_id as file from health_file`;
  const open = async () => (await page.request.get(`/api/documents/${kept?.file}`)).status();
  expect(await open()).toBe(200);
  await portal.sql`delete from household_child where child_id = ${row?.own ?? ""}`;
  expect(await open()).toBe(404);
  await page.context().clearCookies();
  expect(await open()).toBe(404);
});

test("pictures are allowed where every guardian said yes", async ({ page, portal }) => {
  await signIn(page);
  await page.goto(await childPath(portal, "image"));
  const outcome = page.getByRole("region", { name: "Ce qui est autorisé" });
  await expect(outcome).toContainText("Aucune image n’est autorisée pour le moment.");
  await expectAccessible(page, "droit à l’image, sans réponse");
  await page.getByRole("button", { name: "Tout accepter" }).click();
  await page.getByRole("group", { name: "Vidéo, presse" }).getByLabel("Non").check();
  await page.getByRole("button", { name: "Enregistrer mes réponses" }).click();
  await expect(page.getByText("Vos réponses sont enregistrées.")).toBeVisible();
  await expect(outcome.getByText("il manque l’accord d’un autre responsable")).toHaveCount(5);
  await expect(page.getByRole("region", { name: "Réponses de Marie DUPONT" })).toContainText(
    "Pas de réponse",
  );
  await portal.sql`
    insert into picture_consent (commune_id, id, child_id, guardian_id, medium, place, granted, answered_at)
    select p.commune_id, gen_random_uuid(), p.child_id, g.id, p.medium, p.place, true, p.answered_at
    from picture_consent p join guardian g on g.commune_id = p.commune_id and g.first_name = 'Marie'`;
  await page.reload();
  await expect(outcome).toContainText("Pour Paul, ce qui est autorisé");
  await expect(outcome.getByText("Autorisé", { exact: true })).toHaveCount(5);
  await expect(outcome.getByText("Non autorisé", { exact: true })).toHaveCount(1);
  await expect(
    page.getByRole("region", { name: "Historique des réponses" }).getByRole("listitem"),
  ).toHaveCount(12);
  await expectAccessible(page, "droit à l’image");
  await portal.sql`update guardian set has_authority = false where first_name = 'François'`;
  await page.reload();
  await expect(
    page.getByText("Seuls les responsables qui ont l’autorité parentale répondent."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer mes réponses" })).toHaveCount(0);
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("health, documents and pictures are said and sent", async ({ page, portal }) => {
    await page.goto(await childPath(portal, "sante"));
    await fillSignIn(page);
    await page.getByLabel("Lait").check();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(done(page).first()).toHaveText("La fiche de santé est enregistrée.");
    await page.getByLabel("Envoyer un document").setInputFiles({ ...plan("faux.jpg") });
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "« faux.jpg » n’est pas ce que son nom annonce",
    );
    await page.getByLabel("Envoyer un document").setInputFiles(plan());
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByText("Le document est envoyé.")).toBeVisible();
    await page.getByRole("link", { name: "Retirer PAI de Paul.pdf" }).click();
    await page.getByRole("button", { name: "Retirer ce document" }).click();
    await expect(page.getByText("Aucun document pour le moment.")).toBeVisible();

    await page.goto(await childPath(portal, "image"));
    await page.getByRole("group", { name: "Photo, presse" }).getByLabel("Non").check();
    await page.getByRole("button", { name: "Enregistrer mes réponses" }).click();
    await expect(page.getByText("Vos réponses sont enregistrées.")).toBeVisible();
  });

  test("a health record is opened at the desk", async ({ page, portal }) => {
    await expectPaulToday(portal);
    await portal.sql`
      insert into health_record (commune_id, child_id, allergens, note, has_plan, changed_by, changed_at)
      select hc.commune_id, hc.child_id, '{milk}', '', true, g.id, now() from household_child hc
      join child c on c.commune_id = hc.commune_id and c.id = hc.child_id and c.first_name = 'Paul'
      join guardian g on g.commune_id = hc.commune_id and g.household_id = hc.household_id and g.first_name = 'François'`;
    await page.goto("/gestion/sante");
    await fillSignIn(page, { email: FIELD_AGENT });
    await page.getByRole("link", { name: "Voir Paul DUPONT" }).click();
    await page.getByRole("button", { name: "Ouvrir la fiche" }).click();
    await expect(page.getByRole("main")).toContainText("Lait");
  });
});
