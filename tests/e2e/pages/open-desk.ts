import type { Browser, Page } from "@playwright/test";
import type { Portal } from "../setup/portal";
import { signInAtDesk } from "./sign-in";

/** The desk in a browser of its own, beside the family's; whoever opens it closes its context. */
export async function openDesk(browser: Browser, portal: Portal): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  await signInAtDesk(page);
  return page;
}

/** To a room of the desk by its menu, which is folded away on a phone. */
export async function enterRoom(desk: Page, name: string): Promise<void> {
  const menu = desk.getByRole("navigation", { name: "Navigation principale" });
  const unfold = menu.getByRole("button", { name: "Menu" });
  if (await unfold.isVisible()) await unfold.click();
  await menu.getByRole("link", { name }).click();
}
