import { and, eq, gte, isNull, ne, or, type SQLWrapper } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { childPaper } from "@/db/schema";
import type { Context } from "@/lib/context";

/** Condition: a paper of that kind is in the child's file, of whichever household, not refused, and holds that civil day. */
export function isThere(
  { commune }: Context,
  { childId, kindId }: { childId: string; kindId: string | SQLWrapper },
  today: Temporal.PlainDate,
) {
  return and(
    eq(childPaper.communeId, commune.id),
    eq(childPaper.childId, childId),
    eq(childPaper.paperKindId, kindId),
    ne(childPaper.state, "refused"),
    or(isNull(childPaper.validUntil), gte(childPaper.validUntil, today)),
  );
}
