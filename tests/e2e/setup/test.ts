import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { BasketView } from "../pages/basket";
import { WeekPage } from "../pages/week";
import { WizardPage } from "../pages/wizard";
import { type House, openHouse, type Portal } from "./portal";

interface WorkerFixtures {
  /** Whether the portal shows a demo; `test.use({ isDemo: false })` opens one as communes have it, on real time. */
  isDemo: boolean;
  house: House;
}

interface Fixtures {
  /** A portal on which nothing is left of any other test. */
  portal: Portal;
  week: WeekPage;
  wizard: WizardPage;
  basket: BasketView;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  isDemo: [true, { option: true, scope: "worker" }],
  house: [
    async ({ isDemo }, use) => {
      const directory = await mkdtemp(join(tmpdir(), "marelle-inbox-"));
      const house = await openHouse(directory, { isDemo });
      await use(house);
      await house.close();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  portal: async ({ house }, use) => {
    await house.reset();
    await use(house.portal);
  },
  baseURL: async ({ portal }, use) => use(portal.url),
  week: async ({ page }, use) => use(new WeekPage(page)),
  wizard: async ({ page }, use) => use(new WizardPage(page)),
  basket: async ({ page }, use) => use(new BasketView(page)),
});

export { expect } from "@playwright/test";
