import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { outboxMessage } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { UncomposableMail } from "@/lib/mail/compose";
import { chooseReminders, getReminderChoice } from "@/lib/reminders/choose-reminders";
import { claimReminders } from "@/lib/reminders/claim-reminders";
import { composeBasketReminder } from "@/lib/reminders/compose-basket-reminder";
import { composeDaysReminder } from "@/lib/reminders/compose-days-reminder";
import { findQuietBaskets } from "@/lib/reminders/find-quiet-baskets";
import { findRecipients } from "@/lib/reminders/find-recipients";
import { findUrgentWeeks } from "@/lib/reminders/find-urgent-weeks";
import { loadReminded } from "@/lib/reminders/load-reminded";
import { remindOfBaskets } from "@/lib/reminders/remind-baskets";
import { remindFamilies } from "@/lib/reminders/remind-families";
import { placeKey } from "@/tests/factories/basket";
import type { Attempt } from "./attempts";
import { type Neighbour, THURSDAY, TUESDAY } from "./neighbour";

/** Tuesday waits in the neighbour's basket since Wednesday, and its limit is tomorrow at noon. */
const SUNDAY = Temporal.Instant.from("2024-05-26T08:00:00Z");
const onSunday = (ctx: SystemContext): SystemContext => ({ ...ctx, now: SUNDAY });

const told = (neighbour: Neighbour, date: string) => [
  { key: placeKey(neighbour, neighbour.canteen, date), until: "2024-05-27T10:00:00Z" },
];
const linkOf = ({ guardian }: Neighbour) => ({ guardianId: guardian.guardianId, kind: "basket" as const });
const written = ({ tx, commune }: SystemContext) =>
  tx.select().from(outboxMessage).where(eq(outboxMessage.communeId, commune.id));

/** An e-mail about nothing is not written. */
async function orNothing(mail: Promise<unknown>): Promise<unknown> {
  return mail.catch((error: unknown) => {
    if (error instanceof UncomposableMail) return null;
    throw error;
  });
}

/** What reminders do without a person behind them, in a commune that is not the neighbour's. */
export const reminderAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "remindFamilies",
    what: "reminds the families",
    run: (ctx) => remindFamilies(onSunday(ctx)).then(() => written(ctx)),
  },
  {
    of: "remindOfBaskets",
    what: "reminds of baskets",
    run: (ctx) => remindOfBaskets(onSunday(ctx)).then(() => written(ctx)),
  },
  { of: "findQuietBaskets", what: "looks for baskets", run: (ctx) => findQuietBaskets(onSunday(ctx)) },
  {
    of: "findUrgentWeeks",
    what: "looks for limits that are near",
    run: async (ctx, neighbour) => {
      const openings = await findUrgentWeeks(onSunday(ctx));
      return openings.some(({ activityId }) => activityId === neighbour.canteen.id)
        ? neighbour.childId
        : null;
    },
  },
  {
    of: "findRecipients",
    what: "asks for the neighbour's address",
    run: (ctx, neighbour) => findRecipients(ctx, "basket", [neighbour.householdId]),
  },
  {
    of: "claimReminders",
    what: "notes that the neighbour was reminded",
    run: (ctx, neighbour) => claimReminders(ctx, "basket", [{ ...linkOf(neighbour), subject: "intrus" }]),
    refusal: "foreign-key",
  },
  {
    of: "loadReminded",
    what: "loads what the neighbour is reminded of",
    run: (ctx, neighbour) =>
      loadReminded(ctx, neighbour.guardian.guardianId, told(neighbour, TUESDAY), "asked"),
  },
  {
    of: "composeBasketReminder",
    what: "writes the neighbour's reminder of a basket",
    run: (ctx, neighbour) =>
      orNothing(
        composeBasketReminder(ctx, {
          guardianId: neighbour.guardian.guardianId,
          bookings: told(neighbour, TUESDAY),
          cancellations: [],
          more: 0,
        }),
      ),
  },
  {
    of: "composeDaysReminder",
    what: "writes the neighbour's reminder of days",
    run: (ctx, neighbour) =>
      orNothing(
        composeDaysReminder(ctx, {
          guardianId: neighbour.guardian.guardianId,
          places: told(neighbour, THURSDAY),
          more: 0,
        }),
      ),
  },
  {
    of: "getReminderChoice",
    what: "looks what the neighbour has chosen",
    run: (ctx, neighbour) =>
      getReminderChoice(ctx, linkOf(neighbour)).then((choice) => [choice, neighbour.guardian.guardianId]),
    refusal: "not-found",
  },
  {
    of: "chooseReminders",
    what: "turns the neighbour's reminders off",
    run: (ctx, neighbour) => chooseReminders(ctx, linkOf(neighbour), false),
    refusal: "not-found",
  },
];
