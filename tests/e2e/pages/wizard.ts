import type { Locator, Page } from "@playwright/test";

/** "Réserver pour une période". */
export class WizardPage {
  constructor(readonly page: Page) {}

  get from(): Locator {
    return this.page.getByLabel("Date de début");
  }

  get until(): Locator {
    return this.page.getByLabel("Date de fin");
  }

  get next(): Locator {
    return this.page.getByRole("button", { name: "Suivant", exact: true });
  }

  get finish(): Locator {
    return this.page.getByRole("button", { name: "Terminer" });
  }

  /** The first step, with ISO dates, and on to the second. */
  async choosePeriod(from: string, until: string): Promise<void> {
    await this.from.fill(from);
    await this.until.fill(until);
    await this.next.click();
  }

  circle(activity: string, child: string, weekday: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${activity}, ${child}, ${weekday}\\s:\\s`) });
  }

  leftOut(): Locator {
    return this.page.locator("details.left-out");
  }
}
