import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { bookingWindow } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { DatedWindow } from "./rules/booking-window";

export interface NewBookingWindow extends DatedWindow {
  activityId: string;
}

/**
 * Says when the service days of a span (civil dates, both inclusive) can be booked; both instants are inclusive,
 * null is unbounded. What is in baskets or reserved stays: the rules heed the window from now on.
 * @throws DomainError "period-reversed" for a span that ends before it starts, "window-reversed" for a window
 * that closes before or as it opens
 */
export async function declareBookingWindow(ctx: Context, input: NewBookingWindow): Promise<string> {
  const { activityId, startsOn, endsOn, opensAt, closesAt } = input;
  refuseReversed(input);
  const id = uuidv7();
  await ctx.tx.insert(bookingWindow).values({
    communeId: ctx.commune.id,
    id,
    activityId,
    startsOn,
    endsOn,
    opensAt,
    closesAt,
  });
  return id;
}

/** @throws DomainError "period-reversed", "window-reversed" as above */
export function refuseReversed({ startsOn, endsOn, opensAt, closesAt }: DatedWindow): void {
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) throw new DomainError("period-reversed");
  if (opensAt && closesAt && Temporal.Instant.compare(closesAt, opensAt) <= 0)
    throw new DomainError("window-reversed");
}
