import type { SystemContext } from "@/lib/context";
import { remindOfBaskets } from "./remind-baskets";
import { remindOfUsualDays } from "./remind-usual-days";
import { isDaytime } from "./rules/urgency";

/**
 * Writes the reminders that are due in a commune, by day on its own clocks. The same few statements however many
 * families there are; done twice, it says nothing twice.
 */
export async function remindFamilies(ctx: SystemContext): Promise<void> {
  if (!isDaytime(ctx.now, ctx.commune.timeZone)) return;
  await remindOfUsualDays(ctx);
  await remindOfBaskets(ctx);
}
