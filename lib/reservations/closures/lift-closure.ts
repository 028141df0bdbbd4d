import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { closure } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import { selectClosures } from "@/lib/catalogue/holidays/list-closures";
import { sayStretch } from "@/lib/catalogue/holidays/school-years";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { lockClosures } from "./lock-closures";
import type { LiftClosureInput } from "./schemas";

const t = translatorOf("deskCalendar");

/**
 * The days from today on can be booked again, as far as they are open; the days that were closed stay so. What the
 * closure cancelled stays cancelled. @throws DomainError "forbidden", "not-found"; "closure-over" when all its days
 * are gone by
 */
export async function liftClosure(ctx: StaffContext, { id }: LiftClosureInput): Promise<void> {
  authorize(ctx, "calendar.change");
  await lockClosures(ctx);
  const [found] = await selectClosures(ctx, eq(closure.id, id));
  if (!found) throw new DomainError("not-found");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const isIt = and(eq(closure.communeId, ctx.commune.id), eq(closure.id, id));
  if (Temporal.PlainDate.compare(found.until, today) <= 0) throw new DomainError("closure-over");
  const begun = Temporal.PlainDate.compare(found.from, today) < 0;
  if (begun) await ctx.tx.update(closure).set({ until: today }).where(isIt);
  else await ctx.tx.delete(closure).where(isIt);
  await audit(ctx, {
    action: "closure-lifted",
    subject: { kind: "closure", id },
    detail: { title: found.label },
    changes: [
      {
        field: t("fields.days"),
        before: sayStretch(found),
        after: begun ? sayStretch({ from: found.from, until: today }) : null,
      },
      { field: t("fields.whom"), before: found.whom, after: begun ? found.whom : null },
    ],
  });
}
