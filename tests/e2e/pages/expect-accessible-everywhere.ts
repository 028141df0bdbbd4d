import type { Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };

/** The page as it stands now, at a desk and on a phone. */
export async function expectAccessibleEverywhere(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, `${state} on a phone`);
  await page.setViewportSize(DESK);
}
