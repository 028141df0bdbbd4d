import { and, eq, gte, or } from "drizzle-orm";
import { searchWord } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { beginsWith } from "./begins-with";
import { measureEdits } from "./measure-edits";
import type { SearchTerm } from "./read-query";

/** Of a shorter word, every other short one is near. */
const LEAST_LENGTH = 3;
/** From this length on two slips are still the same name. */
const LONG = 6;
const SHOWN = 5;

export interface NearTerms {
  /** To search with instead. */
  terms: SearchTerm[];
  /** The names that stand for what was typed, the nearest first. */
  names: string[];
}

/**
 * For a search that finds nobody: each word that begins no name gives way to the names that lie nearest. Null when
 * nothing is near. A first letter is seldom the slip: the names that share it are looked at before all the others.
 */
export async function findNearTerms(
  ctx: StaffContext,
  terms: readonly SearchTerm[],
): Promise<NearTerms | null> {
  const initials = new Set(terms.flatMap(([typed = ""]) => (isName(typed) ? [typed.charAt(0)] : [])));
  if (initials.size === 0) return null;
  return (
    replaceTerms(terms, await listNames(ctx, [...initials])) ?? replaceTerms(terms, await listNames(ctx))
  );
}

const isName = (typed: string) => /^\p{Letter}/u.test(typed) && !typed.includes("@");

/** Null unless every word that begins no name has some that are near. */
function replaceTerms(terms: readonly SearchTerm[], known: readonly string[]): NearTerms | null {
  const names: string[] = [];
  const near: SearchTerm[] = [];
  for (const term of terms) {
    const [typed = ""] = term;
    const found =
      !isName(typed) || known.some((word) => word.startsWith(typed)) ? null : listNear(typed, known);
    if (found?.length === 0) return null;
    names.push(...(found ?? []));
    near.push(found ?? term);
  }
  return names.length > 0 ? { terms: near, names } : null;
}

/** Figures come before letters, byte by byte; an address has its sign. */
async function listNames(ctx: StaffContext, initials?: readonly string[]): Promise<string[]> {
  const spans = initials?.map((initial) => beginsWith(searchWord.word, initial)) ?? [
    gte(searchWord.word, "a"),
  ];
  const rows = await ctx.tx
    .select({ word: searchWord.word })
    .from(searchWord)
    .where(and(eq(searchWord.communeId, ctx.commune.id), or(...spans)))
    .groupBy(searchWord.word);
  return rows.flatMap(({ word }) => (word.includes("@") ? [] : [word]));
}

function listNear(typed: string, known: readonly string[]): string[] {
  if (typed.length < LEAST_LENGTH) return [];
  const limit = typed.length < LONG ? 1 : 2;
  return known
    .map((word) => ({ word, edits: measureEdits(typed, word, limit) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ word }) => word);
}
