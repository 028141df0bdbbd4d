import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The narrowest screen of WCAG 1.4.10, in CSS pixels. */
const NARROW = 320;

/** The page as it stands now breaks no rule, in light and in dark, and fits a narrow screen. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    // After a step within the page, its title may come an instant after its content.
    await expect(page).toHaveTitle(/./);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await endAnimations(page);
      expect(await findViolations(page), `${state}, ${colorScheme}`).toEqual([]);
      await page.screenshot({ path: test.info().outputPath(`${state}, ${colorScheme}.png`) });
    }
    await expectNoSideScroll(page, state);
  });
}

/** One line for each fault: its rule, and where it is. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/**
 * A colour that is still changing has no contrast yet: what moves is brought to its end, and so is what moves because of
 * that, until nothing does.
 */
function endAnimations(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    for (let found = moving(); found.length > 0; found = moving()) {
      for (const animation of found) animation.finish();
      await frame();
    }
  });
}

async function expectNoSideScroll(page: Page, state: string): Promise<void> {
  const usual = page.viewportSize();
  if (!usual || usual.width > 400) return;
  await page.setViewportSize({ width: NARROW, height: usual.height });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${state}: its width on a screen of ${NARROW} px`).toBeLessThanOrEqual(NARROW);
  await page.setViewportSize(usual);
}
