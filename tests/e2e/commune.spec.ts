import type { Page } from "@playwright/test";
import { drawPicture } from "@/scripts/demo/draw-picture";
import { expectAccessible } from "./pages/expect-accessible";
import { expectAccessibleEverywhere } from "./pages/expect-accessible-everywhere";
import { Keyboard } from "./pages/keyboard";
import { receive } from "./pages/mailbox";
import { openDesk } from "./pages/open-desk";
import { ADMINISTRATOR, fillSignIn, PARENT, signInAtDesk } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { expect, test } from "./setup/test";

const SVG = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='x'/>") };
const FIFTY_MEGABYTES = 50 * 1024 * 1024;

test("the commune is renamed and coloured by keyboard alone, and told at once what cannot be read", async ({
  page,
  portal,
}) => {
  await signInAtDesk(page);
  const keyboard = new Keyboard(page);
  await page.goto("/gestion/commune");
  await expectAccessibleEverywhere(page, "commune");
  await expect(page.getByLabel("Fuseau horaire").getByRole("option")).toHaveCount(1);

  await keyboard.tabTo(page.getByLabel("Nom de la commune"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Saint-Aubin-sur-Mer");
  await keyboard.tabTo(page.getByLabel("Couleur de la commune"));
  await page.keyboard.type("#ffd700");
  await expect(page.getByText("Texte blanc illisible : 1,4 sur 4,5 demandés.")).toBeVisible();
  await expectAccessible(page, "commune, a colour that cannot be read");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "La couleur lisible la plus proche est #",
  );
  await expect(page.getByLabel("Nom de la commune")).toHaveValue("Saint-Aubin-sur-Mer");
  await expectAccessible(page, "commune, refused");

  await keyboard.press(page.getByRole("button", { name: /^Prendre #.*, la plus proche qui se lit$/ }));
  await expect(page.getByText(/^Texte blanc lisible/)).toBeVisible();
  await keyboard.press(page.getByRole("button", { name: "Enregistrer" }));
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  const banner = page.getByRole("banner");
  await expect(banner.getByText("Saint-Aubin-sur-Mer")).toBeVisible();
  const [row] = await portal.sql<{ accent: string }[]>`select accent from commune`;
  await expect(page.getByLabel("Couleur de la commune")).toHaveValue(row?.accent ?? "");

  await page.context().clearCookies();
  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel("Adresse e-mail").fill(PARENT);
  await page.keyboard.press("Enter");
  const mail = await receive(portal, "Choisissez un nouveau mot de passe", PARENT);
  expect(mail.HTML).toContain("Saint-Aubin-sur-Mer");
});

test("two administrators at once: the second hears of it, keeps what was typed, and decides", async ({
  page,
  browser,
  portal,
}) => {
  await signInAtDesk(page);
  await page.goto("/gestion/commune");
  const other = await openDesk(browser, portal);
  await other.goto("/gestion/commune");
  await save(other, "Téléphone de contact", "03 26 11 11 11");
  await expect(other.getByText("C’est enregistré.")).toBeVisible();
  await other.context().close();

  await save(page, "Nom de la commune", "Le mien");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Quelqu’un d’autre a modifié la fiche",
  );
  await expect(page.getByLabel("Nom de la commune")).toHaveValue("Le mien");
  await expect(page.getByText("Actuellement enregistré : 03 26 11 11 11")).toBeVisible();
  await expectAccessible(page, "commune, changed by another");
  await save(page, "Téléphone de contact", "03 26 11 11 11");
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  const [row] = await portal.sql`select name, contact_phone as phone from commune`;
  expect(row).toEqual({ name: "Le mien", phone: "03 26 11 11 11" });
});

test("a logo is refused, sent, shown on every side and in letters, and taken away", async ({
  page,
  browser,
  portal,
}) => {
  await signInAtDesk(page);
  await page.goto("/gestion/commune");
  await page.getByLabel("Choisir un logo").setInputFiles(SVG);
  await expect(page.getByText(/logo\.svg.*ne peut pas servir de logo/)).toBeVisible();
  await page.getByLabel("Choisir un logo").setInputFiles(await picture());
  const shown = page.getByRole("banner").getByRole("img", { name: "Logo : Saint-Aubin" });
  await expect(shown).toHaveJSProperty("naturalHeight", 160);
  await expectAccessibleEverywhere(page, "commune with a logo");
  await refuseByHand(page, portal);

  const visitor = await (await browser.newContext({ baseURL: portal.url })).newPage();
  for (const path of ["/", "/connexion"]) {
    await visitor.goto(path);
    await expect(visitor.getByRole("img", { name: "Logo : Saint-Aubin" })).toHaveJSProperty(
      "naturalHeight",
      160,
    );
    await expectAccessible(visitor, `front with a logo ${path.length}`);
  }
  const src = (await visitor.getByRole("img").first().getAttribute("src")) ?? "";
  const served = await visitor.request.get(src);
  expect(served.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect(served.headers()["set-cookie"]).toBeUndefined();
  await visitor.goto("/mot-de-passe-oublie");
  await visitor.getByLabel("Adresse e-mail").fill(PARENT);
  await visitor.keyboard.press("Enter");
  const mail = await receive(portal, "Choisissez un nouveau mot de passe", PARENT);
  expect(mail.HTML).toContain(`${portal.url}${src}`);
  await visitor.context().close();

  await page.getByRole("button", { name: "Retirer le logo" }).click();
  await expect(page.getByText("Aucun logo : le nom de la commune figure seul.")).toBeVisible();
  await expect(shown).toHaveCount(0);
  expect((await page.request.get(src)).status()).toBe(404);
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is filled in, refused and given back, and the logo sent", async ({ page }) => {
    await page.goto("/connexion?retour=/gestion/commune");
    await fillSignIn(page, { email: ADMINISTRATOR });
    await page.getByLabel("Téléphone de contact").fill("03 26 22 22 22");
    await save(page, "Couleur de la commune", "#ffd700");
    await expect(page.getByText("Un texte blanc ne se lirait pas sur #ffd700").first()).toBeVisible();
    await expect(page.getByLabel("Téléphone de contact")).toHaveValue("03 26 22 22 22");
    await save(page, "Couleur de la commune", "1f7a4d");
    await expect(page.getByLabel("Couleur de la commune")).toHaveValue("#1f7a4d");
    await expect(page.getByRole("contentinfo")).toContainText(/03.26.22.22.22/);

    await page.getByLabel("Choisir un logo").setInputFiles(SVG);
    await page.getByRole("button", { name: "Envoyer le logo" }).click();
    await expect(page.getByText(/logo\.svg.*ne peut pas servir de logo/)).toBeVisible();
    await page.getByLabel("Choisir un logo").setInputFiles(await picture());
    await page.getByRole("button", { name: "Envoyer le logo" }).click();
    await expect(page.getByText("Le logo est en place.")).toBeVisible();
  });
});

test("the first steps say what is left, and the first page of the desk leads there until nothing is", async ({
  page,
  portal,
}) => {
  await portal.sql`delete from opening where taken = 0`;
  await portal.sql`update commune set contact_phone = null`;
  await signInAtDesk(page);
  await expect(page.getByText("Il reste 2 étapes avant d’ouvrir les réservations.")).toBeVisible();
  await expectAccessible(page, "desk with steps to take");
  await page.getByRole("link", { name: "Voir les étapes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Premiers pas" })).toBeVisible();
  const open = page.getByRole("listitem").filter({ hasText: "À faire" });
  await expect(open).toContainText(["Vérifier la fiche de la commune", "Ouvrir les journées"]);
  await expectAccessibleEverywhere(page, "first steps");
  await page.getByRole("link", { name: "Y aller : Vérifier la fiche de la commune" }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await page.goto("/gestion/premiers-pas");
  await expect(page.getByText("Il reste 1 étape avant d’ouvrir les réservations.")).toBeVisible();
});

async function save(page: Page, label: string, typed: string): Promise<void> {
  await page.getByLabel(label).fill(typed);
  await page.getByRole("button", { name: "Enregistrer" }).click();
}

async function picture() {
  return { name: "blason.png", mimeType: "image/png", buffer: Buffer.from(await drawPicture(120)) };
}

/** What no page of ours would send. */
async function refuseByHand(page: Page, { url }: Portal): Promise<void> {
  const send = async (origin: string, buffer: Buffer) => {
    const answer = await page.request.post("/api/logo", {
      multipart: { fichier: { name: "logo.png", mimeType: "image/png", buffer } },
      headers: { Origin: origin, Accept: "application/json" },
    });
    return answer.status();
  };
  expect(await send("https://ailleurs.exemple.fr", Buffer.from("x"))).toBe(403);
  expect(await send(url, Buffer.alloc(FIFTY_MEGABYTES))).toBe(413);
  expect(await send(url, Buffer.from("bonjour"))).toBe(415);
}
