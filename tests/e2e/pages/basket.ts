import { expect, type Locator, type Page } from "@playwright/test";

/** Below this width the basket is a sheet. */
const DESK_WIDTH = 1024;

/** "Mon panier": beside the week at a desk, a sheet on a phone. */
export class BasketView {
  constructor(readonly page: Page) {}

  private get onPhone(): boolean {
    return (this.page.viewportSize()?.width ?? DESK_WIDTH) < DESK_WIDTH;
  }

  /** Where the basket is read; on a phone once it is open. */
  get box(): Locator {
    return this.page.getByRole(this.onPhone ? "dialog" : "complementary", { name: "Mon panier" });
  }

  get bar(): Locator {
    return this.page.getByRole("button", { name: /^Mon panier/ });
  }

  async open(): Promise<void> {
    if (this.onPhone && !(await this.box.isVisible())) await this.bar.click();
    await expect(this.box).toBeVisible();
  }

  async close(): Promise<void> {
    if (!this.onPhone) return;
    await this.box.getByRole("button", { name: "Fermer" }).click();
    await expect(this.box).toBeHidden();
  }

  section(title: string): Locator {
    return this.box.locator("section").filter({ has: this.page.getByRole("heading", { name: title }) });
  }

  get validate(): Locator {
    return this.box.getByRole("button", { name: "Valider" });
  }

  async expectEmpty(): Promise<void> {
    await expect(this.box.getByText("Aucune nouvelle réservation ou annulation")).toBeVisible();
  }

  /** Waits until the server has all that was touched. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByText("Demandes enregistrées dans le panier.")).toBeAttached();
    await expect(this.page.getByText("Enregistrement…")).toHaveCount(0);
  }

  async expectValidated(): Promise<void> {
    await expect(
      this.box.getByRole("heading", { name: "Réservations et annulations validées" }),
    ).toBeVisible();
  }
}
