import { and, eq, inArray } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import { endLinks } from "@/lib/accounts/links/end-links";
import type { FamilyContext } from "@/lib/context";
import type { Wish } from "./list-wishes";

/** Ends wishes of the household that its caller has found under its lock; the link of an address to prove dies with it. */
export async function closeWishes(
  ctx: FamilyContext,
  wishes: readonly Wish[],
  state: "replaced" | "withdrawn",
): Promise<void> {
  if (wishes.length === 0) return;
  await ctx.tx
    .update(recordChange)
    .set({ state, awaits: null })
    .where(
      and(
        eq(recordChange.communeId, ctx.commune.id),
        inArray(
          recordChange.id,
          wishes.map(({ changeId }) => changeId),
        ),
      ),
    );
  for (const { awaits, subject } of wishes)
    if (awaits === "proof") await endLinks(ctx, { guardianId: subject.id }, ["record-email"]);
}
