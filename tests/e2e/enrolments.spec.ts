import type { Browser, Page } from "@playwright/test";
import { drawPdf } from "@/scripts/demo/draw-pdf";
import { FIELD_AGENT } from "@/scripts/demo/town";
import { expectAccessible } from "./pages/expect-accessible";
import { Keyboard } from "./pages/keyboard";
import { fillSignIn, signInAtDesk } from "./pages/sign-in";
import { STUDY } from "./pages/week";
import type { Portal } from "./setup/portal";
import { OTHER_PAPER, PAPER, stagePapers, stageRequestAndPaper } from "./setup/stage-papers";
import { expect, test } from "./setup/test";

const PDF = {
  name: "attestation.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(drawPdf("Assurance", ["Julie"])),
};
const SEND = `Envoyer un fichier\u00a0: ${PAPER}`;

test("an enrolment: asked for, a paper sent, accepted at the desk, and the child books", async ({
  page,
  browser,
  portal,
}) => {
  await stagePapers(portal);
  await openEnrolments(page);
  await expectAccessible(page, "enrolments");

  await test.step("asks, after having read the conditions", async () => {
    await page.getByRole("link", { name: "Demander une inscription pour Julie" }).click();
    await expect(page.getByRole("heading", { name: STUDY })).toBeVisible();
    await expectAccessible(page, "what may be asked for");
    await page.getByRole("link", { name: `Voir les conditions\u00a0: ${STUDY}` }).click();
    await expect(page.getByText(`${PAPER}, à fournir jusqu’au 12 juin 2024`)).toBeVisible();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Une information est à corriger" });
    await expect(summary).toBeFocused();
    await expectAccessible(page, "the rules are not read");
    await page.getByLabel("J’ai lu le règlement").check();
    await page.getByLabel("Votre message à la mairie").fill("Dès lundi, si possible.");
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByRole("heading", { level: 1, name: STUDY })).toBeVisible();
    await expect(page.getByText("Dès lundi, si possible.")).toBeVisible();
  });

  await test.step("sends the paper", async () => {
    await page.getByLabel(SEND).setInputFiles(PDF);
    await expect(page.getByText("Envoyée le 22/05/2024, la mairie va la vérifier")).toBeVisible();
    await expectAccessible(page, "a request with its paper");
  });

  await answerAtDesk(browser, portal, new URL(page.url()).pathname.split("/").at(-1) ?? "");

  await test.step("reads the answer, and books", async () => {
    await page.goto("/accueil");
    await expect(page.getByText(`Inscription acceptée pour Julie\u00a0: ${STUDY}`)).toBeVisible();
    await expectAccessible(page, "home with an answer");
    await page.getByRole("link", { name: "Voir la réponse" }).click();
    await expect(page.getByText("L’inscription vaut du 22 mai 2024 au 31 août 2024")).toBeVisible();
    await expect(page.getByText("Bienvenue à l’étude.")).toBeVisible();
    await expectAccessible(page, "a request accepted");
    await page.getByRole("link", { name: "Réserver pour Julie" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Réservations de Julie");
    await expect(page.getByText(STUDY).first()).toBeVisible();
  });
});

async function answerAtDesk(browser: Browser, portal: Portal, id: string): Promise<void> {
  await test.step("the desk", async () => {
    const context = await browser.newContext({ baseURL: portal.url });
    const page = await context.newPage();
    await signInAtDesk(page);
    await page.goto(`/gestion/demandes/inscriptions/${id}`);
    await expect(page.getByText("Dès lundi, si possible.")).toBeVisible();
    const file = page.getByRole("link", { name: `Ouvrir le fichier\u00a0: ${PAPER}` });
    const opened = await page.request.get((await file.getAttribute("href")) ?? "");
    expect([opened.status(), opened.headers()["content-disposition"]]).toEqual([
      200,
      expect.stringContaining("attestation.pdf"),
    ]);
    await expectAccessible(page, "desk, a request");

    await page.getByRole("button", { name: `Accepter la pièce\u00a0: ${PAPER}` }).click();
    await expect(file.locator("xpath=ancestor::li")).toContainText("Acceptée");
    await page.getByLabel("Mot à la famille (facultatif)").first().fill("Bienvenue à l’étude.");
    await page.getByRole("button", { name: "Accepter la demande" }).click();
    await expect(page.getByText(/^Acceptée, par .+ le 22\/05\/2024 à 16h29\.$/)).toBeVisible();
    await expectAccessible(page, "desk, a request accepted");
    await context.close();
  });
}

test("a field agent finds neither requests nor papers at the desk", async ({ page, portal }) => {
  await stagePapers(portal);
  const { requestId, paperId } = await stageRequestAndPaper(portal);
  await page.goto("/connexion");
  await fillSignIn(page, { email: FIELD_AGENT });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Effectifs du/);
  for (const room of [`inscriptions/${requestId}`, `pieces/${paperId}`]) {
    const answer = await page.goto(`/gestion/demandes/${room}`);
    expect(answer?.status()).toBe(404);
  }
});

test("asks with the keyboard alone", async ({ page, portal }) => {
  await stagePapers(portal);
  await openEnrolments(page);
  const keyboard = new Keyboard(page);
  await keyboard.press(page.getByRole("link", { name: "Demander une inscription pour Julie" }));
  await keyboard.press(page.getByRole("link", { name: `Voir les conditions\u00a0: ${STUDY}` }));
  await keyboard.tabTo(page.getByLabel("Votre message à la mairie"));
  await page.keyboard.type("Merci");
  await keyboard.tabTo(page.getByLabel("J’ai lu le règlement"));
  await page.keyboard.press("Space");
  await keyboard.press(page.getByRole("button", { name: "Envoyer la demande" }));
  await expect(page.getByText("La mairie étudie votre demande")).toBeVisible();
  await keyboard.tabTo(page.getByLabel("Votre message", { exact: true }));
  await page.keyboard.type("Encore un mot");
  await keyboard.press(page.getByRole("button", { name: "Envoyer le message" }));
  await expect(page.getByRole("listitem").filter({ hasText: "Encore un mot" })).toBeVisible();
  await expect(page.getByLabel("Votre message", { exact: true })).toHaveValue("");
});

test.describe("before any script arrives", () => {
  test.use({ javaScriptEnabled: false });

  test("an enrolment is asked for, written about, its paper sent, and taken back", async ({
    page,
    portal,
  }) => {
    await stagePapers(portal);
    await openEnrolments(page);
    await page.getByRole("link", { name: "Demander une inscription pour Julie" }).click();
    await page.getByRole("link", { name: `Voir les conditions\u00a0: ${STUDY}` }).click();
    await page.getByLabel("Votre message à la mairie").fill("Bonjour");
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("Lisez le règlement, puis cochez cette case.")).toBeVisible();
    await expect(page.getByLabel("Votre message à la mairie")).toHaveValue("Bonjour");
    await page.getByLabel("J’ai lu le règlement").check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("La mairie étudie votre demande")).toBeVisible();

    await page.getByLabel("Votre message", { exact: true }).fill("Encore un mot");
    await page.getByRole("button", { name: "Envoyer le message" }).click();
    await expect(page.getByText("Encore un mot")).toBeVisible();

    await page.getByLabel(SEND).setInputFiles({ ...PDF, name: "attestation.exe" });
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByText(/attestation\.exe.+ne peut pas être envoyé/)).toBeVisible();
    await page.getByLabel(SEND).setInputFiles(PDF);
    await page.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(page.getByText("La pièce est envoyée. La mairie va la vérifier.")).toBeVisible();

    await page.getByText("Retirer la demande", { exact: true }).click();
    await page.getByRole("button", { name: "Oui, retirer la demande" }).click();
    await expect(page.getByText("Vous avez retiré cette demande.")).toBeVisible();
  });

  test("the desk asks for a paper and refuses a request", async ({ page, browser, portal }) => {
    await stagePapers(portal);
    await openEnrolments(page);
    await page.getByRole("link", { name: "Demander une inscription pour Julie" }).click();
    await page.getByRole("link", { name: `Voir les conditions\u00a0: ${STUDY}` }).click();
    await page.getByLabel("J’ai lu le règlement").check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.getByText("La mairie étudie votre demande")).toBeVisible();
    const id = new URL(page.url()).pathname.split("/").at(-1);

    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
    const desk = await context.newPage();
    await signInAtDesk(desk);
    await desk.goto(`/gestion/demandes/inscriptions/${id}`);
    await desk.getByLabel("Pièce", { exact: true }).selectOption({ label: OTHER_PAPER });
    await desk.getByRole("button", { name: "Demander la pièce" }).click();
    await expect(desk.getByText(/^Pièce demandée, par /)).toBeVisible();
    await page.reload();
    await expect(page.getByText("La mairie attend une pièce")).toBeVisible();
    await desk.getByRole("button", { name: "Refuser la demande" }).click();
    await expect(desk.getByText("Expliquez votre refus à la famille.").first()).toBeVisible();
    await desk.getByLabel("Mot à la famille", { exact: true }).fill("L’étude est complète.");
    await desk.getByRole("button", { name: "Refuser la demande" }).click();
    await expect(desk.getByText(/^Refusée, par /)).toBeVisible();
    await context.close();
    await page.reload();
    await expect(page.getByText("L’étude est complète.")).toBeVisible();
  });
});

async function openEnrolments(page: Page): Promise<void> {
  await page.goto("/connexion?retour=/inscriptions");
  await fillSignIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mes inscriptions");
}
