import { expect, type Locator, type Page } from "@playwright/test";
import type { Look } from "./week";

const MARKS: Partial<Record<Look, string>> = {
  white: "bookable",
  grey: "not-bookable",
  yellow: "book-requested",
  barred: "cancel-requested",
  green: "reserved",
};

/** "Semaine · Mois · Année": the month, whose circles are those of the week, and the school year. */
export class CalendarPage {
  constructor(readonly page: Page) {}

  link(view: "Semaine" | "Mois" | "Année"): Locator {
    return this.page
      .getByRole("navigation", { name: "Affichage" })
      .getByRole("link", { name: view, exact: true });
  }

  async goTo(view: "Semaine" | "Mois" | "Année"): Promise<void> {
    await this.link(view).click();
    await expect(this.link(view)).toHaveAttribute("aria-current", "page");
  }

  async expectMonth(title: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  }

  async choose(activity: string): Promise<void> {
    const tab = this.page
      .getByRole("navigation", { name: "Prestations" })
      .getByRole("link", { name: activity });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-current", "page");
  }

  /** A month of the year, by its title. */
  month(title: string): Locator {
    return this.page.getByRole("region", { name: title });
  }

  /** A strip of that month, by its days: "27 – 31". */
  strip(title: string, days: string): Locator {
    return this.month(title)
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name: new RegExp(`^${days} `) }) });
  }

  async expectStrip(strip: Locator, looks: readonly (Look | null)[]): Promise<void> {
    for (const [column, look] of looks.entries()) {
      const mark = strip.getByRole("cell").nth(column).locator("use");
      if (look) await expect(mark).toHaveAttribute("href", `#m-${MARKS[look]}`);
      else await expect(mark).toHaveCount(0);
    }
  }
}
