import { v7 as uuidv7 } from "uuid";
import { site } from "@/db/schema";
import type { SystemContext } from "@/lib/context";

export interface NewSite {
  name: string;
  kind: "school" | "centre";
}

/** Adds schools and centres; their ids come back in the order of the input. */
export async function createSites(ctx: SystemContext, sites: readonly NewSite[]): Promise<string[]> {
  const rows = sites.map((one) => ({ communeId: ctx.commune.id, id: uuidv7(), ...one }));
  if (rows.length > 0) await ctx.tx.insert(site).values(rows);
  return rows.map((row) => row.id);
}
