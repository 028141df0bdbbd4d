import { expect, type Locator, type Page } from "@playwright/test";

/** More than any page of ours has stops. */
const STOPS = 90;

/** Moves as a person without a mouse does: Tab, the arrows, Enter, Space; the focus is always seen. */
export class Keyboard {
  constructor(readonly page: Page) {}

  tabTo(target: Locator): Promise<void> {
    return this.walk("Tab", target);
  }

  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  /** The same, walking backwards. */
  async pressBack(target: Locator): Promise<void> {
    await this.walk("Shift+Tab", target);
    await this.page.keyboard.press("Enter");
  }

  async arrow(key: "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown", lands: Locator): Promise<void> {
    await this.page.keyboard.press(key);
    await expect(lands).toBeFocused();
    await this.expectSeen(lands);
  }

  /** Types an ISO date into a focused date field, day first or month first as the browser has it. */
  async typeDate(field: Locator, date: string): Promise<void> {
    const [year = "", month = "", day = ""] = date.split("-");
    const firstPart = await field.inputValue();
    await this.page.keyboard.type(`${day}${month}${year}`);
    if ((await field.inputValue()) === date) return;
    // Back to the first of the three parts: a press on each leads to the one before.
    expect(await field.inputValue()).not.toBe(firstPart);
    await this.page.keyboard.press("ArrowLeft");
    await this.page.keyboard.press("ArrowLeft");
    await this.page.keyboard.type(`${month}${day}${year}`);
    await expect(field).toHaveValue(date);
  }

  private async walk(key: "Tab" | "Shift+Tab", target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop += 1) {
      await this.page.keyboard.press(key);
      if (await target.evaluate((element) => element === document.activeElement)) {
        return this.expectSeen(target);
      }
    }
    throw new Error(`${STOPS} stops of ${key} do not lead to ${target}.`);
  }

  /** The focus is in view and drawn: an outline, or a shadow that stands for one. */
  private async expectSeen(target: Locator): Promise<void> {
    await expect(target).toBeInViewport();
    const drawn = await target.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return element.matches(":focus-visible") && (outlined || boxShadow !== "none");
    });
    expect(drawn, "the focus can be seen").toBe(true);
  }
}
