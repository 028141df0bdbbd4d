import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { closure, reservation } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { selectClosures } from "@/lib/catalogue/holidays/list-closures";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import { presentClosure } from "./list-desk-closures";
import { listTouchedFamilies } from "./list-touched-families";
import type { ClosureFile } from "./views";

/** One closure, and the families whose places it cancelled. Three statements. @throws DomainError "forbidden", "not-found" */
export async function getClosure(ctx: StaffContext, id: string): Promise<ClosureFile> {
  authorize(ctx, "calendar.change");
  const [found] = await selectClosures(ctx, eq(closure.id, id));
  if (!found) throw new DomainError("not-found");
  const { families } = await listTouchedFamilies(ctx, eq(reservation.closureId, id));
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
  const cancelled = families.reduce((sum, { places }) => sum + places, 0);
  return {
    ...presentClosure(found, cancelled),
    families,
    state: isBefore(today, found.from) ? "coming" : isBefore(today, found.until) ? "under-way" : "over",
  };
}
