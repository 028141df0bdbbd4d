import { eq } from "drizzle-orm";
import { paperKind } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type StoredPaper = typeof paperKind.$inferSelect;

/** The commune's papers, to be changed by who holds the lock of the settings. */
export function takePapers(ctx: StaffContext): Promise<StoredPaper[]> {
  return ctx.tx.select().from(paperKind).where(eq(paperKind.communeId, ctx.commune.id));
}

/** @throws DomainError "not-found" */
export function pickPaper(papers: readonly StoredPaper[], id: string): StoredPaper {
  const found = papers.find((one) => one.id === id);
  if (!found) throw new DomainError("not-found");
  return found;
}
