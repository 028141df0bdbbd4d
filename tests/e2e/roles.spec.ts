import type { Page } from "@playwright/test";
import type { StaffRole } from "@/lib/context";
import { fillSignIn } from "./pages/sign-in";
import { AGENTS, stageAgents } from "./setup/stage-agents";
import { expect, test } from "./setup/test";

const DAY = ["tableau-de-bord", "reservations"];
const YEAR = ["calendrier", "etablissements", "prestations", "reglements", "ouvertures"];

/** The rooms of the desk that each role's menu leads to, in its order. */
const ROOMS: Readonly<Record<StaffRole, readonly string[]>> = {
  administrateur: [
    ...DAY,
    "familles",
    "demandes",
    ...YEAR,
    "actualites",
    "courriels",
    "premiers-pas",
    "commune",
    "agents",
    "reglages",
    "journal",
  ],
  gestionnaire: [...DAY, "familles", "demandes", "sante", ...YEAR, "actualites", "courriels"],
  regisseur: [...DAY, "familles", ...YEAR],
  animateur: [...DAY, "sante", "calendrier"],
};
const EVERY_ROOM = [...new Set(Object.values(ROOMS).flat())];
const pathOf = (room: string) => `/gestion/${room}`;

for (const role of ["administrateur", "gestionnaire", "regisseur", "animateur"] as const)
  test(`the ${role} finds the rooms of that role in the menu, and no other by its address`, async ({
    page,
    portal,
  }) => {
    await stageAgents(portal);
    await signInAs(page, role);
    const links = page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link");
    const leads = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(leads).toEqual(ROOMS[role].map(pathOf));
    for (const room of EVERY_ROOM) {
      const status = (await page.goto(pathOf(room)))?.status();
      expect.soft([room, status]).toEqual([room, ROOMS[role].includes(room) ? 200 : 404]);
    }
  });

/** What no page holds for who only reads: anything to press or to fill in that does more than lead to an address. */
const CHANGING = "main form:not([method=get]) :is(button, select, textarea, input:not([type=hidden]))";
const CHANGES = /^(Ajouter|Modifier|Nouve|Créer|Ouvrir des|Déclarer|Inviter|Inscrire|Importer)/;

test("the régisseur reads the year's rooms and the families, and is offered no change", async ({
  page,
  portal,
}) => {
  await stageAgents(portal);
  await signInAs(page, "regisseur");
  for (const room of [...YEAR, "familles"]) {
    await page.goto(pathOf(room));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.soft(page.locator(CHANGING), room).toHaveCount(0);
    await expect.soft(page.getByRole("main").getByRole("link", { name: CHANGES }), room).toHaveCount(0);
  }
  await page.getByRole("link", { name: "DUPONT", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Famille DUPONT");
  await expect(page.locator(CHANGING)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: CHANGES })).toHaveCount(0);

  // The same page offers them to who may: were they called otherwise, the lines above would see nothing.
  await page.context().clearCookies();
  await signInAs(page, "gestionnaire");
  await page.goto(pathOf("familles"));
  await expect(page.getByRole("main").getByRole("link", { name: CHANGES })).not.toHaveCount(0);
  await page.getByRole("link", { name: "DUPONT", exact: true }).click();
  await expect(page.locator(CHANGING)).not.toHaveCount(0);
});

async function signInAs(page: Page, role: StaffRole): Promise<void> {
  await page.goto("/connexion");
  await fillSignIn(page, { email: AGENTS[role] });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Effectifs du/);
}
