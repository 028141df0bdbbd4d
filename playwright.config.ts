import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/e2e/setup/browser";

/** Where the phone differs: the guide's walk with its sheet, every page's accessibility, what leaves a bubble. */
const ON_PHONES = /(guide|accessibility|month|ask|household|contacts|care|enrolments)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/setup/global-setup.ts",
  // A test waits for its browser as often as for its server: two of them share two cores well.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    launchOptions: await findBrowser(),
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    // Pictures of every instant would cost more than the tests themselves.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 860 } } },
    {
      name: "phone",
      testMatch: ON_PHONES,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});
