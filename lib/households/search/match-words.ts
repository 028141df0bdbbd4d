import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { searchWord } from "@/db/schema";
import type { Context } from "@/lib/context";
import { beginsWith } from "./begins-with";
import type { SearchTerm } from "./read-query";

/**
 * True for a household that every term finds by the beginning of one of its words. Comparisons of spans only: under
 * row-level security `like` and the trigram operators keep away from every index, being no leakproof ones.
 */
export function matchesEvery(
  ctx: Context,
  terms: readonly SearchTerm[],
  householdId: AnyPgColumn,
): SQL | undefined {
  return and(
    ...terms.map((term, index) => {
      const name = `word_${index}`;
      const word = alias(searchWord, name);
      const spans = term.map((beginning) => beginsWith(word.word, beginning));
      return sql`${householdId} in (select ${word.householdId} from ${searchWord} ${sql.identifier(name)}
        where ${and(eq(word.communeId, ctx.commune.id), or(...spans))})`;
    }),
  );
}
