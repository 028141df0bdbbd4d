import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { drawPdf } from "@/scripts/demo/draw-pdf";
import { drawPicture } from "@/scripts/demo/draw-picture";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { NewsDesk } from "./pages/news-desk";
import { fillSignIn, signIn, signInAtDesk } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { NEIGHBOUR, stageOtherSchool, stageOtherWriter } from "./setup/stage-news";
import { expect, test } from "./setup/test";

const TITLE = "Sortie au musée";
const FILE = "Programme d’été.pdf";
const pdf = Buffer.from(drawPdf("Programme", ["Mardi : musée."]));

test("the desk writes to one school; its families read, see and save it, the others find nothing", async ({
  page,
  browser,
  portal,
}) => {
  await stageOtherSchool(portal);
  await signInAtDesk(page);
  await page.getByRole("navigation").getByRole("link", { name: "Actualités" }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["RÈGLEMENT INTÉRIEUR", "TARIF 2024"]);
  await expectAccessible(page, "desk, news");
  await writePost(page, portal);
  const [post] = await portal.sql<{ id: string; file: string; picture: string }[]>`
    select n.id, f.file_id as file, n.picture_id as picture from news_item n
    join news_file f on f.commune_id = n.commune_id and f.news_id = n.id where n.title = ${TITLE}`;
  if (!post) throw new Error("The post was not kept.");
  await readAsFamily(browser, portal);
  await findNothingAsNeighbour(browser, portal, post);
});

async function writePost(page: Page, portal: Portal): Promise<void> {
  const desk = new NewsDesk(page);
  await desk.open();
  await desk.button("Publier").click();
  await expect(desk.alert()).toBeFocused();
  await desk.alert().getByRole("link", { name: "Donnez un titre à cette actualité." }).click();
  await expect(desk.title()).toBeFocused();
  await desk.title().fill(TITLE);
  await desk.chooseSchool("École Jules-Ferry");
  await expectAccessible(page, "desk, a new post");
  await desk.press("Enregistrer le brouillon");

  await desk.body().fill("Prévoyez un pique-nique.\n\nRetour à 16 h 15.");
  await desk.sendPicture(Buffer.from(await drawPicture(30)));
  await desk.sendFile("tarif.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"));
  await expect(desk.alert()).toContainText(/«\starif\.pdf\s» n’est pas ce que son nom annonce/);
  await desk.sendFile(FILE, pdf);
  await desk.expectFile(FILE);
  await expect(desk.body(), "what is typed outlives a file").toHaveValue(/^Prévoyez un pique-nique/);
  await page.getByLabel("Description de l’image").fill("Des papiers de couleur");
  await expectAccessible(page, "desk, a draft with its files");

  await refuseByHand(page, portal);

  await stageOtherWriter(portal, TITLE, "Sortie annulée");
  await desk.button("Publier").click();
  await expect(desk.alert()).toContainText("Quelqu’un d’autre a modifié cette actualité");
  await expect(desk.body()).toHaveValue(/^Prévoyez un pique-nique/);
  await desk.press("Enregistrer quand même ma version");
  await desk.press("Publier");
  await expect(page.getByText("Publiée le 22/05/2024 à 16h29")).toBeVisible();
  await page.getByRole("link", { name: "Voir comme la famille" }).click();
  await expect(page.getByRole("heading", { level: 2, name: TITLE })).toHaveCount(2);
  await expectAccessible(page, "desk, as the family sees it");
}

/** What no page of ours would send. */
async function refuseByHand(page: Page, { url: origin }: Portal): Promise<void> {
  const newsId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(await sendByHand(page, { newsId, origin: "https://ailleurs.exemple.fr" })).toBe(403);
  expect(await sendByHand(page, { newsId: "nulle-part", origin })).toBe(404);
  const more = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024 + 1 - pdf.length)]);
  expect(await sendByHand(page, { newsId, origin, buffer: more })).toBe(413);
}

async function sendByHand(
  page: Page,
  { newsId, origin, buffer = pdf }: { newsId: string; origin: string; buffer?: Buffer },
): Promise<number> {
  const sent = await page.request.post("/api/fichiers", {
    multipart: { actualite: newsId, fichier: { name: "a.pdf", mimeType: "application/pdf", buffer } },
    headers: { Origin: origin, Accept: "application/json" },
  });
  return sent.status();
}

async function readAsFamily(browser: Browser, portal: Portal): Promise<void> {
  await test.step("the school's family", async () => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    await signIn(page);
    await page.getByRole("navigation").getByRole("link", { name: "Actualités" }).click();
    const cards = page.getByRole("article");
    await expect(cards.getByRole("heading")).toHaveText([TITLE, "RÈGLEMENT INTÉRIEUR", "TARIF 2024"]);
    await expect(cards.nth(1)).toContainText("01/05/2024");
    await expect(cards.nth(1)).toContainText("1 fichier");
    await expect(cards.first().getByRole("img", { name: "Des papiers de couleur" })).toHaveJSProperty(
      "naturalWidth",
      640,
    );
    await expectAccessible(page, "news");

    const keyboard = new Keyboard(page);
    const read = page.getByRole("link", { name: `Lire plus : ${TITLE}` });
    await read.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: TITLE });
    await expect(dialog).toContainText("Retour à 16 h 15.");
    await expectAccessible(page, "news, one that is open");
    const address = page.url();
    const saving = page.waitForEvent("download");
    await keyboard.press(dialog.getByRole("link", { name: `Télécharger ${FILE}` }));
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(FILE);
    expect((await readFile(await saved.path())).equals(pdf)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(read).toBeFocused();
    await expect(page).toHaveURL(/\/actualites$/);

    await page.goto(address);
    await expect(dialog).toBeVisible();
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/actualites$/);
    await read.click();
    await expect(dialog).toBeVisible();
    await page.goBack();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/actualites$/);

    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page, "news on a phone");
    await read.click();
    await expectAccessible(page, "news on a phone, one that is open");
    await context.close();
  });
}

async function findNothingAsNeighbour(
  browser: Browser,
  portal: Portal,
  post: { id: string; file: string; picture: string },
): Promise<void> {
  await test.step("a family of another school", async () => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    const status = async (path: string) => (await page.request.get(path)).status();
    expect(await status(`/api/fichiers/${post.file}`), "signed out").toBe(404);
    await page.goto("/connexion?retour=/actualites");
    await fillSignIn(page, { email: NEIGHBOUR });
    await expect(page.getByRole("article").getByRole("heading")).toHaveText([
      "RÈGLEMENT INTÉRIEUR",
      "TARIF 2024",
    ]);
    await page.goto(`/actualites?lire=${post.id}`);
    await expect(page.getByText("Cette actualité n’est plus en ligne.")).toBeVisible();
    for (const path of [
      `/actualites/${post.id}`,
      `/api/fichiers/${post.file}`,
      `/api/fichiers/${post.picture}?taille=carte`,
      "/api/fichiers/nulle-part",
    ])
      expect([path, await status(path)]).toEqual([path, 404]);
    expect(await sendByHand(page, { newsId: post.id, origin: portal.url }), "a family").toBe(401);
    await context.close();
  });
}

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("a post is written, refused and given back, joined by a file, and read", async ({ page, portal }) => {
    const desk = new NewsDesk(page);
    await page.goto("/connexion?retour=/gestion/actualites/nouvelle");
    await fillSignIn(page, { email: "mairie@exemple.fr" });
    await desk.body().fill("Le texte reste.");
    await desk.chooseSchool("École Jules-Ferry");
    await desk.button("Publier").click();
    await expect(page.getByText("Donnez un titre à cette actualité.").first()).toBeVisible();
    await expect(desk.body()).toHaveValue("Le texte reste.");
    await expect(page.getByLabel("École Jules-Ferry", { exact: true })).toBeChecked();
    await desk.title().fill(TITLE);
    await desk.press("Publier");
    await desk.sendFile("tarif.pdf", Buffer.from("bonjour"));
    await desk.button("Ajouter").click();
    await expect(page.getByText(/«\starif\.pdf\s» n’est pas ce que son nom annonce/)).toBeVisible();
    await desk.sendFile(FILE, pdf);
    await desk.button("Ajouter").click();
    await desk.expectFile(FILE);

    await page.context().clearCookies();
    await page.goto(`${portal.url}/connexion?retour=/actualites`);
    await fillSignIn(page);
    await page.getByRole("link", { name: `Lire plus : ${TITLE}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
    await expect(page.getByText("Le texte reste.")).toBeVisible();
    const href = await page.getByRole("link", { name: `Télécharger ${FILE}` }).getAttribute("href");
    const file = await page.request.get(href ?? "");
    expect(file.headers()).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^attachment; filename=/),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    });
    expect((await file.body()).equals(pdf)).toBe(true);
  });
});
