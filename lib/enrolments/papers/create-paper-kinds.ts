import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { paperKind } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface NewPaperKind {
  label: string;
  /** What it is and where to find it; empty when the label says all. */
  hint: string;
  /** It holds for one school year, and is asked for again in the next. */
  yearly: boolean;
}

/** Adds papers after those that the commune has; their ids come back in the order of the input. */
export async function createPaperKinds(ctx: Context, kinds: readonly NewPaperKind[]): Promise<string[]> {
  if (kinds.length === 0) return [];
  const [standing] = await ctx.tx
    .select({ last: sql<number>`coalesce(max(${paperKind.position}), 0)::int` })
    .from(paperKind)
    .where(eq(paperKind.communeId, ctx.commune.id));
  const rows = kinds.map((kind, index) => ({
    communeId: ctx.commune.id,
    id: uuidv7(),
    ...kind,
    position: (standing?.last ?? 0) + index + 1,
  }));
  await ctx.tx.insert(paperKind).values(rows);
  return rows.map(({ id }) => id);
}
