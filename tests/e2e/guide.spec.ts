import { GUIDE_DATES, inMail } from "./guide-dates";
import { PARENT, signIn } from "./pages/sign-in";
import { MIDDAY } from "./pages/week";
import type { Portal } from "./setup/portal";
import type { WholeMail } from "./setup/read-inbox";
import { expect, test } from "./setup/test";

const WEEK_22 = ["lundi 27 mai", "mardi 28 mai", "jeudi 30 mai", "vendredi 31 mai"];

test("the guide's own walk: 64 dates, validated; two of them cancelled at 16 h 45", async ({
  page,
  portal,
  week,
  wizard,
  basket,
}) => {
  await signIn(page);
  await week.chooseChild("Paul");
  await week.bookPeriod().click();

  await test.step("Réserver pour une période", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Ajouter des réservations pour une période",
    );
    await wizard.choosePeriod("2024-05-22", "2024-11-22");
    await expect(page.getByText("Du 22 mai 2024 au 22 novembre 2024")).toBeVisible();
    for (const day of ["lundi", "mardi", "jeudi", "vendredi"]) {
      await wizard.circle(MIDDAY, "Paul", day).click();
      await expect(wizard.circle(MIDDAY, "Paul", day)).toHaveAttribute("aria-pressed", "true");
    }
    await expect(page.getByText("64 dates seront ajoutées au panier")).toBeVisible();
    await wizard.leftOut().locator("summary").click();
    const reason = wizard.leftOut().locator("div").filter({ hasText: "Délai dépassé" });
    await expect(reason.getByRole("listitem")).toHaveText([/^jeu\. 23 mai/]);
    await wizard.finish.click();
  });

  await test.step("Mes réservations: the basket's 64 dates", async () => {
    await basket.open();
    const asked = basket.section("Vos réservations en cours");
    await expect(asked.getByText("Paul DUPONT")).toBeVisible();
    await expect(asked.getByText(`64 fois ${MIDDAY}`)).toBeVisible();
    await asked.getByRole("button", { name: "Voir les 64 dates" }).click();
    await expect(asked.locator(".basket-dates").getByRole("listitem")).toHaveText(GUIDE_DATES);
    await expect(basket.box.getByText("Paiement à la réception de la facture")).toBeVisible();
    await basket.close();
    await week.expectLook(week.circle(MIDDAY, "Paul", "vendredi 24 mai"), "yellow");
    await week.expectLook(week.circle(MIDDAY, "Paul", "jeudi 23 mai"), "grey");
  });

  await test.step("Valider", async () => {
    await basket.open();
    await basket.validate.click();
    await basket.expectValidated();
    await basket.close();
    await week.expectLook(week.circle(MIDDAY, "Paul", "vendredi 24 mai"), "green");
    const mail = await expectMail(portal, 1);
    expect(mail.Subject).toBe("Validation du panier");
    expect(mail.To.map(({ Address }) => Address)).toEqual([PARENT]);
    for (const words of bothParts(mail)) {
      expect(words).toContain(
        "Suite à votre validation du 22/05/2024 à 16h29, nous vous confirmons le planning suivant",
      );
      expect(words).toContain("Vos réservations");
      expect(words).not.toContain("Vos annulations");
      expect(words).toContain("Paul DUPONT");
      expect(words).toContain(`64 ${MIDDAY.toUpperCase()}`);
      expect(datesIn(words)).toEqual(GUIDE_DATES.map(inMail));
    }
  });

  await portal.setClock("2024-05-22T16:45:00+02:00");

  await test.step("Demande d’annulation: two days of week 22", async () => {
    await week.goToNextWeek();
    await week.expectWeek(22);
    for (const day of WEEK_22) await week.expectLook(week.circle(MIDDAY, "Paul", day), "green");
    for (const day of ["lundi 27 mai", "mardi 28 mai"])
      await week.touch(week.circle(MIDDAY, "Paul", day), "barred");
    await basket.expectSaved();
    await basket.open();
    const asked = basket.section("Vos annulations en cours");
    await expect(asked.getByText("Paul DUPONT")).toBeVisible();
    await expect(asked.getByText(`2 fois ${MIDDAY}`)).toBeVisible();
    await expect(asked.getByText("du 27 mai au 28 mai")).toBeVisible();
    await basket.validate.click();
    await basket.expectValidated();
    await basket.close();
    for (const day of WEEK_22.slice(0, 2)) await week.expectLook(week.circle(MIDDAY, "Paul", day), "white");
    for (const day of WEEK_22.slice(2)) await week.expectLook(week.circle(MIDDAY, "Paul", day), "green");
    const mail = await expectMail(portal, 2);
    expect(mail.Subject).toBe("Validation du panier");
    for (const words of bothParts(mail)) {
      expect(words).toContain("Suite à votre validation du 22/05/2024 à 16h45");
      expect(words).toContain("Vos annulations");
      expect(words).not.toContain("Vos réservations");
      expect(datesIn(words)).toEqual(["Lun. 27 Mai", "Mar. 28 Mai"]);
    }
  });
});

/** The mail that makes it `count`, and no other. */
async function expectMail(portal: Portal, count: number): Promise<WholeMail> {
  await expect.poll(async () => (await portal.postbox.list()).length, { timeout: 20_000 }).toBe(count);
  return portal.postbox.read((await portal.postbox.list()).at(-1)?.ID ?? "");
}

/** What is read of the HTML and of the text part, in one line each. */
function bothParts({ HTML, Text }: WholeMail): string[] {
  const shown = HTML.replace(/<head[\s\S]*?<\/head>/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, " ");
  return [shown, Text].map((words) => words.replace(/\s+/g, " "));
}

/** The dates of the plan, without the one that the deadline is told for. */
function datesIn(words: string): string[] {
  return words.match(/\b(Lun|Mar|Mer|Jeu|Ven|Sam|Dim)\. \d+ [A-Z]\p{Ll}+(?!\p{Ll}|\s: annulable)/gu) ?? [];
}
