import { test as base } from "@playwright/test";
import { BasketView } from "../pages/basket";
import { WeekPage } from "../pages/week";
import { WizardPage } from "../pages/wizard";
import { openPortal, type Portal } from "./portal";

interface Fixtures {
  /** Whether the portal shows a demo; `test.use({ isDemo: false })` opens one as communes have it, on real time. */
  isDemo: boolean;
  /** A portal that no other test has touched. */
  portal: Portal;
  week: WeekPage;
  wizard: WizardPage;
  basket: BasketView;
}

export const test = base.extend<Fixtures>({
  isDemo: [true, { option: true }],
  portal: async ({ isDemo }, use, testInfo) => {
    const portal = await openPortal(testInfo.outputPath("inbox"), { isDemo });
    await use(portal);
    await portal.close();
  },
  baseURL: async ({ portal }, use) => use(portal.url),
  week: async ({ page }, use) => use(new WeekPage(page)),
  wizard: async ({ page }, use) => use(new WizardPage(page)),
  basket: async ({ page }, use) => use(new BasketView(page)),
});

export { expect } from "@playwright/test";
