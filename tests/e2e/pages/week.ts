import { expect, type Locator, type Page } from "@playwright/test";

export const MIDDAY = "1/4 d’heures gratuit midi";
export const STUDY = "Études surveillées";

/** How a circle is called at its end, and the mark that it is drawn with. */
const LOOKS = {
  white: { spoken: "réservable", mark: "bookable" },
  grey: { spoken: "non réservable", mark: "not-bookable" },
  yellow: { spoken: "demande de réservation", mark: "book-requested" },
  barred: { spoken: "demande d’annulation", mark: "cancel-requested" },
  green: { spoken: "réservation validée", mark: "reserved" },
  /** Asked, and can no longer be granted. */
  expired: { spoken: "demande de réservation", mark: "expired" },
} as const;

export type Look = keyof typeof LOOKS;

/** "Mes réservations": the week of one child. */
export class WeekPage {
  constructor(readonly page: Page) {}

  circle(activity: string, child: string, day: string): Locator {
    const start = `${activity}, ${child}, ${day}`.replace(/[/.]/g, "\\$&");
    return this.page.getByRole("table").getByRole("button", { name: new RegExp(`^${start}\\s:\\s`) });
  }

  async expectLook(circle: Locator, look: Look): Promise<void> {
    const { spoken, mark } = LOOKS[look];
    await expect(circle).toHaveAccessibleName(new RegExp(`\\s:\\s${spoken}$`));
    await expect(circle.locator("use")).toHaveAttribute("href", `#m-${mark}`);
  }

  /** Touches it and sees that it is painted at once. */
  async touch(circle: Locator, becomes: Look): Promise<void> {
    await circle.click();
    await this.expectLook(circle, becomes);
  }

  /** Touches a grey circle, which is announced as disabled and yet answers: it says why. */
  async expectReason(circle: Locator, reason: string): Promise<void> {
    await circle.click({ force: true });
    await expect(this.page.locator(".bubble").filter({ hasText: reason })).toBeVisible();
  }

  async chooseChild(firstName: string): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "Enfants" })
      .getByRole("link", { name: firstName })
      .click();
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(`Réservations de ${firstName}`);
  }

  async expectWeek(number: number): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 2, name: `Semaine ${number}` })).toBeVisible();
  }

  async goToNextWeek(): Promise<void> {
    await this.page.getByRole("link", { name: "Semaine suivante" }).click();
  }

  bookPeriod(): Locator {
    return this.page.getByRole("link", { name: "Réserver pour une période" });
  }

  /** What the page says when something stands between a touch and the basket. */
  alert(words: string | RegExp): Locator {
    return this.page.getByRole("main").getByRole("alert").filter({ hasText: words });
  }
}
