import { asc, eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { diet } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface Diet {
  id: string;
  label: string;
  /** No longer proposed: shown for who has it. */
  archived: boolean;
}

const diets = preparedQuery<{ communeId: string }>()((tx) =>
  tx
    .select({
      id: diet.id,
      label: diet.label,
      archived: sql<boolean>`${diet.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(diet)
    .where(eq(diet.communeId, sql.placeholder("communeId")))
    .orderBy(asc(diet.position), asc(diet.id)),
);

/** The commune's neutral list, in its order, archived ones too. */
export function listDiets(ctx: Context): Promise<Diet[]> {
  return diets(ctx.tx, { communeId: ctx.commune.id });
}

/** The words by which `showValue` says a child's diets. */
export const wordsOfDiets = (diets: readonly Diet[]) => new Map(diets.map(({ id, label }) => [id, label]));
