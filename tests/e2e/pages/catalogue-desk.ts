import { expect, type Locator, type Page } from "@playwright/test";

/** A box of a group of the form. */
export const box = (desk: Page, group: string, name: string) =>
  desk.getByRole("group", { name: group, exact: true }).getByRole("checkbox", { name, exact: true });
/** The names of a site's activities, in order. */
export const names = (desk: Page, site: string): Locator =>
  desk.getByRole("region", { name: site }).getByRole("heading", { level: 3 });
/** One activity in the list. */
export const card = (desk: Page, site: string, name: string): Locator =>
  desk
    .getByRole("region", { name: site })
    .getByRole("listitem")
    .filter({ has: desk.getByRole("heading", { level: 3, name }) });

/** On the page of a new site. */
export async function addSite(desk: Page, name: string): Promise<void> {
  await desk.getByLabel("Nom", { exact: true }).fill(name);
  await desk.getByRole("button", { name: "Ajouter un établissement" }).click();
  await expect(desk.getByRole("rowheader", { name })).toBeVisible();
}

/** From the list, in the commune's first site that has it. */
export async function openActivity(desk: Page, name: string): Promise<void> {
  await desk.goto("/gestion/prestations");
  await desk.getByRole("link", { name: `Modifier « ${name} »` }).click();
  await expect(desk.getByRole("heading", { level: 1, name })).toBeVisible();
}
